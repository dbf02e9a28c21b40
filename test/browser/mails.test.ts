// Every mail in every language as a browser shows it: the page that `npm run mails` writes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { mailPreview } from '../../local/mail-preview.ts';
import { sharedBrowser } from '../support/browser.ts';

const browser = sharedBrowser();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mails-'));
  await writeFile(join(folder, 'mails.html'), mailPreview());
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const framesOf = "[...document.querySelectorAll('iframe')].map((frame) => frame.srcdoc)";

/** The HTML of every mail on the preview page. */
const mailsShown = async (page: Page): Promise<readonly string[]> => {
  await page.goto(pathToFileURL(join(folder, 'mails.html')).href);
  return page.evaluate<string[]>(framesOf);
};

describe.each([
  [1280, 'light'],
  [1280, 'dark'],
  [380, 'light'],
] as const)('the mails, %d pixels wide and %s', (width, colorScheme) => {
  it('are all shown, fit their width, and ask for nothing', async () => {
    const page = await browser().newPage({ viewport: { width, height: 900 }, colorScheme });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const mails = await mailsShown(page);
    const looks: { readonly text: number; readonly overflow: number }[] = [];
    for (const html of mails) {
      await page.setContent(html);
      looks.push({
        text: await page.evaluate<number>('document.body.innerText.trim().length'),
        overflow: await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
      });
    }

    expect(mails.length).toBeGreaterThanOrEqual(13 * 4);
    expect(Math.min(...looks.map(({ text }) => text))).toBeGreaterThan(100);
    expect(Math.max(...looks.map(({ overflow }) => overflow))).toBeLessThanOrEqual(0);
    expect(asked.filter((url) => !/^(?:file|about|data):/.test(url))).toEqual([]);
    await page.close();
  }, 60_000);
});
