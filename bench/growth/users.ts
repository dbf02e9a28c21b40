// Times over the number of users in one account, in turn, so that what the machine does besides hits all alike.
import { measureProduct, type Rig } from '../http/measure.ts';
import type { Operation } from '../operations/operation.ts';
import { stored, supplyOf } from '../state/supply.ts';
import type { Point } from './curve.ts';
import type { GrowthPlan } from './plan.ts';

/** Operations on an active publisher. */
export const onTeams = (operations: readonly Operation[]): readonly Operation[] =>
  operations.filter(({ state }) => state === 'team');

export const measureUsers = async (
  rig: Rig,
  plan: GrowthPlan,
  operations: readonly Operation[],
  say: (line: string) => void,
): Promise<readonly Point[]> => {
  const { naming, store } = rig.stack;
  const supply = supplyOf(naming);
  const points: Point[] = [];
  const started = performance.now();
  // The first time nobody measures: code is compiled, connections are made.
  for (let repeat = -1; repeat < plan.repeats; repeat += 1)
    for (const operation of onTeams(operations))
      for (const users of plan.users) {
        const { state, indexed } = operation;
        const product = supply.take('p', plan.requests, { state, users, owners: plan.requests });
        await store.empty();
        await store.load(stored(product), { indexed });
        const cell = { operation, concurrency: 1, requests: plan.requests, product };
        const { product: figures } = await measureProduct(rig, cell);
        if (repeat >= 0) points.push({ operation, size: users, repeat, product: figures });
      }
  say(`Users in one account: ${Math.round((performance.now() - started) / 1000)} s.`);
  return points;
};
