// One child process of the local run: started, logged, ended gently.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Done, type Order, readDone } from './orders.ts';

export interface ChildSpec {
  /** What people call it, such as "the inbox". */
  readonly title: string;
  /** What Node is started with: a script and its arguments. */
  readonly command: readonly string[];
  /** The file that gets what it prints. */
  readonly log: string;
  /** It is ready when it listens on all of these ports, or, without any, when it prints a line that says so. */
  readonly ports: readonly number[];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Gets its standard error besides the log file. */
  readonly echo?: NodeJS.WritableStream | undefined;
}

export interface Child {
  readonly spec: ChildSpec;
  readonly pid: number;
  /** Resolves when it has ended, with how: "exit code 1". */
  readonly ended: Promise<string>;
  /** Resolves when it has printed a line that starts with `{"ready":true`. */
  readonly saidReady: Promise<void>;
  /** Its last lines on standard error. */
  readonly lastLines: () => readonly string[];
  /** Gives it an order; resolves when it has followed it, rejects when it could not or has ended. */
  readonly order: (order: Omit<Order, 'id'>) => Promise<void>;
  /** Closes its standard input, which asks it to end, and waits until it has; kills it after 20 s. */
  readonly stop: () => Promise<void>;
}

const STOP_WITHIN_MS = 20_000;
const LINES_KEPT = 30;

const spawnNode = ({ command, environment }: ChildSpec): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, command, {
    stdio: 'pipe',
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...environment },
    // Out of the terminal's process group: Ctrl-C is for the run alone, which ends its children in order.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });

/** Copies what the child prints into its log; resolves with how it ended once all of that is written. */
const keepLog = (child: ChildProcessWithoutNullStreams, { log, echo }: ChildSpec): Promise<string> => {
  const file = createWriteStream(log, { flags: 'a' }).on('error', () => undefined);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  if (echo) child.stderr.pipe(echo, { end: false });
  return new Promise((resolve) => {
    const end = (how: string): void => {
      file.end(() => {
        resolve(how);
      });
    };
    child.once('error', (error) => {
      end(error.message);
    });
    child.once('close', (code, signal) => {
      end(code === null ? `signal ${signal ?? 'unknown'}` : `exit code ${code}`);
    });
  });
};

const keepLastLines = (child: ChildProcessWithoutNullStreams): readonly string[] => {
  const lines: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    if (lines.push(line) > LINES_KEPT) lines.shift();
  });
  return lines;
};

const hearReady = (child: ChildProcessWithoutNullStreams): Promise<void> =>
  new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (line.startsWith('{"ready":true')) resolve();
    });
  });

/** The orders of a child, each with who waits for its answer. */
const orderly = (child: ChildProcessWithoutNullStreams, ended: Promise<string>): Child['order'] => {
  const waiting = new Map<number, (done: Done) => void>();
  let count = 0;
  createInterface(child.stdout).on('line', (line) => {
    const done = readDone(line);
    if (done) waiting.get(done.done)?.(done);
  });
  return async (order) => {
    count += 1;
    const id = count;
    const answered = new Promise<Done>((resolve) => waiting.set(id, resolve));
    child.stdin.write(`${JSON.stringify({ ...order, id })}\n`);
    const { error } = await Promise.race([answered, ended.then((how): Done => ({ done: id, error: how }))]);
    waiting.delete(id);
    if (error !== undefined) throw new Error(error);
  };
};

/** A sentence about a child, and after it what the child said last, unless that has been shown. */
export const withLastLines = (sentence: string, { spec, lastLines }: Child): string => {
  const said = spec.echo ? [] : lastLines();
  return [sentence, ...said].join(said.length === 1 ? ' ' : '\n  ');
};

/** Starts a child; it is ended by `stop`, and ends by itself when this process is gone. */
export const startChild = (spec: ChildSpec): Child => {
  const child = spawnNode(spec);
  // Asking a child to end that has ended already is no error.
  child.stdin.on('error', () => undefined);
  const ended = keepLog(child, spec);
  const lastLines = keepLastLines(child);
  return {
    spec,
    pid: child.pid ?? 0,
    ended,
    saidReady: hearReady(child),
    lastLines: () => lastLines,
    order: orderly(child, ended),
    stop: async () => {
      child.stdin.end();
      const forced = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await ended;
      clearTimeout(forced);
    },
  };
};
