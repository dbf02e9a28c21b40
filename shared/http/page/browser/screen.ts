// What the page can show, and what a person can do on it.
import type { InvitationStatus } from '../../../domain/account.ts';
import type { Role } from '../../../domain/role.ts';

export interface Publisher {
  readonly id: string;
  readonly displayName: string;
}

/** An InvitationPreview of the API. */
export interface Invitation {
  readonly publisher: Publisher;
  readonly inviter: string;
  readonly email: string;
  readonly role: Role;
  readonly status: InvitationStatus;
  readonly usable: boolean;
  /** ISO 8601 in UTC. */
  readonly expiresAt: string;
}

export type ScreenName =
  | 'loading'
  | 'finishing'
  | 'noLink'
  | 'invited'
  | 'signInCancelled'
  | 'signInFailed'
  | 'notUsable'
  | 'askDecline'
  | 'declined'
  | 'askStop'
  | 'stopped'
  | 'allowed'
  | 'joined'
  | 'expired'
  | 'revoked'
  | 'wasDeclined'
  | 'used'
  | 'otherAddress'
  | 'otherRefused'
  | 'unverified'
  | 'alreadyUser'
  | 'notActive'
  | 'inviterCannot'
  | 'full'
  | 'unknown'
  | 'tooMany'
  | 'busy'
  | 'unreachable'
  | 'failed';

export interface Screen {
  readonly is: ScreenName;
  readonly invitation?: Invitation | undefined;
  /** Where mails are stopped without looking at an invitation. */
  readonly publisher?: Publisher | undefined;
  /** Who has signed in: the verified address, else the name. */
  readonly signedIn?: string | undefined;
  /** The request id, for support. */
  readonly reference?: string | undefined;
}

export type ActionName =
  | 'signIn'
  | 'signInOther'
  | 'acceptAnyway'
  | 'askDecline'
  | 'decline'
  | 'askStop'
  | 'stop'
  | 'undoStop'
  | 'back'
  | 'retry';
