// Another role for a user: who may give it to whom, that an owner stays, and who is told.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type User } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { roles, type Role } from '../../../shared/domain/role.ts';
import { updateUser } from '../../../shared/domain/user.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  refusalCode,
  stale,
} from '../../support/expect-decision.ts';
import { inMinutes, person, sampleAccount, servicePrincipal } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const give = (account: Account, userId: string, role: Role, by: string, ifMatch = fresh): Change =>
  updateUser(account, { userId, role, by, at, ifMatch });

const everyTriple = roles.flatMap((caller) =>
  roles.flatMap((before) => roles.map((after) => [caller, before, after] as const)),
);
const isAllowed = (caller: Role, before: Role, after: Role): boolean =>
  caller === 'owner' || (caller === 'manager' && before !== 'owner' && after !== 'owner');

describe('giving another role', () => {
  it.each(everyTriple.filter(([, before, after]) => before !== after))(
    'a %s makes of a %s a %s only as far as their own role goes',
    (caller, before, after) => {
      const account = sampleAccount({
        users: [person('ada', 'owner'), person('cal', caller), person('dee', before)],
      });
      const expected = isAllowed(caller, before, after) ? undefined : 'RoleNotGrantable';

      expect(refusalCode(account, (one) => give(one, 'usr_dee', after, 'usr_cal'))).toBe(expected);
      expect(refusalCode(account, (one) => give(one, 'usr_dee', after, 'usr_zoe'))).toBe('RoleNotGrantable');
    },
  );

  it.each<[Role, Role, string | undefined]>([
    ['owner', 'manager', undefined],
    ['owner', 'contributor', undefined],
    ['manager', 'contributor', undefined],
    ['manager', 'owner', 'RoleNotGrantable'],
    ['contributor', 'manager', 'RoleNotGrantable'],
    ['contributor', 'owner', 'RoleNotGrantable'],
  ])('a %s makes of themselves a %s: %s', (own, after, expected) => {
    const account = sampleAccount({ users: [person('ada', 'owner'), person('cal', own)] });

    expect(refusalCode(account, (one) => give(one, 'usr_cal', after, 'usr_cal'))).toBe(expected);
  });

  it('is one event, and told to the person and to the owners who remain', () => {
    const users = [
      person('ada', 'owner'),
      person('bea', 'owner', { locale: 'sv' }),
      person('mia', 'manager'),
      servicePrincipal('robot', 'owner'),
      person('dee', 'contributor', { locale: undefined }),
    ];
    const account = sampleAccount({ users });
    const change = give(account, 'usr_dee', 'owner', 'usr_ada');

    expectChange(
      account,
      change,
      [
        {
          type: 'user.roleChanged',
          actor: 'usr_ada',
          subject: '/users/usr_dee',
          changes: [{ property: '/role', from: 'contributor', to: 'owner' }],
        },
      ],
      [
        { kind: 'roleChanged', subject: 'usr_dee', version: 8 },
        { kind: 'ownersRoleChanged', subject: 'usr_ada', version: 8 },
        { kind: 'ownersRoleChanged', subject: 'usr_bea', version: 8 },
      ],
    );
    expect(change.account.users).toEqual(
      users.map((user): User => (user.id === 'usr_dee' ? { ...user, role: 'owner' } : user)),
    );
    expect(change.account.notices.map(({ about, userId, locale }) => [about, userId, locale])).toEqual([
      [{ kind: 'roleChanged', role: 'owner' }, 'usr_dee', 'en'],
      [{ kind: 'ownersRoleChanged', userName: 'Dee', role: 'owner' }, 'usr_ada', 'en'],
      [{ kind: 'ownersRoleChanged', userName: 'Dee', role: 'owner' }, 'usr_bea', 'sv'],
    ]);
    expect(partsChanged(account, change.account)).toEqual(['lastEventAt', 'notices', 'sequence', 'users']);
  });

  it('of an owner is told to them as the person only, not as an owner', () => {
    const account = sampleAccount({ users: [person('ada', 'owner'), person('bea', 'owner')] });

    expect(give(account, 'usr_bea', 'manager', 'usr_bea').mails).toEqual([
      { kind: 'roleChanged', subject: 'usr_bea', version: 8 },
      { kind: 'ownersRoleChanged', subject: 'usr_ada', version: 8 },
    ]);
  });

  it('of a service principal is told to the owners only', () => {
    const account = sampleAccount({ users: [person('ada', 'owner'), servicePrincipal('robot', 'manager')] });

    expect(give(account, 'usr_robot', 'owner', 'usr_ada').mails).toEqual([
      { kind: 'ownersRoleChanged', subject: 'usr_ada', version: 8 },
    ]);
  });
});

describe('the last owner', () => {
  const lonely = sampleAccount({
    users: [person('ada', 'owner'), servicePrincipal('robot', 'owner'), person('mia', 'manager')],
  });

  it('is not demoted, neither by themselves nor by a service principal that is an owner', () => {
    for (const by of ['usr_ada', 'usr_robot']) {
      for (const role of ['manager', 'contributor'] as const) {
        expectRefusal(lonely, (one) => give(one, 'usr_ada', role, by), 'LastOwnerRequired', {
          target: '/users/usr_ada',
        });
      }
    }
  });

  it('may be followed by another person, and then be demoted', () => {
    const two = give(lonely, 'usr_mia', 'owner', 'usr_robot').account;

    expect(give(two, 'usr_ada', 'contributor', 'usr_mia').account.users.map(({ role }) => role)).toEqual([
      'contributor',
      'owner',
      'owner',
    ]);
  });

  it('is a person: a service principal that is an owner may always be demoted', () => {
    expect(refusalCode(lonely, (one) => give(one, 'usr_robot', 'contributor', 'usr_ada'))).toBeUndefined();
  });
});

describe('refusals of another role, in their order', () => {
  const account = sampleAccount({ users: [person('ada', 'owner'), person('bob', 'manager')] });

  it('nobody is there', () => {
    expectRefusal(account, (one) => give(one, 'usr_zoe', 'owner', 'usr_bob', stale), 'UserNotFound');
  });

  it('the role is theirs already: done, also with a stale precondition and in any state', () => {
    for (const status of publisherStatuses) {
      expectUnchanged(sampleAccount({ ...account, status }), (one) =>
        give(one, 'usr_bob', 'manager', 'usr_ada', stale),
      );
    }
  });

  it('the caller may not, then the precondition, then the state, then the last owner', () => {
    const suspended = sampleAccount({ ...account, status: 'suspended' });

    expectRefusal(suspended, (one) => give(one, 'usr_ada', 'manager', 'usr_bob', stale), 'RoleNotGrantable');
    expectRefusal(suspended, (one) => give(one, 'usr_ada', 'manager', 'usr_ada', stale), 'ConditionNotMet');
    expectRefusal(suspended, (one) => give(one, 'usr_ada', 'manager', 'usr_ada'), 'PublisherNotActive');
    expectRefusal(account, (one) => give(one, 'usr_ada', 'manager', 'usr_ada'), 'LastOwnerRequired');
  });

  it.each(publisherStatuses.filter((status) => status !== 'active'))('the publisher is %s', (status) => {
    expectRefusal(
      sampleAccount({ ...account, status }),
      (one) => give(one, 'usr_bob', 'contributor', 'usr_ada'),
      'PublisherNotActive',
    );
  });
});
