// The storage of a bench: emptied, and filled with whole accounts as fast as it takes them, by the product's own rows.
import { TableServiceClient } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import type { Account } from '../../shared/domain/account.ts';
import { accountKey, accountOf, accountRow, eventRow } from '../../shared/storage/account-row.ts';
import { azureTables } from '../../shared/storage/azure-tables.ts';
import { deliveryKey } from '../../shared/storage/deliveries.ts';
import { indexDifference, type DigestAddress } from '../../shared/storage/index-rows.ts';
import {
  tableNames,
  type Row,
  type TableName,
  type Tables,
  type Write,
} from '../../shared/storage/tables.ts';
import type { History } from './history.ts';
import { versionOf } from './history.ts';
import type { Naming, Slot } from './slot.ts';

export interface Prepared {
  readonly slot: Slot;
  readonly history: History;
}

export interface LoadOptions {
  /** With index rows the accounts are also found in lists. */
  readonly indexed?: boolean | undefined;
  /** Whether the mail of their invitation has left; it has, unless said otherwise. */
  readonly mailed?: boolean;
}

export interface Store {
  /** No row; every table and the queue are there. */
  readonly empty: () => Promise<void>;
  readonly load: (accounts: readonly Prepared[], options: LoadOptions) => Promise<void>;
  /** An account as it stands. */
  readonly read: (publisherId: string) => Promise<Account>;
}

/** Runs the work over all items, so many at once. */
export const each = async <T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> => {
  const queue = items[Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
};

const atOnce = 24;
const mostEvents = 60;
const mostWrites = 100;

type Place = readonly [TableName, Row];

/** An event of long ago is not looked for: the newest of them are enough. */
const accountWrites = ({ slot, history: { account, events } }: Prepared): readonly Row[] => [
  accountRow(account),
  ...events.slice(-mostEvents).map((event) => eventRow(slot.publisherId, event)),
];

/** What became of the invitation's mail: it has been sent, and the provider's report is awaited. */
const mailRows = ({ slot, history }: Prepared): readonly Place[] => {
  const version = versionOf(history, slot);
  if (version === 0) return [];
  const { publisherId, invitationId: subject } = slot;
  const sent = { status: 'sent', attempts: 1, lastAttemptAt: history.account.lastEventAt };
  return [['publishers', { partition: publisherId, key: deliveryKey({ subject, version }), values: sent }]];
};

/** Where lists, and reports of mails, find the account. */
const indexRows = ({ slot, history }: Prepared, digest: DigestAddress): readonly Place[] => {
  const { publisherId, invitationId: subject, operationId: partition } = slot;
  const version = versionOf(history, slot);
  const { added } = indexDifference(undefined, history.account, digest);
  return [
    ...added.map((row): Place => [row.table, row]),
    ['mails', { partition, key: 'mail', values: { publisherId, subject, version } }],
  ];
};

type Batch = readonly [TableName, [Write, ...Write[]]];

/** Rows of one partition go together, as many as a transaction takes. */
const batchesOf = (rows: readonly Place[]): readonly Batch[] => {
  const open = new Map<string, Batch>();
  const all: Batch[] = [];
  for (const [table, row] of rows) {
    const name = `${table}/${row.partition}`;
    const batch = open.get(name);
    const write: Write = { kind: 'insert', row };
    if (batch && batch[1].length < mostWrites) batch[1].push(write);
    else {
      const started: Batch = [table, [write]];
      open.set(name, started);
      all.push(started);
    }
  }
  return all;
};

const insert =
  (tables: Tables) =>
  async ([table, writes]: Batch): Promise<void> => {
    if ((await tables.commit(table, writes)) === undefined)
      throw new Error(`A row of ${table}/${writes[0].row.partition} is there already.`);
  };

export const storeAt = (connectionString: string, { digest }: Naming): Store => {
  const tables = azureTables({ by: 'connectionString', connectionString });
  const service = TableServiceClient.fromConnectionString(connectionString, {
    allowInsecureConnection: true,
  });
  const queue = new QueueClient(connectionString, 'account-mail');
  return {
    empty: async () => {
      await Promise.all(
        tableNames.map(async (name) => {
          await service.deleteTable(name);
          await service.createTable(name);
        }),
      );
      // Messages stay: each minute Azurite tidies up after those that are gone, and stands still for a time that grows
      // with the square of their number.
      await queue.createIfNotExists();
    },
    read: async (publisherId) => {
      const row = await tables.get('publishers', publisherId, accountKey);
      if (!row) throw new Error(`There is no account ${publisherId}.`);
      return accountOf(row);
    },
    load: async (accounts, { indexed = false, mailed = true }) => {
      const rows = accounts.flatMap((prepared) => [
        ...accountWrites(prepared).map((row): Place => ['publishers', row]),
        ...(mailed ? mailRows(prepared) : []),
        ...(indexed ? indexRows(prepared, digest) : []),
      ]);
      await each(batchesOf(rows), atOnce, insert(tables));
    },
  };
};
