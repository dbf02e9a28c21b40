// A timer handler becomes an Azure Function; the host runs it on one instance at a time, and two do no harm.
import type { InvocationContext } from '@azure/functions';
import type { Services } from '../services.ts';
import { inOneLine, type Facts } from './log-line.ts';

export interface TimerSpec {
  readonly name: string;
  /** NCRONTAB, seconds first. */
  readonly schedule: string;
  /** What it has done, in numbers for the log. */
  readonly run: (services: Services) => Promise<Facts>;
}

/** Every timer of the app, in the order in which its files were loaded. */
export const timers: TimerSpec[] = [];

export const timerEndpoint = (spec: TimerSpec): void => {
  timers.push(spec);
};

/** Does the work of one tick; throws what it throws. */
export const handleTick = (
  { name, run }: TimerSpec,
  context: InvocationContext,
  services: Services,
): Promise<void> =>
  inOneLine(context, name, async (say) => {
    say({ outcome: 'ok', ...(await run(services)) });
  });
