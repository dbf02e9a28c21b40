// Traces where a collector is set; where none is, nothing of them is loaded.
import { app } from '@azure/functions';
import type { Config } from '../config.ts';
import type { Facts } from './log-line.ts';

/** To be called while the app loads: hooks are registered then. */
export const traceFor = ({ collector }: Pick<Config, 'collector'>): void => {
  if (collector === undefined) return;
  app.hook.appStart(async () => {
    const [{ startTracing }, { listenToLines }] = await Promise.all([
      import('../telemetry/tracing.ts'),
      import('./log-line.ts'),
    ]);
    // Only where somebody asks for them: a map that holds its keys weakly doubles the work of the garbage collector.
    const lines = new WeakMap<object, Facts>();
    listenToLines((context, line) => lines.set(context, line));
    startTracing(collector, app.hook, (context) => lines.get(context));
  });
};
