// The other ends of an invitation, with the whole system behind the page: another address, too late, not at all.
import { describe, expect, it, jest } from '@jest/globals';
import type { Invitation } from '../../shared/domain/account.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import {
  acceptBySigningIn,
  button,
  newGuestOf,
  livePageOf,
  signIn,
  type Guest,
} from '../support/page/live.ts';
import { expectHeading } from '../support/page/stage.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const inviting = invitingIn(world);
const newGuest = newGuestOf(world, inviting);
const { stack, ask, must, newPerson } = world;
const { act, alter, read } = inviting;
const { api, issuer } = stack.coordinates;
const { pageAddress, openPage, openLink } = livePageOf(api);

jest.setTimeout(30_000);

describe('somebody with another address', () => {
  it('is told, signs in as the invited person, and is in', async () => {
    const { own, token } = await newGuest();
    const { page, close } = await openLink(token);
    await acceptBySigningIn(page, { email: newAddress() });
    await expectHeading(page, 'You are signed in with another address');
    await button(page, 'Sign in as someone else').click();
    await signIn(page, { email: own.email });
    await expectHeading(page, 'You are in');
    await close();
  });

  it.each([
    [true, 'You are in', 'accepted'],
    [false, 'Only the invited address can accept', 'pending'],
  ])('confirms that when it is allowed (%p): %s', async (allowDifferentAddress, heading, status) => {
    const { publisher, own, token } = await newGuest({ allowDifferentAddress });
    const { page, close } = await openLink(token);
    await acceptBySigningIn(page, { email: newAddress() });
    await button(page, 'Accept with this address').click();
    await expectHeading(page, heading);
    expect((await read(publisher, own.id)).status).toBe(status);
    await close();
  });

  it('accepts nothing with an address that is not verified', async () => {
    const { publisher, own, token } = await newGuest();
    const { page, close } = await openLink(token);
    await acceptBySigningIn(page, { verified: false });
    await expectHeading(page, 'Your address is not verified');
    expect((await read(publisher, own.id)).status).toBe('pending');
    await close();
  });
});

describe('a link whose time is over', () => {
  const past = new Date(Date.now() - 60_000).toISOString();
  const cases: readonly (readonly [string, string, (guest: Guest) => Promise<unknown>])[] = [
    ['expired', 'This invitation has expired', ({ publisher }) => alter(publisher, { expiresAt: past })],
    ['withdrawn', 'This invitation was withdrawn', ({ publisher, own }) => act(publisher, own.id, 'revoke')],
    [
      'declined',
      'This invitation was declined',
      ({ token }) => ask({ method: 'POST', path: '/invitations/decline', body: { token } }),
    ],
    [
      'of an inviter who may not invite any more',
      'This invitation cannot be accepted now',
      ({ publisher }) => {
        const invitedBy: Invitation['invitedBy'] = { id: 'usr_gone', displayName: 'Ada', asReviewer: false };
        return alter(publisher, { invitedBy });
      },
    ],
  ];
  it.each(cases)('says so when it is %s', async (_, heading, change) => {
    const guest = await newGuest();
    await change(guest);
    const { page, complaints, close } = await openLink(guest.token);
    await expectHeading(page, heading);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that it was used, and lets the person who used it in again', async () => {
    const { own, token } = await newGuest();
    const grace = await newPerson({ email: own.email });
    await must(200, { method: 'POST', path: '/invitations/accept', as: grace, body: { token } });
    const { page, close } = await openLink(token);
    await expectHeading(page, 'This invitation has been accepted');
    await button(page, 'It was me: sign in').click();
    await signIn(page);
    await expectHeading(page, 'You are in');
    await close();
  });

  it('says to a user of the publisher that they are one already', async () => {
    const { publisher, token } = await newGuest({ allowDifferentAddress: true });
    const { page, close } = await openLink(token);
    await acceptBySigningIn(page, { email: publisher.owner.email });
    await expectHeading(page, 'You are a user already');
    await close();
  });

  it('says the same of every link that proves nothing, and asks for the mail without one', async () => {
    for (const token of ['a.b.c', 'rubbish']) {
      const { page, close } = await openLink(token);
      await expectHeading(page, 'This link does not work');
      expect(await page.locator('#card button').count()).toBe(0);
      await close();
    }
    const { page, close } = await openPage(pageAddress);
    await expectHeading(page, 'Open the link in your mail');
    await close();
  });

  it('takes no code that nobody in this tab asked for', async () => {
    const { page, requests, close } = await openPage(`${pageAddress}?code=stolen&state=forged`);
    await expectHeading(page, 'Open the link in your mail');
    expect(page.url()).toBe(pageAddress);
    expect(requests.filter(({ origin }) => origin === issuer)).toEqual([]);
    await close();
  });
});
