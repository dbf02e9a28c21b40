// A storage queue as the queue listener sees it, behind the Azure SDK.
import { connectionString } from './settings.ts';
import type { Environment } from './host-json.ts';

/** A message as received; the text still encoded. Times are ISO 8601. */
export interface QueueMessage {
  readonly id: string;
  readonly text: string;
  readonly popReceipt: string;
  readonly dequeueCount: number;
  readonly insertionTime: string;
  readonly expirationTime: string;
  readonly nextVisibleTime: string;
}

export interface QueueSource {
  readonly name: string;
  /** Undefined when the queue does not exist: the trigger never creates it. */
  readonly receive: (count: number, hiddenMs: number) => Promise<readonly QueueMessage[] | undefined>;
  /** Hides the message for this long from now; gives the new pop receipt. */
  readonly hide: (id: string, popReceipt: string, forMs: number) => Promise<string>;
  readonly remove: (id: string, popReceipt: string) => Promise<void>;
  /** Puts the encoded text into the poison queue, creating it if needed; undefined for a queue that has none. */
  readonly toPoison: ((text: string) => Promise<void>) | undefined;
}

export interface OpenQueue extends QueueSource {
  /** How many messages there are, the hidden ones included, and whether any can be seen; none without the queue. */
  readonly count: () => Promise<{ readonly all: number; readonly visible: number }>;
}

const LONGEST_NAME = 63;

const poisonName = (name: string): string | undefined => {
  const poison = `${name}-poison`;
  return name.endsWith('-poison') || poison.length > LONGEST_NAME ? undefined : poison;
};

const isStatus = (error: unknown, ...codes: readonly number[]): boolean =>
  error instanceof Error && 'statusCode' in error && codes.some((code) => error.statusCode === code);

/** Opens a queue of the storage account that `connection` stands for. Nothing is asked of it yet. */
export const openQueue = async (
  queueName: string,
  connection: string,
  environment: Environment,
): Promise<OpenQueue> => {
  // An app without queues starts without the SDK.
  const { QueueServiceClient } = await import('@azure/storage-queue');
  const name = queueName.toLowerCase();
  const service = QueueServiceClient.fromConnectionString(connectionString(connection, environment));
  const queue = service.getQueueClient(name);
  const poison = poisonName(name);

  const receive: QueueSource['receive'] = async (count, hiddenMs) => {
    try {
      const { receivedMessageItems } = await queue.receiveMessages({
        numberOfMessages: count,
        visibilityTimeout: hiddenMs / 1000,
      });
      return receivedMessageItems.map((item) => ({
        id: item.messageId,
        text: item.messageText,
        popReceipt: item.popReceipt,
        dequeueCount: item.dequeueCount,
        insertionTime: item.insertedOn.toISOString(),
        expirationTime: item.expiresOn.toISOString(),
        nextVisibleTime: item.nextVisibleOn.toISOString(),
      }));
    } catch (error) {
      if (isStatus(error, 404)) return undefined;
      throw error;
    }
  };

  const count: OpenQueue['count'] = async () => {
    try {
      const { approximateMessagesCount: all = 0 } = await queue.getProperties();
      if (all === 0) return { all, visible: 0 };
      const { peekedMessageItems } = await queue.peekMessages({ numberOfMessages: 1 });
      return { all, visible: peekedMessageItems.length };
    } catch (error) {
      if (isStatus(error, 404)) return { all: 0, visible: 0 };
      throw error;
    }
  };

  const sendToPoison = async (to: string, text: string): Promise<void> => {
    const target = service.getQueueClient(to);
    try {
      await target.sendMessage(text);
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
      await target.createIfNotExists();
      await target.sendMessage(text);
    }
  };

  return {
    name,
    receive,
    count,
    hide: async (id, popReceipt, forMs) => {
      const seconds = Math.round(forMs / 1000);
      const { popReceipt: next } = await queue.updateMessage(id, popReceipt, undefined, seconds);
      return next ?? popReceipt;
    },
    remove: async (id, popReceipt) => {
      await queue.deleteMessage(id, popReceipt);
    },
    toPoison: poison === undefined ? undefined : (text) => sendToPoison(poison, text),
  };
};
