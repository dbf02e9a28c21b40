// Puts queue and timer functions to work: by what triggers them, or by hand.
import type { AppFunction } from './bindings.ts';
import type { Environment, HostOptions } from './host-json.ts';
import type { Invocation, Invoke } from './invoke.ts';
import type { Listener, Sleep } from './listener.ts';
import type { HostLog } from './log.ts';
import { toInvocation } from './queue-message.ts';
import { openQueue, type OpenQueue } from './queue-source.ts';
import { listenToQueue } from './queue.ts';
import { substitute } from './settings.ts';
import { parseSchedule, startTimer, timerInvocation } from './timer.ts';

export interface TriggerParts {
  readonly invoke: Invoke;
  readonly environment: Environment;
  readonly options: HostOptions;
  readonly log: HostLog;
  /** How timers sleep. */
  readonly sleep: Sleep;
}

/** What makes a function run besides HTTP. */
export interface Trigger {
  readonly start: () => Listener;
  /** The queue that it listens to. */
  readonly queue?: OpenQueue;
}

/** Checks what a function's trigger needs; undefined for HTTP functions. Throws a Problem. */
export const prepareTrigger = async (
  fn: AppFunction,
  { invoke, environment, options, log, sleep }: TriggerParts,
): Promise<Trigger | undefined> => {
  const run = (invocation: Invocation): Promise<unknown> => invoke(fn, invocation);
  const resolve = (text: string): string => substitute(text, environment);
  switch (fn.kind) {
    case 'http':
      return undefined;
    case 'queue': {
      const queue = await openQueue(resolve(fn.queueName), resolve(fn.connection), environment);
      return {
        queue,
        start: () => listenToQueue({ source: queue, options: options.queues, run, say: log.say }),
      };
    }
    case 'timer': {
      const schedule = parseSchedule(resolve(fn.schedule));
      return { start: () => startTimer({ schedule, runOnStartup: fn.runOnStartup, run, sleep }) };
    }
  }
};

/** Runs a queue or timer function with an input given by hand. */
export const runByHand =
  (invoke: Invoke) =>
  (fn: AppFunction, input: string): Promise<unknown> =>
    invoke(fn, fn.kind === 'queue' ? toInvocation(input) : timerInvocation());
