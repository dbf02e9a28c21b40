// What an app registered, checked and turned into the three kinds of functions that the local host can run.
import * as z from 'zod/mini';
import { Problem } from '../problem.ts';
import type { BindingInfo } from './core-types.ts';
import type { Registration } from './core.ts';

interface AnyFunction {
  readonly name: string;
  readonly registration: Registration;
  /** The name of the trigger's binding, under which its input is handed over. */
  readonly input: string;
}

export interface HttpFunction extends AnyFunction {
  readonly kind: 'http';
  readonly route: string;
  /** In capitals. */
  readonly methods: readonly string[];
}

export interface QueueFunction extends AnyFunction {
  readonly kind: 'queue';
  readonly queueName: string;
  /** The name of the setting that holds the connection string. */
  readonly connection: string;
}

export interface TimerFunction extends AnyFunction {
  readonly kind: 'timer';
  readonly schedule: string;
  readonly runOnStartup: boolean;
}

export type AppFunction = HttpFunction | QueueFunction | TimerFunction;

const HttpTrigger = z.object({ route: z.optional(z.string()), methods: z.optional(z.array(z.string())) });
const QueueTrigger = z.object({ queueName: z.string(), connection: z.optional(z.string()) });
const TimerTrigger = z.object({ schedule: z.string(), runOnStartup: z.optional(z.boolean()) });

const parse = <T extends z.ZodMiniType>(schema: T, name: string, binding: BindingInfo): z.infer<T> => {
  const result = schema.safeParse(binding);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new Problem(
    `Function ${name}: the ${issue?.path.join('.') ?? 'content'} of its ${binding.type} is not right (${issue?.message ?? 'unknown'}).`,
  );
};

const unsupported = (name: string, type: string): Problem =>
  new Problem(
    `Function ${name} has a binding of type ${type}, which the local host does not support. ` +
      'It supports httpTrigger, queueTrigger, timerTrigger and the http output; use "func start" for others.',
  );

const isTrigger = ([, binding]: readonly [string, BindingInfo]): boolean => /trigger$/i.test(binding.type);

const isHttpOutput = ([, binding]: readonly [string, BindingInfo]): boolean =>
  binding.direction === 'out' && binding.type.toLowerCase() === 'http';

/** The function behind a registration; throws a Problem when a binding is of a kind that the host does not have. */
export const toFunction = (registration: Registration): AppFunction => {
  const { name, bindings } = registration.metadata;
  const entries = Object.entries(bindings);
  const strange = entries.find((entry) => !isTrigger(entry) && !isHttpOutput(entry));
  if (strange) throw unsupported(name, strange[1].type);
  const trigger = entries.find(isTrigger);
  if (!trigger)
    throw new Problem(
      `Function ${name} has no trigger: register it with app.http, app.timer or app.storageQueue.`,
    );
  const [input, binding] = trigger;
  const common = { name, registration, input };
  switch (binding.type.toLowerCase()) {
    case 'httptrigger': {
      const { route, methods } = parse(HttpTrigger, name, binding);
      const listed = methods?.length ? methods : ['GET', 'POST'];
      return {
        ...common,
        kind: 'http',
        route: route ?? name,
        methods: listed.map((method) => method.toUpperCase()),
      };
    }
    case 'queuetrigger': {
      const { queueName, connection } = parse(QueueTrigger, name, binding);
      return { ...common, kind: 'queue', queueName, connection: connection ?? 'Storage' };
    }
    case 'timertrigger': {
      const { schedule, runOnStartup } = parse(TimerTrigger, name, binding);
      return { ...common, kind: 'timer', schedule, runOnStartup: runOnStartup ?? false };
    }
    default:
      throw unsupported(name, binding.type);
  }
};
