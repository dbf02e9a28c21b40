// Questions that many decisions ask of an account.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses } from '../../../shared/domain/account.ts';
import {
  hasEnded,
  invitationWith,
  ownersWhoArePersons,
  requireActive,
  requireGrantable,
  requireNotEnded,
  requireOwnerLeft,
  requirePrecondition,
  requireUser,
  statusOf,
  userWith,
  userWithAddress,
  withInvitation,
} from '../../../shared/domain/lookup.ts';
import { expectRefusal, fresh, refusalCode, stale } from '../../support/expect-decision.ts';
import {
  inMinutes,
  now,
  person,
  sampleAccount,
  sampleInvitation,
  servicePrincipal,
} from '../../support/sample-accounts.ts';

const account = sampleAccount({
  users: [
    person('ada', 'owner', { email: 'Ada@contoso.example' }),
    person('bob', 'manager'),
    person('eve', 'owner', { email: undefined }),
    servicePrincipal('robot', 'owner'),
  ],
  invitations: [sampleInvitation({ id: 'inv_one' }), sampleInvitation({ id: 'inv_two' })],
});

describe('looking up', () => {
  it('finds a user by id or by an address in any case, and nobody else', () => {
    expect(userWith(account, 'usr_bob')?.displayName).toBe('Bob');
    expect(userWith(account, 'usr_zoe')).toBeUndefined();
    expect(userWithAddress(account, 'aDA@contoso.example')?.id).toBe('usr_ada');
    expect(userWithAddress(account, 'ada+x@contoso.example')).toBeUndefined();
  });

  it('refuses to go on without the user', () => {
    expect(requireUser(account, 'usr_bob').id).toBe('usr_bob');
    expectRefusal(account, (one) => requireUser(one, 'usr_zoe'), 'UserNotFound', {
      target: '/users/usr_zoe',
    });
  });

  it('replaces an invitation by its newest form and keeps the others', () => {
    const next = sampleInvitation({ id: 'inv_one', status: 'declined' });

    expect(withInvitation(account, next).map(({ id, status }) => [id, status])).toEqual([
      ['inv_two', 'pending'],
      ['inv_one', 'declined'],
    ]);
    expect(invitationWith(account, 'inv_one')?.status).toBe('pending');
    expect(invitationWith(account, 'inv_three')).toBeUndefined();
  });

  it('counts only persons as owners, with or without an address', () => {
    expect(ownersWhoArePersons(account).map(({ id }) => id)).toEqual(['usr_ada', 'usr_eve']);
  });
});

describe('the status of an invitation', () => {
  it('is expired from its end on, whether that is recorded or not', () => {
    const invitation = sampleInvitation({ expiresAt: inMinutes(5) });

    expect(statusOf(invitation, inMinutes(4.999))).toBe('pending');
    expect(statusOf(invitation, inMinutes(5))).toBe('expired');
    expect(statusOf({ ...invitation, status: 'expired' }, now)).toBe('expired');
  });

  it.each(['accepted', 'declined', 'revoked'] as const)('stays %s after its end', (status) => {
    expect(statusOf(sampleInvitation({ status, expiresAt: inMinutes(-5) }), now)).toBe(status);
  });
});

describe('the status of a publisher', () => {
  it('has ended when withdrawn or closed, and lets only an active one work', () => {
    const facts = publisherStatuses.map((status) => {
      const one = sampleAccount({ status });
      return [status, hasEnded(one), refusalCode(one, requireActive), refusalCode(one, requireNotEnded)];
    });

    expect(facts).toEqual([
      ['underReview', false, 'PublisherNotActive', undefined],
      ['rejected', false, 'PublisherNotActive', undefined],
      ['active', false, undefined, undefined],
      ['suspended', false, 'PublisherNotActive', undefined],
      ['withdrawn', true, 'PublisherNotActive', 'PublisherNotActive'],
      ['closed', true, 'PublisherNotActive', 'PublisherNotActive'],
    ]);
  });

  it.each(
    publisherStatuses.map((status) => [status, status !== 'withdrawn' && status !== 'closed'] as const),
  )('without an owner who is a person, %s is refused: %s', (status, refused) => {
    const orphan = sampleAccount({
      status,
      users: [person('bob', 'manager'), servicePrincipal('robot', 'owner')],
    });
    const decide = (one: typeof orphan): void => {
      requireOwnerLeft(one, '/users/usr_ada');
    };

    expect(refusalCode(orphan, decide)).toBe(refused ? 'LastOwnerRequired' : undefined);
    expect(refusalCode(sampleAccount({ status }), decide)).toBeUndefined();
  });
});

describe('preconditions and grants', () => {
  it('refuses a stale precondition', () => {
    expectRefusal(
      account,
      (one) => {
        requirePrecondition(one, stale);
      },
      'ConditionNotMet',
    );
    expect(
      refusalCode(account, (one) => {
        requirePrecondition(one, fresh);
      }),
    ).toBeUndefined();
  });

  it('asks that the caller may give each of the roles, and is still a user', () => {
    const codeFor = (by: string): unknown =>
      refusalCode(account, (one) => {
        requireGrantable(one, by, ['contributor', 'owner']);
      });

    expect(codeFor('usr_ada')).toBeUndefined();
    expect(codeFor('usr_robot')).toBeUndefined();
    expect(codeFor('usr_bob')).toBe('RoleNotGrantable');
    expect(codeFor('usr_zoe')).toBe('RoleNotGrantable');
    expectRefusal(
      account,
      (one) => {
        requireGrantable(one, 'usr_bob', ['owner']);
      },
      'RoleNotGrantable',
      { target: '/role' },
    );
    expect(
      refusalCode(account, (one) => {
        requireGrantable(one, 'usr_bob', ['contributor']);
      }),
    ).toBeUndefined();
  });
});
