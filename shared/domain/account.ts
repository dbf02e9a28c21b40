// The account: a publisher with its registration, users and invitations, as one document.
import type { Locale } from './locale.ts';
import type { Notice } from './notice.ts';
import type { Role } from './role.ts';
import type { AgreementId } from './terms.ts';
import type { Instant } from './time.ts';

export const publisherStatuses = [
  'underReview',
  'rejected',
  'active',
  'suspended',
  'withdrawn',
  'closed',
] as const;
export type PublisherStatus = (typeof publisherStatuses)[number];

export interface Organization {
  readonly legalName: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly mpnId: string;
  readonly website?: string | undefined;
}

export interface Contact {
  readonly name: string;
  readonly email: string;
  /** E.164. */
  readonly phone?: string | undefined;
}

export interface Offer {
  readonly summary: string;
  readonly microsoftProduct?: string | undefined;
  readonly audience?: string | undefined;
}

export interface Profile {
  readonly displayName: string;
  readonly ownerEmail: string;
  readonly organization: Organization;
  readonly contact: Contact;
  readonly offer: Offer;
  /** Whether the store sells and bills for this publisher. */
  readonly transact: boolean;
  readonly microsoftAccount?: string | undefined;
  readonly locale: Locale;
}

export interface RejectionReason {
  readonly code: string;
  readonly message: string;
  readonly target?: string | undefined;
}

export interface ReviewDecision {
  readonly outcome: 'approved' | 'rejected';
  readonly reasons?: readonly RejectionReason[] | undefined;
  readonly note?: string | undefined;
  readonly decidedAt: Instant;
  readonly by: string;
}

export interface Registration {
  readonly registrant: string;
  /** Keyed digest of the form as first submitted: recognises its repetition. */
  readonly formDigest: string;
  /** Who submitted last: the registrant, or the owner who resubmitted. */
  readonly submittedBy: string;
  readonly submittedAt: Instant;
  readonly mailedAt: Instant;
  readonly decision?: ReviewDecision | undefined;
  readonly previousDecisions: readonly ReviewDecision[];
  readonly suspension?: { readonly reason: string; readonly by: string; readonly at: Instant } | undefined;
  /** Who ended the suspension last, so that repeating it is recognised. */
  readonly resumedBy?: string | undefined;
}

export interface Acceptance {
  readonly id: AgreementId;
  readonly version: string;
  readonly at: Instant;
  readonly by: string;
}

export interface DevCenterAccount {
  readonly accountName: string;
  readonly ownerEmail: string;
  readonly accountType: 'company' | 'individual';
  readonly status: 'linked' | 'emailVerified' | 'underVetting' | 'verified' | 'rejected';
  readonly programs: readonly string[];
  readonly taxProfile: boolean;
  readonly payoutAccount: boolean;
  readonly reason?: string | undefined;
  readonly linkedAt: Instant;
}

export interface FirstOffer {
  readonly offerId: string;
  readonly publishedAt: Instant;
}

export interface User {
  readonly id: string;
  readonly kind: 'person' | 'servicePrincipal';
  readonly displayName: string;
  readonly email?: string | undefined;
  readonly role: Role;
  readonly joinedAt: Instant;
  readonly invitedBy?: string | undefined;
  /** The language of mails to this person. */
  readonly locale?: Locale | undefined;
  readonly servicePrincipal?:
    { readonly tenantId: string; readonly applicationId: string; readonly objectId: string } | undefined;
}

export const invitationStatuses = ['pending', 'accepted', 'declined', 'revoked', 'expired'] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly message?: string | undefined;
  readonly allowDifferentAddress: boolean;
  /** As stored: `pending` also after its end, until the timer records it; read it by `statusOf`. */
  readonly status: InvitationStatus;
  /** The sequence of the event that asked for its newest mail: grows with each mail. */
  readonly version: number;
  /** The name of the key that signs this version's link. */
  readonly linkKey: string;
  /** `asReviewer`: no user of the publisher, but a reviewer who brings back its lost owner. */
  readonly invitedBy: { readonly id: string; readonly displayName: string; readonly asReviewer: boolean };
  readonly createdAt: Instant;
  readonly mailedAt: Instant;
  readonly mail: 'invitation' | 'reminder';
  readonly expiresInDays: number;
  readonly expiresAt: Instant;
  readonly decidedAt?: Instant | undefined;
  readonly acceptedBy?: string | undefined;
  /** The version whose mail could not be delivered. */
  readonly failedVersion?: number | undefined;
  /** The version whose mail the recipient's side refused for good: later ones are not sent. */
  readonly bouncedVersion?: number | undefined;
}

/** What is remembered for a day of a repeatable request: ids only. */
export interface RememberedRequest {
  readonly key: string;
  readonly bodyDigest: string;
  readonly at: Instant;
  readonly result: readonly RememberedResult[];
}
export type RememberedResult =
  | { readonly invitationId: string; readonly version: number }
  | { readonly code: string; readonly target?: string | undefined };

export interface Account {
  readonly id: string;
  readonly status: PublisherStatus;
  /** The sequence of the newest event; the first is 1. */
  readonly sequence: number;
  /** The newest version of a mail that no event asked for; undefined while `sequence` is newer. */
  readonly mailVersion?: number | undefined;
  readonly lastEventHash: string;
  readonly lastEventAt: Instant;
  readonly createdAt: Instant;
  /** When the publisher's own representation last changed. */
  readonly updatedAt: Instant;
  /** When withdrawn or closed. */
  readonly endedAt?: Instant | undefined;
  readonly profile: Profile;
  readonly registration: Registration;
  readonly agreements: readonly Acceptance[];
  readonly devCenter?: DevCenterAccount | undefined;
  readonly firstOffer?: FirstOffer | undefined;
  readonly users: readonly User[];
  readonly invitations: readonly Invitation[];
  /** Ids of invitations whose address wants no more of them. */
  readonly stopped: readonly string[];
  readonly invitationsOfDay: { readonly day: string; readonly count: number };
  readonly notices: readonly Notice[];
  readonly remembered: readonly RememberedRequest[];
}
