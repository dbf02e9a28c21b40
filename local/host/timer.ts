// The timer trigger: runs a function on its schedule, never twice at a time.
// Left out: "useMonitor", which in Azure remembers the last run in blob storage and makes up for a missed one at start.
import { Cron } from 'croner';
import { Problem } from '../problem.ts';
import { parseTimeSpan } from './host-json.ts';
import type { Invocation } from './invoke.ts';
import { type Listener, type Sleep, sleep } from './listener.ts';

/** The first moment of a schedule after a given one, in milliseconds; undefined when there is none. */
export type Schedule = (afterMs: number) => number | undefined;

// The library knows more signs than the real host does.
const SIGNS = '(?:[\\d*,/-]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sun|mon|tue|wed|thu|fri|sat)+';
const FIELDS = new RegExp(`^${SIGNS}(?:\\s+${SIGNS}){4,5}$`, 'i');

/** Reads a schedule: six NCRONTAB fields (or five, without seconds), or an interval hh:mm:ss. Throws a Problem. */
export const parseSchedule = (text: string): Schedule => {
  const interval = parseTimeSpan(text);
  if (interval !== undefined && interval > 0) return (afterMs) => afterMs + interval;
  try {
    if (!FIELDS.test(text.trim())) throw new Error('it has other signs or another number of fields');
    const cron = new Cron(text.trim(), { paused: true, domAndDow: true, mode: '5-or-6-parts' });
    return (afterMs) => cron.nextRun(new Date(afterMs))?.getTime();
  } catch (error) {
    throw new Problem(
      `The schedule "${text}" is not right (${error instanceof Error ? error.message : 'unreadable'}): ` +
        'expected six fields, second minute hour day month weekday, such as "0 0 * * * *" for every hour.',
    );
  }
};

export interface TimerParts {
  readonly schedule: Schedule;
  readonly runOnStartup: boolean;
  /** Rejects when the function fails; that is logged elsewhere and does not end the schedule. */
  readonly run: (invocation: Invocation) => Promise<unknown>;
  readonly now?: () => number;
  readonly sleep?: Sleep;
}

/** What a timer function gets. */
export const timerInvocation = (): Invocation => ({
  data: {
    json: JSON.stringify({ Schedule: { AdjustForDST: true }, ScheduleStatus: null, IsPastDue: false }),
  },
});

/** Starts a timer. */
export const startTimer = ({
  schedule,
  runOnStartup,
  run,
  now = Date.now,
  sleep: wait = sleep,
}: TimerParts): Listener => {
  const stopping = new AbortController();
  const { signal } = stopping;
  const runOnce = async (): Promise<void> => {
    await run(timerInvocation()).catch(() => undefined);
  };

  const keepTime = async (): Promise<void> => {
    if (runOnStartup) await runOnce();
    let due = schedule(now());
    while (due !== undefined && (await wait(due - now(), signal))) {
      await runOnce();
      const next = schedule(due);
      // What was missed while the function ran is made up for once, at once.
      due = next !== undefined && next < now() ? now() : next;
    }
  };

  const keeping = keepTime();
  return {
    stop: () => {
      stopping.abort();
      return keeping;
    },
  };
};
