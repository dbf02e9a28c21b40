// Runs several instances against one storage in every order that their calls can take.
import type { Watch } from '../../support/watched.ts';

interface Waiting {
  readonly instance: number;
  readonly go: () => void;
}

/** Everything that is not held by the schedule has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** What a run hands to its instances: each call waits until the schedule picks it. */
export type Held = (instance: number) => Watch;

/** Lets one waiting call after another go on, as `choices` says and the first one after that; the choices there were. */
const play = async (
  run: (held: Held) => Promise<unknown>,
  choices: readonly number[],
  check: () => Promise<void>,
): Promise<readonly number[]> => {
  const waiting: Waiting[] = [];
  const options: number[] = [];
  const progress = { isDone: false };
  const running = run((instance) => (_, moment) => {
    if (moment === 'after') return undefined;
    return new Promise((resolve) => {
      waiting.push({ instance, go: resolve });
    });
  }).finally(() => {
    progress.isDone = true;
  });
  await settled();
  while (!progress.isDone) {
    // Calls of one instance that wait together are one round, whose order is its own.
    const instances = [...new Set(waiting.map(({ instance }) => instance))].sort();
    const picked = instances[choices[options.length] ?? 0];
    options.push(instances.length);
    const next = waiting.findIndex(({ instance }) => instance === picked);
    waiting.splice(next, 1).forEach(({ go }) => {
      go();
    });
    await settled();
    await check();
  }
  await running;
  return options;
};

/** The choices of the next run: the last one that can still be raised, raised. */
const following = (choices: readonly number[], options: readonly number[]): readonly number[] | undefined => {
  const made = options.map((_, index) => choices[index] ?? 0);
  const last = made.findLastIndex((choice, index) => choice + 1 < (options[index] ?? 0));
  return last < 0 ? undefined : [...made.slice(0, last), (made[last] ?? 0) + 1];
};

export interface Scene {
  readonly run: (held: Held) => Promise<unknown>;
  /** Runs after every single call. */
  readonly check: () => Promise<void>;
  /** Runs when all is done. */
  readonly end: () => Promise<void>;
}

/** Plays a fresh scene in every order; how many there were. */
export const everyInterleaving = async (scene: () => Promise<Scene>): Promise<number> => {
  let count = 0;
  let choices: readonly number[] | undefined = [];
  while (choices) {
    const { run, check, end } = await scene();
    const options = await play(run, choices, check);
    await end();
    count += 1;
    choices = following(choices, options);
  }
  return count;
};
