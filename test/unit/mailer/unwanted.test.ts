// A mail whose reason has gone is not sent, and its delivery says why.
import { expect, it } from '@jest/globals';
import type { Account, Invitation } from '../../../shared/domain/account.ts';
import { changed } from '../../../shared/domain/change.ts';
import { day, second } from '../../../shared/domain/time.ts';
import { ada, anAccount, aUser, inviting } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';
import { email, invitationId, messageOf, stageWithInvitation } from './stage.ts';

const invitationAs =
  (more: Partial<Invitation>) =>
  ({ invitations }: Account): Partial<Account> => ({
    invitations: invitations.map((invitation) => ({ ...invitation, ...more })),
  });

it.each<[string, RegExp, (account: Account) => Partial<Account>]>([
  ['was revoked', /revoked/, invitationAs({ status: 'revoked', decidedAt: start })],
  ['was accepted', /accepted/, invitationAs({ status: 'accepted', decidedAt: start })],
  ['was declined', /declined/, invitationAs({ status: 'declined', decidedAt: start })],
  ['has expired', /expired/, invitationAs({ expiresAt: start })],
  ['was stopped by its recipient', /wants no/, () => ({ stopped: [invitationId] })],
  ['is by a suspended publisher', /suspended/, () => ({ status: 'suspended' })],
  ['is by somebody who has left', /Whoever invited/, () => ({ users: [aUser('edsger', { role: 'owner' })] })],
  ['follows one that bounced', /bounced/, invitationAs({ bouncedVersion: 1 })],
])('an invitation that %s is suppressed', async (_, reason, patch) => {
  const stage = await stageWithInvitation();
  await stage.change((account = anAccount()) =>
    changed(account, start, patch(account), [
      { type: 'profile.updated', actor: ada.id, subject: '/profile' },
    ]),
  );
  await stage.runAfter(second);

  expect(stage.server.received).toStrictEqual([]);
  expect(await stage.delivery(invitationId, 2)).toMatchObject({
    status: 'suppressed',
    attempts: 0,
    reason: expect.stringMatching(reason),
  });
  expect(JSON.stringify(await stage.delivery(invitationId, 2))).not.toContain(email);
});

it('an invitation that is revoked between the first look and the claim is suppressed', async () => {
  const stage = await stageWithInvitation();
  const revoked = inviting(email, { version: 2, status: 'revoked', decidedAt: start });
  const late = stage.handler(async ({ operation, where }, moment) => {
    if (operation === 'get' && where.includes('/mail:') && moment === 'before') await stage.change(revoked);
  });

  expect(await late.send(messageOf(stage))).toBe('suppressed');
  expect(stage.server.received).toStrictEqual([]);
  expect(await stage.delivery(invitationId, 2)).toMatchObject({
    status: 'suppressed',
    attempts: 0,
    reason: 'The invitation was revoked before its mail left.',
  });
});

it('a mail that was sent stays sent when its reason goes later', async () => {
  const stage = await stageWithInvitation();
  await stage.runAfter(second);
  await stage.queue.send(messageOf(stage), 0);
  await stage.runAfter(30 * day);

  expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent' });
});
