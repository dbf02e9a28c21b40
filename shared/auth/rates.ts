// How often somebody may ask, per minute and per instance: a window per name, and few enough windows to remember.
import { Refusal } from '../domain/refusal.ts';

const windowLength = 60_000;
const mostNames = 20_000;

export interface Rates {
  /** Counts a request of `name`; throws `TooManyRequests` when there were `limit` in this window already. */
  take: (name: string, limit: number) => void;
}

/** `clock`: milliseconds. */
export const rates = (clock: () => number): Rates => {
  let windowStart = 0;
  let counts = new Map<string, number>();
  return {
    take: (name, limit) => {
      const now = clock();
      if (now - windowStart >= windowLength || counts.size >= mostNames) {
        windowStart = now;
        counts = new Map();
      }
      const count = counts.get(name) ?? 0;
      if (count >= limit) {
        const retryAfter = Math.max(1, Math.ceil((windowStart + windowLength - now) / 1000));
        throw new Refusal('TooManyRequests', { retryAfter });
      }
      counts.set(name, count + 1);
    },
  };
};
