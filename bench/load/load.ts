// The load generator as the bench uses it: any wrong answer ends the run, since its time would mean nothing.
import { join } from 'node:path';
import { has, startHelper } from '../process.ts';
import type { Job, Volley } from './job.ts';

export interface Load {
  readonly fire: (job: Omit<Job, 'refusals'> & Partial<Job>) => Promise<Volley>;
  readonly stop: () => Promise<void>;
}

export const startLoad = (): Load => {
  const { ask, stop } = startHelper<Job, Volley>(
    join(import.meta.dirname, 'generator.ts'),
    has<Volley>('milliseconds'),
  );
  return {
    stop,
    fire: async (job) => {
      const volley = await ask({ refusals: [], ...job });
      if (volley.faults.length === 0) return volley;
      throw new Error(`Answers were not as they have to be:\n${volley.faults.join('\n')}`);
    },
  };
};
