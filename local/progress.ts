// Tells people what starts and when each part is ready, a line each, with the time since the start.
import { styleText } from 'node:util';

export interface Progress {
  /** A part begins; call the answer when it is ready. */
  readonly begin: (part: string) => () => void;
  /** Everything is ready. */
  readonly done: () => void;
  /** It is over, ready or not: says no more. */
  readonly end: () => void;
}

export interface ProgressParts {
  readonly print: (line: string) => void;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  /** Calls back again and again until the answer is called. */
  readonly every: (ms: number, call: () => void) => () => void;
}

/** So long nothing new may be said before people are told what is waited for. */
const PATIENCE_MS = 5000;

/** Progress since now. */
export const createProgress = ({ print, now, every }: ProgressParts): Progress => {
  const started = now();
  const waiting = new Set<string>();
  let lastSaid = started;
  const say = (text: string): void => {
    lastSaid = now();
    print(`  ${((lastSaid - started) / 1000).toFixed(1).padStart(5)} s  ${text}`);
  };
  const remind = (): void => {
    if (waiting.size > 0 && now() - lastSaid >= PATIENCE_MS)
      say(styleText('dim', `still waiting for ${[...waiting].join(', ')}`));
  };
  const stop = every(1000, remind);
  return {
    begin: (part) => {
      waiting.add(part);
      return () => {
        waiting.delete(part);
        say(`${styleText('green', '✓')} ${part}`);
      };
    },
    done: () => {
      stop();
      say(styleText('bold', 'ready'));
    },
    end: stop,
  };
};

/** Progress in real time, printed by `print`. */
export const liveProgress = (print: (line: string) => void): Progress =>
  createProgress({
    print,
    now: () => performance.now(),
    every: (ms, call) => {
      const timer = setInterval(call, ms);
      return () => {
        clearInterval(timer);
      };
    },
  });
