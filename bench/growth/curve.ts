// How an operation's times change with the size of something.
import { grouped } from '../grouped.ts';
import { idOf, type Operation } from '../operations/operation.ts';
import type { Figures } from '../http/measure.ts';
import { median } from '../report/stats.ts';
import { markdownTable, short } from '../report/table.ts';

export interface Point {
  readonly operation: Operation;
  readonly size: number;
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
  /** The last median over the first. */
  readonly growth: number;
  readonly bareGrowth: number;
}

const lastOverFirst = (values: readonly number[]): number => (values.at(-1) ?? NaN) / (values[0] ?? NaN);

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
  const p50 = of(({ product }) => product.p50);
  const bareP50 = of(({ bare }) => bare?.p50);
  return {
    operation: idOf(first.operation),
    madeOf: partsOf(first.operation),
    p50,
    p99: of(({ product }) => product.p99),
    bareP50,
    growth: lastOverFirst(p50),
    bareGrowth: lastOverFirst(bareP50),
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
  curves.length === 0 ? NaN : Math.max(...curves.map(({ growth }) => growth));

export const curveTable = (curves: readonly Curve[], sizes: readonly number[], what: string): string => {
  const withBare = curves.some(({ bareGrowth }) => !Number.isNaN(bareGrowth));
  return markdownTable<Curve>(
    [
      { title: 'operation', align: 'left', cell: ({ operation }) => operation },
      ...sizes.map((size, index) => ({
        title: `p50 ms, ${size} ${what}`,
        cell: ({ p50 }: Curve) => short(p50[index] ?? NaN),
      })),
      { title: 'growth', cell: ({ growth }) => short(growth) },
      ...sizes.map((size, index) => ({
        title: `p99 ms, ${size}`,
        cell: ({ p99 }: Curve) => short(p99[index] ?? NaN),
      })),
      ...(withBare
        ? [
            { title: 'growth of the bare server', cell: ({ bareGrowth }: Curve) => short(bareGrowth) },
            { title: 'made of', align: 'left' as const, cell: ({ madeOf }: Curve) => partNames[madeOf] },
          ]
        : []),
    ],
    curves,
  );
};
