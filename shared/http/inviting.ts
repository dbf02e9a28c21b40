// What the operations on invitations share.
import type { Account, Invitation } from '../domain/account.ts';
import type { Caller } from '../domain/caller.ts';
import type { Inviter } from '../domain/invitation.ts';
import { invitationWith, userWith } from '../domain/lookup.ts';
import { Refusal } from '../domain/refusal.ts';

/** A user invites as what they are; a reviewer who is none, as a reviewer. */
export const inviterOf = (account: Account, { id, displayName }: Caller): Inviter => ({
  id,
  displayName,
  asReviewer: userWith(account, id) === undefined,
});

export const requireInvitation = (account: Account, id: string): Invitation => {
  const invitation = invitationWith(account, id);
  if (!invitation) throw new Refusal('InvitationNotFound', { target: `/invitations/${id}` });
  return invitation;
};
