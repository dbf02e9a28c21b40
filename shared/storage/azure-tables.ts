// The table store on Azure Table Storage, and on Azurite; its SDK is loaded at the first call.
import type {
  TableClient,
  TableEntityResult,
  TableServiceClientOptions,
  TransactionAction,
} from '@azure/data-tables';
import type { StorageSettings } from '../config.ts';
import { countCall } from './call-count.ts';
import { credentialOf } from './credential.ts';
import {
  checkRow,
  checkTransaction,
  differenceOf,
  type Range,
  type Row,
  type StoredRow,
  type TableName,
  type Tables,
  type Value,
  type Write,
} from './tables.ts';
import { retryOptions, withinTime } from './time-limit.ts';
import { faultOf, translated } from './unavailable.ts';

/** Matches no row: better a conflict than a write without a condition. */
const unknownEtag = 'W/"unknown"';

/** The SDK's own client of a table. */
export const tableClient = async (
  settings: StorageSettings,
  table: string,
  options: TableServiceClientOptions = {},
): Promise<TableClient> => {
  const { TableClient } = await import('@azure/data-tables');
  const { transport } = await import('./transport.ts');
  const own = { ...options, httpClient: transport };
  return settings.by === 'connectionString'
    ? TableClient.fromConnectionString(settings.connectionString, table, {
        ...own,
        allowInsecureConnection: true,
      })
    : new TableClient(settings.tableEndpoint, table, await credentialOf(settings), own);
};

const entityOf = ({ partition, key, values }: Row) => ({ ...values, partitionKey: partition, rowKey: key });

const isValue = (value: unknown): value is Value =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const ownNames = new Set(['etag', 'partitionKey', 'rowKey', 'timestamp', 'odata.metadata']);

const rowOf = (entity: TableEntityResult<Record<string, unknown>>): StoredRow => ({
  partition: entity.partitionKey ?? '',
  key: entity.rowKey ?? '',
  etag: entity.etag,
  values: Object.fromEntries(
    Object.entries(entity).filter(
      (entry): entry is [string, Value] => !ownNames.has(entry[0]) && isValue(entry[1]),
    ),
  ),
});

const actionOf = (write: Write): TransactionAction => {
  if (write.kind === 'insert') return ['create', entityOf(write.row)];
  const { row, etag, known } = write;
  const difference = known && differenceOf(row, known);
  return difference
    ? ['update', entityOf(difference), 'Merge', { etag }]
    : ['update', entityOf(row), 'Replace', { etag }];
};

/** Runs a call with a time limit; a missing table is created, once, and the call repeated. */
const calling = async <T>(
  client: TableClient,
  call: (options: { abortSignal: AbortSignal }) => Promise<T>,
): Promise<T> => {
  const attempt = async (): Promise<T> => {
    countCall();
    return withinTime((abortSignal) => call({ abortSignal }));
  };
  try {
    return await attempt();
  } catch (error) {
    if (faultOf(error).code !== 'TableNotFound') throw translated(error);
  }
  try {
    await withinTime((abortSignal) => client.createTable({ abortSignal }));
    return await attempt();
  } catch (error) {
    throw translated(error);
  }
};

/** What `call` answers, or `otherwise` when storage refuses with one of `statuses`. */
const unless = async <T, U>(statuses: readonly number[], otherwise: U, call: Promise<T>): Promise<T | U> => {
  try {
    return await call;
  } catch (error) {
    if (statuses.includes(faultOf(error).status ?? 0)) return otherwise;
    throw error;
  }
};

const collect = async (
  client: TableClient,
  partition: string,
  { from, to, limit }: Range,
  abortSignal: AbortSignal,
) => {
  const { odata } = await import('@azure/data-tables');
  const filter = odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${to}`;
  const rows: StoredRow[] = [];
  // A page may be short, or empty, and still continue.
  const pages = client
    .listEntities({ queryOptions: { filter }, abortSignal })
    .byPage({ maxPageSize: Math.min(limit, 1000) });
  for await (const page of pages) {
    rows.push(...page.map(rowOf));
    if (rows.length >= limit) break;
  }
  return rows.slice(0, limit);
};

export const azureTables = (settings: StorageSettings): Tables => {
  const clients = new Map<TableName, Promise<TableClient>>();
  const clientOf = (table: TableName): Promise<TableClient> => {
    const client = clients.get(table) ?? tableClient(settings, table, { retryOptions });
    clients.set(table, client);
    return client;
  };
  return {
    get: async (table, partition, key) => {
      const client = await clientOf(table);
      const found = calling(client, (options) => client.getEntity(partition, key, options));
      const entity = await unless([404], undefined, found);
      return entity && rowOf(entity);
    },
    list: async (table, partition, range) => {
      const client = await clientOf(table);
      return calling(client, ({ abortSignal }) => collect(client, partition, range, abortSignal));
    },
    put: async (table, row) => {
      checkRow(row);
      const client = await clientOf(table);
      const { etag } = await calling(client, (options) =>
        client.upsertEntity(entityOf(row), 'Replace', options),
      );
      return etag ?? unknownEtag;
    },
    remove: async (table, partition, key, etag) => {
      const client = await clientOf(table);
      const removal = calling(client, (options) => client.deleteEntity(partition, key, { ...options, etag }));
      return unless(
        [404, 412],
        false,
        removal.then(() => true),
      );
    },
    commit: async (table, writes) => {
      const client = await clientOf(table);
      checkTransaction(writes);
      const actions = writes.map(actionOf);
      const committing = calling(client, (options) => client.submitTransaction(actions, options));
      const answer = await unless([404, 409, 412], undefined, committing);
      return answer && (answer.subResponses[0]?.etag ?? unknownEtag);
    },
  };
};
