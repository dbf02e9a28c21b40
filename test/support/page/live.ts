// The invitation page of a running system in a real browser: opened by a link, and signed in from.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { sharedBrowser } from '../browser.ts';
import { newAddress, type Invited, type Inviting } from '../inviting.ts';
import type { Publisher } from '../publishers.ts';

export interface Open {
  readonly page: Page;
  /** Errors and violations of the policy; refusals, which the browser notes itself, left out. */
  readonly complaints: readonly string[];
  /** Every address that was asked for. */
  readonly requests: readonly URL[];
  readonly close: () => Promise<void>;
}

/** Opens an address in a browser context of its own. */
const openPage = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Open> => {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  const complaints: string[] = [];
  const requests: URL[] = [];
  context.on('request', (request) => requests.push(new URL(request.url())));
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text);
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, complaints, requests, close: () => context.close() };
};

export interface LivePage {
  /** The invitation page's own. */
  readonly pageAddress: string;
  readonly openPage: (address: string, options?: BrowserContextOptions) => Promise<Open>;
  /** Opens the invitation page as a link with this token does. */
  readonly openLink: (token: string, options?: BrowserContextOptions) => Promise<Open>;
}

/** The invitation page of the API at this address, in a browser for all tests of a file. */
export const livePageOf = (api: string): LivePage => {
  const browser = sharedBrowser();
  const pageAddress = `${api}/invitation`;
  const open: LivePage['openPage'] = (address, options) => openPage(browser(), address, options);
  return {
    pageAddress,
    openPage: open,
    openLink: (token, options) => open(`${pageAddress}#${token}`, options),
  };
};

export interface Guest {
  readonly publisher: Publisher;
  readonly own: Invited;
  readonly token: string;
}

/** Makes a publisher and somebody whom it invites. */
export const newGuestOf =
  ({ newPublisher }: { readonly newPublisher: () => Promise<Publisher> }, { invited, link }: Inviting) =>
  async (body: object = {}): Promise<Guest> => {
    const publisher = await newPublisher();
    const own = await invited(publisher, { email: newAddress(), ...body });
    return { publisher, own, token: await link(publisher, own) };
  };

export interface SignInWish {
  /** By default the one that the page has filled in. */
  readonly email?: string;
  readonly verified?: boolean;
}

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Fills in the issuer's page. */
export const signIn = async (page: Page, { email, verified = true }: SignInWish = {}): Promise<void> => {
  if (email !== undefined) await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Name').fill('Grace');
  await page.getByLabel('The address is verified').setChecked(verified);
  await button(page, 'Sign in').click();
};

/** Clicks the invitation page's button, and signs in. */
export const acceptBySigningIn = async (page: Page, wish: SignInWish = {}): Promise<void> => {
  await button(page, 'Sign in and accept').click();
  await signIn(page, wish);
};

/** Everything that the tab keeps, as text. */
export const kept = (page: Page): Promise<string> =>
  page.evaluate<string>('JSON.stringify([sessionStorage, localStorage, document.cookie, location.href])');
