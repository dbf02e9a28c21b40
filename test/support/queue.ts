// The queues of a stack, from the outside.
import { QueueClient } from '@azure/storage-queue';
import type { StackClients } from '../../local/stack.ts';

export interface Queue {
  /** Puts a text in, encoded as the trigger expects it. */
  readonly put: (text: string) => Promise<void>;
  /** How many messages there are, and how many of them are visible now. */
  readonly depth: () => Promise<{ readonly all: number; readonly visible: number }>;
}

export const queueOf = (
  { coordinates }: StackClients,
  name: 'account-mail' | 'account-mail-poison',
): Queue => {
  const client = new QueueClient(coordinates.storage, name);
  return {
    put: async (text) => {
      await client.createIfNotExists();
      await client.sendMessage(Buffer.from(text).toString('base64'));
    },
    depth: async () => {
      await client.createIfNotExists();
      const { approximateMessagesCount = 0 } = await client.getProperties();
      const { peekedMessageItems } = await client.peekMessages({ numberOfMessages: 32 });
      return { all: approximateMessagesCount, visible: peekedMessageItems.length };
    },
  };
};
