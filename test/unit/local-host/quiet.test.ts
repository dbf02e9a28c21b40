// Guarantees about when an app counts as quiet.
import { describe, expect, it } from '@jest/globals';
import { untilQuiet } from '../../../local/host/quiet.ts';
import type { OpenQueue } from '../../../local/host/queue-source.ts';

const none = (): Promise<never> => Promise.reject(new Error('not used'));

/** A queue whose counts are these, one after the other; the last stays. */
const queueWith = (...counts: readonly (Awaited<ReturnType<OpenQueue['count']>> | 'unreadable')[]) => {
  let looks = 0;
  const queue: OpenQueue = {
    name: 'q',
    receive: none,
    hide: none,
    remove: none,
    toPoison: undefined,
    count: async () => {
      const now = counts[Math.min(looks, counts.length - 1)];
      looks += 1;
      if (now === undefined || now === 'unreadable') throw new Error('no answer');
      return now;
    },
  };
  return { queue, looks: () => looks };
};

const idle = (): Promise<void> => Promise.resolve();

describe('an app', () => {
  it('is quiet at once when its queues are empty', async () => {
    const { queue, looks } = queueWith({ all: 0, visible: 0 });
    await untilQuiet({ idle, queues: [queue] });
    expect(looks()).toBe(1);
  });

  it('is not quiet while a message can be seen or a queue cannot be read, and is when the rest is hidden', async () => {
    const { queue, looks } = queueWith({ all: 2, visible: 1 }, 'unreadable', { all: 1, visible: 0 });
    await untilQuiet({ idle, queues: [queue] });
    expect(looks()).toBe(4);
  });

  it('is waited for no longer than allowed', async () => {
    const { queue } = queueWith({ all: 1, visible: 1 });
    await expect(untilQuiet({ idle, queues: [queue], withinMs: 50 })).resolves.toBeUndefined();
  });
});
