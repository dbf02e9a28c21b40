// The comparison as people read it: goals, tables, a chart.
import { barChart } from '../report/svg.ts';
import { markdownTable, short, withSpread } from '../report/table.ts';
import type { Calibration } from './calibrate.ts';
import { leastThroughput, type Summary } from './summary.ts';

export const calibrationTable = (calibrations: readonly Calibration[]): string =>
  markdownTable(
    [
      { title: 'against', align: 'left', cell: ({ against }) => against },
      { title: 'at once', cell: ({ concurrency }) => `${concurrency}` },
      { title: 'requests/s', cell: ({ perSecond }) => short(perSecond) },
      { title: 'p50 ms', cell: ({ p50 }) => short(p50) },
      { title: 'p99 ms', cell: ({ p99 }) => short(p99) },
      { title: 'generator CPU ms', cell: ({ generatorCpu }) => short(generatorCpu) },
      { title: 'server CPU ms', cell: ({ cpu }) => short(cpu) },
    ],
    calibrations,
  );

const count = (calls: number): string => short(calls).replace('.00', '');

/** Of the product; of the bare server too where that makes others. */
const callsOf = ({ calls, bareCalls }: Summary): string =>
  calls === bareCalls ? count(calls) : `${count(calls)}, bare ${count(bareCalls)}`;

/** Each column: the product, the bare server, and the product over the bare server with its spread over rounds. */
export const comparisonTable = (summaries: readonly Summary[]): string => {
  const anyRefused = summaries.some(({ product }) => product.refused > 0);
  return markdownTable<Summary>(
    [
      { title: 'operation', align: 'left', cell: ({ operation }) => operation },
      { title: 'at once', cell: ({ concurrency }) => `${concurrency}` },
      { title: 'calls', cell: callsOf },
      { title: 'requests/s', cell: ({ product }) => short(product.perSecond) },
      { title: 'bare', cell: ({ bare }) => short(bare.perSecond) },
      { title: 'ratio', cell: ({ throughput }) => withSpread(throughput) },
      { title: 'p50 ms', cell: ({ product }) => short(product.p50) },
      { title: 'bare', cell: ({ bare }) => short(bare.p50) },
      { title: 'p99 ms', cell: ({ product }) => short(product.p99) },
      { title: 'bare', cell: ({ bare }) => short(bare.p99) },
      { title: 'ratio', cell: ({ p99 }) => withSpread(p99) },
      { title: 'CPU ms', cell: ({ product }) => short(product.cpu) },
      { title: 'bare', cell: ({ bare }) => short(bare.cpu) },
      { title: 'ratio', cell: ({ cpu }) => withSpread(cpu) },
      { title: 'generator CPU ms', cell: ({ product }) => short(product.generatorCpu) },
      ...(anyRefused ? [{ title: 'refused', cell: ({ product }: Summary) => `${product.refused}` }] : []),
    ],
    summaries,
  );
};

export const throughputChart = (summaries: readonly Summary[]): string =>
  barChart({
    title: 'Throughput over a bare server that only makes the same storage calls, 16 requests at once',
    unit: 'ratio, median of the rounds; thin line: lowest and highest round',
    goal: leastThroughput,
    bars: summaries
      .filter(({ concurrency }) => concurrency === 16)
      .toSorted((one, other) => other.throughput.median - one.throughput.median)
      .map(({ operation, throughput: { median, min, max } }) => ({
        label: operation,
        value: median,
        low: min,
        high: max,
      })),
  });
