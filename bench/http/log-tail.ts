// How many storage calls requests have really made: from the product's own log, which has a line for each.
import { open, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

export interface LogTail {
  /** From here on lines count. */
  readonly mark: () => Promise<void>;
  /** The mean of the calls of so many requests since the mark; NaN when their lines do not come. */
  readonly meanCalls: (operation: string, requests: number) => Promise<number>;
}

const patienceMs = 2000;
const lookEveryMs = 20;

const readFrom = async (path: string, offset: number): Promise<string> => {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.max(0, size - offset));
    await file.read(bytes, 0, bytes.length, offset);
    return bytes.toString('utf8');
  } finally {
    await file.close();
  }
};

export const logTail = (path: string): LogTail => {
  let offset = 0;
  const callsOf = async (operation: string): Promise<readonly number[]> => {
    const text = await readFrom(path, offset);
    const line = new RegExp(`^\\{"operation":"${operation}",.*"storageCalls":(\\d+),.*\\}$`, 'gm');
    return [...text.matchAll(line)].map(([, calls]) => Number(calls));
  };
  return {
    mark: async () => {
      offset = (await stat(path)).size;
    },
    meanCalls: async (operation, requests) => {
      const until = performance.now() + patienceMs;
      let calls = await callsOf(operation);
      while (calls.length < requests && performance.now() < until) {
        await delay(lookEveryMs);
        calls = await callsOf(operation);
      }
      return calls.length < requests ? NaN : calls.reduce((sum, own) => sum + own, 0) / calls.length;
    },
  };
};
