// All that a stack keeps, as sources to look through: the log, each column of each row, each message of each queue.
import { readFile } from 'node:fs/promises';
import { TableClient, TableServiceClient } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import * as z from 'zod/mini';
import type { StackClients } from '../../local/stack.ts';
import { jsonOf } from './known.ts';
import type { Source } from './scan.ts';

const kindOfRow = (key: string): string => {
  const [kind = ''] = key.split(':');
  return ['account', 'event', 'mail', 'day'].includes(kind) ? kind : 'row';
};

const systemColumns = new Set(['etag', 'timestamp', 'odata.metadata']);

const Changes = z.array(z.looseObject({ property: z.string() }));

/** A column as one source; the changes of an event one by one, each at the place of its property. */
const columnSources = (place: string, value: unknown): readonly Source[] => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const { data } = Changes.safeParse(place === 'publishers/event/changes' ? jsonOf(text) : undefined);
  if (!data) return [{ place, text }];
  return data.map((change) => ({ place: `${place}${change.property}`, text: JSON.stringify(change) }));
};

async function* rowSources({ coordinates }: StackClients): AsyncGenerator<Source> {
  const options = { allowInsecureConnection: true };
  const service = TableServiceClient.fromConnectionString(coordinates.storage, options);
  for await (const { name = '' } of service.listTables()) {
    const client = TableClient.fromConnectionString(coordinates.storage, name, options);
    for await (const entity of client.listEntities()) {
      const kind = kindOfRow(entity.rowKey ?? '');
      for (const [column, value] of Object.entries(entity))
        if (!systemColumns.has(column)) yield* columnSources(`${name}/${kind}/${column}`, value);
    }
  }
}

async function* queueSources({ coordinates }: StackClients): AsyncGenerator<Source> {
  const service = QueueServiceClient.fromConnectionString(coordinates.storage);
  for await (const { name } of service.listQueues()) {
    const { peekedMessageItems } = await service.getQueueClient(name).peekMessages({ numberOfMessages: 32 });
    for (const { messageText } of peekedMessageItems) yield { place: `queue ${name}`, text: messageText };
  }
}

/** The lines of the functions' log, each once: most differ in times only, but every one is looked at. */
async function* logSources({ coordinates }: StackClients): AsyncGenerator<Source> {
  const log = await readFile(coordinates.logs, 'utf8');
  for (const line of new Set(log.split('\n'))) if (line !== '') yield { place: 'log', text: line };
}

/** Everything, piece by piece. */
export async function* sourcesOf(stack: StackClients): AsyncGenerator<Source> {
  yield* logSources(stack);
  yield* queueSources(stack);
  yield* rowSources(stack);
}
