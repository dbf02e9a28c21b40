// Starts everything in its order, and stops it again.
import { setTimeout as delay } from 'node:timers/promises';
import { createHostPages } from './host-pages.ts';
import { readHostOptions } from './host-json.ts';
import { createHttpListener } from './http.ts';
import type { Sleep } from './listener.ts';
import type { HostLog } from './log.ts';
import { untilQuiet } from './quiet.ts';
import { compileRoutes } from './routes.ts';
import { listen } from './server.ts';
import { applySettings, bodyLimit, hasHomepage, isDisabled } from './settings.ts';
import { startApp } from './start-app.ts';
import { prepareTrigger, runByHand } from './triggers.ts';

export interface HostParts {
  /** The folder of the app's package.json. */
  readonly root: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly address: string;
  /** The environment of the process, which the app reads its settings from. */
  readonly environment: Record<string, string | undefined>;
  readonly log: HostLog;
  /** How timers sleep. */
  readonly sleep: Sleep;
}

export interface Host {
  readonly port: number;
  /** Resolves once nothing runs and no message that can be seen waits, or after 15 s. */
  readonly quiet: () => Promise<void>;
  /** Ends the listeners, lets running invocations finish (10 s at most) and runs the app's last hooks. */
  readonly stop: () => Promise<void>;
}

const FINISH_WITHIN_MS = 10_000;

/** Starts the app; throws a Problem when the app, its settings or the port do not allow it. */
export const startHost = async (parts: HostParts): Promise<Host> => {
  const { root, port, address, environment, log, sleep } = parts;
  applySettings(root, environment);
  const options = readHostOptions(root, environment);
  const { functions, invoker, terminate } = await startApp(root, log);
  const { invoke, idle } = invoker;
  const enabled = functions.filter(({ name }) => !isDisabled(name, environment));
  const withRoutes = enabled.filter((fn) => fn.kind === 'http');
  const routes = compileRoutes(withRoutes, options.routePrefix);
  routes.refused.forEach(log.say);
  const triggerParts = { invoke, environment, options, log, sleep };
  const triggers = (await Promise.all(enabled.map((fn) => prepareTrigger(fn, triggerParts)))).flatMap(
    (trigger) => trigger ?? [],
  );

  const homepage = hasHomepage(environment);
  const hostPages = createHostPages({ functions, runByHand: runByHand(invoke), homepage });
  const listener = createHttpListener({ routes, invoke, bodyLimit: bodyLimit(environment), hostPages });
  const server = await listen(port, address, listener);
  const listeners = triggers.map(({ start }) => start());

  return {
    port: server.port,
    quiet: () => untilQuiet({ idle, queues: triggers.flatMap(({ queue }) => queue ?? []) }),
    stop: async () => {
      const stopped = listeners.map((other) => other.stop());
      await Promise.race([Promise.all([server.stop(), idle(), ...stopped]), delay(FINISH_WITHIN_MS)]);
      await terminate();
    },
  };
};
