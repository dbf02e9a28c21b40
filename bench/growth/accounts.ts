// Times over the number of accounts: tables are filled with whole accounts, and every operation works on new ones among them.
import { measurePair, type Rig } from '../http/measure.ts';
import type { Operation } from '../operations/operation.ts';
import type { Recording } from '../recording/record.ts';
import { hasRanges } from '../recording/step.ts';
import { historyOf } from '../state/history.ts';
import { slotOf } from '../state/slot.ts';
import type { Prepared } from '../state/store.ts';
import { stored, supplyOf } from '../state/supply.ts';
import type { Point } from './curve.ts';
import type { GrowthPlan } from './plan.ts';

const inOneGo = 500;

/** Stores the filling accounts from one number to another: each with users and an invitation, found in every list. */
const fill = async ({ stack: { naming, store } }: Rig, from: number, to: number): Promise<void> => {
  const now = new Date().toISOString();
  for (let start = from; start < to; start += inOneGo) {
    const size = Math.min(inOneGo, to - start);
    const accounts = Array.from({ length: size }, (_, index): Prepared => {
      const slot = slotOf(naming, 'g', start + index, to);
      return { slot, history: historyOf(naming, slot, 'team', 2, now) };
    });
    await store.load(accounts, { indexed: true });
  }
};

export const measureAccounts = async (
  rig: Rig,
  plan: GrowthPlan,
  operations: readonly Operation[],
  recordings: ReadonlyMap<string, Recording>,
  say: (line: string) => void,
): Promise<readonly Point[]> => {
  const { naming, store } = rig.stack;
  const points: Point[] = [];
  let used = 0;
  let filled = 0;

  const measure = async (operation: Operation, size: number, repeat: number): Promise<void> => {
    const recording = recordings.get(operation.name);
    if (!recording) throw new Error(`${operation.name} has not been recorded.`);
    const wish = { state: operation.state, owners: 1_000_000, from: used };
    const supply = supplyOf(naming);
    const sets = {
      product: supply.take('p', plan.requests, wish),
      bare: supply.take('b', plan.requests, wish),
    };
    used += plan.requests;
    await store.load(stored([...sets.product, ...sets.bare]), { indexed: operation.indexed });
    const bareFirst = repeat % 2 === 1;
    const cell = { operation, recording, concurrency: 1, requests: plan.requests, ...sets, bareFirst };
    const { product, bare } = await measurePair(rig, cell);
    if (size > 0) points.push({ operation, size, product, bare });
  };

  const withoutRanges = operations.filter(({ name }) => !hasRanges(recordings.get(name)?.script ?? []));
  await store.empty();
  // Unmeasured: code is compiled, connections are made.
  for (const operation of operations) await measure(operation, 0, 0);
  for (const size of plan.accounts) {
    const started = performance.now();
    await fill(rig, filled, size);
    filled = size;
    const ready = performance.now();
    for (let repeat = 0; repeat < plan.repeats; repeat += 1)
      for (const operation of repeat === 0 ? operations : withoutRanges)
        await measure(operation, size, repeat);
    const seconds = (from: number, to: number): number => Math.round((to - from) / 1000);
    say(
      `${size} accounts: stored in ${seconds(started, ready)} s, measured in ${seconds(ready, performance.now())} s.`,
    );
  }
  return points;
};
