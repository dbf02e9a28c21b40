// Puts queue and timer functions to work: by what triggers them, or by hand.
import type { AppFunction } from './bindings.ts';
import type { Environment, HostOptions } from './host-json.ts';
import type { Invocation, Invoke } from './invoke.ts';
import type { Listener } from './listener.ts';
import type { HostLog } from './log.ts';
import { toInvocation } from './queue-message.ts';
import { openQueue } from './queue-source.ts';
import { listenToQueue } from './queue.ts';
import { substitute } from './settings.ts';
import { parseSchedule, startTimer, timerInvocation } from './timer.ts';

export interface TriggerParts {
  readonly invoke: Invoke;
  readonly environment: Environment;
  readonly options: HostOptions;
  readonly log: HostLog;
}

/** Checks what a function's listener needs and gives what starts it; undefined for HTTP functions. Throws a Problem. */
export const prepareListener = async (
  fn: AppFunction,
  { invoke, environment, options, log }: TriggerParts,
): Promise<(() => Listener) | undefined> => {
  const run = (invocation: Invocation): Promise<unknown> => invoke(fn, invocation);
  const resolve = (text: string): string => substitute(text, environment);
  switch (fn.kind) {
    case 'http':
      return undefined;
    case 'queue': {
      const source = await openQueue(resolve(fn.queueName), resolve(fn.connection), environment);
      return () => listenToQueue({ source, options: options.queues, run, say: log.say });
    }
    case 'timer': {
      const schedule = parseSchedule(resolve(fn.schedule));
      return () => startTimer({ schedule, runOnStartup: fn.runOnStartup, run });
    }
  }
};

/** Runs a queue or timer function with an input given by hand. */
export const runByHand =
  (invoke: Invoke) =>
  (fn: AppFunction, input: string): Promise<unknown> =>
    invoke(fn, fn.kind === 'queue' ? toInvocation(input) : timerInvocation());
