// Adding a service principal: directly, by who may give the role, and never past the limits.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { roles, type Role } from '../../../shared/domain/role.ts';
import { addServicePrincipal, type AddServicePrincipal } from '../../../shared/domain/service-principal.ts';
import { expectChange, expectRefusal, partsChanged, refusalCode } from '../../support/expect-decision.ts';
import {
  inMinutes,
  limitsWith,
  person,
  sampleAccount,
  servicePrincipal,
} from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const robot = servicePrincipal('robot', 'manager');
const ids = robot.servicePrincipal ?? { tenantId: '', applicationId: '', objectId: '' };
const add = (account: Account, more: Partial<AddServicePrincipal> = {}): Change =>
  addServicePrincipal(account, {
    id: 'usr_robot',
    servicePrincipal: ids,
    friendlyName: 'robot',
    role: 'manager',
    by: 'usr_ada',
    at,
    limits: limitsWith(),
    ...more,
  });

describe('adding a service principal', () => {
  it('makes it a user without an address, as one event and no mail', () => {
    const before = sampleAccount();
    const change = add(before);

    expect(change.account.users).toEqual([person('ada', 'owner'), { ...robot, joinedAt: at }]);
    expectChange(before, change, [
      {
        type: 'user.added',
        actor: 'usr_ada',
        subject: '/users/usr_robot',
        changes: [{ property: '/role', to: 'manager' }],
      },
    ]);
    expect(partsChanged(before, change.account)).toEqual(['lastEventAt', 'sequence', 'users']);
  });

  it.each(roles.flatMap((own) => roles.map((role) => [own, role] as const)))(
    'as a %s gives it the role of %s only as far as the own role goes',
    (own: Role, role: Role) => {
      const account = sampleAccount({ users: [person('ada', 'owner'), person('cal', own)] });
      const allowed = own === 'owner' || (own === 'manager' && role !== 'owner');

      expect(refusalCode(account, (one) => add(one, { role, by: 'usr_cal' }))).toBe(
        allowed ? undefined : 'RoleNotGrantable',
      );
    },
  );

  it('is refused in order: role, state, a user already, limit', () => {
    const limits = limitsWith({ usersPerPublisher: 2 });
    const users = [person('ada', 'owner'), robot];

    for (const status of publisherStatuses.filter((one) => one !== 'active')) {
      expectRefusal(
        sampleAccount({ users, status }),
        (one) => add(one, { by: 'usr_zoe', limits }),
        'RoleNotGrantable',
      );
      expectRefusal(sampleAccount({ users, status }), (one) => add(one, { limits }), 'PublisherNotActive');
    }
    expectRefusal(sampleAccount({ users }), (one) => add(one, { limits }), 'UserAlreadyExists', {
      target: '/users/usr_robot',
    });
    expectRefusal(
      sampleAccount({ users }),
      (one) => add(one, { id: 'usr_other', limits }),
      'UserLimitReached',
    );
    expect(refusalCode(sampleAccount(), (one) => add(one, { limits }))).toBeUndefined();
  });
});
