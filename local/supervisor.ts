// Keeps the functions host running: one line and a new start, later each time, when it dies.
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, type ChildSpec, startChild } from './child.ts';
import { untilReady } from './readiness.ts';

export interface Supervised {
  /** Resolves when the first process is ready; rejects with a Problem when it cannot be started. */
  readonly ready: Promise<void>;
  /** The process that runs now, or ran last. */
  readonly current: () => Child;
  /** Ends it, lets `meanwhile` happen, and starts it again; resolves when the new process is ready. */
  readonly replace: (meanwhile: () => Promise<void>) => Promise<void>;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
}

export interface SupervisorEvents {
  /** One line about what happened and what comes next. */
  readonly report: (line: string) => void;
  /** A new process has taken the place of the old one, and is ready. */
  readonly restarted: (child: Child) => Promise<void>;
  /** What pauses grow to, for whoever ends the process again and again; 10 s if left out. */
  readonly longestPauseMs?: number | undefined;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Whoever ran this long starts again without a growing pause. */
const HEALTHY_AFTER_MS = 30_000;

/** Starts a child and, once it has been ready, replaces it whenever it dies; each start is of what `specOf` says then. */
export const superviseChild = (specOf: () => ChildSpec, events: SupervisorEvents): Supervised => {
  const stopping = new AbortController();
  let child = startChild(specOf());
  let startedAt = performance.now();
  let pause = FIRST_PAUSE_MS;
  let restarting = Promise.resolve();
  let replacing: Promise<void> | undefined;

  const startAgain = async (): Promise<void> => {
    stopping.signal.throwIfAborted();
    startedAt = performance.now();
    child = startChild(specOf());
    await untilReady(child);
    await events.restarted(child);
  };

  const restart = async (): Promise<void> => {
    await delay(pause, undefined, { signal: stopping.signal });
    pause = Math.min(pause * 2, events.longestPauseMs ?? LONGEST_PAUSE_MS);
    await startAgain();
  };

  const watch = async (): Promise<void> => {
    for (;;) {
      const how = await child.ended;
      if (stopping.signal.aborted) return;
      if (replacing) {
        // A start that fails leaves a child to end, which brings us back here.
        await replacing.catch(() => undefined);
        continue;
      }
      if (performance.now() - startedAt > HEALTHY_AFTER_MS) pause = FIRST_PAUSE_MS;
      events.report(
        `${child.spec.title} died (${how}); it starts again in ${pause / 1000} s. Its log: ${child.spec.log}`,
      );
      restarting = restart().catch(() => undefined);
      await restarting;
    }
  };

  const ready = untilReady(child);
  ready.then(watch, () => undefined);
  return {
    ready,
    current: () => child,
    replace: async (meanwhile) => {
      await restarting;
      replacing = (async () => {
        await child.stop();
        await meanwhile();
        await startAgain();
      })();
      await replacing.finally(() => {
        replacing = undefined;
      });
    },
    stop: async () => {
      stopping.abort();
      await child.stop();
    },
  };
};
