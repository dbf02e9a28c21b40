// A random check that can be told to go on, to say how it goes, and to be replayed: by seed and path.
import fc from 'fast-check';
import type { App } from './app.ts';
import { playAndCheck } from './check.ts';
import { crashPlans, histories, type Plan } from './histories.ts';

export const kinds = ['histories', 'crashes'] as const;
export type Kind = (typeof kinds)[number];

const plansOf: Readonly<Record<Kind, fc.Arbitrary<Plan>>> = {
  histories: histories.map((history) => ({ history, manner: 'inOrder' as const })),
  crashes: crashPlans,
};

/** What a share of the runs came to. */
export interface Share {
  readonly runs: number;
  /** The steps, the violations, and how to see them again; undefined when everything held. */
  readonly failure: string | undefined;
}

const failureOf = (kind: Kind, details: fc.RunDetails<[Plan]>): string | undefined => {
  const { failed, seed, counterexample, counterexamplePath, errorInstance, numShrinks } = details;
  if (!failed) return undefined;
  const replay = `npm run test:stress -- --kind=${kind} --seed=${seed} --path=${counterexamplePath ?? ''}`;
  const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  const plan = JSON.stringify(counterexample?.[0], null, 2);
  return `${cause}\nThe history, after ${numShrinks} shrinks:\n${plan}\nSee it again: ${replay}`;
};

/** Plays `numRuns` random plans of a seed, or the one of a path. */
export const checkShare = async (
  app: App,
  kind: Kind,
  options: { readonly seed: number; readonly numRuns: number; readonly path?: string | undefined },
): Promise<Share> => {
  const { seed, numRuns, path } = options;
  const property = fc.asyncProperty(plansOf[kind], async ({ history, manner }) => {
    const { violations } = await playAndCheck(history, { app, manner });
    if (violations.length > 0) throw new Error(violations.join('\n'));
  });
  const details = await fc.check(property, { seed, numRuns, ...(path === undefined ? {} : { path }) });
  return { runs: details.numRuns, failure: failureOf(kind, details) };
};
