// A stack for each number of accounts, all there at once: what the machine does besides hits all of them alike.
import { withRig, type Rig } from '../http/measure.ts';
import type { Operation } from '../operations/operation.ts';
import { record, type Recording } from '../recording/record.ts';
import { withStack, type BenchOptions } from '../stack.ts';
import { stored, supplyOf } from '../state/supply.ts';

export interface Site {
  readonly accounts: number;
  readonly rig: Rig;
  readonly recordings: ReadonlyMap<string, Recording>;
  /** Empties the tables and stores its accounts anew. */
  readonly refill: () => Promise<void>;
}

const inOneGo = 500;

/** Stores accounts: each with users and an invitation, found in every list. */
const fill = async ({ stack: { naming, store } }: Rig, count: number): Promise<void> => {
  await store.empty();
  for (let from = 0; from < count; from += inOneGo) {
    const size = Math.min(inOneGo, count - from);
    const taken = supplyOf(naming).take('g', size, { state: 'team', owners: count, from });
    await store.load(stored(taken), { indexed: true });
  }
};

/** Runs the work with a stack for each of these numbers of accounts; they end with it. */
export const withSites = async <T>(
  sizes: readonly number[],
  options: BenchOptions,
  operations: readonly Operation[],
  work: (sites: readonly Site[]) => Promise<T>,
  sites: readonly Site[] = [],
): Promise<T> => {
  const [accounts, ...others] = sizes;
  if (accounts === undefined) return work(sites);
  return withStack(options, (stack) =>
    withRig(stack, async (rig) => {
      const recordings = await record(stack.stack, stack.naming, stack.store, operations);
      const site = { accounts, rig, recordings, refill: () => fill(rig, accounts) };
      await site.refill();
      const more = [...sites, site];
      return withSites(others, { ...options, build: false }, operations, work, more);
    }),
  );
};
