// Sending an invitation again and taking it back: as who invites, in which states, at which distance.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type Invitation } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { resendInvitation, revokeInvitation, type Inviter } from '../../../shared/domain/invitation.ts';
import { roles, type Role } from '../../../shared/domain/role.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  refusalCode,
  stale,
} from '../../support/expect-decision.ts';
import {
  inMinutes,
  limitsWith,
  person,
  sampleAccount,
  sampleInvitation,
} from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const users = [person('ada', 'owner'), person('mia', 'manager'), person('cy', 'contributor')];
const inviter = (name: string): Inviter => ({ id: `usr_${name}`, displayName: name, asReviewer: false });
const reviewer: Inviter = { id: 'usr_rex', displayName: 'Rex', asReviewer: true };
const having = (more: Partial<Invitation> = {}, rest: Partial<Account> = {}): Account =>
  sampleAccount({ users, invitations: [sampleInvitation(more)], ...rest });
const resend = (account: Account, by = inviter('ada'), limits = limitsWith(), ifMatch = fresh): Change =>
  resendInvitation(account, { id: 'inv_guest', by, at, linkKey: 'key-2', limits, ifMatch });
const revoke = (account: Account, by = inviter('ada'), ifMatch = fresh): Change =>
  revokeInvitation(account, { id: 'inv_guest', by, at, ifMatch });

const mayTouch: Readonly<Record<string, readonly Role[]>> = {
  ada: ['owner', 'manager', 'contributor'],
  mia: ['manager', 'contributor'],
  cy: [],
  zoe: [],
};
const everyPair = Object.keys(mayTouch).flatMap((name) => roles.map((role) => [name, role] as const));

describe('resending', () => {
  it.each<[string, Partial<Invitation>]>([
    ['pending', {}],
    ['past its end', { expiresAt: inMinutes(-1), mail: 'reminder' }],
    ['recorded as expired', { status: 'expired', decidedAt: inMinutes(-1), expiresAt: inMinutes(-1) }],
  ])('renews the link, its life and its inviter when %s', (_, more) => {
    const before = having({ allowDifferentAddress: true, ...more });
    const change = resend(before, inviter('mia'));

    expect(change.account.invitations).toEqual([
      sampleInvitation({
        allowDifferentAddress: true,
        version: 8,
        linkKey: 'key-2',
        invitedBy: inviter('mia'),
        mailedAt: at,
        expiresAt: inMinutes(5 + 7 * 24 * 60),
      }),
    ]);
    expectChange(
      before,
      change,
      [{ type: 'invitation.resent', actor: 'usr_mia', subject: '/invitations/inv_guest' }],
      [{ kind: 'invitation', subject: 'inv_guest', version: 8 }],
    );
    expect(partsChanged(before, change.account)).toEqual(['invitations', 'lastEventAt', 'sequence']);
  });

  it.each(everyPair)('by %s of an invitation as %s follows the right to invite', (name, role) => {
    const expected = mayTouch[name]?.includes(role) === true ? undefined : 'RoleNotGrantable';

    expect(refusalCode(having({ role }), (one) => resend(one, inviter(name)))).toBe(expected);
  });

  it("by a reviewer is for the owner's own invitation only", () => {
    const own = having({ role: 'owner', email: 'Ada@contoso.example' }, { users: [] });

    expect(resend(own, reviewer).account.invitations[0]?.invitedBy).toEqual(reviewer);
    expectRefusal(having({ role: 'owner' }), (one) => resend(one, reviewer), 'RoleNotGrantable');
    expectRefusal(
      having({ email: 'ada@contoso.example', role: 'manager' }),
      (one) => resend(one, reviewer),
      'RoleNotGrantable',
    );
  });

  it.each<[string, Partial<Invitation>, 'InvitationNotPending' | 'InvitationAlreadyAccepted']>([
    ['declined', { status: 'declined', decidedAt: inMinutes(-1) }, 'InvitationNotPending'],
    ['revoked', { status: 'revoked', decidedAt: inMinutes(-1) }, 'InvitationNotPending'],
    ['accepted', { status: 'accepted', decidedAt: inMinutes(-1) }, 'InvitationAlreadyAccepted'],
  ])('is refused when %s', (_, more, code) => {
    expectRefusal(having(more), (one) => resend(one), code, { target: '/invitations/inv_guest' });
  });

  it('keeps the distance of 60 s, and says how long to wait', () => {
    expectRefusal(having({ mailedAt: inMinutes(4.25) }), (one) => resend(one), 'TooManyRequests', {
      retryAfter: 15,
    });
    expect(refusalCode(having({ mailedAt: inMinutes(4) }), (one) => resend(one))).toBeUndefined();
  });

  it('of an ended one counts as pending again, of a pending one does not count twice', () => {
    const limits = limitsWith({ pendingInvitationsPerPublisher: 1 });
    const invitations = [
      sampleInvitation({ expiresAt: inMinutes(-1) }),
      sampleInvitation({ id: 'inv_other' }),
    ];

    expectRefusal(
      sampleAccount({ invitations }),
      (one) => resend(one, inviter('ada'), limits),
      'PendingInvitationLimitReached',
    );
    expect(refusalCode(having(), (one) => resend(one, inviter('ada'), limits))).toBeUndefined();
  });

  it('is refused in order: nothing there, role, precondition, publisher, invitation, opt-out, rate', () => {
    const recent = { mailedAt: at };
    const stopped = { stopped: ['inv_guest'] };

    expectRefusal(
      sampleAccount({ users, status: 'closed' }),
      (one) => resend(one, inviter('zoe')),
      'InvitationNotFound',
    );
    expectRefusal(
      having(recent, { status: 'closed' }),
      (one) => resend(one, inviter('cy')),
      'RoleNotGrantable',
    );
    expectRefusal(
      having(recent, { status: 'closed' }),
      (one) => resend(one, inviter('ada'), limitsWith(), stale),
      'ConditionNotMet',
    );
    expectRefusal(
      having({ ...recent, status: 'declined', decidedAt: at }, { ...stopped, status: 'suspended' }),
      (one) => resend(one),
      'PublisherNotActive',
    );
    expectRefusal(
      having({ ...recent, status: 'declined', decidedAt: at }, stopped),
      (one) => resend(one),
      'InvitationNotPending',
    );
    expectRefusal(having(recent, stopped), (one) => resend(one), 'RecipientOptedOut');
  });

  it.each(publisherStatuses.filter((status) => status !== 'active'))(
    'is refused when the publisher is %s',
    (status) => {
      expectRefusal(having({}, { status }), (one) => resend(one), 'PublisherNotActive');
    },
  );
});

describe('revoking', () => {
  it('ends a pending invitation with one event and no mail', () => {
    const before = having({ message: 'Welcome' });
    const change = revoke(before, inviter('mia'));

    expect(change.account.invitations).toEqual([sampleInvitation({ status: 'revoked', decidedAt: at })]);
    expectChange(before, change, [
      { type: 'invitation.revoked', actor: 'usr_mia', subject: '/invitations/inv_guest' },
    ]);
    expect(partsChanged(before, change.account)).toEqual(['invitations', 'lastEventAt', 'sequence']);
  });

  it('is possible in every state of the publisher', () => {
    expect(
      publisherStatuses.map((status) => refusalCode(having({}, { status }), (one) => revoke(one))),
    ).toEqual(publisherStatuses.map(() => undefined));
  });

  it.each(everyPair)('by %s of an invitation as %s follows the right to invite', (name, role) => {
    const expected = mayTouch[name]?.includes(role) === true ? undefined : 'RoleNotGrantable';

    expect(refusalCode(having({ role }), (one) => revoke(one, inviter(name)))).toBe(expected);
  });

  it("by a reviewer is for the owner's own invitation only", () => {
    const own = having({ role: 'owner', email: 'ada@contoso.example' });

    expect(refusalCode(own, (one) => revoke(one, reviewer))).toBeUndefined();
    expectRefusal(having(), (one) => revoke(one, reviewer), 'RoleNotGrantable');
  });

  it('is done when it is revoked or gone already, also with a stale precondition', () => {
    expectUnchanged(having({ status: 'revoked', decidedAt: at }), (one) =>
      revoke(one, inviter('mia'), stale),
    );
    expectUnchanged(sampleAccount({ users }), (one) => revoke(one, inviter('mia'), stale));
  });

  it.each<[string, Partial<Invitation>, 'InvitationNotPending' | 'InvitationAlreadyAccepted']>([
    ['accepted', { status: 'accepted', decidedAt: inMinutes(-1) }, 'InvitationAlreadyAccepted'],
    ['declined', { status: 'declined', decidedAt: inMinutes(-1) }, 'InvitationNotPending'],
    ['past its end', { expiresAt: at }, 'InvitationNotPending'],
  ])('is refused when %s, after a stale precondition, after the role', (_, more, code) => {
    expectRefusal(having(more), (one) => revoke(one, inviter('cy'), stale), 'RoleNotGrantable');
    expectRefusal(having(more), (one) => revoke(one, inviter('ada'), stale), 'ConditionNotMet');
    expectRefusal(having(more), (one) => revoke(one), code, { target: '/invitations/inv_guest' });
  });
});
