// Who may do what below a publisher, and what the others are told.
import { describe, expect, it } from '@jest/globals';
import type { Caller } from '../../../shared/domain/caller.ts';
import type { PublisherAccess } from '../../../shared/http/operation.ts';
import { requireVerifiedPerson, verifiedPerson } from '../../../shared/http/people.ts';
import { requirePermission } from '../../../shared/http/permission.ts';
import { person, sampleAccount } from '../../support/sample-accounts.ts';
import { said } from './said.ts';

const account = sampleAccount({ users: [person('ada', 'owner'), person('carl', 'contributor')] });
const caller = (name: string, more: Partial<Caller> = {}): Caller => ({
  id: `usr_${name}`,
  kind: 'person',
  displayName: name,
  platformRoles: [],
  ...more,
});
const reviewer = caller('rita', { platformRoles: ['Registration.Review'] });
const reading: PublisherAccess = { permission: 'profile:read', platformRole: 'Registration.Review' };
const writing: PublisherAccess = { permission: 'profile:write' };
const removing: PublisherAccess = { permission: 'user:remove', self: true };

const notFound = {
  code: 'PublisherNotFound',
  message: 'There is no such publisher, or you have no part in it.',
};
const denied = (target: string) => ({
  code: 'PermissionDenied',
  message: 'Your role does not permit this.',
  target,
});

const ask = (by: Caller, access: PublisherAccess, userId?: string) => () =>
  requirePermission(account, by, access, userId === undefined ? {} : { userId });

describe('a permission below a publisher', () => {
  it.each<[string, () => unknown]>([
    ['an owner, by their role', ask(caller('ada'), writing)],
    ['a contributor, for what everybody may', ask(caller('carl'), reading)],
    ['a reviewer, for what reviewers may', ask(reviewer, reading)],
    ['a user, to themselves', ask(caller('carl'), removing, 'usr_carl')],
    ['a user with a platform role, by either', ask({ ...reviewer, id: 'usr_ada' }, writing)],
  ])('is given to %s', (_, attempt) => {
    expect(attempt()).toBe(account);
  });

  it.each<[string, () => unknown, object]>([
    ['a stranger', ask(caller('eve'), reading), notFound],
    ['a stranger who names themselves', ask(caller('eve'), removing, 'usr_eve'), notFound],
    ['a contributor, for what only others may', ask(caller('carl'), writing), denied('profile:write')],
    ['a user, to another', ask(caller('carl'), removing, 'usr_ada'), denied('user:remove')],
    ['a user, when nobody is named', ask(caller('carl'), removing), denied('user:remove')],
    [
      'a user, to themselves where that is not meant',
      ask(caller('carl'), writing, 'usr_carl'),
      denied('profile:write'),
    ],
    ['a reviewer, for what only users may', ask(reviewer, writing), denied('profile:write')],
    [
      'another platform role',
      ask({ ...reviewer, platformRoles: ['Offers.Publish'] }, reading),
      denied('profile:read'),
    ],
    [
      'an owner, for what only a platform may',
      ask(caller('ada'), { platformRole: 'Offers.Publish' }),
      denied('Offers.Publish'),
    ],
    ['an owner, for what is of one person only', ask(caller('ada'), { self: true }), denied('user')],
  ])('is refused to %s', async (_, attempt, expected) => {
    expect(await said(attempt)).toEqual(expected);
  });

  it('is nobody’s where there is no publisher', async () => {
    expect(await said(() => requirePermission(undefined, reviewer, reading, {}))).toEqual(notFound);
  });
});

describe('a person with a verified address', () => {
  const email = 'ada@contoso.example';

  it('is who an issuer says so of', () => {
    const ada = caller('ada', { email, platformRoles: ['Offers.Publish'] });
    expect(verifiedPerson(ada)).toEqual({ id: 'usr_ada', displayName: 'ada', email });
    expect(() => {
      requireVerifiedPerson(ada);
    }).not.toThrow();
  });

  it('is no program', async () => {
    const refused = { code: 'PermissionDenied', message: 'Only a person can do this.', target: 'person' };
    const program = caller('robot', { kind: 'servicePrincipal', email });
    expect(await said(() => verifiedPerson(program))).toEqual(refused);
    expect(
      await said(() => {
        requireVerifiedPerson(program);
      }),
    ).toEqual(refused);
  });

  it('is nobody whose address is not verified', async () => {
    expect(await said(() => verifiedPerson(caller('ada', { unverifiedEmail: email })))).toEqual({
      code: 'AddressNotVerified',
      message:
        'This needs a token with a verified e-mail address. Verify the address at the sign-in service, then sign in again.',
    });
  });
});
