// The queue trigger: looks for messages, runs the function for each, retries by visibility, gives up to the poison queue.
import { messageOf } from '../problem.ts';
import { backoff } from './backoff.ts';
import type { QueueOptions } from './host-json.ts';
import type { Invocation } from './invoke.ts';
import { type Listener, type Sleep, sleep } from './listener.ts';
import { decodeText, toInvocation } from './queue-message.ts';
import type { QueueMessage, QueueSource } from './queue-source.ts';

export interface QueueParts {
  readonly source: QueueSource;
  readonly options: QueueOptions;
  /** Rejects when the function fails; that is logged elsewhere. */
  readonly run: (invocation: Invocation) => Promise<unknown>;
  readonly say: (line: string) => void;
  readonly sleep?: Sleep;
}

const HIDDEN_MS = 10 * 60_000;
const RENEW_MS = 5 * 60_000;

/** Starts to look for messages. */
export const listenToQueue = (parts: QueueParts): Listener => {
  const { source, options, run, say, sleep: wait = sleep } = parts;
  const stopping = new AbortController();
  const { signal } = stopping;
  const inWork = new Set<Promise<void>>();

  /** Runs the function while the message is kept hidden; gives the pop receipt that counts now, and whether it failed. */
  const runHidden = async (message: QueueMessage, text: string): Promise<readonly [string, boolean]> => {
    const over = new AbortController();
    let { popReceipt } = message;
    const renewal = (async () => {
      while (await wait(RENEW_MS, over.signal))
        popReceipt = await source.hide(message.id, popReceipt, HIDDEN_MS);
    })().catch((error: unknown) => {
      say(`Queue ${source.name}: message ${message.id} could not be kept hidden: ${messageOf(error)}`);
    });
    const failed = await run(toInvocation(text, message)).then(
      () => false,
      () => true,
    );
    over.abort();
    await renewal;
    return [popReceipt, failed];
  };

  /** Without a poison queue the message stays as it is: hidden until its ten minutes are over. */
  const giveUp = async ({ id, text }: QueueMessage, popReceipt: string, why: string): Promise<void> => {
    if (!source.toPoison) {
      say(
        `Queue ${source.name}: message ${id} ${why}; this queue has no poison queue, so it comes back in 10 minutes.`,
      );
      return;
    }
    say(`Queue ${source.name}: message ${id} ${why} and goes to ${source.name}-poison.`);
    await source.toPoison(text);
    await source.remove(id, popReceipt);
  };

  const handle = async (message: QueueMessage): Promise<void> => {
    const { id, dequeueCount } = message;
    const attempts = options.maxDequeueCount;
    if (dequeueCount > attempts && source.toPoison) {
      await giveUp(message, message.popReceipt, `has had its ${attempts} attempts`);
      return;
    }
    const text = decodeText(message.text, options.messageEncoding);
    if (text === undefined) {
      await giveUp(message, message.popReceipt, `is not encoded as ${options.messageEncoding}`);
      return;
    }
    const [popReceipt, failed] = await runHidden(message, text);
    if (!failed) await source.remove(id, popReceipt);
    else if (dequeueCount >= attempts || !source.toPoison)
      await giveUp(message, popReceipt, `failed ${dequeueCount} times`);
    else await source.hide(id, popReceipt, options.visibilityTimeoutMs);
  };

  const take = (message: QueueMessage): void => {
    const work = handle(message)
      .catch((error: unknown) => {
        // A pop receipt may have become stale: the message comes back by itself.
        say(`Queue ${source.name}: message ${message.id} could not be settled: ${messageOf(error)}`);
      })
      .finally(() => inWork.delete(work));
    inWork.add(work);
  };

  const release = async (messages: readonly QueueMessage[]): Promise<void> => {
    await Promise.allSettled(messages.map(({ id, popReceipt }) => source.hide(id, popReceipt, 0)));
  };

  let trouble: string | undefined;
  const receive = async (): Promise<readonly QueueMessage[]> => {
    try {
      const messages = (await source.receive(options.batchSize, HIDDEN_MS)) ?? [];
      trouble = undefined;
      if (!signal.aborted) return messages;
      await release(messages);
      return [];
    } catch (error) {
      const before = trouble;
      trouble = messageOf(error);
      if (trouble !== before) say(`Queue ${source.name} cannot be read at present: ${trouble}`);
      return [];
    }
  };

  const look = async (): Promise<void> => {
    for (let emptyLooks = 0; !signal.aborted;) {
      if (inWork.size > options.newBatchThreshold) {
        await Promise.race(inWork);
        continue;
      }
      const messages = await receive();
      messages.forEach(take);
      emptyLooks = messages.length > 0 ? 0 : emptyLooks + 1;
      if (emptyLooks > 0) await wait(backoff(emptyLooks, options.maxPollingIntervalMs, Math.random), signal);
    }
  };

  const looking = look();
  return {
    stop: async () => {
      stopping.abort();
      await looking;
      await Promise.all(inWork);
    },
  };
};
