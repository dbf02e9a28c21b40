// A run of the start command as a process of its own, for tests.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { Coordinates } from '../../../local/coordinates.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartedRun {
  /** What its one line on standard output says. */
  readonly ready: () => Promise<Coordinates>;
  /** The first line on standard error that matches. */
  readonly complaint: (pattern: RegExp) => Promise<string>;
  readonly closeInput: () => void;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Ended>;
}

/** Starts `npm start` with these options on the stub host. */
export const startRun = (...args: readonly string[]): StartedRun => {
  const script = join(import.meta.dirname, 'start-with-stub.ts');
  const child = spawn(process.execPath, [script, '--no-build', ...args], { stdio: 'pipe' });
  const lines = createInterface(child.stdout);
  const firstLine = once(lines, 'line').then(([line]) => String(line));
  const complaints = createInterface(child.stderr);
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]).then(
    ([, stdout, stderr]) => ({ code: child.exitCode, stdout, stderr }),
  );
  return {
    ready: async () => Coordinates.parse(JSON.parse(await firstLine)),
    complaint: (pattern) =>
      new Promise((resolve) => {
        complaints.on('line', (line) => {
          if (pattern.test(line)) resolve(line);
        });
      }),
    closeInput: () => child.stdin.end(),
    kill: (signal) => child.kill(signal),
    ended,
  };
};

/** Asks until there is an answer, and gives it; the test's own time limit ends the asking. */
export const until = async <T>(ask: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await delay(20);
  }
};

/** Whether a process runs. */
export const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
