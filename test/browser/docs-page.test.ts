// The reference page in a real browser: whole, quiet, from its own origin only, and good for trying calls.
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { readApiDocument } from '../support/api-document.ts';
import { sharedBrowser } from '../support/browser.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { api } = world.stack.coordinates;

const browser = sharedBrowser();

interface Opened {
  readonly page: Page;
  /** Errors and warnings, a violated policy among them. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  readonly policy: string;
}

const open = async (colorScheme: 'light' | 'dark' = 'light', fragment = ''): Promise<Opened> => {
  const page = await browser().newPage({ colorScheme });
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('request', (request) => requests.push(request.url()));
  const response = await page.goto(`${api}/docs${fragment}`);
  await page.locator('.opblock').first().waitFor();
  return { page, complaints, requests, policy: response?.headers()['content-security-policy'] ?? '' };
};

/** The block of an operation on the page; Swagger UI names it after tag and id. */
const blockOf = (page: Page, operation: string): Locator => page.locator(`.opblock[id$="-${operation}"]`);

describe('the reference page', () => {
  it('lists every operation, and asks for nothing but itself and the document', async () => {
    const { page, complaints, requests } = await open();
    const { operations } = await readApiDocument(world.ask);

    const listed = await page.locator('.opblock-summary-operation-id').allInnerTexts();
    expect(listed.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([
      `${api}/docs`,
      `${api}/openapi.json`,
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('opens an operation with its parameters, body and refusals', async () => {
    const { page, complaints } = await open();
    const block = blockOf(page, 'register-publisher');

    await block.locator('button').first().click();
    await block.getByText('acceptedTerms').first().waitFor();
    const shown = await block.innerText();
    expect(shown).toContain('publisherId');
    expect(shown).toContain('PublisherIdTaken');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('leads to an operation by its own address', async () => {
    const { page } = await open('light', '#/myself/get-me');

    await blockOf(page, 'get-me').getByRole('button', { name: 'Try it out' }).waitFor();
    expect(await page.locator('.opblock.is-open').count()).toBe(1);
    await page.close();
  });

  it('tries a call out with a pasted token, which it forgets with the page', async () => {
    const { email, token, id } = await world.newPerson();
    const { page, complaints, requests } = await open('light', '#/myself/get-me');
    const block = blockOf(page, 'get-me');

    await page.locator('.auth-wrapper .authorize').first().click();
    const form = page.locator('.dialog-ux form', { has: page.locator('#auth-bearer-value') });
    await form.locator('input').fill(token);
    await form.locator('.authorize').click();
    await page.locator('.dialog-ux .btn-done').first().click();
    await block.getByRole('button', { name: 'Try it out' }).click();
    await block.getByRole('button', { name: 'Execute' }).click();
    await block.locator('.live-responses-table').getByText(id).first().waitFor();

    expect(await block.locator('.live-responses-table').innerText()).toContain(email);
    expect(requests.filter((url) => new URL(url).protocol !== 'data:').at(-1)).toBe(
      `${api}/me?api-version=2026-11-01`,
    );
    expect(
      await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage, document.cookie])'),
    ).not.toContain(token);
    expect(complaints).toEqual([]);
    await page.close();
  }, 30_000);

  it.each([
    ['light', 'rgba(0, 0, 0, 0)'],
    ['dark', 'rgb(28, 32, 34)'],
  ] as const)('is %s where the reader prefers that', async (colorScheme, background) => {
    const { page } = await open(colorScheme);

    expect(await page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      background,
    );
    await page.close();
  });

  it('allows no script, style, frame or address but its own', async () => {
    const { page, policy } = await open();

    expect(policy.replaceAll(/'sha256-[^']+'/g, 'HASH').split('; ')).toEqual([
      "default-src 'none'",
      'script-src HASH',
      'style-src HASH',
      'img-src data:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    await page.close();
  });
});
