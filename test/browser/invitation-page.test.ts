// The page that an invitation link opens, in a real browser, from the mail in the inbox to the answer.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../support/browser.ts';
import { invitingIn, newAddress, type Invited } from '../support/inviting.ts';
import type { Publisher } from '../support/publishers.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, newPublisher } = world;
const { invited, link, read } = invitingIn(world);

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
});

const pageAddress = `${stack.coordinates.api}/invitation`;

const newInvited = async (): Promise<{ publisher: Publisher; own: Invited; token: string }> => {
  const publisher = await newPublisher();
  const own = await invited(publisher, { email: newAddress() });
  return { publisher, own, token: await link(publisher, own) };
};

/** Opens the page with a token; resolves with the page and what the browser complained about. */
const open = async (token: string): Promise<{ page: Page; complaints: string[] }> => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${pageAddress}#${token}`);
  return { page, complaints };
};

describe('the invitation page', () => {
  it('shows what the link invites to, hides the token, and changes nothing by itself', async () => {
    const { publisher, own, token } = await newInvited();
    const { page, complaints } = await open(token);

    await page.getByText('You are invited.').waitFor();
    expect(await page.locator('#publisher').innerText()).toContain(publisher.id);
    expect(await page.locator('#role').innerText()).toBe('contributor');
    expect(page.url()).toBe(pageAddress);
    expect(complaints).toEqual([]);
    expect((await read(publisher, own.id)).status).toBe('pending');
    await page.close();
  });

  it('declines by one deliberate click', async () => {
    const { publisher, own, token } = await newInvited();
    const { page, complaints } = await open(token);

    await page.getByRole('button', { name: 'Decline the invitation' }).click();
    await page.getByText('it is declined').waitFor();
    expect((await read(publisher, own.id)).status).toBe('declined');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('stops all invitations of the publisher by the link for it, and undoes that', async () => {
    const { publisher, own } = await newInvited();
    const { page, complaints } = await open(await link(publisher, own, 'stop'));

    await page.getByRole('button', { name: 'Receive no more invitations' }).click();
    await page.getByText('You receive no more invitations').waitFor();
    expect((await read(publisher, own.id)).status).toBe('declined');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('may invite you again').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says the same of every link that proves nothing', async () => {
    const { page } = await open('a.b.c');

    await page.getByText(/no such invitation/i).waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await page.close();
  });
});
