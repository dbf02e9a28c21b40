// The queue that mails wait in: messages hold ids only.
import type { QueueClient } from '@azure/storage-queue';
import type { StorageSettings } from '../config.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import { countCall } from './call-count.ts';
import { credentialOf } from './credential.ts';
import { faultOf, translated } from './unavailable.ts';

const mailQueueName = 'account-mail';

export interface MailQueue {
  /** Enqueues a message that becomes visible after `delay` seconds. */
  send: (message: MailMessage, delay: number) => Promise<void>;
  /** Whether the queue answers. */
  check: () => Promise<void>;
}

const callTimeout = 8000;
const longestDelay = 6 * 24 * 3600;
const retryOptions = { maxTries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 400 };

const connect = async (settings: StorageSettings): Promise<QueueClient> => {
  const { QueueClient } = await import('@azure/storage-queue');
  return settings.by === 'connectionString'
    ? new QueueClient(settings.connectionString, mailQueueName, { retryOptions })
    : new QueueClient(`${settings.queueEndpoint}/${mailQueueName}`, await credentialOf(settings), {
        retryOptions,
      });
};

type Call = (options: { abortSignal: AbortSignal }) => Promise<unknown>;

/** The client's own time limit is for the server to keep; this one ends a call that nobody answers. */
const withinLimit = (call: Call): Promise<unknown> =>
  call({ abortSignal: AbortSignal.timeout(callTimeout) }).catch((error: unknown) => {
    throw translated(error);
  });

/** Runs a call; a missing queue is created, once, and the call repeated: the trigger does not create it. */
const calling = async (client: QueueClient, call: Call): Promise<void> => {
  try {
    countCall();
    await withinLimit(call);
  } catch (error) {
    if (faultOf(error).code !== 'QueueNotFound') throw error;
    await withinLimit((options) => client.createIfNotExists(options));
    await withinLimit(call);
  }
};

export const mailQueue = (settings: StorageSettings): MailQueue => {
  let connecting: Promise<QueueClient> | undefined;
  const client = (): Promise<QueueClient> => (connecting ??= connect(settings));
  return {
    send: async (message, delay) => {
      const queue = await client();
      // The trigger expects base64, and the SDK sends text as it is.
      const text = Buffer.from(JSON.stringify(message)).toString('base64');
      const visibilityTimeout = Math.min(Math.ceil(delay), longestDelay);
      await calling(queue, (options) =>
        queue.sendMessage(text, { visibilityTimeout, messageTimeToLive: -1, ...options }),
      );
    },
    check: async () => {
      const queue = await client();
      await calling(queue, (options) => queue.getProperties(options));
    },
  };
};
