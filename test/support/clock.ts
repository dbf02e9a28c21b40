// A clock that only a test moves.
import type { Instant } from '../../shared/domain/time.ts';

/** When every test's clock starts. */
export const start: Instant = '2026-11-21T09:00:00.000Z';

export interface Clock {
  readonly now: () => Instant;
  /** The same time in milliseconds. */
  readonly milliseconds: () => number;
  readonly pass: (milliseconds: number) => void;
}

export const createClock = (from: Instant = start): Clock => {
  let time = Date.parse(from);
  return {
    now: () => new Date(time).toISOString(),
    milliseconds: () => time,
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
};
