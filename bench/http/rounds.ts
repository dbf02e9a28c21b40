// The rounds of a run: in each, every operation at each concurrency, product and bare server in turn.
import { grouped } from '../grouped.ts';
import type { Operation } from '../operations/operation.ts';
import type { Recording } from '../recording/record.ts';
import { stored, supplyOf, type Supply, type Taken } from '../state/supply.ts';
import { measurePair, type Pair, type Rig } from './measure.ts';
import type { Plan } from './plan.ts';

export interface Sample extends Pair {
  readonly operation: string;
  readonly concurrency: number;
  readonly round: number;
}

/** So many people own the publishers: each calls more than once, with one token. */
const fewOwners = 200;
const readers = 200;

interface Run {
  readonly rig: Rig;
  readonly plan: Plan;
  readonly recordings: ReadonlyMap<string, Recording>;
  readonly supply: Supply;
  readonly samples: Sample[];
}

interface Sets {
  readonly product: readonly Taken[];
  readonly bare: readonly Taken[];
}

/** Empties the storage and fills it with what an operation needs, so that tables are as large in every round. */
const prepare = async ({ rig, supply }: Run, operation: Operation, count: number): Promise<Sets> => {
  const { state, ownCallers, indexed } = operation;
  const wish = { state, owners: ownCallers ? count : fewOwners };
  const sets = { product: supply.take('p', count, wish), bare: supply.take('b', count, wish) };
  const { store } = rig.stack;
  await store.empty();
  await store.load(stored([...sets.product, ...sets.bare]), { indexed });
  return sets;
};

const measureOne = async (
  run: Run,
  operation: Operation,
  sets: Sets,
  { concurrency, requests, round }: { concurrency: number; requests: number; round: number },
): Promise<void> => {
  const recording = run.recordings.get(operation.name);
  if (!recording) throw new Error(`${operation.name} has not been recorded.`);
  const bareFirst = round % 2 === 1;
  const pair = await measurePair(run.rig, {
    operation,
    recording,
    concurrency,
    requests,
    ...sets,
    bareFirst,
  });
  run.samples.push({ operation: operation.name, concurrency, round, ...pair });
};

/** Operations that read the same accounts, which need to be stored once for all of them. */
const sharing = (operations: readonly Operation[]): readonly (readonly Operation[])[] =>
  grouped(
    operations.filter(({ writes }) => !writes),
    ({ state, indexed, ownCallers }) => [state, indexed, ownCallers].join(' '),
  );

/** Requests that nobody measures: code is compiled, connections are made. */
const runIn = -1;

const measureRound = async (run: Run, operations: readonly Operation[], round: number): Promise<void> => {
  const cells = (operation: Operation) =>
    round === runIn ? [[16, run.plan.runIn] as const] : [...run.plan.requests(operation)];
  for (const group of sharing(operations)) {
    const [first] = group;
    if (!first) continue;
    const sets = await prepare(run, first, readers);
    for (const operation of group)
      for (const [concurrency, requests] of cells(operation))
        await measureOne(run, operation, sets, { concurrency, requests, round });
  }
  for (const operation of operations.filter(({ writes }) => writes))
    for (const [concurrency, requests] of cells(operation)) {
      const sets = await prepare(run, operation, requests);
      await measureOne(run, operation, sets, { concurrency, requests, round });
    }
};

/** Measures in rounds until the plan or its time is at an end; at least one. */
export const measureRounds = async (
  rig: Rig,
  plan: Plan,
  operations: readonly Operation[],
  recordings: ReadonlyMap<string, Recording>,
  say: (line: string) => void,
): Promise<readonly Sample[]> => {
  const run: Run = { rig, plan, recordings, supply: supplyOf(rig.stack.naming), samples: [] };
  const started = performance.now();
  await measureRound(run, operations, runIn);
  let longest = 0;
  for (let round = 0; round < plan.rounds; round += 1) {
    const begun = performance.now();
    if (round > 0 && (begun - started + longest) / 1000 > plan.seconds) {
      say(`The time is up after ${round} of ${plan.rounds} rounds.`);
      break;
    }
    await measureRound(run, operations, round);
    longest = Math.max(longest, performance.now() - begun);
    say(`Round ${round + 1} of ${plan.rounds}: ${Math.round((performance.now() - begun) / 1000)} s.`);
  }
  return run.samples.filter(({ round }) => round !== runIn);
};
