// Decisions after the registration: it is reviewed, corrected, and the publisher may be suspended or ended.
import type { Account, PublisherStatus, RejectionReason } from './account.ts';
import { changedWithNotices, noticesToOwners, unchanged, type Change } from './change.ts';
import type { NewEvent } from './event.ts';
import { hasEnded, requirePrecondition, statusOf, userWith, type Precondition } from './lookup.ts';
import type { RegistrationMailKind } from './notice.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

/** A change of state with its event, and a mail to the owners where the transition has one. */
const moved = (
  account: Account,
  to: PublisherStatus,
  event: Pick<NewEvent, 'type' | 'actor'>,
  at: Instant,
  patch: Partial<Account>,
  mail?: RegistrationMailKind,
): Change => {
  const notices = mail ? noticesToOwners(account, { kind: mail }, at) : [];
  const registration = patch.registration ?? account.registration;
  return changedWithNotices(
    account,
    at,
    {
      ...patch,
      status: to,
      registration: { ...registration, mailedAt: mail ? at : registration.mailedAt },
    },
    [{ ...event, subject: '/registration', changes: [{ property: '/status', from: account.status, to }] }],
    notices,
  );
};

const requireOutsider = (account: Account, by: string): void => {
  if (userWith(account, by)) throw new Refusal('SelfReviewNotAllowed');
};

export interface Review {
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
}

export const approveRegistration = (
  account: Account,
  review: Review & { readonly note?: string | undefined },
): Change => {
  const { by, at, note, ifMatch } = review;
  requireOutsider(account, by);
  const { decision } = account.registration;
  if (account.status === 'active' && decision?.by === by) return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (account.status !== 'underReview') throw new Refusal('RegistrationNotUnderReview');
  const registration = {
    ...account.registration,
    decision: { outcome: 'approved' as const, note, decidedAt: at, by },
  };
  return moved(
    account,
    'active',
    { type: 'publisher.approved', actor: by },
    at,
    { registration },
    'registrationApproved',
  );
};

export const rejectRegistration = (
  account: Account,
  review: Review & { readonly reasons: readonly RejectionReason[] },
): Change => {
  const { by, at, reasons, ifMatch } = review;
  requireOutsider(account, by);
  if (account.status === 'rejected' && account.registration.decision?.by === by) return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (account.status !== 'underReview') throw new Refusal('RegistrationNotUnderReview');
  const registration = {
    ...account.registration,
    decision: { outcome: 'rejected' as const, reasons, decidedAt: at, by },
  };
  return moved(
    account,
    'rejected',
    { type: 'publisher.rejected', actor: by },
    at,
    { registration },
    'registrationRejected',
  );
};

export const resubmitRegistration = (account: Account, { by, at, ifMatch }: Review): Change => {
  const { decision, previousDecisions, submittedBy } = account.registration;
  if (account.status === 'underReview' && previousDecisions.length > 0 && submittedBy === by)
    return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (account.status !== 'rejected' || !decision) throw new Refusal('RegistrationNotRejected');
  const registration = {
    ...account.registration,
    submittedBy: by,
    submittedAt: at,
    decision: undefined,
    previousDecisions: [...previousDecisions, decision],
  };
  return moved(
    account,
    'underReview',
    { type: 'publisher.resubmitted', actor: by },
    at,
    { registration },
    'registrationReceived',
  );
};

export const suspendPublisher = (account: Account, command: Review & { readonly reason: string }): Change => {
  const { reason, by, at, ifMatch } = command;
  requireOutsider(account, by);
  if (account.status === 'suspended' && account.registration.suspension?.by === by) return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (account.status !== 'active') throw new Refusal('PublisherNotActive');
  const registration = { ...account.registration, suspension: { reason, by, at } };
  return moved(
    account,
    'suspended',
    { type: 'publisher.suspended', actor: by },
    at,
    { registration },
    'publisherSuspended',
  );
};

export const resumePublisher = (account: Account, { by, at, ifMatch }: Review): Change => {
  requireOutsider(account, by);
  if (account.status === 'active' && account.registration.resumedBy === by) return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (account.status !== 'suspended') throw new Refusal('PublisherNotSuspended');
  const registration = { ...account.registration, suspension: undefined, resumedBy: by };
  return moved(
    account,
    'active',
    { type: 'publisher.resumed', actor: by },
    at,
    { registration },
    'publisherResumed',
  );
};

/** Withdrawn before the approval, closed after it; final, and pending invitations end. */
export const closePublisher = (
  account: Account,
  { by, at, ifMatch }: { by: string; at: Instant; ifMatch: Precondition },
): Change => {
  if (hasEnded(account)) return unchanged(account);
  requirePrecondition(account, ifMatch);
  if (account.firstOffer) throw new Refusal('PublisherHasOffers');
  const approved = account.status === 'active' || account.status === 'suspended';
  const invitations = account.invitations.map((invitation) =>
    statusOf(invitation, at) === 'pending'
      ? { ...invitation, status: 'revoked' as const, decidedAt: at }
      : invitation,
  );
  return approved
    ? moved(account, 'closed', { type: 'publisher.closed', actor: by }, at, { invitations, endedAt: at })
    : moved(account, 'withdrawn', { type: 'publisher.withdrawn', actor: by }, at, {
        invitations,
        endedAt: at,
      });
};
