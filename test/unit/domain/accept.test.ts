// Accepting: the membership that it makes, every refusal and their order, another address, and a lost inviter.
import { describe, expect, it } from '@jest/globals';
import {
  acceptInvitation,
  isUsable,
  type AcceptInvitation,
  type Invitee,
} from '../../../shared/domain/acceptance.ts';
import { publisherStatuses, type Account, type Invitation } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  partsChanged,
  refusalCode,
} from '../../support/expect-decision.ts';
import {
  inMinutes,
  limitsWith,
  person,
  sampleAccount,
  sampleInvitation,
  sampleProfile,
} from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const gus: Invitee = { id: 'usr_gus', displayName: 'Gus', email: 'GUEST@fabrikam.example' };
const other: Invitee = { ...gus, email: 'gus@fabrikam.example' };
const having = (more: Partial<Invitation> = {}, rest: Partial<Account> = {}): Account =>
  sampleAccount({ invitations: [sampleInvitation(more)], ...rest });
const accept = (account: Account, more: Partial<AcceptInvitation> = {}): Change =>
  acceptInvitation(account, {
    ref: { id: 'inv_guest', version: 7 },
    by: gus,
    confirmDifferentAddress: false,
    at,
    limits: limitsWith(),
    ...more,
  });

describe('accepting', () => {
  const before = having({ role: 'manager', message: 'Welcome' });
  const change = accept(before);

  it('makes the person a user with the invited role, and uses the invitation up', () => {
    expect(change.account.users).toEqual([
      person('ada', 'owner'),
      {
        id: 'usr_gus',
        kind: 'person',
        displayName: 'Gus',
        email: 'GUEST@fabrikam.example',
        role: 'manager',
        joinedAt: at,
        invitedBy: 'usr_ada',
        locale: 'fr',
      },
    ]);
    expect(change.account.invitations).toEqual([
      sampleInvitation({ role: 'manager', status: 'accepted', decidedAt: at, acceptedBy: 'usr_gus' }),
    ]);
    expect(partsChanged(before, change.account)).toEqual(['invitations', 'lastEventAt', 'sequence', 'users']);
  });

  it('is two events and no mail', () => {
    expectChange(before, change, [
      { type: 'invitation.accepted', actor: 'usr_gus', subject: '/invitations/inv_guest' },
      {
        type: 'user.added',
        actor: 'usr_gus',
        subject: '/users/usr_gus',
        changes: [{ property: '/role', to: 'manager' }],
      },
    ]);
  });

  it('by choice from a list means the newest version', () => {
    expect(accept(before, { ref: { id: 'inv_guest' } }).account.users).toHaveLength(2);
  });

  it('again is answered as done while still a user, whatever happened since', () => {
    for (const status of publisherStatuses) {
      expectUnchanged(sampleAccount({ ...change.account, status }), (one) =>
        accept(one, { at: inMinutes(90_000) }),
      );
    }
  });

  it('again after leaving is refused', () => {
    const left = sampleAccount({ ...change.account, users: [person('ada', 'owner')] });

    expectRefusal(left, (one) => accept(one), 'InvitationAlreadyAccepted', {
      target: '/invitations/inv_guest',
    });
  });

  it('by somebody else after it is used up is refused', () => {
    const by = { ...gus, id: 'usr_eve' };

    expectRefusal(sampleAccount(change.account), (one) => accept(one, { by }), 'InvitationAlreadyAccepted');
  });
});

describe('with another address', () => {
  const open = having(
    { allowDifferentAddress: true },
    { users: [person('ada', 'owner'), person('bea', 'owner', { locale: 'sv' }), person('mia', 'manager')] },
  );

  it('is possible where the inviter allowed it and the person confirms, and the owners are told', () => {
    const change = accept(open, { by: other, confirmDifferentAddress: true });

    expect(change.account.users.at(-1)).toMatchObject({ id: 'usr_gus', email: 'gus@fabrikam.example' });
    expect(change.mails).toEqual([
      { kind: 'invitationAcceptedElsewhere', subject: 'usr_ada', version: 8 },
      { kind: 'invitationAcceptedElsewhere', subject: 'usr_bea', version: 8 },
    ]);
    expect(change.account.notices.map(({ about, locale }) => [about, locale])).toEqual([
      [{ kind: 'invitationAcceptedElsewhere', userName: 'Gus', invitationId: 'inv_guest' }, 'en'],
      [{ kind: 'invitationAcceptedElsewhere', userName: 'Gus', invitationId: 'inv_guest' }, 'sv'],
    ]);
    expect(JSON.stringify(change.events)).not.toContain('@');
  });

  it('tells nobody when the address is the invited one after all', () => {
    expect(accept(open, { confirmDifferentAddress: true }).mails).toEqual([]);
  });

  it.each([
    [false, false],
    [false, true],
    [true, false],
  ])(
    'is refused when allowed is %s and confirmed is %s',
    (allowDifferentAddress, confirmDifferentAddress) => {
      expectRefusal(
        having({ allowDifferentAddress }),
        (one) => accept(one, { by: other, confirmDifferentAddress }),
        'InvitationAddressMismatch',
        { target: '/invitations/inv_guest' },
      );
    },
  );
});

describe('the inviter', () => {
  const mia = { id: 'usr_mia', displayName: 'Mia', asReviewer: false };
  const rex = { id: 'usr_rex', displayName: 'Rex', asReviewer: true };
  const staff = (role: 'owner' | 'manager' | 'contributor'): Account['users'] => [
    person('ada', 'owner'),
    person('mia', role),
  ];

  it.each<[string, Account, RefusalCode | undefined]>([
    ['may still grant', having({ role: 'manager', invitedBy: mia }, { users: staff('manager') }), undefined],
    [
      'was demoted',
      having({ role: 'manager', invitedBy: mia }, { users: staff('contributor') }),
      'InvitationNotUsable',
    ],
    [
      'was an owner',
      having({ role: 'owner', invitedBy: mia }, { users: staff('manager') }),
      'InvitationNotUsable',
    ],
    ['has gone', having({ invitedBy: mia }), 'InvitationNotUsable'],
    ['is a reviewer for another address', having({ role: 'owner', invitedBy: rex }), 'InvitationNotUsable'],
    [
      'is a reviewer for the owner e-mail',
      having(
        { role: 'owner', invitedBy: rex },
        { users: [], profile: sampleProfile({ ownerEmail: 'guest@Fabrikam.example' }) },
      ),
      undefined,
    ],
  ])('%s: accepting and its preview say the same', (_, account, expected) => {
    expect(refusalCode(account, (one) => accept(one))).toBe(expected);
    expect(isUsable(account, sampleInvitation(account.invitations[0]), at, limitsWith())).toBe(
      expected === undefined,
    );
  });

  it('does not matter when the publisher is full: accepting is refused, and the preview says so', () => {
    const account = having({}, { users: [person('ada', 'owner')] });
    const limits = limitsWith({ usersPerPublisher: 1 });

    expectRefusal(account, (one) => accept(one, { limits }), 'UserLimitReached');
    expect(isUsable(account, sampleInvitation(account.invitations[0]), at, limits)).toBe(false);
  });

  it('gives the role of the invitation, whatever role they have themselves', () => {
    const change = accept(having({ role: 'contributor' }));

    expect(change.account.users.at(-1)?.role).toBe('contributor');
  });
});

describe('refusals of an acceptance, in their order', () => {
  const over: readonly (readonly [RefusalCode, Partial<Invitation>])[] = [
    ['InvitationExpired', { expiresAt: at }],
    ['InvitationExpired', { status: 'expired', decidedAt: inMinutes(-1) }],
    ['InvitationRevoked', { status: 'revoked', decidedAt: inMinutes(-1) }],
    ['InvitationDeclined', { status: 'declined', decidedAt: inMinutes(-1) }],
    ['InvitationAlreadyAccepted', { status: 'accepted', decidedAt: inMinutes(-1), acceptedBy: 'usr_eve' }],
  ];

  it.each(over)('%s names the invitation that is over', (code, more) => {
    const account = having(more, { users: [person('ada', 'owner'), person('gus', 'contributor')] });

    expectRefusal(account, (one) => accept(one, { by: other }), code, { target: '/invitations/inv_guest' });
    expect(isUsable(account, sampleInvitation(more), at, limitsWith())).toBe(false);
  });

  it.each(publisherStatuses.filter((status) => status !== 'active'))(
    'a publisher that is %s comes first',
    (status) => {
      const account = having({ status: 'revoked', decidedAt: at }, { status });

      expectRefusal(account, (one) => accept(one), 'PublisherNotActive');
      expect(isUsable(account, sampleInvitation(), at, limitsWith())).toBe(false);
    },
  );

  it.each([
    ['unknown', { id: 'inv_unknown', version: 7 }],
    ['older', { id: 'inv_guest', version: 6 }],
    ['newer', { id: 'inv_guest', version: 8 }],
  ])('a link that is %s is none, even to a closed publisher', (_, ref) => {
    expectRefusal(having({}, { status: 'closed' }), (one) => accept(one, { ref }), 'InvitationNotFound');
  });

  it('a user already, then the address, then the inviter, then the limit of users', () => {
    const limits = limitsWith({ usersPerPublisher: 1 });
    const lost = { invitedBy: { id: 'usr_zoe', displayName: 'Zoe', asReviewer: false } };
    const member = having(lost, { users: [person('ada', 'owner'), person('gus', 'contributor')] });

    expectRefusal(member, (one) => accept(one, { by: other, limits }), 'UserAlreadyExists', {
      target: '/users/usr_gus',
    });
    expectRefusal(having(lost), (one) => accept(one, { by: other, limits }), 'InvitationAddressMismatch');
    expectRefusal(having(lost), (one) => accept(one, { limits }), 'InvitationNotUsable');
    expectRefusal(having(), (one) => accept(one, { limits }), 'UserLimitReached');
    expect(
      refusalCode(having(), (one) => accept(one, { limits: limitsWith({ usersPerPublisher: 2 }) })),
    ).toBeUndefined();
  });
});
