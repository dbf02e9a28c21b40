// Empties what a run keeps outside the functions: tables, queues, the inbox.
import { Problem } from './problem.ts';

const clearTables = async (connectionString: string): Promise<void> => {
  const { TableServiceClient } = await import('@azure/data-tables');
  const service = TableServiceClient.fromConnectionString(connectionString, {
    allowInsecureConnection: true,
  });
  for await (const { name } of service.listTables()) if (name !== undefined) await service.deleteTable(name);
};

const clearQueues = async (connectionString: string): Promise<void> => {
  const { QueueServiceClient } = await import('@azure/storage-queue');
  const service = QueueServiceClient.fromConnectionString(connectionString);
  for await (const { name } of service.listQueues()) await service.deleteQueue(name);
};

const clearInbox = async (inbox: string): Promise<void> => {
  const { ok, status } = await fetch(`${inbox}/email/all`, { method: 'DELETE' });
  if (!ok) throw new Problem(`The inbox could not be emptied: it answered ${status}.`);
};

/** Removes every table, every queue and every mail; the functions must not run meanwhile. */
export const clearAll = async (connectionString: string, inbox: string): Promise<void> => {
  await Promise.all([clearTables(connectionString), clearQueues(connectionString), clearInbox(inbox)]);
};
