// What every way of sending mail promises.
import type { OutgoingMail } from './message.ts';

/** Reasons are short sentences for people, and hold no address. */
export type SendOutcome =
  | { readonly status: 'sent' }
  /** Trying again later may help; not before `retryAfterSeconds`, if the server asked for that. */
  | { readonly status: 'retry'; readonly reason: string; readonly retryAfterSeconds?: number }
  /** The recipient's side refuses for good. */
  | { readonly status: 'bounced'; readonly reason: string }
  /** The mail itself is refused, and would be again. */
  | { readonly status: 'failed'; readonly reason: string };

export interface Transport {
  /** Does not throw for what a mail server does or fails to do. */
  readonly send: (mail: OutgoingMail) => Promise<SendOutcome>;
  /** Ends open connections. */
  readonly close: () => void;
}
