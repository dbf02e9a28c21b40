// What the mailer is put together from.
import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/change.ts';
import type { Delivery, DeliveryStatus, MailName, ReportedStatus } from '../domain/delivery.ts';
import type { Instant } from '../domain/time.ts';
import type { WantedMail } from '../domain/wanted-mail.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import type { OutgoingMail } from './message.ts';
import type { SendOutcome } from './transport.ts';

/** An account as it was read, with whatever the store needs to change it. */
export interface Loaded {
  readonly account: Account;
}

export interface Claim {
  readonly mail: MailName;
  readonly etag: string;
  readonly delivery: Delivery;
}

/** A mail ready to leave, and the transport that takes it. */
export interface ReadyMail {
  readonly mail: OutgoingMail;
  readonly send: (mail: OutgoingMail) => Promise<SendOutcome>;
}

export interface MailerParts<L extends Loaded> {
  readonly accounts: {
    read: (id: string) => Promise<L | undefined>;
    change: (
      id: string,
      loaded: L | undefined,
      decide: (account: Account | undefined) => Change,
    ) => Promise<Account>;
    fence: (loaded: L) => Promise<boolean>;
  };
  readonly deliveries: {
    claim: (
      mail: MailName,
      at: Instant,
    ) => Promise<
      | { readonly state: 'claimed'; readonly claim: Claim }
      | { readonly state: 'settled' }
      | { readonly state: 'busy' }
    >;
    settle: (claim: Claim, delivery: Delivery) => Promise<void>;
    giveUp: (mail: MailName, status: 'suppressed' | 'failed', reason: string) => Promise<DeliveryStatus>;
    report: (mail: MailName, status: ReportedStatus, reason: string | undefined) => Promise<boolean>;
  };
  readonly reports: {
    expect: (operationId: string, mail: MailName) => Promise<void>;
    mailOf: (operationId: string) => Promise<MailName | undefined>;
  };
  readonly recipients: {
    reserve: (address: string, mail: MailName, at: Instant, perDay: number) => Promise<boolean>;
  };
  readonly queue: { send: (message: MailMessage, delay: number) => Promise<void> };
  /** Whether a fault means that storage does not answer, so that the same may succeed later. */
  readonly isOutage: (error: unknown) => boolean;
  readonly clock: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly perRecipientAndDay: number;
  /** The mail as it is to leave; undefined with the reason when it cannot be written any more. */
  write: (
    account: Account,
    wanted: WantedMail,
    message: MailMessage,
  ) => Promise<ReadyMail | { readonly reason: string }>;
}
