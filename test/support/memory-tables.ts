// A table store in memory that keeps what Azure Table Storage promises, and is as fragile as Azurite.
import {
  checkRow,
  checkTransaction,
  differenceOf,
  type Row,
  type StoredRow,
  type TableName,
  type Tables,
  type Write,
} from '../../shared/storage/tables.ts';

export interface MemoryTables extends Tables {
  /** Every row of a table, by partition and key. */
  readonly rows: (table: TableName) => readonly StoredRow[];
  /** A store of its own with the same rows. */
  readonly copy: () => MemoryTables;
}

/** Raw in a transaction these break Azurite, until it is started again. */
const fragile = /[\u2028\u2029\p{Cs}]/u;

const requireSafeText = ({ values }: Row): void => {
  const found = Object.entries(values).find(([, value]) => fragile.test(String(value)));
  if (found) throw new Error(`The column ${found[0]} holds a raw line separator or half a surrogate pair.`);
};

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

type Partitions = ReadonlyMap<string, ReadonlyMap<string, StoredRow>>;

const storeOf = (before: Partitions, writesBefore: number): MemoryTables => {
  const partitions = new Map([...before].map(([name, rows]) => [name, new Map(rows)]));
  let writes = writesBefore;

  const partitionOf = (table: TableName, partition: string): Map<string, StoredRow> => {
    const name = `${table}/${partition}`;
    const rows = partitions.get(name) ?? new Map<string, StoredRow>();
    partitions.set(name, rows);
    return rows;
  };

  const write = (table: TableName, { partition, key, values }: Row): string => {
    writes += 1;
    const etag = `W/"${writes}"`;
    partitionOf(table, partition).set(key, { partition, key, values: { ...values }, etag });
    return etag;
  };

  /** What a write leaves: where a row is known, only what differs from it is sent, as to Azure. */
  const valuesAfter = (table: TableName, change: Write): Row['values'] => {
    const { row } = change;
    const difference = change.kind === 'replace' && change.known && differenceOf(row, change.known);
    if (!difference) return row.values;
    return { ...partitionOf(table, row.partition).get(row.key)?.values, ...difference.values };
  };

  return {
    rows: (table) =>
      [...partitions]
        .filter(([name]) => name.startsWith(`${table}/`))
        .flatMap(([, rows]) => [...rows.values()])
        .sort((one, other) => compare(one.partition, other.partition) || compare(one.key, other.key)),
    copy: () => storeOf(partitions, writes),
    get: async (table, partition, key) => partitionOf(table, partition).get(key),
    list: async (table, partition, { from, to, limit }) =>
      [...partitionOf(table, partition).values()]
        .filter(({ key }) => from <= key && key < to)
        .sort((one, other) => compare(one.key, other.key))
        .slice(0, limit),
    put: async (table, row) => {
      checkRow(row);
      return write(table, row);
    },
    remove: async (table, partition, key, etag) => {
      const rows = partitionOf(table, partition);
      const row = rows.get(key);
      return row !== undefined && (etag === '*' || etag === row.etag) && rows.delete(key);
    },
    commit: async (table, changes) => {
      checkTransaction(changes);
      changes.forEach(({ row }) => {
        requireSafeText(row);
      });
      const [{ row: head }] = changes;
      const places = new Set(changes.map(({ row }) => row.key));
      if (places.size < changes.length || changes.some(({ row }) => row.partition !== head.partition)) {
        throw new Error('A transaction writes each row once, in one partition.');
      }
      const rows = partitionOf(table, head.partition);
      const isPossible = changes.every((change) =>
        change.kind === 'insert' ? !rows.has(change.row.key) : rows.get(change.row.key)?.etag === change.etag,
      );
      if (!isPossible) return undefined;
      return changes.map((change) => write(table, { ...change.row, values: valuesAfter(table, change) }))[0];
    },
  };
};

export const memoryTables = (): MemoryTables => storeOf(new Map(), 0);
