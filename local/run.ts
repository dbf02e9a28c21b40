// One run of the whole system: brought up, watched, ended in order.
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type Child, type ChildSpec, startChild, withLastLines } from './child.ts';
import type { Coordinates } from './coordinates.ts';
import { clearAll } from './clear.ts';
import { createControl } from './control/server.ts';
import { routesOf } from './control/routes.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { createEmulator } from './emulator.ts';
import { loadKeys } from './keys.ts';
import type { StartOptions } from './options.ts';
import { build, functions, type HostChoice, inbox, issuer, storage } from './parts.ts';
import { choosePorts } from './ports.ts';
import { Problem } from './problem.ts';
import { untilReady } from './readiness.ts';
import { appSettings, origin } from './settings.ts';
import { seedLines } from './seed/play.ts';
import type { Seed } from './seed/schema.ts';
import { type Supervised, superviseChild } from './supervisor.ts';

export interface RunHooks extends HostChoice {
  /** Called once, when everything can be used. */
  readonly ready: (stack: Coordinates) => void;
  /** Gets one line about each thing worth knowing while it runs. */
  readonly report: (line: string) => void;
  /** Hears of each part that begins; what it answers is called when the part is ready. */
  readonly begin?: ((part: string) => () => void) | undefined;
  /** What the system starts with. */
  readonly seed?: Seed | undefined;
  /** What the pauses between starts of the functions grow to. */
  readonly longestPauseMs?: number | undefined;
}

/** A run on its way: where it keeps things and what it has started, so that it can be ended at any moment. */
interface Run {
  readonly options: StartOptions;
  readonly folder: DataFolder;
  readonly stop: AbortSignal;
  readonly hooks: RunHooks;
  readonly companions: Child[];
  host?: Supervised;
  control?: Server;
}

const companion = (run: Run, spec: ChildSpec): Child => {
  run.stop.throwIfAborted();
  const child = startChild(spec);
  run.companions.push(child);
  return child;
};

const buildApp = async (run: Run): Promise<void> => {
  if (!run.options.build) return;
  const built = run.hooks.begin?.('build of the app');
  const child = companion(run, build(run.folder));
  const how = await child.ended;
  if (how === 'exit code 0') return built?.();
  throw new Problem(withLastLines(`The build failed (${how}).`, child));
};

const announced = async (run: Run, part: string, ready: Promise<unknown>): Promise<void> => {
  const done = run.hooks.begin?.(part);
  await ready;
  done?.();
};

/** Rejects when one of the children ends; never resolves. */
const lossOf = (children: readonly Child[]): Promise<never> =>
  Promise.race(
    children.map(async (child) => {
      const how = await child.ended;
      throw new Problem(withLastLines(`${child.spec.title} stopped (${how}), so the run ends.`, child));
    }),
  );

/** Brings everything up and then waits; rejects when something that the run cannot do without is lost. */
const keepRunning = async (run: Run): Promise<never> => {
  const { options, folder, hooks } = run;
  const ports = await choosePorts(options.ports, folder.ephemeral);
  const keys = await loadKeys(folder.path);
  const environment = folder.ephemeral ? {} : process.env;
  const settings = appSettings({ ports, keys, environment, set: options.set });

  const parts = {
    storage: companion(run, storage(folder, ports)),
    inbox: companion(run, inbox(folder, ports)),
    issuer: companion(run, issuer(folder, ports)),
  };
  const needed = Object.values(parts);
  await Promise.all([
    buildApp(run),
    announced(run, 'storage: blobs, queues, tables', untilReady(parts.storage)),
    announced(run, 'inbox', untilReady(parts.inbox)),
    announced(run, 'token issuer', untilReady(parts.issuer)),
  ]);

  run.stop.throwIfAborted();
  const ahead = { ms: 0 };
  const specOf = (): ChildSpec => functions(folder, ports, settings, hooks, ahead.ms);
  const coordinates = (host: Child): Coordinates => ({
    ready: true,
    api: `${origin(ports.api)}/api`,
    inbox: origin(ports.inbox),
    issuer: origin(ports.issuer),
    control: origin(ports.control),
    storage: settings['AzureWebJobsStorage'] ?? '',
    logs: host.spec.log,
    processes: {
      functions: host.pid,
      storage: parts.storage.pid,
      inbox: parts.inbox.pid,
      issuer: parts.issuer.pid,
    },
  });
  const host = superviseChild(specOf, {
    report: hooks.report,
    restarted: (child) => folder.publish(coordinates(child)),
    longestPauseMs: hooks.longestPauseMs,
  });
  run.host = host;
  await Promise.race([announced(run, 'functions', host.ready), lossOf(needed)]);
  const stack = coordinates(host.current());
  const emulator = createEmulator({
    target: stack,
    functions: host,
    issuer: parts.issuer,
    ahead,
    clear: () => clearAll(stack.storage, stack.inbox),
    kept: folder.ephemeral ? undefined : folder.path,
  });
  if (hooks.seed) seedLines(await emulator.seed(hooks.seed)).forEach(hooks.report);
  run.control = createControl(routesOf(emulator, hooks.seed), hooks.report);
  await once(run.control.listen(ports.control, '127.0.0.1'), 'listening');
  await folder.publish(coordinates(host.current()));
  hooks.ready(coordinates(host.current()));
  return lossOf(needed);
};

/** The functions first, since they use the others; storage saves what it holds when it is asked to end. */
const end = async ({ host, companions, folder, control }: Run): Promise<void> => {
  control?.close();
  control?.closeAllConnections();
  await host?.stop();
  await Promise.all(companions.map((child) => child.stop()));
  await folder.close();
};

/**
 * Runs the system until `stop` aborts, and resolves when all of it has ended. Rejects, after ending all of it too, with
 * a Problem when it cannot be brought up or when a part other than the functions is lost.
 */
export const runSystem = async (options: StartOptions, stop: AbortSignal, hooks: RunHooks): Promise<void> => {
  const run: Run = { options, folder: await openDataFolder(options.data), stop, hooks, companions: [] };
  try {
    const asked = stop.aborted ? Promise.resolve() : once(stop, 'abort');
    await Promise.race([asked, keepRunning(run)]);
  } finally {
    await end(run);
  }
};
