// Decisions over a registration: it is submitted, reviewed, corrected, and may be suspended or ended.
import type { Account, Profile } from './account.ts';
import { changedWithNotices, noticesToOwners, unchanged, type Change } from './change.ts';
import type { NewEvent } from './event.ts';
import { requirePrecondition, userWith, type Precondition } from './lookup.ts';
import { Refusal } from './refusal.ts';
import { agreements, registrationAgreementIds } from './terms.ts';
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

const askedTerms = agreements.filter(({ id }) => registrationAgreementIds.includes(id));

/** Both terms, each once, each in its current version. */
const requireTermsAccepted = (accepted: readonly AcceptedTerm[]): void => {
  const complete =
    accepted.length === askedTerms.length &&
    askedTerms.every((term) =>
      accepted.some(({ id, version }) => id === term.id && version === term.currentVersion),
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
    agreements: askedTerms.map((term) => ({ id: term.id, version: term.currentVersion, at, by: by.id })),
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
