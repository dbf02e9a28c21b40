// Questions that many decisions ask of an account, and the refusals that follow from the answers.
import type { Account, Invitation, InvitationStatus, User } from './account.ts';
import { Refusal } from './refusal.ts';
import { mayGrant, type Role } from './role.ts';
import { addressKey } from './text.ts';
import type { Instant } from './time.ts';

/** The caller's If-Match test, run on the account as it stands when the decision is made. */
export type Precondition = (account: Account) => boolean;

export const userWith = (account: Account, id: string): User | undefined =>
  account.users.find((user) => user.id === id);

export const userWithAddress = (account: Account, address: string): User | undefined => {
  const key = addressKey(address);
  return account.users.find(({ email }) => email !== undefined && addressKey(email) === key);
};

export const invitationWith = (account: Account, id: string): Invitation | undefined =>
  account.invitations.find((invitation) => invitation.id === id);

/** The invitations with this one in its newest form, last. */
export const withInvitation = (account: Account, invitation: Invitation): readonly Invitation[] => [
  ...account.invitations.filter(({ id }) => id !== invitation.id),
  invitation,
];

/** The state of an invitation at a time: a pending one past its end is expired, recorded or not. */
export const statusOf = (invitation: Invitation, at: Instant): InvitationStatus =>
  invitation.status === 'pending' && invitation.expiresAt <= at ? 'expired' : invitation.status;

export const ownersWhoArePersons = (account: Account): readonly User[] =>
  account.users.filter(({ role, kind }) => role === 'owner' && kind === 'person');

/** Withdrawn and closed publishers are read-only for good. */
export const hasEnded = ({ status }: Account): boolean => status === 'withdrawn' || status === 'closed';

export const requireActive = (account: Account): void => {
  if (account.status !== 'active') throw new Refusal('PublisherNotActive');
};

export const requireNotEnded = (account: Account): void => {
  if (hasEnded(account)) throw new Refusal('PublisherNotActive');
};

export const requirePrecondition = (account: Account, matches: Precondition): void => {
  if (!matches(account)) throw new Refusal('ConditionNotMet');
};

export const requireUser = (account: Account, id: string): User => {
  const user = userWith(account, id);
  if (!user) throw new Refusal('UserNotFound', { target: `/users/${id}` });
  return user;
};

/** The caller must be a user whose own role may give, change or take away each of `roles`. */
export const requireGrantable = (account: Account, by: string, roles: readonly Role[]): void => {
  const own = userWith(account, by);
  const refused = roles.find((role) => !own || !mayGrant(own.role, role));
  if (refused) throw new Refusal('RoleNotGrantable', { target: '/role' });
};

/** Whether the publisher has an owner who is a person, or has ended and needs none. */
export const hasOwner = (account: Account): boolean =>
  hasEnded(account) || ownersWhoArePersons(account).length > 0;

/** After `account`, the publisher must still have an owner who is a person, unless it has ended. */
export const requireOwnerLeft = (account: Account, target: string): void => {
  if (!hasOwner(account)) throw new Refusal('LastOwnerRequired', { target });
};
