// Counts the storage calls made on behalf of one request or message.
import { AsyncLocalStorage } from 'node:async_hooks';

interface Count {
  calls: number;
}

const current = new AsyncLocalStorage<Count>();

/** Runs `work`; the count goes up with each storage call made in it. */
export const countingCalls = <T>(count: Count, work: () => Promise<T>): Promise<T> =>
  current.run(count, work);

export const countCall = (): void => {
  const count = current.getStore();
  if (count) count.calls += 1;
};
