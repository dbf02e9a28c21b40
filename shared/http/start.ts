// The start of the app: the host learns what there is, from a list made when the app was built; the rest is still to come.
import { app } from '@azure/functions';
import type { Handlers } from './handlers.ts';
import { config } from './live-config.ts';
import { traceFor } from './tracing.ts';
import type { Trigger } from './trigger.ts';

/** The handler of this name; the built list and the built functions are of one build. */
const named = <H>(handlers: ReadonlyMap<string, H>, name: string): H => {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`No function is called ${name}.`);
  return handler;
};

const register = (trigger: Trigger, load: () => Promise<Handlers>): void => {
  const { name } = trigger;
  switch (trigger.by) {
    case 'http':
      app.http(name, {
        methods: [trigger.method],
        route: trigger.route,
        authLevel: 'anonymous',
        handler: async (request, context) => named((await load()).http, name)(request, context),
      });
      return;
    case 'queue':
      app.storageQueue(name, {
        queueName: trigger.queueName,
        connection: 'AzureWebJobsStorage',
        handler: async (message, context) => named((await load()).queue, name)(message, context),
      });
      return;
    case 'timer':
      app.timer(name, {
        schedule: trigger.schedule,
        handler: async (tick, context) => named((await load()).timer, name)(tick, context),
      });
  }
};

/** What a CommonJS file does not export, because it was cut off, is undefined. */
const whole = (handlers: Handlers | undefined): Handlers => {
  if (!handlers) throw new Error('The file of the functions is empty: the build is damaged, make it anew.');
  return handlers;
};

/** A build that cannot be loaded must not take requests and messages, and fail each: the host starts another process. */
const endProcess = (fault: unknown): void => {
  console.error('The functions could not be loaded:', fault);
  process.exit(1);
};

/** Registers all functions. What they do is loaded meanwhile, so that the host need not wait for it. */
export const start = (
  triggers: readonly Trigger[],
  load: () => Promise<Handlers | undefined>,
  end: (fault: unknown) => void = endProcess,
): void => {
  traceFor(config);
  let loading: Promise<Handlers> | undefined;
  // An import is looked up anew each time that it is asked for.
  const loadOnce = (): Promise<Handlers> => (loading ??= load().then(whole));
  for (const trigger of triggers) register(trigger, loadOnce);
  setImmediate(() => {
    loadOnce().catch(end);
  });
};
