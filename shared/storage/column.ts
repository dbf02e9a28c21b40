// JSON in table columns: escaped where a table store is fragile, cut where a column is full.
import type { Value } from './tables.ts';

/** Shorter than the service's 32,768, so that nothing depends on how it counts. */
const pieceLength = 30_000;

const fragile = /[\u007F-\u009F\u2028\u2029]/g;

/** JSON without raw controls, line separators or lone surrogates; `JSON.stringify` escapes the rest. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    fragile,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Where a piece that starts at `start` ends: never between the halves of a surrogate pair. */
const endOfPiece = (text: string, start: number): number => {
  const end = start + pieceLength;
  const last = text.charCodeAt(end - 1);
  return last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
};

/** `name`, `name1`, `name2` ...: the columns that hold this text. */
export const toColumns = (name: string, text: string): readonly (readonly [string, string])[] => {
  const columns: [string, string][] = [];
  for (let start = 0; start < text.length || columns.length === 0;) {
    const end = endOfPiece(text, start);
    columns.push([columns.length === 0 ? name : `${name}${columns.length}`, text.slice(start, end)]);
    start = end;
  }
  return columns;
};

/** The columns among `values` that `toColumns` made of this name. */
export const columnsNamed = (
  name: string,
  values: Readonly<Record<string, Value>>,
): readonly (readonly [string, string])[] => {
  const columns: [string, string][] = [];
  for (let column = name; ; column = `${name}${columns.length}`) {
    const piece = values[column];
    if (typeof piece !== 'string') return columns;
    columns.push([column, piece]);
  }
};

/** The text that `toColumns` cut up; empty when there is none. */
export const fromColumns = (name: string, values: Readonly<Record<string, Value>>): string =>
  columnsNamed(name, values)
    .map(([, piece]) => piece)
    .join('');
