// Runs one invocation of a function: hooks, the library's invocation model, the log line, and the count of what runs.
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import type { AppFunction } from './bindings.ts';
import type { CoreInvocationContext, InvocationResponse, ProgrammingModel, TypedData } from './core-types.ts';
import type { Core, HookName } from './core.ts';
import { describeError, type HostLog } from './log.ts';

export interface Invocation {
  readonly data: TypedData;
  readonly triggerMetadata?: Readonly<Record<string, TypedData>>;
  /** The caller's W3C trace parent, continued if it is well-formed. */
  readonly traceParent?: string | undefined;
  readonly traceState?: string | undefined;
}

/** Runs a function; rejects with what the function, a hook or the conversion of its result threw. */
export type Invoke = (fn: AppFunction, invocation: Invocation) => Promise<InvocationResponse>;

export interface Invoker {
  readonly invoke: Invoke;
  /** Resolves once nothing runs. */
  readonly idle: () => Promise<void>;
}

export interface InvokerParts {
  readonly core: Core;
  readonly model: ProgrammingModel;
  /** Shared by all hooks of the process. */
  readonly appHookData: object;
  readonly log: HostLog;
}

const TRACE_PARENT = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;

const newSpan = (): string => randomUUID().replaceAll('-', '').slice(16);

const continueTrace = (given: string | undefined): string => {
  const [, trace, flags] = TRACE_PARENT.exec(given ?? '') ?? [];
  return `00-${trace ?? randomUUID().replaceAll('-', '')}-${newSpan()}-${flags ?? '00'}`;
};

const contextOf = (fn: AppFunction, given: Invocation, log: HostLog): CoreInvocationContext => {
  const invocationId = randomUUID();
  const { id, metadata } = fn.registration;
  return {
    invocationId,
    request: {
      invocationId,
      functionId: id,
      inputData: [{ name: fn.input, data: given.data }],
      triggerMetadata: given.triggerMetadata ?? {},
      traceContext: {
        traceParent: continueTrace(given.traceParent),
        ...(given.traceState !== undefined && { traceState: given.traceState }),
      },
      retryContext: null,
    },
    metadata,
    state: undefined,
    log: log.app,
  };
};

/** What hooks see and may replace. */
interface HookView {
  readonly hookData: object;
  readonly appHookData: object;
  readonly invocationContext: object;
  functionCallback: (...inputs: unknown[]) => unknown;
  inputs: unknown[];
  result?: unknown;
  error?: unknown;
}

/** Builds the function that runs all invocations of an app. */
export const createInvoker = ({ core, model, appHookData, log }: InvokerParts): Invoker => {
  const running = new Set<Promise<unknown>>();

  const runHooks = async (name: HookName, view: HookView): Promise<void> => {
    for (const hook of core.hooks(name)) await hook(view);
  };

  const perform = async (fn: AppFunction, context: CoreInvocationContext): Promise<InvocationResponse> => {
    const invocation = model.getInvocationModel(context);
    const { context: invocationContext, inputs } = await invocation.getArguments();
    const functionCallback = fn.registration.callback;
    const view: HookView = { hookData: {}, appHookData, invocationContext, functionCallback, inputs };
    context.state = 'preInvocationHooks';
    await runHooks('preInvocation', view);
    context.state = 'invocation';
    try {
      view.result = await invocation.invokeFunction(invocationContext, view.inputs, view.functionCallback);
    } catch (error) {
      view.error = error;
    }
    context.state = 'postInvocationHooks';
    await runHooks('postInvocation', view);
    context.state = undefined;
    // As in the real worker, a function that throws undefined has not failed.
    const { error } = view;
    if (error !== undefined && error !== null)
      throw error instanceof Error ? error : new Error(inspect(error));
    return invocation.getResponse(invocationContext, view.result);
  };

  const report = async (fn: AppFunction, given: Invocation): Promise<InvocationResponse> => {
    const started = performance.now();
    const context = contextOf(fn, given, log);
    const line = (outcome: string): string =>
      `Executed 'Functions.${fn.name}' (${outcome}, Id=${context.invocationId}, Duration=${Math.round(performance.now() - started)}ms)`;
    try {
      const response = await perform(fn, context);
      if (log.verbose) log.say(line('Succeeded'));
      return response;
    } catch (error) {
      log.say(`${line('Failed')} ${describeError(error)}`);
      throw error;
    }
  };

  return {
    invoke: (fn, invocation) => {
      const run = report(fn, invocation);
      const forget = (): void => {
        running.delete(run);
      };
      running.add(run);
      run.then(forget, forget);
      return run;
    },
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
};
