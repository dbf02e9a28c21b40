// When an app has done what it has to do at present: nothing runs, and no message that can be seen waits.
import { setTimeout as delay } from 'node:timers/promises';
import type { OpenQueue } from './queue-source.ts';

const LOOK_EVERY_MS = 20;
const WITHIN_MS = 15_000;
const busy = { all: 1, visible: 1 };

export interface QuietParts {
  /** Resolves once no invocation runs. */
  readonly idle: () => Promise<void>;
  /** The queues that somebody listens to. */
  readonly queues: readonly OpenQueue[];
  readonly withinMs?: number;
}

/** Waits until an app is quiet, for 15 s at most: a message that fails again and again must not hold anybody up. */
export const untilQuiet = async ({ idle, queues, withinMs = WITHIN_MS }: QuietParts): Promise<void> => {
  const deadline = performance.now() + withinMs;
  for (let quietLooks = 0; performance.now() < deadline;) {
    await idle();
    // A queue that cannot be read at present is not quiet.
    const counts = await Promise.all(queues.map((queue) => queue.count().catch(() => busy)));
    if (counts.every(({ all }) => all === 0)) return;
    // A message that was just taken is hidden before its function runs: look twice.
    quietLooks = counts.every(({ visible }) => visible === 0) ? quietLooks + 1 : 0;
    if (quietLooks === 2) return idle();
    await delay(LOOK_EVERY_MS);
  }
};
