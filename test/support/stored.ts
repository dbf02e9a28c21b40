// Everything that a stack stores, as text, to look for what must not be there.
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import type { StackClients } from '../../local/stack.ts';

/** Each row of every table, `table JSON`. */
export const storedRows = async ({ coordinates }: StackClients): Promise<readonly string[]> => {
  const options = { allowInsecureConnection: true };
  const service = TableServiceClient.fromConnectionString(coordinates.storage, options);
  const rows: string[] = [];
  for await (const { name = '' } of service.listTables()) {
    const client = TableClient.fromConnectionString(coordinates.storage, name, options);
    for await (const entity of client.listEntities()) rows.push(`${name} ${JSON.stringify(entity)}`);
  }
  return rows;
};

/** How many messages each queue holds, those that nobody can see yet included. */
export const queueLengths = async ({ coordinates }: StackClients): Promise<Record<string, number>> => {
  const service = QueueServiceClient.fromConnectionString(coordinates.storage);
  const lengths: Record<string, number> = {};
  for await (const { name } of service.listQueues()) {
    const { approximateMessagesCount = 0 } = await service.getQueueClient(name).getProperties();
    lengths[name] = approximateMessagesCount;
  }
  return lengths;
};
