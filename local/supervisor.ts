// Keeps the functions host running: one line and a new start, later each time, when it dies.
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, type ChildSpec, startChild } from './child.ts';
import { untilReady } from './readiness.ts';

export interface Supervised {
  /** Resolves when the first process is ready; rejects with a Problem when it cannot be started. */
  readonly ready: Promise<void>;
  /** The process that runs now, or ran last. */
  readonly current: () => Child;
  /** Ends it for good. */
  readonly stop: () => Promise<void>;
}

export interface SupervisorEvents {
  /** One line about what happened and what comes next. */
  readonly report: (line: string) => void;
  /** A new process has taken the place of the one that died, and is ready. */
  readonly restarted: (child: Child) => Promise<void>;
}

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** Whoever ran this long starts again without a growing pause. */
const HEALTHY_AFTER_MS = 30_000;

/** Starts a child and, once it has been ready, replaces it whenever it dies. */
export const superviseChild = (spec: ChildSpec, events: SupervisorEvents): Supervised => {
  const stopping = new AbortController();
  let child = startChild(spec);
  let startedAt = performance.now();
  let pause = FIRST_PAUSE_MS;

  const restart = async (): Promise<void> => {
    await delay(pause, undefined, { signal: stopping.signal });
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    startedAt = performance.now();
    child = startChild(spec);
    await untilReady(child);
    await events.restarted(child);
  };

  const watch = async (): Promise<void> => {
    for (;;) {
      const how = await child.ended;
      if (stopping.signal.aborted) return;
      if (performance.now() - startedAt > HEALTHY_AFTER_MS) pause = FIRST_PAUSE_MS;
      events.report(
        `${spec.title} died (${how}); it starts again in ${pause / 1000} s. Its log: ${spec.log}`,
      );
      // A start that fails leaves a child to end, which brings us back here.
      await restart().catch(() => undefined);
    }
  };

  const ready = untilReady(child);
  ready.then(watch, () => undefined);
  return {
    ready,
    current: () => child,
    stop: async () => {
      stopping.abort();
      await child.stop();
    },
  };
};
