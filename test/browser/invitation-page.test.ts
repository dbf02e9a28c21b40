// The invitation page with the whole system behind it: from the mail in the inbox to "you are in".
import { describe, expect, it, jest } from '@jest/globals';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { acceptBySigningIn, button, kept, newGuestOf, livePageOf, signIn } from '../support/page/live.ts';
import { accessibilityFaults } from '../support/page/accessibility.ts';
import { expectHeading } from '../support/page/stage.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const inviting = invitingIn(world);
const newGuest = newGuestOf(world, inviting);
const { stack, must, newPublisher } = world;
const { invited, link, read } = inviting;
const { api, inbox, issuer } = stack.coordinates;
const { pageAddress, openPage, openLink } = livePageOf(api);

jest.setTimeout(30_000);

describe('the sign-in page of the local issuer', () => {
  it.each(['light', 'dark'] as const)('is accessible and fits, %s', async (colorScheme) => {
    const { token } = await newGuest();
    const { page, complaints, close } = await openLink(token, {
      colorScheme,
      viewport: { width: 320, height: 700 },
    });
    await button(page, 'Sign in and accept').click();
    await page.getByLabel('E-mail address').waitFor();
    // The browser would say so itself.
    await page.evaluate('document.forms[0].noValidate = true');
    await signIn(page, { email: 'nobody' });
    await page.getByText('Enter an e-mail address').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('an invitation', () => {
  it('leads from the mail in the inbox, by signing in, to being a user', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher, { email: newAddress(), role: 'manager' });
    const mail = await stack.inbox.waitFor(({ to }) => to.some(({ address }) => address === own.email));
    const { page: inboxPage, ...open } = await openPage(`${inbox}/#/email/${mail.id}`);
    const popup = inboxPage.context().waitForEvent('page');
    const mailFrame = inboxPage.frameLocator('iframe.panel-html');
    // The inbox adds this a moment after the mail: from then on links open in a new tab.
    await mailFrame.locator('base[target=_blank]').waitFor({ state: 'attached' });
    await mailFrame.getByRole('link', { name: 'View the invitation' }).click();
    const page = await popup;

    await expectHeading(page, 'You are invited to Contoso Widgets');
    const facts = await page.locator('dl').innerText();
    for (const fact of [publisher.id, own.email, 'Manager', publisher.owner.name])
      expect(facts).toContain(fact);
    expect((await read(publisher, own.id)).status).toBe('pending');
    await acceptBySigningIn(page);

    await expectHeading(page, 'You are in');
    expect(page.url()).toBe(pageAddress);
    expect(await page.getByRole('link', { name: 'Open the portal' }).getAttribute('href')).toBe(
      new URL(api).origin,
    );
    expect((await read(publisher, own.id)).status).toBe('accepted');
    const users = await must(200, { method: 'GET', path: `${publisher.path}/users`, as: publisher.owner });
    expect(users.text).toContain(own.email);
    expect(open.complaints).toEqual([]);
    await open.close();
  });

  it('keeps its token out of the address bar, the history and the storage, and asks nobody else for anything', async () => {
    const { token } = await newGuest();
    const { page, requests, complaints, close } = await openLink(token);
    await expectHeading(page, 'You are invited');
    const shown = page.url();
    expect(shown).toBe(pageAddress);
    expect(await kept(page)).not.toContain(token);

    await button(page, 'Sign in and accept').click();
    expect(page.url()).not.toContain(token);
    await signIn(page);
    await expectHeading(page, 'You are in');
    expect(await kept(page)).toMatch(/^\[\{\},\{\},"",/);
    for (const entry of ['code=', 'state=', token]) expect(await kept(page)).not.toContain(entry);

    expect(new Set(requests.map(({ origin }) => origin))).toEqual(new Set([new URL(api).origin, issuer]));
    // What leaves in an address, where servers would write it down.
    expect(requests.filter(({ href, hash }) => href.replace(hash, '').includes(token))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.goBack();
    await page.waitForLoadState();
    expect(page.url()).not.toContain(token);
    await close();
  });

  it('can be accepted, declined and read by keyboard alone', async () => {
    const { publisher, own, token } = await newGuest();
    const { page, close } = await openLink(token);
    await expectHeading(page, 'You are invited');
    const tabTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 20; steps += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate<string>('document.activeElement.textContent.trim()')) === name) return;
      }
      throw new Error(`The Tab key never reaches "${name}".`);
    };
    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.tagName');

    await tabTo('Decline');
    await page.keyboard.press('Enter');
    await expectHeading(page, 'Decline the invitation?');
    expect(await focused()).toBe('H1');
    await tabTo('Back');
    await page.keyboard.press('Space');
    await expectHeading(page, 'You are invited');
    await tabTo('Sign in and accept');
    expect(await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle')).toBe(
      'solid',
    );
    await page.keyboard.press('Enter');
    await page.getByLabel('E-mail address').waitFor();
    await page.getByLabel('E-mail address').focus();
    await page.keyboard.press('Enter');
    await expectHeading(page, 'You are in');
    expect((await read(publisher, own.id)).status).toBe('accepted');
    await close();
  });

  it('speaks the language of the browser, or the one that is chosen, also after signing in', async () => {
    const { token } = await newGuest();
    const { page, close } = await openLink(token, { locale: 'sv-FI' });
    await expectHeading(page, 'Du är inbjuden till Contoso Widgets');
    expect(await page.title()).toBe('Du är inbjuden till Contoso Widgets – Cloud Partner Portal');
    await button(page, '한국어').click();
    await expectHeading(page, 'Contoso Widgets 게시자의 초대');
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await button(page, '로그인하고 수락').click();
    await signIn(page);
    await expectHeading(page, '수락이 완료되었습니다');
    await close();
  });

  it('is still there for who comes back without having signed in', async () => {
    const { publisher, own, token } = await newGuest();
    const { page, close } = await openLink(token);
    await button(page, 'Sign in and accept').click();
    await button(page, 'Cancel').click();
    await page.getByText('You did not finish signing in').waitFor();
    await button(page, 'Sign in and accept').click();
    await page.getByLabel('E-mail address').waitFor();
    await page.goBack();
    await expectHeading(page, 'You are invited');
    expect(await kept(page)).not.toContain(token);
    expect((await read(publisher, own.id)).status).toBe('pending');
    await close();
  });

  it('is declined, and its mails are stopped, without signing in and after a second click', async () => {
    const { publisher, own, token } = await newGuest();
    const { page, close, complaints } = await openLink(token);
    await button(page, 'Decline').click();
    expect((await read(publisher, own.id)).status).toBe('pending');
    await button(page, 'Decline the invitation').click();
    await expectHeading(page, 'You have declined');
    expect((await read(publisher, own.id)).status).toBe('declined');
    await button(page, 'Stop these invitations').click();
    await button(page, 'Receive no more invitations').click();
    await expectHeading(page, 'You receive no more invitations');
    expect(complaints).toEqual([]);
    await close();
  });

  it('can be stopped by the link for it, and allowed again', async () => {
    const { publisher, own } = await newGuest();
    const { page, close, complaints } = await openLink(await link(publisher, own, 'stop'));
    await button(page, 'Receive no more invitations').click();
    await expectHeading(page, 'You receive no more invitations');
    expect((await read(publisher, own.id)).status).toBe('declined');
    await button(page, 'Undo').click();
    await expectHeading(page, 'Invitations can reach you again');
    expect(complaints).toEqual([]);
    await close();
  });
});
