// Who may do what below a publisher; decided on every read of the account, so that a removal works at once.
import type { Account, User } from '../domain/account.ts';
import type { Caller } from '../domain/caller.ts';
import { userWith } from '../domain/lookup.ts';
import { Refusal } from '../domain/refusal.ts';
import { may } from '../domain/role.ts';
import type { PublisherAccess } from './operation.ts';

type Params = Readonly<Record<string, string>>;

const isPermitted = (
  user: User | undefined,
  caller: Caller,
  access: PublisherAccess,
  params: Params,
): boolean => {
  const { permission, platformRole, self } = access;
  if (platformRole && caller.platformRoles.includes(platformRole)) return true;
  if (!user) return false;
  if (self && params['userId'] === user.id) return true;
  return permission !== undefined && may(user.role, permission);
};

/** 404 for who has no part in the publisher, 403 for who has a part but not this permission. */
export const requirePermission = (
  account: Account | undefined,
  caller: Caller,
  access: PublisherAccess,
  params: Params,
): Account => {
  const user = account && userWith(account, caller.id);
  if (!account || (!user && caller.platformRoles.length === 0)) throw new Refusal('PublisherNotFound');
  if (isPermitted(user, caller, access, params)) return account;
  throw new Refusal('PermissionDenied', { target: access.permission ?? access.platformRole ?? 'user' });
};
