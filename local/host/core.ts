// The module "@azure/functions-core": what an app registers its functions and hooks with.
import Module from 'node:module';
import type {
  Disposable as CoreDisposable,
  FunctionCallback,
  FunctionMetadata,
  HookCallback,
  Log,
  ProgrammingModel,
} from './core-types.ts';

export const HOST_VERSION = '4.0.0';

const HOOKS = ['appStart', 'appTerminate', 'preInvocation', 'postInvocation'] as const;
export type HookName = (typeof HOOKS)[number];

/** A function as it was registered. */
export interface Registration {
  readonly id: string;
  readonly metadata: FunctionMetadata;
  readonly callback: FunctionCallback;
}

/** The members that @azure/functions may ask the module for. */
export interface CoreApi {
  readonly version: string;
  readonly hostVersion: string;
  readonly Disposable: typeof Disposable;
  readonly log: Log;
  readonly setProgrammingModel: (model: ProgrammingModel) => void;
  readonly getProgrammingModel: () => ProgrammingModel | undefined;
  readonly registerFunction: (metadata: FunctionMetadata, callback: FunctionCallback) => CoreDisposable;
  readonly registerHook: (name: string, callback: HookCallback) => CoreDisposable;
}

export interface Core {
  readonly api: CoreApi;
  readonly registrations: () => readonly Registration[];
  readonly hooks: (name: HookName) => readonly HookCallback[];
  /** Undefined when the app has registered nothing. */
  readonly model: () => ProgrammingModel | undefined;
  /** Ends start-up: from here on no function can be registered. */
  readonly lock: () => void;
}

class Disposable implements CoreDisposable {
  readonly #dispose: () => void;
  constructor(dispose: () => void) {
    this.#dispose = dispose;
  }
  dispose(): void {
    this.#dispose();
  }
}

const isHookName = (name: string): name is HookName => HOOKS.some((hook) => hook === name);

// The library recognises this error by its type and mark, and explains it in its own words.
const unknownHook = (name: string): Error =>
  Object.assign(new RangeError(`Unrecognized hook "${name}"`), { isAzureFunctionsSystemError: true });

/** A fresh module with nothing registered; what is logged through it goes to `log`. */
export const createCore = (log: Log): Core => {
  const registrations = new Map<string, Registration>();
  const hooks = new Map<HookName, HookCallback[]>(HOOKS.map((name) => [name, []]));
  let model: ProgrammingModel | undefined;
  let locked = false;

  const registerFunction = (metadata: FunctionMetadata, callback: FunctionCallback): Disposable => {
    if (locked) throw new Error('A function can only be registered during app startup.');
    const id = metadata.functionId ?? metadata.name;
    if (registrations.has(id)) throw new Error(`A function with id "${id}" has already been registered.`);
    registrations.set(id, { id, metadata, callback });
    return new Disposable(() => {
      if (locked) throw new Error('A function can only be disposed during app startup.');
      registrations.delete(id);
    });
  };

  const registerHook = (name: string, callback: HookCallback): Disposable => {
    if (!isHookName(name)) throw unknownHook(name);
    hooks.set(name, [...(hooks.get(name) ?? []), callback]);
    return new Disposable(() => {
      hooks.set(name, hooks.get(name)?.filter((other) => other !== callback) ?? []);
    });
  };

  return {
    api: {
      version: HOST_VERSION,
      hostVersion: HOST_VERSION,
      Disposable,
      log,
      setProgrammingModel: (given) => {
        model = given;
      },
      getProgrammingModel: () => model,
      registerFunction,
      registerHook,
    },
    registrations: () => [...registrations.values()],
    hooks: (name) => hooks.get(name) ?? [],
    model: () => model,
    lock: () => {
      locked = true;
    },
  };
};

/** Makes `require('@azure/functions-core')` give `api` in every file that loads from now on, as the real worker does. */
export const installCore = (api: CoreApi): void => {
  const loader: { require: (this: Module, id: string) => unknown } = Module.prototype;
  const original = loader.require;
  loader.require = function (id) {
    return id === '@azure/functions-core' ? api : original.call(this, id);
  };
};
