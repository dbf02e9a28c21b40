// Decisions of the invited person: accept, decline, or want no more invitations.
import type { Account, Invitation, InvitationStatus, User } from './account.ts';
import { changed, changedWithNotices, noticesToOwners, unchanged, type Change } from './change.ts';
import type { Limits } from './limits.ts';
import { hasEnded, invitationWith, statusOf, userWith, withInvitation } from './lookup.ts';
import type { Notice } from './notice.ts';
import { Refusal, type RefusalCode } from './refusal.ts';
import { mayGrant } from './role.ts';
import { sameAddress } from './text.ts';
import type { Instant } from './time.ts';

/** What a proven link, or a signed-in caller's choice from a list, points at. */
export interface InvitationRef {
  readonly id: string;
  /** The link's version; a choice from a list means the newest. */
  readonly version?: number | undefined;
}

/** The invited person as their token shows them. */
export interface Invitee {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
}

/** The invitation of a link; an older link is as good as none. */
export const referredInvitation = (account: Account, { id, version }: InvitationRef): Invitation => {
  const invitation = invitationWith(account, id);
  if (!invitation || (version !== undefined && version !== invitation.version)) {
    throw new Refusal('InvitationNotFound');
  }
  return invitation;
};

/** Whoever invited, a user or a reviewer, must still be able to. */
export const inviterMayStillInvite = (account: Account, invitation: Invitation): boolean => {
  const { invitedBy, role, email } = invitation;
  if (invitedBy.asReviewer) return sameAddress(email, account.profile.ownerEmail);
  const inviter = userWith(account, invitedBy.id);
  return inviter !== undefined && mayGrant(inviter.role, role);
};

/** Whether accepting could succeed for the invited person. */
export const isUsable = (account: Account, invitation: Invitation, at: Instant, limits: Limits): boolean =>
  statusOf(invitation, at) === 'pending' &&
  account.status === 'active' &&
  inviterMayStillInvite(account, invitation) &&
  account.users.length < limits.usersPerPublisher;

const refusalsOfEnded = {
  expired: 'InvitationExpired',
  revoked: 'InvitationRevoked',
  declined: 'InvitationDeclined',
  accepted: 'InvitationAlreadyAccepted',
} as const satisfies Record<Exclude<InvitationStatus, 'pending'>, RefusalCode>;

const requirePending = (invitation: Invitation, at: Instant): void => {
  const status = statusOf(invitation, at);
  if (status === 'pending') return;
  throw new Refusal(refusalsOfEnded[status], { target: `/invitations/${invitation.id}` });
};

/** The invited address itself, or another one that the inviter allowed and the person confirms. */
const requireAddress = (invitation: Invitation, by: Invitee, confirmed: boolean): void => {
  if (sameAddress(by.email, invitation.email)) return;
  if (invitation.allowDifferentAddress && confirmed) return;
  throw new Refusal('InvitationAddressMismatch', { target: `/invitations/${invitation.id}` });
};

/** The owners learn that somebody with another address has joined. */
const noticesOfOtherAddress = (
  account: Account,
  invitation: Invitation,
  by: Invitee,
  at: Instant,
): Notice[] =>
  sameAddress(by.email, invitation.email)
    ? []
    : noticesToOwners(
        account,
        { kind: 'invitationAcceptedElsewhere', userName: by.displayName, invitationId: invitation.id },
        at,
      );

export interface AcceptInvitation {
  readonly ref: InvitationRef;
  readonly by: Invitee;
  readonly confirmDifferentAddress: boolean;
  readonly at: Instant;
  readonly limits: Limits;
}

/** The person becomes a user in the write that uses the invitation up. */
export const acceptInvitation = (account: Account, command: AcceptInvitation): Change => {
  const { ref, by, confirmDifferentAddress, at, limits } = command;
  const invitation = referredInvitation(account, ref);
  if (invitation.acceptedBy === by.id && userWith(account, by.id)) return unchanged(account);
  if (account.status !== 'active') throw new Refusal('PublisherNotActive');
  requirePending(invitation, at);
  if (userWith(account, by.id)) throw new Refusal('UserAlreadyExists', { target: `/users/${by.id}` });
  requireAddress(invitation, by, confirmDifferentAddress);
  if (!inviterMayStillInvite(account, invitation)) throw new Refusal('InvitationNotUsable');
  if (account.users.length >= limits.usersPerPublisher) throw new Refusal('UserLimitReached');
  const user: User = {
    id: by.id,
    kind: 'person',
    displayName: by.displayName,
    email: by.email,
    role: invitation.role,
    joinedAt: at,
    invitedBy: invitation.invitedBy.id,
    locale: invitation.locale,
  };
  const accepted: Invitation = { ...invitation, status: 'accepted', decidedAt: at, acceptedBy: by.id };
  return changedWithNotices(
    account,
    at,
    { users: [...account.users, user], invitations: withInvitation(account, accepted) },
    [
      { type: 'invitation.accepted', actor: by.id, subject: `/invitations/${invitation.id}` },
      {
        type: 'user.added',
        actor: by.id,
        subject: `/users/${by.id}`,
        changes: [{ property: '/role', to: invitation.role }],
      },
    ],
    noticesOfOtherAddress(account, invitation, by, at),
  );
};

export interface DeclineInvitation {
  readonly ref: InvitationRef;
  /** The signed-in caller, or `system` for whoever holds the link. */
  readonly by: string;
  readonly at: Instant;
}

export const declineInvitation = (account: Account, { ref, by, at }: DeclineInvitation): Change => {
  const invitation = referredInvitation(account, ref);
  if (invitation.status === 'declined') return unchanged(account);
  requirePending(invitation, at);
  const declined: Invitation = { ...invitation, status: 'declined', decidedAt: at };
  return changed(account, at, { invitations: withInvitation(account, declined) }, [
    { type: 'invitation.declined', actor: by, subject: `/invitations/${invitation.id}` },
  ]);
};

export interface StopInvitations {
  readonly id: string;
  readonly undo: boolean;
  readonly at: Instant;
}

const allowedAgain = (account: Account, { id, at }: StopInvitations): Change => {
  if (!account.stopped.includes(id)) return unchanged(account);
  return changed(account, at, { stopped: account.stopped.filter((stopped) => stopped !== id) }, [
    {
      type: 'invitation.stopped',
      actor: 'system',
      subject: `/invitations/${id}`,
      changes: [{ property: '/stopped', from: true, to: false }],
    },
  ]);
};

/** The address wants no invitations of this publisher any more; a pending one is declined with it. */
export const stopInvitations = (account: Account, command: StopInvitations): Change => {
  // An ended publisher mails nobody, and takes no writes for that.
  if (hasEnded(account)) return unchanged(account);
  if (command.undo) return allowedAgain(account, command);
  const { id, at } = command;
  if (account.stopped.includes(id)) return unchanged(account);
  const invitation = invitationWith(account, id);
  const isPending = invitation !== undefined && statusOf(invitation, at) === 'pending';
  const invitations = isPending
    ? withInvitation(account, { ...invitation, status: 'declined', decidedAt: at })
    : account.invitations;
  return changed(account, at, { invitations, stopped: [...account.stopped, id] }, [
    {
      type: 'invitation.stopped',
      actor: 'system',
      subject: `/invitations/${id}`,
      changes: [{ property: '/stopped', from: false, to: true }],
    },
  ]);
};
