// Decisions over a registration: it is submitted, reviewed, corrected, and may be suspended or ended.
import type { Account, Profile, PublisherStatus, RejectionReason } from './account.ts';
import { changedWithNotices, noticesToOwners, unchanged, type Change } from './change.ts';
import type { NewEvent } from './event.ts';
import { hasEnded, requirePrecondition, statusOf, userWith, type Precondition } from './lookup.ts';
import type { RegistrationMailKind } from './notice.ts';
import { Refusal } from './refusal.ts';
import { agreements, agreementWith, registrationAgreementIds } from './terms.ts';
import type { Instant } from './time.ts';

export interface AcceptedTerm {
  readonly id: string;
  readonly version: string;
}

export interface Register {
  readonly id: string;
  readonly profile: Omit<Profile, 'ownerEmail'>;
  readonly acceptedTerms: readonly AcceptedTerm[];
  readonly formDigest: string;
  readonly by: { readonly id: string; readonly displayName: string; readonly email: string };
  readonly at: Instant;
}

/** Both terms, each once, each in its current version. */
const requireTermsAccepted = (accepted: readonly AcceptedTerm[]): void => {
  const asked = registrationAgreementIds.map((id) => agreementWith(id));
  const complete =
    accepted.length === asked.length &&
    asked.every((term) =>
      accepted.some(({ id, version }) => id === term?.id && version === term.currentVersion),
    );
  if (!complete) throw new Refusal('TermsNotAccepted', { target: '/acceptedTerms' });
};

/** The new account of a registrant who becomes its first owner. */
export const register = ({ id, profile, acceptedTerms, formDigest, by, at }: Register): Change => {
  requireTermsAccepted(acceptedTerms);
  const account: Account = {
    id,
    status: 'underReview',
    sequence: 0,
    lastEventHash: '',
    lastEventAt: at,
    createdAt: at,
    updatedAt: at,
    profile: { ...profile, ownerEmail: by.email },
    registration: {
      registrant: by.id,
      formDigest,
      submittedBy: by.id,
      submittedAt: at,
      mailedAt: at,
      previousDecisions: [],
    },
    agreements: agreements
      .filter((agreement) => registrationAgreementIds.includes(agreement.id))
      .map((agreement) => ({ id: agreement.id, version: agreement.currentVersion, at, by: by.id })),
    users: [
      {
        id: by.id,
        kind: 'person',
        displayName: by.displayName,
        email: by.email,
        role: 'owner',
        joinedAt: at,
        locale: profile.locale,
      },
    ],
    invitations: [],
    stopped: [],
    invitationsOfDay: { day: '', count: 0 },
    notices: [],
    remembered: [],
  };
  const event: NewEvent = {
    type: 'publisher.registered',
    actor: by.id,
    subject: '/profile',
    changes: [
      { property: '/status', to: 'underReview' },
      { property: `/users/${by.id}/role`, to: 'owner' },
    ],
  };
  return changedWithNotices(
    account,
    at,
    {},
    [event],
    noticesToOwners(account, { kind: 'registrationReceived' }, at),
  );
};

/** The id is taken: only its registrant, with the form as first submitted, is answered as the first time. */
export const registerAgain = (
  account: Account,
  by: string,
  formDigest: string,
  ifMatch: Precondition,
): Change => {
  const { registrant, formDigest: first } = account.registration;
  if (registrant === by && first === formDigest && userWith(account, by)) return unchanged(account);
  requirePrecondition(account, ifMatch);
  throw new Refusal('PublisherIdTaken', { target: '/publisherId' });
};

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

export const resubmitRegistration = (account: Account, { by, at }: { by: string; at: Instant }): Change => {
  const { decision, previousDecisions, submittedBy } = account.registration;
  if (account.status === 'underReview' && previousDecisions.length > 0 && submittedBy === by)
    return unchanged(account);
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

export const suspendPublisher = (
  account: Account,
  command: { reason: string; by: string; at: Instant },
): Change => {
  const { reason, by, at } = command;
  requireOutsider(account, by);
  if (account.status === 'suspended' && account.registration.suspension?.by === by) return unchanged(account);
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

export const resumePublisher = (account: Account, { by, at }: { by: string; at: Instant }): Change => {
  requireOutsider(account, by);
  if (account.status === 'active' && account.registration.resumedBy === by) return unchanged(account);
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
