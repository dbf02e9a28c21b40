// Guarantees of the host's clock: what sleeps through a time that is skipped runs in it, in order.
import { afterEach, describe, expect, it } from '@jest/globals';
import { createHostClock } from '../../../local/host/clock.ts';
import { clockAhead, setClockAhead } from '../../../local/shifted-date.ts';

const hour = 3_600_000;
const settled = (): Promise<void> => Promise.resolve();
const forever = new AbortController().signal;

afterEach(() => {
  setClockAhead(0);
});

describe('a clock that is set ahead', () => {
  it('shows in every way to ask a date for now, and in no other date', () => {
    const before = performance.now();
    setClockAhead(24 * hour);
    const real = performance.timeOrigin + performance.now();
    expect(Math.round((Date.now() - real) / hour)).toBe(24);
    expect(Math.round((new Date().getTime() - real) / hour)).toBe(24);
    expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect(new Date()).toBeInstanceOf(Date);
    expect(performance.now() - before).toBeLessThan(hour);
  });

  it('wakes each sleeper at its moment, the earliest first, and waits until that is settled', async () => {
    const clock = createHostClock(0);
    const start = Date.now();
    const woken: string[] = [];
    const sleepTo = async (name: string, hours: number): Promise<void> => {
      await clock.sleep(start + hours * hour - Date.now(), forever);
      woken.push(`${name} at ${Math.floor((Date.now() - start) / hour)}`);
    };
    const sleeping = [sleepTo('second', 5), sleepTo('first', 2), sleepTo('third', 8)];
    await clock.setAhead(10 * hour, async () => {
      woken.push('settled');
    });
    await Promise.all(sleeping);
    expect(woken).toEqual(['first at 2', 'settled', 'second at 5', 'settled', 'third at 8', 'settled']);
    expect(clockAhead()).toBe(10 * hour);
  });

  it('lets a timer run at every hour between', async () => {
    const clock = createHostClock(0);
    const stopping = new AbortController();
    let runs = 0;
    const timer = (async () => {
      for (let due = Date.now() + hour; await clock.sleep(due - Date.now(), stopping.signal); due += hour)
        runs += 1;
    })();
    await clock.setAhead(100 * hour, settled);
    expect(runs).toBe(100);
    stopping.abort();
    await timer;
  });

  it('leaves those asleep whose time has not come', async () => {
    const clock = createHostClock(0);
    const stopping = new AbortController();
    let awake: boolean | undefined;
    const sleeping = clock.sleep(10 * hour, stopping.signal).then((slept) => {
      awake = slept;
    });
    await clock.setAhead(9 * hour, settled);
    expect(awake).toBeUndefined();
    stopping.abort();
    await sleeping;
    expect(awake).toBe(false);
  });
});
