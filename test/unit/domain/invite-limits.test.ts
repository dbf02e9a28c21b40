// Inviting: one pending invitation per address, the limits, and the order of refusals.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type Invitation } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { InviteUser } from '../../../shared/domain/invitation.ts';
import { expectRefusal, refusalCode } from '../../support/expect-decision.ts';
import {
  inMinutes,
  limitsWith,
  person,
  sampleAccount,
  sampleInvitation,
} from '../../support/sample-accounts.ts';
import { account, ada, at, email, invite, over } from './invite-sample.ts';

describe('an address', () => {
  it('of a user, in any case, is refused', () => {
    expectRefusal(account, (one) => invite(one, { email: 'aDa@contoso.example' }), 'UserAlreadyExists', {
      target: '/email',
    });
  });

  it('with a pending invitation is refused, and that one named', () => {
    expectRefusal(over({}), (one) => invite(one), 'InvitationAlreadyPending', {
      target: '/invitations/inv_guest',
    });
  });

  it.each<[string, Partial<Invitation>]>([
    [
      'accepted, by somebody who has left',
      { status: 'accepted', decidedAt: inMinutes(-5), acceptedBy: 'usr_gus' },
    ],
    ['declined', { status: 'declined', decidedAt: inMinutes(-5) }],
    ['revoked', { status: 'revoked', decidedAt: inMinutes(-5) }],
    ['expired', { status: 'expired', decidedAt: inMinutes(-5) }],
    ['past its end, though that is not recorded', { expiresAt: at }],
  ])('with an invitation that is %s may be invited again at once', (_, more) => {
    expect(invite(over(more)).account.invitations.map(({ status, version }) => [status, version])).toEqual([
      ['pending', 8],
    ]);
  });

  it('that wants no invitations is refused', () => {
    const stopped = sampleAccount({ stopped: ['inv_other', 'inv_guest'] });

    expectRefusal(stopped, (one) => invite(one), 'RecipientOptedOut', { target: '/email' });
    expect(refusalCode(sampleAccount({ stopped: ['inv_other'] }), (one) => invite(one))).toBeUndefined();
  });
});

describe('limits', () => {
  const pending = (count: number, more: Partial<Invitation> = {}): Invitation[] =>
    Array.from({ length: count }, (_, index) => sampleInvitation({ id: `inv_${index}`, ...more }));
  const counted = (day: string, count: number): Account =>
    sampleAccount({ invitationsOfDay: { day, count } });

  it('of users: a full publisher invites nobody', () => {
    expectRefusal(
      account,
      (one) => invite(one, {}, { limits: limitsWith({ usersPerPublisher: 1 }) }),
      'UserLimitReached',
    );
    expect(
      refusalCode(account, (one) => invite(one, {}, { limits: limitsWith({ usersPerPublisher: 2 }) })),
    ).toBe(undefined);
  });

  it('of pending invitations: ended ones do not count, recorded or not', () => {
    const limits = limitsWith({ pendingInvitationsPerPublisher: 2 });
    const ended = [...pending(2, { expiresAt: at }), sampleInvitation({ id: 'inv_x', status: 'revoked' })];
    const codeWith = (invitations: Invitation[]): unknown =>
      refusalCode(sampleAccount({ invitations }), (one) => invite(one, {}, { limits }));

    expect(codeWith(pending(2))).toBe('PendingInvitationLimitReached');
    expect(codeWith([...pending(1), ...ended.slice(1)])).toBeUndefined();
  });

  it('of a UTC day: refused until midnight, counted anew after it', () => {
    const limits = limitsWith({ invitationsPerPublisherAndDay: 3 });
    const full = counted('2026-11-21', 3);

    expectRefusal(full, (one) => invite(one, {}, { limits }), 'TooManyRequests', {
      message: 'The publisher has sent its invitations of this UTC day. The limit is 3.',
      retryAfter: (14 * 60 + 25) * 60,
    });
    expect(invite(counted('2026-11-21', 2), {}, { limits }).account.invitationsOfDay.count).toBe(3);
    expect(invite(counted('2026-11-20', 3), {}, { limits }).account.invitationsOfDay).toEqual({
      day: '2026-11-21',
      count: 1,
    });
  });

  it('of a UTC day: one that is late for its day leaves those of the next day counted', () => {
    const limits = limitsWith({ invitationsPerPublisherAndDay: 2 });
    const tomorrow = '2026-11-22T00:00:00.000Z';
    const begun = sampleAccount({
      lastEventAt: tomorrow,
      invitationsOfDay: { day: '2026-11-22', count: 1 },
    });

    expect(invite(begun, {}, { limits }).account.invitationsOfDay).toEqual({ day: '2026-11-22', count: 2 });
  });

  it('of distance: 60 s after the last mail of an invitation that was revoked or declined', () => {
    const wait = (seconds: number): Account =>
      over({ status: 'revoked', decidedAt: at, mailedAt: inMinutes(5 - seconds / 60) });

    expectRefusal(wait(0), (one) => invite(one), 'TooManyRequests', { retryAfter: 60 });
    expectRefusal(wait(59.5), (one) => invite(one), 'TooManyRequests', { retryAfter: 1 });
    expect(refusalCode(wait(60), (one) => invite(one))).toBeUndefined();
  });
});

describe('refusals of an invitation, in their order', () => {
  it.each(publisherStatuses.filter((status) => status !== 'active'))('the publisher is %s', (status) => {
    expectRefusal(sampleAccount({ status }), (one) => invite(one), 'PublisherNotActive');
  });

  it('the role, the state, the user, the pending one, the opt-out, the counts, then the rates', () => {
    const limits = limitsWith({
      usersPerPublisher: 1,
      pendingInvitationsPerPublisher: 0,
      invitationsPerPublisherAndDay: 0,
    });
    const attempt = (one: Account, more: Partial<InviteUser> = {}): Change =>
      invite(one, {}, { limits, ...more });
    const full = sampleAccount({ stopped: ['inv_guest'], invitations: [sampleInvitation({ mailedAt: at })] });
    const guest = person('gus', 'contributor', { email });
    const declined = [sampleInvitation({ status: 'declined', decidedAt: at, mailedAt: at })];
    const decided = sampleAccount({ invitations: declined });
    const relaxed = { ...limits, usersPerPublisher: 9 };

    const codes = [
      refusalCode(sampleAccount({ ...full, status: 'closed' }), (one) =>
        attempt(one, { by: { ...ada, id: 'usr_zoe' } }),
      ),
      refusalCode(sampleAccount({ ...full, status: 'closed' }), (one) => attempt(one)),
      refusalCode(sampleAccount({ ...full, users: [...account.users, guest] }), (one) => attempt(one)),
      refusalCode(full, (one) => attempt(one)),
      refusalCode(sampleAccount({ ...full, invitations: declined }), (one) => attempt(one)),
      refusalCode(decided, (one) => attempt(one)),
      refusalCode(decided, (one) => attempt(one, { limits: relaxed })),
      refusalCode(decided, (one) =>
        attempt(one, { limits: { ...relaxed, pendingInvitationsPerPublisher: 9 } }),
      ),
    ];

    expect(codes).toEqual([
      'RoleNotGrantable',
      'PublisherNotActive',
      'UserAlreadyExists',
      'InvitationAlreadyPending',
      'RecipientOptedOut',
      'UserLimitReached',
      'PendingInvitationLimitReached',
      'TooManyRequests',
    ]);
  });
});
