// Two mails of one invitation or registration keep their distance.
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { elapsed, second, type Instant } from './time.ts';

/** Refuses with the seconds to wait when the last mail is too recent. */
export const requireDistance = (mailedAt: Instant, at: Instant, { secondsBetweenMails }: Limits): void => {
  const wait = secondsBetweenMails * second - elapsed(mailedAt, at);
  if (wait <= 0) return;
  throw new Refusal('TooManyRequests', {
    message: `Two such mails are at least ${secondsBetweenMails} s apart.`,
    retryAfter: Math.ceil(wait / second),
  });
};
