// Decisions over the users of a publisher: their roles, and that they leave.
import type { Account } from './account.ts';
import { withoutInviterName } from './forgetting.ts';
import { changedWithNotices, noticesToOwners, noticeTo, unchanged, type Change } from './change.ts';
import {
  requireActive,
  requireGrantable,
  requireNotEnded,
  requireOwnerLeft,
  requirePrecondition,
  requireUser,
  userWith,
  type Precondition,
} from './lookup.ts';
import type { Role } from './role.ts';
import type { Instant } from './time.ts';

export interface UpdateUser {
  readonly userId: string;
  readonly role: Role;
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

export const updateUser = (account: Account, { userId, role, by, at, ifMatch }: UpdateUser): Change => {
  const user = requireUser(account, userId);
  requireGrantable(account, by, [user.role, role]);
  if (user.role === role) return unchanged(account);
  requirePrecondition(account, ifMatch);
  requireActive(account);
  const subject = `/users/${userId}`;
  const users = account.users.map((other) => (other.id === userId ? { ...other, role } : other));
  requireOwnerLeft({ ...account, users }, subject);
  const owners = { kind: 'ownersRoleChanged', userName: user.displayName, role } as const;
  return changedWithNotices(
    account,
    at,
    { users },
    [
      {
        type: 'user.roleChanged',
        actor: by,
        subject,
        changes: [{ property: '/role', from: user.role, to: role }],
      },
    ],
    [
      ...noticeTo(account, user, { kind: 'roleChanged', role }, at),
      ...noticesToOwners({ ...account, users }, owners, at, userId),
    ],
  );
};

export interface RemoveUser {
  readonly userId: string;
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

/** Somebody leaves, or is removed by who may take their role away; gone already is as good. */
export const removeUser = (account: Account, { userId, by, at, ifMatch }: RemoveUser): Change => {
  const user = userWith(account, userId);
  if (!user) return unchanged(account);
  if (userId !== by) requireGrantable(account, by, [user.role]);
  requirePrecondition(account, ifMatch);
  if (userId !== by) requireNotEnded(account);
  const subject = `/users/${userId}`;
  const users = account.users.filter(({ id }) => id !== userId);
  requireOwnerLeft({ ...account, users }, subject);
  const owners = { kind: 'ownersUserRemoved', userName: user.displayName } as const;
  return changedWithNotices(
    account,
    at,
    { users, invitations: withoutInviterName(account.invitations, userId) },
    [{ type: 'user.removed', actor: by, subject, changes: [{ property: '/role', from: user.role }] }],
    [
      ...noticeTo(account, user, { kind: 'userRemoved' }, at),
      ...noticesToOwners({ ...account, users }, owners, at),
    ],
  );
};
