// How much is measured: enough to be believed, little enough to be waited for.
import { isMain } from '../operations/all.ts';
import type { Operation } from '../operations/operation.ts';

export interface Plan {
  /** At most; fewer when the time is up before. */
  readonly rounds: number;
  /** No round is begun that would not end by then, in seconds from the start. */
  readonly seconds: number;
  /** How many requests an operation gets in one round, for each concurrency. */
  readonly requests: (operation: Operation) => ReadonlyMap<number, number>;
  /** How many requests run in, unmeasured. */
  readonly runIn: number;
}

const map = (...entries: readonly (readonly [number, number])[]): ReadonlyMap<number, number> =>
  new Map(entries);

/** The whole run: at most 12 minutes. */
const full: Plan = {
  rounds: 7,
  seconds: 660,
  runIn: 96,
  requests: (operation) =>
    isMain(operation) ? map([1, 100], [16, 480], [64, 640]) : map([1, 40], [16, 160], [64, 256]),
};

/** Of the three subjects, which together take less than 2 minutes. */
const quick: Plan = {
  rounds: 2,
  seconds: 60,
  runIn: 640,
  requests: () => map([1, 40], [16, 256], [64, 256]),
};

export const planOf = (isQuick: boolean, rounds: number | undefined): Plan => {
  const plan = isQuick ? quick : full;
  return { ...plan, rounds: rounds ?? plan.rounds };
};
