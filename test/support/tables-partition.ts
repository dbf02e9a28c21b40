// A part of a table for one test, and the values that tests write into it.
import { randomUUID } from 'node:crypto';
import type { Row, StoredRow, Tables, Value, Write } from '../../shared/storage/tables.ts';

type Values = Readonly<Record<string, Value>>;

/** A part of a table that nobody else uses. */
export interface Partition {
  readonly name: string;
  readonly row: (key: string, values?: Values) => Row;
  readonly get: (key: string) => Promise<StoredRow | undefined>;
  readonly put: (key: string, values?: Values) => Promise<string>;
  readonly remove: (key: string, etag: string) => Promise<boolean>;
  readonly commit: (...writes: readonly [Write, ...Write[]]) => Promise<string | undefined>;
  readonly inserts: (count: number, values: Values) => [Write, ...Write[]];
  readonly keys: (from: string, to: string, limit?: number) => Promise<readonly string[]>;
}

const table = 'callers';

export const aPartition = (tables: Tables): Partition => {
  const name = `contract-${randomUUID()}`;
  const row: Partition['row'] = (key, values = { text: 'a' }) => ({ partition: name, key, values });
  return {
    name,
    row,
    get: (key) => tables.get(table, name, key),
    put: (key, values) => tables.put(table, row(key, values)),
    remove: (key, etag) => tables.remove(table, name, key, etag),
    commit: (...writes) => tables.commit(table, writes),
    inserts: (count, values) => {
      const insert = (number: number): Write => ({ kind: 'insert', row: row(`row-${number}`, values) });
      return [insert(0), ...Array.from({ length: count - 1 }, (_, index) => insert(index + 1))];
    },
    keys: async (from, to, limit = 1000) =>
      (await tables.list(table, name, { from, to, limit })).map(({ key }) => key),
  };
};

/** So many columns in a script whose characters take the most bytes in a request. */
export const large = (columns: number): Values =>
  Object.fromEntries(Array.from({ length: columns }, (_, n) => [`c${n}`, '語'.repeat(30_000)]));

export const everyKindOfValue: Values = {
  empty: '',
  text: 'Åsa "<&>\' 😀 }] \\u2028 \t\n %20',
  padded: '  two spaces  ',
  digits: '00012',
  date: '2026-11-21T09:00:00.000Z',
  zero: 0,
  negative: -1,
  large: 2_147_483_648,
  larger: 1_800_000_000_000,
  fraction: 1.5,
  yes: true,
  no: false,
};
