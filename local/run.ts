// One run of the whole system: brought up, watched, ended in order.
import { once } from 'node:events';
import { type Child, type ChildSpec, startChild, withLastLines } from './child.ts';
import type { Coordinates } from './coordinates.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { loadKeys } from './keys.ts';
import type { StartOptions } from './options.ts';
import { build, functions, type HostChoice, inbox, issuer, storage } from './parts.ts';
import { choosePorts } from './ports.ts';
import { Problem } from './problem.ts';
import { untilReady } from './readiness.ts';
import { appSettings, origin } from './settings.ts';
import { type Supervised, superviseChild } from './supervisor.ts';

export interface RunHooks extends HostChoice {
  /** Called once, when everything can be used. */
  readonly ready: (stack: Coordinates) => void;
  /** Gets one line about each thing worth knowing while it runs. */
  readonly report: (line: string) => void;
}

/** A run on its way: where it keeps things and what it has started, so that it can be ended at any moment. */
interface Run {
  readonly options: StartOptions;
  readonly folder: DataFolder;
  readonly stop: AbortSignal;
  readonly hooks: RunHooks;
  readonly companions: Child[];
  host?: Supervised;
}

const companion = (run: Run, spec: ChildSpec): Child => {
  run.stop.throwIfAborted();
  const child = startChild(spec);
  run.companions.push(child);
  return child;
};

const buildApp = async (run: Run): Promise<void> => {
  if (!run.options.build) return;
  const child = companion(run, build(run.folder));
  const how = await child.ended;
  if (how === 'exit code 0') return;
  throw new Problem(withLastLines(`The build failed (${how}).`, child));
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
  await Promise.all([buildApp(run), ...needed.map(untilReady)]);

  run.stop.throwIfAborted();
  const spec = functions(folder, ports, settings, hooks);
  const coordinates = (host: Child): Coordinates => ({
    ready: true,
    api: `${origin(ports.api)}/api`,
    inbox: origin(ports.inbox),
    issuer: origin(ports.issuer),
    storage: settings['AzureWebJobsStorage'] ?? '',
    logs: spec.log,
    processes: {
      functions: host.pid,
      storage: parts.storage.pid,
      inbox: parts.inbox.pid,
      issuer: parts.issuer.pid,
    },
  });
  const host = superviseChild(spec, {
    report: hooks.report,
    restarted: (child) => folder.publish(coordinates(child)),
  });
  run.host = host;
  await Promise.race([host.ready, lossOf(needed)]);
  await folder.publish(coordinates(host.current()));
  hooks.ready(coordinates(host.current()));
  return lossOf(needed);
};

/** The functions first, since they use the others; storage saves what it holds when it is asked to end. */
const end = async ({ host, companions, folder }: Run): Promise<void> => {
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
