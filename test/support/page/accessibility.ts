// What axe-core and a ruler find wrong with a page as it is shown.
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const violations = async (page: Page): Promise<readonly string[]> => {
  const results = await page.evaluate<AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] })`,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
};

/** What does not fit the width, and what is too small to be hit. */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`[
    ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : []),
    ...[...document.querySelectorAll('button, a, summary, input:not([type=hidden])')]
      .filter((one) => (one.closest('label') ?? one).getBoundingClientRect().height < 24)
      .map((one) => 'smaller than 24 pixels: ' + one.textContent),
  ]`);

/** WCAG 2.2 AA and axe's best practices, reflow and the size of targets. */
export const accessibilityFaults = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  return [...(await violations(page)), ...(await misfits(page))];
};
