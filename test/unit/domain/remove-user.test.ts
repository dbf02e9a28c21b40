// Removing and leaving: who may remove whom, that an owner stays, and who is told.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type PublisherStatus } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { roles, type Role } from '../../../shared/domain/role.ts';
import { removeUser } from '../../../shared/domain/user.ts';
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
const remove = (account: Account, userId: string, by: string, ifMatch = fresh): Change =>
  removeUser(account, { userId, by, at, ifMatch });
const hasEnded = (status: PublisherStatus): boolean => status === 'withdrawn' || status === 'closed';

const mayRemove: Readonly<Record<Role, readonly Role[]>> = {
  owner: ['owner', 'manager', 'contributor'],
  manager: ['manager', 'contributor'],
  contributor: [],
};

describe('removing somebody else', () => {
  it.each(roles.flatMap((caller) => roles.map((target) => [caller, target] as const)))(
    'a %s removes a %s only as far as their own role goes',
    (caller, target) => {
      const account = sampleAccount({
        users: [person('ada', 'owner'), person('cal', caller), person('dee', target)],
      });
      const expected = mayRemove[caller].includes(target) ? undefined : 'RoleNotGrantable';

      expect(refusalCode(account, (one) => remove(one, 'usr_dee', 'usr_cal'))).toBe(expected);
      expect(refusalCode(account, (one) => remove(one, 'usr_dee', 'usr_zoe'))).toBe('RoleNotGrantable');
    },
  );

  it.each(publisherStatuses)('is possible until the publisher has ended: %s', (status) => {
    const account = sampleAccount({ status, users: [person('ada', 'owner'), person('bob', 'manager')] });

    expect(refusalCode(account, (one) => remove(one, 'usr_bob', 'usr_ada'))).toBe(
      hasEnded(status) ? 'PublisherNotActive' : undefined,
    );
  });

  it('is one event, and told to the person at their last address and to the owners who remain', () => {
    const users = [
      person('ada', 'owner'),
      person('bea', 'owner', { locale: 'ko' }),
      person('mia', 'manager'),
      servicePrincipal('robot', 'owner'),
    ];
    const account = sampleAccount({ users });
    const change = remove(account, 'usr_bea', 'usr_robot');

    expectChange(
      account,
      change,
      [
        {
          type: 'user.removed',
          actor: 'usr_robot',
          subject: '/users/usr_bea',
          changes: [{ property: '/role', from: 'owner' }],
        },
      ],
      [
        { kind: 'userRemoved', subject: 'usr_bea', version: 8 },
        { kind: 'ownersUserRemoved', subject: 'usr_ada', version: 8 },
      ],
    );
    expect(change.account.users).toEqual(users.filter(({ id }) => id !== 'usr_bea'));
    expect(change.account.notices).toEqual([
      {
        about: { kind: 'userRemoved' },
        userId: 'usr_bea',
        address: 'bea@contoso.example',
        locale: 'ko',
        version: 8,
        at,
      },
      {
        about: { kind: 'ownersUserRemoved', userName: 'Bea' },
        userId: 'usr_ada',
        locale: 'en',
        version: 8,
        at,
      },
    ]);
    expect(partsChanged(account, change.account)).toEqual(['lastEventAt', 'notices', 'sequence', 'users']);
  });

  it('of a service principal is told to the owners only', () => {
    const account = sampleAccount({ users: [person('ada', 'owner'), servicePrincipal('robot', 'owner')] });

    expect(remove(account, 'usr_robot', 'usr_ada').mails).toEqual([
      { kind: 'ownersUserRemoved', subject: 'usr_ada', version: 8 },
    ]);
  });

  it('is done when they are gone already, also with a stale precondition and in any state', () => {
    for (const status of publisherStatuses) {
      expectUnchanged(sampleAccount({ status }), (one) => remove(one, 'usr_zoe', 'usr_ada', stale));
    }
  });

  it('is refused to who may not, then for the precondition, then for the state', () => {
    const closed = sampleAccount({
      status: 'closed',
      users: [person('ada', 'owner'), person('bob', 'manager')],
    });

    expectRefusal(closed, (one) => remove(one, 'usr_ada', 'usr_bob', stale), 'RoleNotGrantable');
    expectRefusal(closed, (one) => remove(one, 'usr_bob', 'usr_ada', stale), 'ConditionNotMet');
    expectRefusal(closed, (one) => remove(one, 'usr_bob', 'usr_ada'), 'PublisherNotActive');
  });
});

describe('leaving', () => {
  it.each(roles.flatMap((role) => publisherStatuses.map((status) => [role, status] as const)))(
    'is open to a %s of a publisher that is %s, as long as an owner stays',
    (role, status) => {
      const account = sampleAccount({ status, users: [person('ada', 'owner'), person('cal', role)] });
      const { account: after } = remove(account, 'usr_cal', 'usr_cal');

      expect(after.users.map(({ id }) => id)).toEqual(['usr_ada']);
      expectRefusal(account, (one) => remove(one, 'usr_cal', 'usr_cal', stale), 'ConditionNotMet');
    },
  );

  it('is told to the person and to the owners who remain', () => {
    const account = sampleAccount({ users: [person('ada', 'owner'), person('cal', 'contributor')] });

    expect(remove(account, 'usr_cal', 'usr_cal').mails).toEqual([
      { kind: 'userRemoved', subject: 'usr_cal', version: 8 },
      { kind: 'ownersUserRemoved', subject: 'usr_ada', version: 8 },
    ]);
  });
});

describe('the last owner who is a person', () => {
  const users = [person('ada', 'owner'), person('mia', 'manager'), servicePrincipal('robot', 'owner')];

  it.each(publisherStatuses.filter((status) => !hasEnded(status)))('stays while %s', (status) => {
    const account = sampleAccount({ status, users });
    const target = { target: '/users/usr_ada' };

    expectRefusal(account, (one) => remove(one, 'usr_ada', 'usr_ada'), 'LastOwnerRequired', target);
    expectRefusal(account, (one) => remove(one, 'usr_ada', 'usr_robot'), 'LastOwnerRequired', target);
    expectRefusal(account, (one) => remove(one, 'usr_ada', 'usr_ada', stale), 'ConditionNotMet');
  });

  it.each(publisherStatuses.filter(hasEnded))('may leave what is %s', (status) => {
    const account = sampleAccount({ status, users });

    expect(remove(account, 'usr_ada', 'usr_ada').account.users.map(({ id }) => id)).toEqual([
      'usr_mia',
      'usr_robot',
    ]);
  });
});
