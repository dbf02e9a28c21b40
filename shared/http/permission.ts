// Who may do what below a publisher; decided on every read of the account, so that a removal works at once.
import type { Account } from '../domain/account.ts';
import type { Caller } from '../domain/caller.ts';
import { userWith } from '../domain/lookup.ts';
import { Refusal } from '../domain/refusal.ts';
import { may } from '../domain/role.ts';
import type { PublisherAccess } from './operation.ts';

/** 404 for who has no part in the publisher, 403 for who has a part but not this permission. */
export const requirePermission = (
  account: Account | undefined,
  caller: Caller,
  access: PublisherAccess,
  params: Readonly<Record<string, string>>,
): Account => {
  const user = account && userWith(account, caller.id);
  if (!account || (!user && caller.platformRoles.length === 0)) throw new Refusal('PublisherNotFound');
  const { permission, platformRole, self } = access;
  const permitted =
    (user && permission && may(user.role, permission)) ||
    (platformRole && caller.platformRoles.includes(platformRole)) ||
    (user && self && params['userId'] === user.id);
  if (!permitted) throw new Refusal('PermissionDenied', { target: permission ?? platformRole ?? 'user' });
  return account;
};
