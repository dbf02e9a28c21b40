// Where the lines of the app and of the host go: standard error, since standard output carries only the ready line.
import type { Log } from './core-types.ts';

export interface HostLog {
  /** Lines of the app, as they are. */
  readonly app: Log;
  /** What people need to know of the host itself. */
  readonly say: (line: string) => void;
  /** Whether they asked to see every invocation. */
  readonly verbose: boolean;
}

/** A log that writes each entry with its line end through `write`. */
export const createLog = (write: (text: string) => void, verbose: boolean): HostLog => {
  const say = (line: string): void => {
    write(`${line}\n`);
  };
  return {
    app: (level, category, message) => {
      const matters = category === 'user' || level === 'warning' || level === 'error' || level === 'critical';
      if (matters || verbose) say(message);
    },
    say,
    verbose,
  };
};

/** Anything thrown, with its stack if it has one. */
export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
