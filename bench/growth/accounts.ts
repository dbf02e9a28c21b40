// Times over the number of accounts: every operation works on new accounts among those that fill the tables, which are
// filled anew before the new ones are half as many.
import { measurePair } from '../http/measure.ts';
import type { Operation } from '../operations/operation.ts';
import { stored, supplyOf } from '../state/supply.ts';
import type { Point } from './curve.ts';
import type { GrowthPlan } from './plan.ts';
import type { Site } from './sites.ts';

const measure = async (
  { accounts: size, rig, recordings }: Site,
  operation: Operation,
  { requests, repeat }: { readonly requests: number; readonly repeat: number },
  used: number,
): Promise<Point> => {
  const { naming, store } = rig.stack;
  const recording = recordings.get(operation.name);
  if (!recording) throw new Error(`${operation.name} has not been recorded.`);
  const wish = { state: operation.state, owners: 1_000_000, from: used };
  const supply = supplyOf(naming);
  const sets = { product: supply.take('p', requests, wish), bare: supply.take('b', requests, wish) };
  await store.load(stored([...sets.product, ...sets.bare]), { indexed: operation.indexed });
  const bareFirst = repeat % 2 === 1;
  const pair = await measurePair(rig, { operation, recording, concurrency: 1, requests, ...sets, bareFirst });
  return { operation, size, repeat, product: pair.product, bare: pair.bare };
};

export const measureAccounts = async (
  sites: readonly Site[],
  { requests, repeats }: Pick<GrowthPlan, 'requests' | 'repeats'>,
  operations: readonly Operation[],
): Promise<readonly Point[]> => {
  const points: Point[] = [];
  const added = new Map<Site, number>();
  let used = 0;
  // The first time nobody measures: code is compiled, connections are made.
  for (let repeat = -1; repeat < repeats; repeat += 1)
    for (const operation of operations) {
      for (const site of sites) {
        const before = added.get(site) ?? 0;
        const tooMany = before + 2 * requests > site.accounts / 2;
        if (tooMany) await site.refill();
        added.set(site, (tooMany ? 0 : before) + 2 * requests);
        const point = await measure(site, operation, { requests, repeat }, used);
        if (repeat >= 0) points.push(point);
      }
      used += requests;
    }
  return points;
};
