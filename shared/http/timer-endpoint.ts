// A timer handler becomes an Azure Function; the host runs it on one instance at a time, and two do no harm.
import { app } from '@azure/functions';
import type { Services } from '../services.ts';
import { countingCalls } from '../storage/call-count.ts';
import { live } from './live.ts';

export interface TimerSpec {
  readonly name: string;
  /** NCRONTAB, seconds first. */
  readonly schedule: string;
  readonly run: (services: Services) => Promise<void>;
}

export const timerEndpoint = ({ name, schedule, run }: TimerSpec): void => {
  app.timer(name, {
    schedule,
    handler: async (_, context) => {
      const count = { calls: 0 };
      await countingCalls(count, () => run(live));
      context.log(JSON.stringify({ operation: name, storageCalls: count.calls }));
    },
  });
};
