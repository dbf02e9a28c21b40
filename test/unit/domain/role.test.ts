// The table of roles: exactly the permissions of the contract, and who may give which role.
import { describe, expect, it } from '@jest/globals';
import { may, mayGrant, roles, roleTable, type Permission, type Role } from '../../../shared/domain/role.ts';

const contributor: readonly Permission[] = [
  'profile:read',
  'registration:read',
  'agreement:read',
  'devCenter:read',
  'user:read',
];
const onlyFromManager: readonly Permission[] = [
  'profile:write',
  'user:write',
  'user:remove',
  'invitation:read',
  'invitation:write',
  'servicePrincipal:write',
  'event:read',
];
const onlyOwner: readonly Permission[] = [
  'registration:resubmit',
  'agreement:accept',
  'devCenter:link',
  'publisher:close',
];

describe('roles', () => {
  it.each<[Role, readonly Permission[], readonly Permission[]]>([
    ['contributor', contributor, [...onlyFromManager, ...onlyOwner]],
    ['manager', [...contributor, ...onlyFromManager], onlyOwner],
    ['owner', [...contributor, ...onlyFromManager, ...onlyOwner], []],
  ])('a %s has exactly the permissions of the contract', (role, allowed, refused) => {
    expect([...roleTable[role].permissions].sort()).toEqual([...allowed].sort());
    expect(allowed.filter((permission) => !may(role, permission))).toEqual([]);
    expect(refused.filter((permission) => may(role, permission))).toEqual([]);
  });

  it.each<[Role, readonly Role[]]>([
    ['owner', ['owner', 'manager', 'contributor']],
    ['manager', ['manager', 'contributor']],
    ['contributor', []],
  ])('a %s gives and takes away %j', (role, granted) => {
    expect(roles.filter((other) => mayGrant(role, other))).toEqual(granted);
    expect(roleTable[role].mayGrant).toEqual(granted);
  });
});
