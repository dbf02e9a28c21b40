// Starts the local host on a free port with a fixture app, as `npm start` does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll } from '@jest/globals';

const HERE = import.meta.dirname;
const ROOT = resolve(HERE, '../../..');
const MAIN = join(ROOT, 'local/host/main.ts');
const DEADLINE_MS = 10_000;

const folders: string[] = [];
const processes: { readonly ended: Promise<unknown>; readonly kill: () => void }[] = [];
afterAll(async () => {
  for (const { kill } of processes) kill();
  await Promise.all(processes.map(({ ended }) => ended));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** The folder of a fixture app. */
export const fixture = (name: string): string => join(HERE, 'fixtures', name);

/** An app made of the given files (names without folders) in a temporary folder. */
export const makeApp = async (files: Readonly<Record<string, string>>): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'local-host-'));
  folders.push(root);
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  const all = {
    'package.json': '{"type": "module", "main": "*.fn.js"}',
    'host.json': '{"version": "2.0"}',
    ...files,
  };
  await Promise.all(Object.entries(all).map(([name, text]) => writeFile(join(root, name), text)));
  return root;
};

/** Waits until `look` gives something; fails with `what` after ten seconds. */
export const eventually = async <T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
): Promise<T> => {
  const deadline = Date.now() + DEADLINE_MS;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== undefined) return found;
    await delay(10);
  }
  throw new Error(`Not seen within ${DEADLINE_MS} ms: ${what}`);
};

export interface RunningProcess {
  readonly pid: number;
  /** Lines on standard output and on standard error so far. */
  readonly out: readonly string[];
  readonly errors: readonly string[];
  /** Waits for a line on standard error that contains the text. */
  readonly line: (text: string) => Promise<string>;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  readonly signal: (name: NodeJS.Signals) => void;
  /** Closes its standard input. */
  readonly closeInput: () => void;
}

/** Runs a script with Node; what still runs at the end of the test file is killed. */
export const runNode = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningProcess => {
  const child = spawn(process.execPath, args, {
    env: { PATH: dirname(process.execPath), ...environment },
    stdio: 'pipe',
  });
  const out: string[] = [];
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => out.push(line));
  createInterface(child.stderr).on('line', (line) => errors.push(line));
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : null));
  processes.push({ ended, kill: () => child.kill('SIGKILL') });
  return {
    pid: child.pid ?? 0,
    out,
    errors,
    line: (text) =>
      eventually(`"${text}" in ${errors.join('\n')}`, () => errors.find((line) => line.includes(text))),
    ended,
    signal: (name) => child.kill(name),
    closeInput: () => {
      child.stdin.end();
    },
  };
};

/** Starts a host that need not become ready. */
export const runHost = (
  app: string,
  environment: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
): RunningProcess => runNode([MAIN, '--port', '0', '--app', app, ...more], environment);

export interface RunningHost extends RunningProcess {
  readonly port: number;
  readonly url: string;
  readonly stop: () => Promise<number | null>;
}

/** Starts a host and waits until it is ready. */
export const startHost = async (...given: Parameters<typeof runHost>): Promise<RunningHost> => {
  const host = runHost(...given);
  const ready = await Promise.race([
    eventually('the ready line', () => host.out[0]),
    host.ended.then(() => {
      throw new Error(`The host ended: ${host.errors.join('\n')}`);
    }),
  ]);
  const port = Number(/^\{"ready":true,"port":(\d+)\}$/.exec(ready)?.[1]);
  return {
    ...host,
    port,
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      host.closeInput();
      return host.ended;
    },
  };
};
