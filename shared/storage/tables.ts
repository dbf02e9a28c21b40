// What the product asks of a table store; rows are small, keys are made of [a-z0-9_:-] only.

export const tableNames = [
  'publishers',
  'memberships',
  'registrations',
  'recipients',
  'due',
  'mails',
  'callers',
] as const;
export type TableName = (typeof tableNames)[number];

export type Value = string | number | boolean;

export interface Row {
  readonly partition: string;
  readonly key: string;
  readonly values: Readonly<Record<string, Value>>;
}

export interface StoredRow extends Row {
  readonly etag: string;
}

/**
 * One write of a transaction: a new row, or the replacement of the row that has this ETag. Where that one is `known`,
 * only what differs from it need be sent.
 */
export type Write =
  | { readonly kind: 'insert'; readonly row: Row }
  | { readonly kind: 'replace'; readonly row: Row; readonly etag: string; readonly known?: Row | undefined };

/** The columns in which a row differs from another; undefined when it lacks one, which no merge takes away. */
export const differenceOf = (row: Row, other: Row): Row | undefined => {
  if (Object.keys(other.values).some((name) => !Object.hasOwn(row.values, name))) return undefined;
  const values = Object.entries(row.values).filter(([name, value]) => value !== other.values[name]);
  return { ...row, values: Object.fromEntries(values) };
};

/** Rows of one partition with `from <= key < to`, in key order. */
export interface Range {
  readonly from: string;
  readonly to: string;
  readonly limit: number;
}

/** Every operation throws `StorageUnavailable` when it cannot tell the outcome. */
export interface Tables {
  get: (table: TableName, partition: string, key: string) => Promise<StoredRow | undefined>;
  list: (table: TableName, partition: string, range: Range) => Promise<readonly StoredRow[]>;
  /** Writes the row whatever stands there; the new ETag. */
  put: (table: TableName, row: Row) => Promise<string>;
  /** Removes the row if it still has this ETag (`*`: any); whether it did. */
  remove: (table: TableName, partition: string, key: string, etag: string) => Promise<boolean>;
  /** All writes of one partition or none: the new ETag of the first row, or undefined on a conflict. */
  commit: (table: TableName, writes: readonly [Write, ...Write[]]) => Promise<string | undefined>;
}

/** Storage did not answer, or not in time: whether a write took place is not known. */
export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super('Storage is unavailable.', { cause });
    this.name = 'StorageUnavailable';
  }
}

/** Others write the same row all the time. */
export class Contended extends Error {
  constructor() {
    super('The row is too contended.');
    this.name = 'Contended';
  }
}

const keyPattern = /^[a-z0-9_:-]{1,512}$/;

/** The characters of a row that keeps the real service's limits, which a development store does not enforce. */
export const checkRow = ({ partition, key, values }: Row): number => {
  if (!keyPattern.test(partition) || !keyPattern.test(key)) {
    throw new RangeError('A key holds only lower-case letters, digits and -_: and is not empty.');
  }
  const sizes = Object.entries(values).map(([name, value]) => [name, String(value).length] as const);
  const tooLong = sizes.find(([, length]) => length > 32_768);
  if (tooLong) throw new RangeError(`The property ${tooLong[0]} is longer than 64 KiB.`);
  const characters = sizes.reduce((sum, [name, length]) => sum + name.length + length, 0);
  if (characters * 2 > 1_040_000 || sizes.length > 250) throw new RangeError('The row is larger than 1 MiB.');
  return characters;
};

/** Bytes that are sent for a character: 2 for a quote in JSON, 3 in most scripts; the rest is for keys and headers of the parts. */
const bytesSent = 4;

/** The real service's limits for a transaction. */
export const checkTransaction = (writes: readonly Write[]): void => {
  const characters = writes.reduce((sum, { row }) => sum + checkRow(row), 0);
  if (writes.length > 100 || characters * bytesSent > 4_000_000) {
    throw new RangeError('A transaction holds at most 100 rows and 4 MiB.');
  }
};
