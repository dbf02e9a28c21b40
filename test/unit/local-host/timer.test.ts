// Schedules, and a timer under an injected clock.
import { describe, expect, it } from '@jest/globals';
import { parseSchedule, startTimer } from '../../../local/host/timer.ts';

const at = (text: string): number => new Date(text).getTime();

/** A clock that jumps to the end of each wait; stops the timer's waiting after some of them. */
const clock = (start: number, waits: number) => {
  let now = start;
  let left = waits;
  return {
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
    sleep: (ms: number) => {
      now += Math.max(ms, 0);
      left -= 1;
      return Promise.resolve(left >= 0);
    },
  };
};

describe('schedules', () => {
  it.each([
    ['0 0 * * * *', '2026-03-01T10:20:30', '2026-03-01T11:00:00'],
    ['*/10 * * * * *', '2026-03-01T10:20:30', '2026-03-01T10:20:40'],
    ['5 * * * *', '2026-03-01T10:20:30', '2026-03-01T11:05:00'],
    ['0 30 9-11 * Jan,Feb Mon-Fri', '2026-03-01T10:20:30', '2027-01-01T09:30:00'],
    ['00:05:00', '2026-03-01T10:20:30', '2026-03-01T10:25:30'],
  ])('%s', (text, after, next) => {
    expect(parseSchedule(text)(at(after))).toBe(at(next));
  });

  it('want day of month and weekday to fit both', () => {
    expect(parseSchedule('0 0 0 13 * 5')(at('2026-04-01T00:00:00'))).toBe(at('2026-11-13T00:00:00'));
  });

  it.each(['* * * *', '0 0 0 L * *', '@hourly', '61 * * * * *', '00:00:00', ''])('refuse "%s"', (text) => {
    expect(() => parseSchedule(text)).toThrow(`The schedule "${text}" is not right`);
  });
});

describe('a timer', () => {
  const schedule = parseSchedule('0 0 * * * *');
  const hours = (times: readonly number[]): readonly string[] =>
    times.map((ms) => new Date(ms).toTimeString().slice(0, 5));

  it('runs at each occurrence, and goes on after an error', async () => {
    const time = clock(at('2026-03-01T10:20:30'), 3);
    const runs: number[] = [];
    const run = (): Promise<void> => {
      runs.push(time.now());
      return Promise.reject(new Error('failed'));
    };
    await startTimer({ schedule, runOnStartup: false, run, ...time }).stop();
    expect(hours(runs)).toEqual(['11:00', '12:00', '13:00']);
  });

  it('makes up once for all that it missed while it ran, and never overlaps', async () => {
    const time = clock(at('2026-03-01T10:20:30'), 3);
    const runs: number[] = [];
    let running = 0;
    const run = async (): Promise<void> => {
      running += 1;
      expect(running).toBe(1);
      runs.push(time.now());
      if (runs.length === 1) time.pass(150 * 60_000);
      await Promise.resolve();
      running -= 1;
    };
    await startTimer({ schedule, runOnStartup: false, run, ...time }).stop();
    expect(hours(runs)).toEqual(['11:00', '13:30', '14:00']);
  });

  it('runs at start if it is asked to', async () => {
    const time = clock(at('2026-03-01T10:20:30'), 1);
    const runs: number[] = [];
    const run = (): Promise<void> => {
      runs.push(time.now());
      return Promise.resolve();
    };
    await startTimer({ schedule, runOnStartup: true, run, ...time }).stop();
    expect(hours(runs)).toEqual(['10:20', '11:00']);
  });

  it('stops waiting at once', async () => {
    const timer = startTimer({
      schedule,
      runOnStartup: false,
      run: () => Promise.reject(new Error('not expected')),
    });
    await expect(timer.stop()).resolves.toBeUndefined();
  });
});
