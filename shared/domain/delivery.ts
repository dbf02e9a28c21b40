// The name of one mail, and what may have become of it.
import type { Instant } from './time.ts';

/** One mail of one account. */
export interface MailName {
  readonly publisherId: string;
  /** An invitation's or a user's id. */
  readonly subject: string;
  readonly version: number;
}

export const deliveryStatuses = ['queued', 'sent', 'delivered', 'bounced', 'failed', 'suppressed'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** What a provider may report about a sent mail. */
export type ReportedStatus = Exclude<DeliveryStatus, 'queued' | 'sent'>;

export interface Delivery {
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly lastAttemptAt?: Instant | undefined;
  /** For people, without addresses. */
  readonly reason?: string | undefined;
}
