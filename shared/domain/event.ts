// What happened to an account: never changed, never removed, ids only.
import type { Instant } from './time.ts';

export const eventTypes = [
  'publisher.registered',
  'publisher.approved',
  'publisher.rejected',
  'publisher.resubmitted',
  'publisher.suspended',
  'publisher.resumed',
  'publisher.withdrawn',
  'publisher.closed',
  'profile.updated',
  'agreement.accepted',
  'devCenter.linked',
  'devCenter.unlinked',
  'devCenter.reported',
  'offer.firstPublished',
  'user.added',
  'user.roleChanged',
  'user.removed',
  'invitation.created',
  'invitation.resent',
  'invitation.revoked',
  'invitation.accepted',
  'invitation.declined',
  'invitation.stopped',
  'invitation.expired',
  'invitation.mailFailed',
] as const;
export type EventType = (typeof eventTypes)[number];

/** Values are left out where they are personal data. */
export interface PropertyChange {
  readonly property: string;
  readonly from?: EventValue | undefined;
  readonly to?: EventValue | undefined;
}
export type EventValue = string | number | boolean | readonly string[];

/** An event as a decision makes it; the store numbers, dates and chains it. */
export interface NewEvent {
  readonly type: EventType;
  /** A user id, or `system`. */
  readonly actor: string;
  /** A path below the publisher, such as `/users/usr_...`. */
  readonly subject: string;
  readonly changes?: readonly PropertyChange[] | undefined;
}

export interface AccountEvent extends NewEvent {
  readonly id: string;
  readonly sequence: number;
  readonly at: Instant;
  readonly previousHash: string;
  readonly hash: string;
}
