// Roles and permissions as data: the one source for the checks, for list-roles and for the docs.

export const roles = ['owner', 'manager', 'contributor'] as const;
export type Role = (typeof roles)[number];

const forContributors = [
  'profile:read',
  'registration:read',
  'agreement:read',
  'devCenter:read',
  'user:read',
] as const;

const forManagers = [
  ...forContributors,
  'profile:write',
  'user:write',
  'user:remove',
  'invitation:read',
  'invitation:write',
  'servicePrincipal:write',
  'event:read',
] as const;

const forOwners = [
  ...forManagers,
  'registration:resubmit',
  'agreement:accept',
  'devCenter:link',
  'publisher:close',
] as const;

export type Permission = (typeof forOwners)[number];

/** What a role may do at its publisher, and which roles it may give, change or take away. */
export interface RoleRights {
  readonly permissions: readonly Permission[];
  readonly mayGrant: readonly Role[];
}

export const roleTable: Readonly<Record<Role, RoleRights>> = {
  owner: { permissions: forOwners, mayGrant: ['owner', 'manager', 'contributor'] },
  manager: { permissions: forManagers, mayGrant: ['manager', 'contributor'] },
  contributor: { permissions: forContributors, mayGrant: [] },
};

export const may = (role: Role, permission: Permission): boolean =>
  roleTable[role].permissions.includes(permission);

export const mayGrant = (role: Role, granted: Role): boolean => roleTable[role].mayGrant.includes(granted);
