// What teams that test against a run may do with it as a whole: set its clock ahead, empty it, seed it.
import type { Child } from './child.ts';
import { Problem } from './problem.ts';
import { playSeed, type Seeded, type SeedTarget } from './seed/play.ts';
import type { Seed } from './seed/schema.ts';
import type { Supervised } from './supervisor.ts';

export interface ClockFace {
  /** The time of the functions and of new tokens, ISO 8601. */
  readonly now: string;
  /** How far that is ahead of real time. */
  readonly aheadSeconds: number;
}

/** One thing at a time: a call waits for those before it. Each rejects with a Problem when it cannot be done. */
export interface Emulator {
  /** Where the clock stands; while it moves, where it has come to when the move is over. */
  readonly clock: () => Promise<ClockFace>;
  /**
   * Forward only, by the milliseconds that `by` gives for the time when its turn comes; what the hours between would
   * have done has been done when it resolves.
   */
  readonly advance: (by: (now: string) => number) => Promise<ClockFace>;
  /** Back to an empty system at real time, with what `seed` says. */
  readonly reset: (seed?: Seed) => Promise<readonly Seeded[]>;
  readonly seed: (seed: Seed) => Promise<readonly Seeded[]>;
}

export interface EmulatorParts {
  readonly target: SeedTarget;
  readonly functions: Supervised;
  readonly issuer: Child;
  /** How far the functions start ahead of real time; read at each start. */
  readonly ahead: { ms: number };
  /** Empties everything outside the functions. */
  readonly clear: () => Promise<void>;
  /** The folder whose data outlives the run; such a run is neither emptied nor moved in time. */
  readonly kept: string | undefined;
}

/** Runs tasks one after the other, also after one that failed. */
const createTurns = (): (<T>(task: () => Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
};

/** The emulator over the parts of a run. */
export const createEmulator = (parts: EmulatorParts): Emulator => {
  const { target, functions, issuer, ahead, clear, kept } = parts;
  const inTurn = createTurns();

  const refuseIfKept = (what: string): void => {
    if (kept === undefined) return;
    throw new Problem(`This run keeps its data in ${kept}, so ${what}: start one with --ephemeral for that.`);
  };

  const face = (): ClockFace => ({
    now: new Date(Date.now() + ahead.ms).toISOString(),
    aheadSeconds: Math.round(ahead.ms / 1000),
  });

  return {
    clock: () => inTurn(async () => face()),
    advance: (by) =>
      inTurn(async () => {
        refuseIfKept('its clock is not moved');
        const clockAhead = ahead.ms + by(face().now);
        // Should the functions die on the way, they start again at the goal.
        ahead.ms = clockAhead;
        await issuer.order({ clockAhead });
        await functions.current().order({ clockAhead });
        return face();
      }),
    reset: (seed) =>
      inTurn(async () => {
        refuseIfKept('it is not emptied');
        await functions.replace(async () => {
          await clear();
          ahead.ms = 0;
          await issuer.order({ clockAhead: 0 });
        });
        return seed ? playSeed(target, seed) : [];
      }),
    seed: (seed) => inTurn(() => playSeed(target, seed)),
  };
};
