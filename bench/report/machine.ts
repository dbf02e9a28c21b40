// Where and on what a run was made: numbers mean nothing without it.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod/mini';

export interface Machine {
  readonly date: string;
  /** The commit, `+` behind it when files differ from it. */
  readonly commit: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  /** Load of the last minute when the run began; in a run of several subjects it is what is left of the one before. */
  readonly loadBefore: number;
  readonly packages: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '../..');
const shown = ['azurite', '@azure/data-tables', '@azure/storage-queue', 'undici', '@azure/functions'];

const git = async (...args: readonly string[]): Promise<string> =>
  promisify(execFile)('git', [...args], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => 'unknown',
  );

const versionOf = async (name: string): Promise<string> => {
  const text = await readFile(join(root, 'node_modules', name, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
};

/** The machine as it is now; to be asked before the run. */
export const describeMachine = async (): Promise<Machine> => {
  const changed = await git('status', '--porcelain', '--untracked-files=no', '--', ':!docs/performance*');
  const versions = await Promise.all(shown.map(async (name) => [name, await versionOf(name)] as const));
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    commit: `${await git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : '+'}`,
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    packages: Object.fromEntries(versions),
  };
};

/** One paragraph about it, and about a run of so many seconds on it; `how`, as a clause, says how much was measured. */
export const machineText = (machine: Machine, seconds: number, quick: boolean, how: string): string => {
  const { date, commit, processor, cores, memoryGiB, system, node, packages, loadBefore } = machine;
  const names = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return `${quick ? 'Quick run' : 'Run'} of ${date} UTC, commit ${commit}, ${Math.round(seconds)} s, ${how}: ${processor}, ${cores} cores, ${memoryGiB} GiB, ${system}, load ${loadBefore} before it; Node ${node}, ${names.join(', ')}.`;
};
