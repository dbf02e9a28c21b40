// What the samples of all rounds come to, for each operation and concurrency.
import { grouped } from '../grouped.ts';
import { callsIn } from '../recording/step.ts';
import type { Recording } from '../recording/record.ts';
import type { Goal } from '../report/goal.ts';
import { median, spreadOf, type Spread } from '../report/stats.ts';
import type { Figures } from './measure.ts';
import type { Sample } from './rounds.ts';

export interface Summary {
  readonly operation: string;
  readonly concurrency: number;
  readonly rounds: number;
  readonly product: Figures;
  readonly bare: Figures;
  /** Product over bare server, within each round. */
  readonly throughput: Spread;
  readonly p99: Spread;
  readonly cpu: Spread;
  /** Storage calls for each request: of the product as its log has them, and of the bare server. */
  readonly calls: number;
  readonly bareCalls: number;
}

/** The median of each, and all refusals. */
const middle = (figures: readonly Figures[]): Figures => {
  const of = (name: keyof Figures): number => median(figures.map((one) => one[name]));
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    cpu: of('cpu'),
    generatorCpu: of('generatorCpu'),
    refused: figures.reduce((sum, { refused }) => sum + refused, 0),
  };
};

const summaryOf = (samples: readonly Sample[], recording: Recording | undefined): Summary => {
  const ratio = (name: keyof Figures): Spread =>
    spreadOf(samples.map(({ product, bare }) => product[name] / bare[name]));
  return {
    operation: samples[0]?.operation ?? '',
    concurrency: samples[0]?.concurrency ?? 0,
    rounds: samples.length,
    product: middle(samples.map(({ product }) => product)),
    bare: middle(samples.map(({ bare }) => bare)),
    throughput: ratio('perSecond'),
    p99: ratio('p99'),
    cpu: ratio('cpu'),
    calls: median(samples.map(({ calls }) => calls)),
    bareCalls: callsIn(recording?.script ?? []),
  };
};

export const summariesOf = (
  samples: readonly Sample[],
  recordings: ReadonlyMap<string, Recording>,
): readonly Summary[] =>
  grouped(samples, ({ operation, concurrency }) => `${operation} ${concurrency}`).map((group) =>
    summaryOf(group, recordings.get(group[0]?.operation ?? '')),
  );

/** Of invite-user, over the bare server. */
export const leastThroughput = 0.8;

/** The goals of the comparison. */
export const goalsOf = (summaries: readonly Summary[]): readonly Goal[] => {
  const of = (operation: string, concurrency: number, name: 'throughput' | 'p99' | 'cpu'): number =>
    summaries.find((one) => one.operation === operation && one.concurrency === concurrency)?.[name].median ??
    NaN;
  return [
    {
      what: 'invite-user: throughput at 16 over the bare server',
      bound: 'at least',
      limit: leastThroughput,
      measured: of('invite-user', 16, 'throughput'),
    },
    {
      what: 'invite-user: p99 at 64 over the bare server',
      bound: 'at most',
      limit: 3,
      measured: of('invite-user', 64, 'p99'),
    },
    {
      what: 'get-profile: p99 at 64 over the bare server',
      bound: 'at most',
      limit: 3,
      measured: of('get-profile', 64, 'p99'),
    },
    {
      what: 'invite-user: own CPU for each request at 16 over the bare server',
      bound: 'at most',
      limit: 1.4,
      measured: of('invite-user', 16, 'cpu'),
    },
    {
      what: 'get-profile: own CPU for each request at 16 over the bare server',
      bound: 'at most',
      limit: 2,
      measured: of('get-profile', 16, 'cpu'),
    },
  ];
};
