// The local run for programs: tests, benchmarks and the demo start it, talk to it and stop it.
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { Coordinates } from './coordinates.ts';
import { DEFAULT_FOLDER } from './data-folder.ts';
import { type Inbox, inboxAt } from './inbox.ts';
import { Problem } from './problem.ts';
import { fetchToken, type TokenWish } from './token-client.ts';

/** A running stack and what tests need of it besides its API. */
export interface StackClients {
  readonly coordinates: Coordinates;
  /** The API's address without a trailing slash: `http://127.0.0.1:N/api`. */
  readonly api: string;
  /** An access token of the local issuer. */
  readonly token: (wish: TokenWish) => Promise<string>;
  readonly inbox: Inbox;
}

export interface Stack extends StackClients {
  /** Copies the functions' log into `.local/` under this name, where it outlives the stack; returns its path. */
  readonly keepLog: (name: string) => Promise<string>;
  /** Ends all of it and resolves when nothing is left. */
  readonly stop: () => Promise<void>;
}

export interface StackOptions {
  /** App settings over the defaults. */
  readonly settings?: Readonly<Record<string, string>>;
  /** More options of `npm start`, such as `--no-build`. */
  readonly args?: readonly string[];
  /** What its processes find in their environment besides this process's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

type Starter = ChildProcessByStdio<Writable, Readable, null>;

/** Clients for a stack that runs already. */
export const stackAt = (coordinates: Coordinates): StackClients => ({
  coordinates,
  api: coordinates.api,
  token: (wish) => fetchToken(coordinates.issuer, wish),
  inbox: inboxAt(coordinates.inbox),
});

const STOP_WITHIN_MS = 45_000;

const stopStarter = async (starter: Starter): Promise<void> => {
  if (starter.exitCode !== null || starter.signalCode !== null) return;
  starter.ref();
  const exit = once(starter, 'exit');
  starter.stdin.end();
  const forced = setTimeout(() => starter.kill('SIGKILL'), STOP_WITHIN_MS);
  await exit;
  clearTimeout(forced);
};

const readCoordinates = async (starter: Starter): Promise<Coordinates> => {
  const line = new Promise<string>((resolve) => createInterface(starter.stdout).once('line', resolve));
  const ended = once(starter, 'exit').then(() => {
    throw new Problem('The local stack did not start; the lines above say why.');
  });
  return Coordinates.parse(JSON.parse(await Promise.race([line, ended])));
};

const copyLog = async ({ logs }: Coordinates, name: string): Promise<string> => {
  const copy = join(DEFAULT_FOLDER, name);
  await mkdir(DEFAULT_FOLDER, { recursive: true });
  await copyFile(logs, copy);
  return copy;
};

/**
 * Starts an ephemeral stack: free ports, temporary data. It ends with `stop`, or when this process ends, however that
 * happens; it does not keep this process alive.
 */
export const startStack = async ({
  settings = {},
  args = [],
  environment = {},
}: StackOptions = {}): Promise<Stack> => {
  const sets = Object.entries(settings).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const command = [join(import.meta.dirname, 'start.ts'), '--ephemeral', '--json', ...sets, ...args];
  const env = { ...process.env, ...environment };
  const starter = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'], env });
  try {
    const coordinates = await readCoordinates(starter);
    starter.unref();
    for (const stream of [starter.stdin, starter.stdout]) if (stream instanceof Socket) stream.unref();
    return {
      ...stackAt(coordinates),
      keepLog: (name) => copyLog(coordinates, name),
      stop: () => stopStarter(starter),
    };
  } catch (error) {
    await stopStarter(starter);
    throw error;
  }
};
