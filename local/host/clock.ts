// The host's clock: real time, until it is set ahead; then what slept through that time runs in its order.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { clockAhead, setClockAhead } from '../shifted-date.ts';
import { type Sleep, sleep } from './listener.ts';

export interface HostClock {
  /** Sleeps in the time of this clock; for timers, whose schedule is of that time. */
  readonly sleep: Sleep;
  /**
   * Sets the clock so far ahead of real time, in milliseconds, stopping at each moment that somebody sleeps for: who
   * wakes there finds the clock at that moment, and `settled` decides when it may go on.
   */
  readonly setAhead: (ms: number, settled: () => Promise<void>) => Promise<void>;
}

interface Sleeper {
  readonly due: number;
  readonly wake: () => void;
}

const realNow = (): number => Date.now() - clockAhead();

/** A clock; `ahead` is where it starts, in milliseconds over real time. */
export const createHostClock = (ahead: number): HostClock => {
  setClockAhead(ahead);
  const sleepers = new Set<Sleeper>();

  const sleepUntil = async (due: number, signal: AbortSignal): Promise<void> => {
    const moved = new AbortController();
    const sleeper: Sleeper = {
      due,
      wake: () => {
        moved.abort();
      },
    };
    sleepers.add(sleeper);
    await sleep(due - Date.now(), AbortSignal.any([signal, moved.signal]));
    sleepers.delete(sleeper);
  };

  const nextUntil = (target: number): Sleeper | undefined =>
    [...sleepers].filter(({ due }) => due <= target).sort((one, other) => one.due - other.due)[0];

  return {
    sleep: async (ms, signal) => {
      const due = Date.now() + ms;
      while (!signal.aborted && Date.now() < due) await sleepUntil(due, signal);
      return !signal.aborted;
    },
    setAhead: async (target, settled) => {
      for (let next = nextUntil(realNow() + target); next; next = nextUntil(realNow() + target)) {
        setClockAhead(Math.max(clockAhead(), next.due - realNow()));
        next.wake();
        await nextTurn();
        await settled();
      }
      setClockAhead(target);
      // Whoever sleeps on has less of real time to wait for.
      for (const { wake } of sleepers) wake();
      await nextTurn();
    },
  };
};
