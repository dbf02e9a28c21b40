// Traces where a collector is set; where none is, nothing of them is loaded.
import { app } from '@azure/functions';
import type { Config } from '../config.ts';

/** To be called while the app loads: hooks are registered then. */
export const traceFor = ({ collector }: Pick<Config, 'collector'>): void => {
  if (collector === undefined) return;
  app.hook.appStart(async () => {
    const [{ startTracing }, { lineOf }] = await Promise.all([
      import('../telemetry/tracing.ts'),
      import('./log-line.ts'),
    ]);
    startTracing(collector, app.hook, lineOf);
  });
};
