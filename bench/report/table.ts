// Tables of Markdown, aligned so that they can be read in a terminal too.
import type { Spread } from './stats.ts';

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => string;
  /** Texts stand left, numbers right. */
  readonly align?: 'left';
}

/** A number with as many digits as it is worth: three. */
export const short = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  if (value >= 99.95) return Math.round(value).toString();
  return value.toFixed(value >= 9.995 ? 1 : 2);
};

/** `0.93 (0.88–0.97)`. */
export const withSpread = ({ median, min, max }: Spread): string =>
  `${short(median)} (${short(min)}–${short(max)})`;

/** A table of Markdown, with a line break at its end; a sentence where there is nothing to show. */
export const markdownTable = <T>(columns: readonly Column<T>[], rows: readonly T[]): string => {
  if (rows.length === 0) return 'None in this run.\n';
  const cells = [
    columns.map(({ title }) => title),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, index) => Math.max(3, ...cells.map((line) => line[index]?.length ?? 0)));
  const padded = (text: string, index: number): string =>
    columns[index]?.align === 'left' ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0);
  const rule = columns.map(({ align }, index) => {
    const dashes = '-'.repeat(widths[index] ?? 3);
    return align === 'left' ? dashes : `${dashes.slice(1)}:`;
  });
  const [head = [], ...body] = cells.map((line) => line.map(padded));
  return [head, rule, ...body].map((line) => `| ${line.join(' | ')} |\n`).join('');
};
