// Decisions of those who invite: an invitation is made, sent again, or taken back.
import type { Account, Invitation } from './account.ts';
import { changed, nextMailVersion, unchanged, type Change } from './change.ts';
import {
  invitationWith,
  requireActive,
  requireGrantable,
  requirePrecondition,
  statusOf,
  userWithAddress,
  withInvitation,
  type Precondition,
} from './lookup.ts';
import { requireDistance } from './distance.ts';
import type { Limits } from './limits.ts';
import type { Locale } from './locale.ts';
import { Refusal } from './refusal.ts';
import type { Role } from './role.ts';
import { sameAddress } from './text.ts';
import { day, dayOf, later, latest, second, untilNextDay, type Instant } from './time.ts';

/** Who invites: a user with a role, or a reviewer who brings back a publisher's lost owner. */
export type Inviter = Invitation['invitedBy'];

export interface InvitationForm {
  readonly email: string;
  readonly role: Role;
  readonly locale?: Locale | undefined;
  readonly message?: string | undefined;
  readonly expiresInDays?: number | undefined;
  readonly allowDifferentAddress?: boolean | undefined;
}

export interface InviteUser {
  /** A keyed digest of publisher and address: one per address. */
  readonly id: string;
  readonly form: InvitationForm;
  readonly by: Inviter;
  readonly at: Instant;
  readonly linkKey: string;
  readonly limits: Limits;
}

const defaultExpiryDays = 7;

const invitationPath = (id: string): string => `/invitations/${id}`;

/** A user grants by role; a reviewer only makes the publisher's own address an owner again. */
const requireMayInvite = (account: Account, by: Inviter, email: string, role: Role): void => {
  if (!by.asReviewer) {
    requireGrantable(account, by.id, [role]);
    return;
  }
  const isOwnersOwn = sameAddress(email, account.profile.ownerEmail);
  if (role !== 'owner' || !isOwnersOwn) {
    throw new Refusal('RoleNotGrantable', {
      target: role === 'owner' ? '/email' : '/role',
      message: "A reviewer invites only an owner, and only to the publisher's ownerEmail.",
    });
  }
};

const pendingCount = (account: Account, at: Instant): number =>
  account.invitations.filter((invitation) => statusOf(invitation, at) === 'pending').length;

/** A decision that is late for its day counts for the next one, as its event is dated. */
const countedToday = (account: Account, at: Instant): { day: string; count: number } => {
  const { day: counted, count } = account.invitationsOfDay;
  const today = dayOf(latest(at, account.lastEventAt));
  return { day: today, count: (counted === today ? count : 0) + 1 };
};

const requireWithinLimits = (account: Account, at: Instant, limits: Limits): void => {
  if (account.users.length >= limits.usersPerPublisher) throw new Refusal('UserLimitReached');
  if (pendingCount(account, at) >= limits.pendingInvitationsPerPublisher) {
    throw new Refusal('PendingInvitationLimitReached');
  }
  if (countedToday(account, at).count > limits.invitationsPerPublisherAndDay) {
    throw new Refusal('TooManyRequests', {
      message: `The publisher has sent its invitations of this UTC day. The limit is ${limits.invitationsPerPublisherAndDay}.`,
      retryAfter: Math.ceil(untilNextDay(at) / second),
    });
  }
};

const requireNotStopped = (account: Account, id: string): void => {
  if (account.stopped.includes(id)) throw new Refusal('RecipientOptedOut', { target: '/email' });
};

export const inviteUser = (account: Account, { id, form, by, at, linkKey, limits }: InviteUser): Change => {
  requireMayInvite(account, by, form.email, form.role);
  requireActive(account);
  const earlier = invitationWith(account, id);
  // A reviewer brings back an owner whose old sign-in is lost: its user record may still stand under this address.
  if (!by.asReviewer && userWithAddress(account, form.email)) {
    throw new Refusal('UserAlreadyExists', { target: '/email' });
  }
  if (earlier && statusOf(earlier, at) === 'pending') {
    throw new Refusal('InvitationAlreadyPending', { target: invitationPath(id) });
  }
  requireNotStopped(account, id);
  requireWithinLimits(account, at, limits);
  // Also when it was revoked or stopped in between.
  if (earlier) requireDistance(earlier.mailedAt, at, limits);
  const expiresInDays = form.expiresInDays ?? defaultExpiryDays;
  const invitation: Invitation = {
    id,
    email: form.email,
    role: form.role,
    locale: form.locale ?? account.profile.locale,
    message: form.message,
    allowDifferentAddress: form.allowDifferentAddress ?? false,
    status: 'pending',
    version: nextMailVersion(account),
    linkKey,
    invitedBy: by,
    createdAt: at,
    mailedAt: at,
    mail: 'invitation',
    expiresInDays,
    expiresAt: later(at, expiresInDays * day),
  };
  return changed(
    account,
    at,
    { invitations: withInvitation(account, invitation), invitationsOfDay: countedToday(account, at) },
    [
      {
        type: 'invitation.created',
        actor: by.id,
        subject: invitationPath(id),
        changes: [{ property: '/role', to: form.role }],
      },
    ],
    [{ kind: 'invitation', subject: id, version: invitation.version }],
  );
};

export interface ResendInvitation {
  readonly id: string;
  readonly by: Inviter;
  readonly at: Instant;
  readonly linkKey: string;
  readonly limits: Limits;
  readonly ifMatch: Precondition;
}

/** A new link with a new lifetime; the old link dies, and its caller becomes the inviter. */
export const resendInvitation = (
  account: Account,
  { id, by, at, linkKey, limits, ifMatch }: ResendInvitation,
): Change => {
  const invitation = invitationWith(account, id);
  if (!invitation) throw new Refusal('InvitationNotFound');
  requireMayInvite(account, by, invitation.email, invitation.role);
  requirePrecondition(account, ifMatch);
  requireActive(account);
  const status = statusOf(invitation, at);
  if (status === 'accepted') throw new Refusal('InvitationAlreadyAccepted', { target: invitationPath(id) });
  // Without an address its person has erased themselves: nobody is left to invite.
  if ((status !== 'pending' && status !== 'expired') || invitation.email === '') {
    throw new Refusal('InvitationNotPending', { target: invitationPath(id) });
  }
  requireNotStopped(account, id);
  if (status === 'expired' && pendingCount(account, at) >= limits.pendingInvitationsPerPublisher) {
    throw new Refusal('PendingInvitationLimitReached');
  }
  requireDistance(invitation.mailedAt, at, limits);
  const next: Invitation = {
    ...invitation,
    status: 'pending',
    version: nextMailVersion(account),
    linkKey,
    invitedBy: by,
    mailedAt: at,
    mail: 'invitation',
    expiresAt: later(at, invitation.expiresInDays * day),
    decidedAt: undefined,
  };
  return changed(
    account,
    at,
    { invitations: withInvitation(account, next) },
    [{ type: 'invitation.resent', actor: by.id, subject: invitationPath(id) }],
    [{ kind: 'invitation', subject: id, version: next.version }],
  );
};

export interface RevokeInvitation {
  readonly id: string;
  readonly by: Inviter;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

/** A pending invitation is over at once; revoking it again, or one that is gone, changes nothing. */
export const revokeInvitation = (account: Account, { id, by, at, ifMatch }: RevokeInvitation): Change => {
  const invitation = invitationWith(account, id);
  if (!invitation) return unchanged(account);
  requireMayInvite(account, by, invitation.email, invitation.role);
  const status = statusOf(invitation, at);
  if (status === 'revoked') return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (status === 'accepted') throw new Refusal('InvitationAlreadyAccepted', { target: invitationPath(id) });
  if (status !== 'pending') throw new Refusal('InvitationNotPending', { target: invitationPath(id) });
  const next: Invitation = { ...invitation, status: 'revoked', decidedAt: at };
  return changed(account, at, { invitations: withInvitation(account, next) }, [
    { type: 'invitation.revoked', actor: by.id, subject: invitationPath(id) },
  ]);
};
