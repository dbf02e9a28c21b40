// Cold starts as people read them.
import type { Goal } from '../report/goal.ts';
import { median, percentile, spreadOf } from '../report/stats.ts';
import { barChart } from '../report/svg.ts';
import { markdownTable, short, withSpread } from '../report/table.ts';
import { bootName, deployedName, eagerName, settledName, unbundledName, type Variant } from './variants.ts';

export interface Timed {
  readonly name: string;
  readonly kind: Variant['kind'];
  /** Milliseconds from the start of the process, one for each run. */
  readonly runs: readonly number[];
  /** The same over Node's own boot in the same round. */
  readonly overBoot: readonly number[];
}

export const timedOf = (
  variants: readonly Variant[],
  runs: ReadonlyMap<string, readonly number[]>,
): readonly Timed[] => {
  const boots = runs.get(bootName) ?? [];
  return variants.map(({ name, kind }) => {
    const own = runs.get(name) ?? [];
    return { name, kind, runs: own, overBoot: own.map((ms, round) => ms - (boots[round] ?? NaN)) };
  });
};

const overBootOf = (timed: readonly Timed[], name: string): number =>
  median(timed.find((one) => one.name === name)?.overBoot ?? []);

const loadLimit = 25;
const fasterLimit = 10;

export const coldGoals = (timed: readonly Timed[]): readonly Goal[] =>
  [deployedName, settledName].flatMap((name): readonly Goal[] => {
    const measured = overBootOf(timed, name);
    const fasterThan = (other: string): Goal => ({
      what: `times faster than ${other}: ${name}`,
      ...{ bound: 'at least', limit: fasterLimit },
      measured: overBootOf(timed, other) / measured,
    });
    return [
      { what: `loading over the boot of Node, ms: ${name}`, bound: 'at most', limit: loadLimit, measured },
      fasterThan(eagerName),
      fasterThan(unbundledName),
    ];
  });

const timesTable = (timed: readonly Timed[], overBoot: boolean): string =>
  markdownTable<Timed>(
    [
      { title: 'what', align: 'left', cell: ({ name }) => name },
      { title: 'ms from the start of the process', cell: ({ runs }) => withSpread(spreadOf(runs)) },
      { title: 'p95', cell: ({ runs }) => short(percentile(runs, 0.95)) },
      ...(overBoot
        ? [
            {
              title: 'ms over the boot of Node',
              cell: ({ overBoot: over }: Timed) => withSpread(spreadOf(over)),
            },
          ]
        : []),
    ],
    timed,
  );

export const loadTable = (timed: readonly Timed[]): string =>
  timesTable(
    timed.filter(({ kind }) => kind === 'boot' || kind === 'load'),
    true,
  );

const costliest = (timed: readonly Timed[]): readonly Timed[] =>
  timed
    .filter(({ kind }) => kind === 'dependency')
    .toSorted((one, other) => median(other.overBoot) - median(one.overBoot));

export const dependencyTable = (timed: readonly Timed[]): string => timesTable(costliest(timed), true);

export const answerTable = (timed: readonly Timed[]): string =>
  timesTable(
    timed.filter(({ kind }) => kind === 'answer'),
    false,
  );

export const coldChart = (timed: readonly Timed[]): string =>
  barChart({
    title: 'Loading, over the boot of Node',
    unit: 'milliseconds, median; thin line: fastest and slowest run',
    goal: loadLimit,
    bars: [...timed.filter(({ kind }) => kind === 'load'), ...costliest(timed)].map(({ name, overBoot }) => {
      const { median: value, min, max } = spreadOf(overBoot);
      return {
        label: name,
        value: Math.max(0, value),
        low: Math.max(0, min),
        high: max,
      };
    }),
  });
