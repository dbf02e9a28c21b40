// How an operation's times change with the size of something.
import { grouped } from '../grouped.ts';
import { idOf, type Operation } from '../operations/operation.ts';
import type { Figures } from '../http/measure.ts';
import { median, spreadOf, type Spread } from '../report/stats.ts';
import { markdownTable, short, withSpread } from '../report/table.ts';

export interface Point {
  readonly operation: Operation;
  readonly size: number;
  /** Which time it was measured: sizes are compared within one, since what the machine does besides hits all of it. */
  readonly repeat: number;
  readonly product: Figures;
  /** The bare server's, where it was asked. */
  readonly bare?: Figures;
}

/** `points`: point reads, transactions, messages; `ranges`: ranges of rows as well; `counts`: a count of messages. */
export type Parts = 'nothing' | 'points' | 'ranges' | 'counts';

const partNames: Readonly<Record<Parts, string>> = {
  nothing: 'no storage call',
  points: 'points',
  ranges: 'ranges too',
  counts: 'a count of messages',
};

export interface Curve {
  readonly operation: string;
  readonly madeOf: Parts;
  /** Milliseconds, one for each size. */
  readonly p50: readonly number[];
  readonly p99: readonly number[];
  readonly bareP50: readonly number[];
  /** The last size's median over the first's, within each repeat. */
  readonly growth: Spread;
  readonly bareGrowth: Spread;
}

const curveOf = (
  points: readonly Point[],
  sizes: readonly number[],
  partsOf: (operation: Operation) => Parts,
): Curve => {
  const [first] = points;
  if (!first) throw new Error('A curve has points.');
  const of = (value: (point: Point) => number | undefined): readonly number[] =>
    sizes.map((size) =>
      median(points.filter((point) => point.size === size).flatMap((point) => value(point) ?? [])),
    );
  const at = (repeat: number, size: number | undefined): Point | undefined =>
    points.find((point) => point.repeat === repeat && point.size === size);
  const growthOf = (value: (point: Point | undefined) => number | undefined): Spread =>
    spreadOf(
      [...new Set(points.map(({ repeat }) => repeat))].map(
        (repeat) => (value(at(repeat, sizes.at(-1))) ?? NaN) / (value(at(repeat, sizes[0])) ?? NaN),
      ),
    );
  return {
    operation: idOf(first.operation),
    madeOf: partsOf(first.operation),
    p50: of(({ product }) => product.p50),
    p99: of(({ product }) => product.p99),
    bareP50: of(({ bare }) => bare?.p50),
    growth: growthOf((point) => point?.product.p50),
    bareGrowth: growthOf((point) => point?.bare?.p50),
  };
};

/** A curve for each operation. */
export const curvesOf = (
  points: readonly Point[],
  sizes: readonly number[],
  partsOf: (operation: Operation) => Parts,
): readonly Curve[] =>
  grouped(points, ({ operation }) => idOf(operation)).map((group) => curveOf(group, sizes, partsOf));

/** The largest growth; NaN of none. */
export const largestGrowth = (curves: readonly Curve[]): number =>
  curves.length === 0 ? NaN : Math.max(...curves.map(({ growth }) => growth.median));

export const curveTable = (curves: readonly Curve[], sizes: readonly number[], what: string): string => {
  const withBare = curves.some(({ bareGrowth }) => !Number.isNaN(bareGrowth.median));
  return markdownTable<Curve>(
    [
      { title: 'operation', align: 'left', cell: ({ operation }) => operation },
      ...sizes.map((size, index) => ({
        title: `p50 ms, ${size} ${what}`,
        cell: ({ p50 }: Curve) => short(p50[index] ?? NaN),
      })),
      { title: 'growth', cell: ({ growth }) => withSpread(growth) },
      ...sizes.map((size, index) => ({
        title: `p99 ms, ${size}`,
        cell: ({ p99 }: Curve) => short(p99[index] ?? NaN),
      })),
      ...(withBare
        ? [
            { title: 'growth of the bare server', cell: ({ bareGrowth }: Curve) => withSpread(bareGrowth) },
            { title: 'made of', align: 'left' as const, cell: ({ madeOf }: Curve) => partNames[madeOf] },
          ]
        : []),
    ],
    curves,
  );
};
