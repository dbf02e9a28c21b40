// Values that a careless server trips over: names, numbers, and JSON that JSON.stringify would not write.
import * as fc from 'fast-check';
import { below, pick, type Luck } from './luck.ts';
import { oddText } from './odd-texts.ts';

const anyJson = (): fc.Arbitrary<fc.JsonValue> => fc.jsonValue({ maxDepth: 3 });

/** What objects inherit, what stores use, and what the answers have. */
export const oddName = (luck: Luck): string =>
  pick(luck, [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '__defineGetter__',
    'toJSON',
    'then',
    'length',
    'PartitionKey',
    'RowKey',
    'odata.etag',
    'id',
    'status',
    'role',
    'etag',
    '',
    '$ref',
    '0',
    oddText(luck),
  ]);

const markOpen = '\u0001raw(';
const markClose = ')raw\u0001';

/** JSON text that stands in a value as it is, once `written`. */
const raw = (json: string): string => `${markOpen}${json}${markClose}`;

/** The text of a value; what `raw` holds is written as it is. */
export const written = (value: unknown): string =>
  ((JSON.stringify(value) as string | undefined) ?? 'null').replaceAll(
    /"\\u0001raw\(((?:[^\\]|\\(?!u0001))*?)\)raw\\u0001"/g,
    (_, json: string) => json.replaceAll('\\"', '"').replaceAll('\\\\', '\\'),
  );

const numbers = [
  '1e400',
  '-1e400',
  '1e-400',
  '-0',
  '0.1',
  '-1',
  '9007199254740993',
  '123456789012345678901234567890',
  '1E+2',
  '1.0',
  '3000000000',
  `0.${'0'.repeat(300)}1`,
] as const;

const deep = (open: string, inside: string, close: string, depth: number): string =>
  raw(open.repeat(depth) + inside + close.repeat(depth));

const depths = [10, 200, 3_000, 10_000] as const;

/** Any JSON value that does not belong where it is put. */
export const oddValue = (luck: Luck): unknown => {
  const kind = below(luck, 12);
  if (kind < 4) return oddText(luck);
  if (kind < 6) return raw(pick(luck, numbers));
  if (kind === 6) return deep('[', '', ']', pick(luck, depths));
  if (kind === 7) return deep('{"a":', '1', '}', pick(luck, depths));
  if (kind === 8) return luck(anyJson);
  if (kind === 9) return pick(luck, [null, true, false, [], {}, [[]], [null], { '': '' }] as const);
  if (kind === 10) return { [oddName(luck)]: oddText(luck), [oddName(luck)]: { [oddName(luck)]: true } };
  return Array.from({ length: pick(luck, [2, 50, 2_000] as const) }, () => 0);
};
