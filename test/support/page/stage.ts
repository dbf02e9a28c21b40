// The invitation page in a real browser without any server: the page as it is bundled, and answers that a test gives.
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { bundlePage } from '../../../build-page.ts';
import type { PageSettings } from '../../../shared/http/page/browser/settings.ts';
import { invitationPage } from '../../../shared/http/page/page.ts';
import type { SignInSettings } from '../../../shared/schema/issuer-settings.ts';
import type { Answer, Call, Scene } from './scenes.ts';

const origin = 'https://accounts.contoso.example';
export const pageAddress = `${origin}/api/invitation`;

const signIn: SignInSettings = {
  clientId: 'invitation-page',
  scope: 'openid profile email',
  authorizationEndpoint: 'https://login.contoso.example/authorize',
  tokenEndpoint: 'https://tokens.contoso.example/token',
  parameters: { audience: 'api://partner-accounts' },
  promptForOther: 'select_account',
};

const settings: PageSettings = {
  api: `${origin}/api`,
  page: pageAddress,
  portal: 'https://portal.contoso.example',
  signIn,
};

const calls: Readonly<Record<string, Call>> = {
  '/api/invitations/preview': 'preview',
  '/api/invitations/accept': 'accept',
  '/api/invitations/decline': 'decline',
  '/api/invitations/stop': 'stop',
  '/api/me': 'me',
  '/token': 'token',
};

/** What has been asked of the service or the issuer. */
export interface Asked {
  readonly url: URL;
  readonly body: string;
}

export interface Staged {
  readonly page: Page;
  readonly asked: readonly Asked[];
  /** Errors and violations of the policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface StageOptions {
  readonly withSignIn?: boolean;
  readonly context?: BrowserContextOptions;
}

const reply = async (route: Route, answer: Answer | undefined): Promise<void> => {
  if (answer === 'never') return;
  if (answer === 'broken') {
    await route.abort('connectionrefused');
    return;
  }
  if (!answer) throw new Error(`The scene has no answer for ${route.request().url()}.`);
  const [status, body] = answer;
  const headers = {
    'access-control-allow-origin': origin,
    'x-ms-request-id': '0b6f4c1e-5d2a-4f0b-9c3e-8a7d6e5f4c3b',
  };
  await route.fulfill({ status, headers, json: body });
};

/** Sends the person straight back, with a code or a refusal. */
const signedIn = async (route: Route, { refusedSignIn }: Scene): Promise<void> => {
  const { searchParams } = new URL(route.request().url());
  const answer = new URLSearchParams({
    state: searchParams.get('state') ?? '',
    ...(refusedSignIn === undefined ? { code: 'code-1' } : { error: refusedSignIn }),
  });
  const back = `${searchParams.get('redirect_uri') ?? ''}#${answer.toString()}`;
  await route.fulfill({ status: 302, headers: { location: back } });
};

/** Opens the page as a scene has it, before its first click. */
export const createStage = async (
  browser: Browser,
): Promise<(scene: Scene, options?: StageOptions) => Promise<Staged>> => {
  const parts = await bundlePage();
  const pages = {
    with: invitationPage(parts, settings),
    without: invitationPage(parts, { ...settings, signIn: undefined }),
  };
  return async (scene, { withSignIn = true, context: contextOptions = {} } = {}) => {
    const context = await browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Stockholm',
      ...contextOptions,
    });
    const page = await context.newPage();
    const asked: Asked[] = [];
    const complaints: string[] = [];
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('console', (message) => {
      const text = message.text();
      // The browser itself notes every refusal and every failed connection.
      if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text);
    });
    const { text, headers = {} } = withSignIn ? pages.with : pages.without;
    await context.route('**/*', async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      asked.push({ url, body: request.postData() ?? '' });
      if (`${url.origin}${url.pathname}` === pageAddress)
        await route.fulfill({
          headers: { ...headers, 'content-type': text?.contentType ?? '' },
          body: text?.content ?? '',
        });
      else if (url.pathname === '/authorize') await signedIn(route, scene);
      else {
        const call = calls[url.pathname];
        await reply(route, call && scene.answers[call]);
      }
    });
    await page.goto(scene.token === undefined ? pageAddress : `${pageAddress}#${scene.token}`);
    return { page, asked, complaints, close: () => context.close() };
  };
};

/** Waits for the page to show this heading; fails when it does not. */
export const expectHeading = async (page: Page, heading: string): Promise<void> => {
  await page.locator('h1').filter({ hasText: heading }).waitFor();
};

/** Clicks what the scene clicks; a click waits for its button. */
export const play = async (page: Page, { clicks = [] }: Scene): Promise<void> => {
  for (const action of clicks) await page.locator(`[data-action="${action}"]`).click();
};
