// The folder of one run: its lock, its logs, and its removal when the run is ephemeral.
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Coordinates, RunFile } from './coordinates.ts';
import { hasCode, Problem } from './problem.ts';

/** Where data is kept unless a folder is named: the same wherever a command is started. */
export const DEFAULT_FOLDER = join(import.meta.dirname, '..', '.local');

export const RUN_FILE = 'run.json';

export interface DataFolder {
  readonly path: string;
  readonly ephemeral: boolean;
  /** Writes down where the stack is, for `npm run token` and for whoever finds the folder taken. */
  readonly publish: (stack: Coordinates) => Promise<void>;
  /** Gives the folder back; removes it when it is ephemeral. */
  readonly close: () => Promise<void>;
}

/** The content of a folder's run file, or undefined when there is none that makes sense. */
export const readRunFile = async (folder: string): Promise<RunFile | undefined> => {
  try {
    return RunFile.parse(JSON.parse(await readFile(join(folder, RUN_FILE), 'utf8')));
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  // After a restart of a container, a stale file may hold our own number.
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
};

/** The process that uses the folder: the run, or its storage still saving after the run was killed. */
const holderOf = (run: RunFile | undefined): number | undefined =>
  [run?.pid, run?.stack?.processes.storage].find((pid) => pid !== undefined && isAlive(pid));

const takenBy = (folder: string, pid: number): Problem =>
  new Problem(
    `The data folder ${folder} is in use by process ${pid}: stop that run first, or choose another folder with --data. ` +
      `(If that process is something else, delete ${join(folder, RUN_FILE)}.)`,
  );

const replaceFile = async (path: string, content: string): Promise<void> => {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
};

const writeRunFile = async (folder: string, run: RunFile): Promise<void> =>
  replaceFile(join(folder, RUN_FILE), `${JSON.stringify(run)}\n`);

const lock = async (folder: string): Promise<void> => {
  const mine: RunFile = { pid: process.pid };
  try {
    await writeFile(join(folder, RUN_FILE), `${JSON.stringify(mine)}\n`, { flag: 'wx', mode: 0o600 });
    return;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  const holder = holderOf(await readRunFile(folder));
  if (holder !== undefined) throw takenBy(folder, holder);
  await writeRunFile(folder, mine);
  // Two runs may take over the same stale file: the one that wrote last has it.
  await delay(100);
  const winner = await readRunFile(folder);
  if (winner && winner.pid !== process.pid) throw takenBy(folder, winner.pid);
};

/** Opens and locks a data folder, created if missing; a temporary one if no path is given. */
export const openDataFolder = async (given: string | undefined): Promise<DataFolder> => {
  const ephemeral = given === undefined;
  const path = ephemeral ? await mkdtemp(join(tmpdir(), 'partner-accounts-')) : resolve(given);
  await mkdir(path, { recursive: true });
  await lock(path);
  // Logs are of one run; what the last one said is gone with the next start.
  await rm(join(path, 'logs'), { recursive: true, force: true });
  await mkdir(join(path, 'logs'));
  return {
    path,
    ephemeral,
    publish: (stack) => writeRunFile(path, { pid: process.pid, stack }),
    close: () =>
      rm(ephemeral ? path : join(path, RUN_FILE), { recursive: ephemeral, force: true, maxRetries: 5 }),
  };
};
