// Makes storage calls with the SDK as it is shipped: its own pipeline, its own connections, its own retries.
import { TableClient, type TableEntity, type TransactionAction } from '@azure/data-tables';
import { QueueClient } from '@azure/storage-queue';
import type { Script, Step } from '../recording/step.ts';

export type Perform = (script: Script) => Promise<void>;

const nameOf = (table: string, partition = '', key = ''): string => `${table}/${partition}/${key}`;

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404;

/** What the recorded call has not found is not found again; everything else is a fault. */
const unlessMissing =
  (found: boolean) =>
  (error: unknown): undefined => {
    if (found || !isMissing(error)) throw error;
  };

export const performer = (storage: string): Perform => {
  const tables = new Map<string, TableClient>();
  const tableOf = (name: string): TableClient => {
    const client =
      tables.get(name) ?? TableClient.fromConnectionString(storage, name, { allowInsecureConnection: true });
    tables.set(name, client);
    return client;
  };
  const queue = new QueueClient(storage, 'account-mail');

  const perform = async (step: Step, etags: Map<string, string | undefined>): Promise<void> => {
    switch (step.kind) {
      case 'get': {
        const { table, partition, key, found } = step;
        const entity = await tableOf(table).getEntity(partition, key).catch(unlessMissing(found));
        if (entity) etags.set(nameOf(table, partition, key), entity.etag);
        return;
      }
      case 'list': {
        const { table, filter, top } = step;
        const pages = tableOf(table).listEntities({ queryOptions: { filter } }).byPage({ maxPageSize: top });
        await pages.next();
        return;
      }
      case 'put': {
        const { table, entity } = step;
        const { etag } = await tableOf(table).upsertEntity(entity, 'Replace');
        etags.set(nameOf(table, entity.partitionKey, entity.rowKey), etag);
        return;
      }
      case 'remove': {
        const { table, partition, key, any, found } = step;
        const etag = any ? '*' : (etags.get(nameOf(table, partition, key)) ?? '*');
        await tableOf(table).deleteEntity(partition, key, { etag }).catch(unlessMissing(found));
        return;
      }
      case 'commit': {
        const actions = step.writes.map(({ kind, entity }): TransactionAction => {
          const row: TableEntity = { ...entity };
          const etag = etags.get(nameOf(step.table, entity.partitionKey, entity.rowKey)) ?? '*';
          if (kind === 'insert') return ['create', row];
          return ['update', row, kind === 'merge' ? 'Merge' : 'Replace', { etag }];
        });
        await tableOf(step.table).submitTransaction(actions);
        return;
      }
      case 'send': {
        const { text, visibility, timeToLive } = step;
        await queue.sendMessage(text, { visibilityTimeout: visibility, messageTimeToLive: timeToLive });
        return;
      }
      case 'check':
        await queue.getProperties();
    }
  };

  return async (script) => {
    const etags = new Map<string, string | undefined>();
    for (const phase of script) await Promise.all(phase.map((step) => perform(step, etags)));
  };
};
