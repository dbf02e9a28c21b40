// A queue handler becomes an Azure Function; a throw means: again later, and in the end the poison queue.
import { app } from '@azure/functions';
import type { Services } from '../services.ts';
import { countingCalls } from '../storage/call-count.ts';
import { live } from './live.ts';

export interface QueueSpec {
  readonly name: string;
  readonly queueName: string;
  readonly run: (message: unknown, services: Services, log: (text: string) => void) => Promise<void>;
}

export const queueEndpoint = ({ name, queueName, run }: QueueSpec): void => {
  app.storageQueue(name, {
    queueName,
    connection: 'AzureWebJobsStorage',
    handler: async (message, context) => {
      const count = { calls: 0 };
      await countingCalls(count, () =>
        run(message, live, (text) => {
          context.warn(JSON.stringify({ operation: name, text }));
        }),
      );
      context.log(JSON.stringify({ operation: name, storageCalls: count.calls }));
    },
  });
};
