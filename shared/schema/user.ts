// The User, the Role and the caller as clients see them.
import * as z from 'zod/mini';
import type { User } from '../domain/account.ts';
import { callerKinds, platformRoles } from '../domain/caller.ts';
import { roles, roleTable, type Permission, type Role } from '../domain/role.ts';
import { instant, named, taggedItem } from './named.ts';

const kind = z.enum(callerKinds);

export const user = named(
  'User',
  z.object({
    id: z.string(),
    kind,
    displayName: z.string(),
    email: z.optional(z.string()),
    role: z.enum(roles),
    joinedAt: instant,
    invitedBy: z.optional(z.string()),
    servicePrincipal: z.optional(
      z.object({ tenantId: z.string(), applicationId: z.string(), objectId: z.string() }),
    ),
    ...taggedItem,
  }),
);

export const toUser = (own: User) => ({
  id: own.id,
  kind: own.kind,
  displayName: own.displayName,
  email: own.email,
  role: own.role,
  joinedAt: own.joinedAt,
  invitedBy: own.invitedBy,
  servicePrincipal: own.servicePrincipal,
});

export const rolePatch = named('UserPatch', z.strictObject({ role: z.enum(roles) }));

const permissions: readonly Permission[] = roleTable.owner.permissions;

export const role = named(
  'Role',
  z.object({
    id: z.enum(roles),
    displayName: z.string(),
    permissions: z.array(z.enum(permissions)),
    mayGrant: z.array(z.enum(roles)),
  }),
);

export const toRole = (id: Role, displayName: string) => ({
  id,
  displayName,
  permissions: [...roleTable[id].permissions],
  mayGrant: [...roleTable[id].mayGrant],
});

export const me = named(
  'Me',
  z.object({
    id: z.string(),
    kind,
    email: z.optional(z.string()),
    displayName: z.string(),
    platformRoles: z.array(z.enum(platformRoles)),
  }),
);
