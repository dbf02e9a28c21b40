// The decision to add a service principal as a user: directly, without an invitation.
import type { Account, User } from './account.ts';
import { changed, type Change } from './change.ts';
import type { Limits } from './limits.ts';
import { requireActive, requireGrantable, userWith } from './lookup.ts';
import { Refusal } from './refusal.ts';
import type { Role } from './role.ts';
import type { Instant } from './time.ts';

export interface AddServicePrincipal {
  /** The user id that its tokens will have. */
  readonly id: string;
  readonly servicePrincipal: NonNullable<User['servicePrincipal']>;
  readonly friendlyName: string;
  readonly role: Role;
  readonly by: string;
  readonly at: Instant;
  readonly limits: Limits;
}

export const addServicePrincipal = (account: Account, command: AddServicePrincipal): Change => {
  const { id, servicePrincipal, friendlyName, role, by, at, limits } = command;
  requireGrantable(account, by, [role]);
  requireActive(account);
  if (userWith(account, id)) throw new Refusal('UserAlreadyExists', { target: `/users/${id}` });
  if (account.users.length >= limits.usersPerPublisher) throw new Refusal('UserLimitReached');
  const user: User = {
    id,
    kind: 'servicePrincipal',
    displayName: friendlyName,
    role,
    joinedAt: at,
    invitedBy: by,
    servicePrincipal,
  };
  return changed(account, at, { users: [...account.users, user] }, [
    { type: 'user.added', actor: by, subject: `/users/${id}`, changes: [{ property: '/role', to: role }] },
  ]);
};
