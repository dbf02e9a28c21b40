// Starts an app in the order of the real host: the shim, the files, the hooks, the capabilities; then registration is over.
import { setTimeout as delay } from 'node:timers/promises';
import { Problem } from '../problem.ts';
import { loadApp } from './app.ts';
import { type AppFunction, toFunction } from './bindings.ts';
import { createCore, installCore } from './core.ts';
import type { HookCallback } from './core-types.ts';
import { createInvoker, type Invoker } from './invoke.ts';
import type { HostLog } from './log.ts';

/** An app that is loaded, with nothing listening yet. */
export interface StartedApp {
  readonly functions: readonly AppFunction[];
  readonly invoker: Invoker;
  /** Runs the app's last hooks, for 5 s at most. */
  readonly terminate: () => Promise<void>;
}

const TERMINATE_WITHIN_MS = 5000;
const NAME = /^(?!host$)[a-z][a-z0-9_-]{0,127}$/i;

const runHooks = async (hooks: readonly HookCallback[], context: object): Promise<void> => {
  for (const hook of hooks) await hook(context);
};

const hasGoodName = ({ name }: AppFunction, log: HostLog): boolean => {
  if (NAME.test(name)) return true;
  log.say(
    `Function ${name} is not loaded: a name is a letter and up to 127 letters, digits, "_" or "-", and not "host".`,
  );
  return false;
};

/** Loads the app in a folder; throws a Problem when one of its files or bindings does not allow it. */
export const startApp = async (root: string, log: HostLog): Promise<StartedApp> => {
  const core = createCore(log.app);
  installCore(core.api);
  await loadApp(root);
  const model = core.model();
  if (!model)
    throw new Problem(
      'The app registered no function: its files are to call app.http, app.timer or app.storageQueue.',
    );
  const hookData = {};
  const appHookData = {};
  await runHooks(core.hooks('appStart'), { hookData, appHookData, functionAppDirectory: root });
  await model.getCapabilities({});
  core.lock();
  const functions = core.registrations().map(toFunction);
  return {
    functions: functions.filter((fn) => hasGoodName(fn, log)),
    invoker: createInvoker({ core, model, appHookData, log }),
    terminate: async () => {
      const hooks = runHooks(core.hooks('appTerminate'), { hookData, appHookData });
      await Promise.race([hooks, delay(TERMINATE_WITHIN_MS)]);
    },
  };
};
