// Waits for a condition, with a deadline.
import { setTimeout as delay } from 'node:timers/promises';

/** Asks every few milliseconds until there is an answer; throws after the deadline. */
export const until = async <T>(
  what: string,
  look: () => Promise<T | undefined>,
  withinMs = 10_000,
  everyMs = 20,
): Promise<T> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() >= deadline) throw new Error(`${what}: not within ${withinMs} ms.`);
    await delay(everyMs);
  }
};
