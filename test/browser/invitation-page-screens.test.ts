// Every screen of the invitation page in every language, theme and size: reached as meant, accessible, whole, and quiet.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { locales, type Locale } from '../../shared/domain/locale.ts';
import { texts } from '../../shared/http/page/browser/language.ts';
import { plain } from '../../shared/http/page/browser/phrase.ts';
import type { ScreenName } from '../../shared/http/page/browser/screen.ts';
import { sharedBrowser } from '../support/browser.ts';
import { accessibilityFaults } from '../support/page/accessibility.ts';
import { acceptToken, invitation, moreScenes, scenes, type Scene } from '../support/page/scenes.ts';
import { createStage, play, expectHeading } from '../support/page/stage.ts';

/** Where a person finds what the screens look like. */
const pictures = join(import.meta.dirname, '../../.local/screens');
const widths = [320, 1280] as const;

const browser = sharedBrowser();
let stage: Awaited<ReturnType<typeof createStage>>;
beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  stage = await createStage(browser());
});

const isScreen = (name: string): name is ScreenName => name in scenes;

/** The heading that a screen has in a language, with the names of the scenes. */
const headingOf = (screen: ScreenName, locale: Locale): string =>
  plain(
    texts[locale].screens[screen]({
      publisher: invitation.publisher.displayName,
      inviter: invitation.invitedBy.displayName,
      address: invitation.email,
      signedIn: '',
    }).heading,
  );

const allLooks = locales.flatMap((locale, at) =>
  (['light', 'dark'] as const).flatMap((colorScheme, theme) =>
    widths.map((width, size) => ({ locale, colorScheme, width, even: (at + theme + size) % 2 === 0 })),
  ),
);

/** The invitation in all of them; else every language in both themes and both sizes, and every theme in both sizes. */
const looksOf = (scene: Scene): typeof allLooks =>
  scene === scenes.invited ? allLooks : allLooks.filter(({ even }) => even);

const faultsOfAllLooks = async (
  title: string,
  scene: Scene,
  withSignIn: boolean,
  screen: ScreenName,
): Promise<readonly string[]> => {
  const { page, complaints, close } = await stage(scene, {
    withSignIn,
    context: { reducedMotion: 'reduce' },
  });
  await play(page, scene);
  const faults: string[] = [];
  for (const { locale, colorScheme, width } of looksOf(scene)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.locator(`#languages [lang=${locale}]`).click();
    if (isScreen(screen) && scene === scenes[screen]) await expectHeading(page, headingOf(screen, locale));
    const picture = `${title.replaceAll(/\W+/g, '-')}-${locale}-${colorScheme}-${width}.png`;
    await page.screenshot({ path: join(pictures, picture), fullPage: true });
    const found = await accessibilityFaults(page);
    faults.push(...found.map((fault) => `${locale}, ${colorScheme}, ${width}: ${fault}`));
  }
  await close();
  return [...faults, ...complaints];
};

describe('the screen', () => {
  it.each(Object.keys(scenes).filter(isScreen))(
    '%s is accessible and fits, in every language and look',
    async (screen) => {
      expect(await faultsOfAllLooks(screen, scenes[screen], true, screen)).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['by a stop link', moreScenes['a stop link'], true, 'askStop'],
    ['with long names', moreScenes['names that are long, or of the other direction'], true, 'invited'],
    ['without a place to sign in', scenes.invited, false, 'invited'],
  ] as const)(
    '%s is accessible and fits, in every language and look',
    async (title, scene, withSignIn, screen) => {
      expect(await faultsOfAllLooks(`invited ${title}`, scene, withSignIn, screen)).toEqual([]);
    },
    60_000,
  );
});

describe('the page under its own policy', () => {
  it('breaks it on no screen, and does what the screen says', async () => {
    const broken: string[] = [];
    for (const [name, scene] of Object.entries(scenes)) {
      const { page, complaints, close } = await stage(scene);
      await play(page, scene);
      if (isScreen(name)) await expectHeading(page, headingOf(name, 'en'));
      broken.push(...complaints.map((complaint) => `${name}: ${complaint}`));
      await close();
    }
    expect(broken).toEqual([]);
  }, 60_000);

  it('announces a screen that came by itself, and leads focus to one that was asked for', async () => {
    const { page, close } = await stage(scenes.askDecline);
    await expectHeading(page, headingOf('invited', 'en'));
    expect(await page.getByRole('status').textContent()).toBe(headingOf('invited', 'en'));
    await play(page, scenes.askDecline);
    expect(await page.evaluate('document.activeElement.textContent')).toBe(headingOf('askDecline', 'en'));
    await close();
  });

  it('calls as the API wants it, and only after clicks', async () => {
    const { page, asked, close } = await stage(scenes.joined);
    await expectHeading(page, headingOf('invited', 'en'));
    const paths = (): readonly string[] => asked.map(({ url }) => url.pathname);
    expect(paths()).toEqual(['/api/invitation', '/api/invitations/preview']);
    await play(page, scenes.joined);
    await expectHeading(page, headingOf('joined', 'en'));
    const accepted = asked.find(({ url }) => url.pathname === '/api/invitations/accept');
    expect(accepted?.url.search).toBe('?api-version=2026-11-01');
    expect(JSON.parse(accepted?.body ?? '')).toEqual({ token: acceptToken });
    const exchanged = new URLSearchParams(asked.find(({ url }) => url.pathname === '/token')?.body);
    expect(exchanged.get('code')).toBe('code-1');
    expect(exchanged.has('client_secret')).toBe(false);
    await close();
  });

  it('does one thing at a time, however often a button is clicked', async () => {
    const scene: Scene = { ...scenes.declined, answers: { ...scenes.declined.answers, decline: 'never' } };
    const { page, asked, close } = await stage(scene);
    await play(page, scene);
    await page.locator('[data-action=decline]').dispatchEvent('click');
    expect(asked.filter(({ url }) => url.pathname === '/api/invitations/decline')).toHaveLength(1);
    expect(await page.getByRole('status').textContent()).toBe(texts.en.wait);
    await close();
  });

  it('can be used again after a way to the issuer that was stopped', async () => {
    const { page, close } = await stage(scenes.invited);
    await page.clock.install();
    // A navigation that ends where it began, as one that is stopped.
    await page.route('https://login.contoso.example/**', (route) => route.fulfill({ status: 204 }));
    const button = page.locator('[data-action=signIn]');
    const leaving = page.waitForRequest('https://login.contoso.example/**');
    await button.dispatchEvent('click');
    await leaving;
    expect(await button.getAttribute('aria-disabled')).toBe('true');
    await page.clock.runFor(5000);
    expect(await button.getAttribute('aria-disabled')).toBe('false');
    expect(await page.getByRole('status').textContent()).toBe('');
    await close();
  });

  it('tells who cannot sign in here how else to accept', async () => {
    const { page, close } = await stage(scenes.invited, { withSignIn: false });
    await page.getByRole('link', { name: texts.en.actions.openPortal }).waitFor();
    await page.getByText(texts.en.otherwise.developers).click();
    expect(await page.locator('pre').innerText()).toContain(`{"token":"${acceptToken}"}`);
    expect(await page.locator('[data-action=signIn]').count()).toBe(0);
    await close();
  });
});
