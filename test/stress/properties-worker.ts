// A process of the stress command: takes one task after another from its parent and tells what it came to.
import * as z from 'zod/mini';
import { loadApp } from '../properties/app.ts';
import { manyOrders, scenarios } from '../properties/crash-points.ts';
import { enumerated } from '../properties/enumerate.ts';
import { checkShare, kinds } from '../properties/replay.ts';

export const task = z.union([
  z.object({ kind: z.enum(kinds), seed: z.int(), numRuns: z.int(), path: z.optional(z.string()) }),
  z.object({ kind: z.literal('scenario'), index: z.int() }),
]);
export type Task = z.infer<typeof task>;

export const result = z.object({ runs: z.int(), failures: z.array(z.string()), sites: z.array(z.string()) });
export type Result = z.infer<typeof result>;

const resultOf = async (work: Task): Promise<Result> => {
  const app = await loadApp();
  if (work.kind !== 'scenario') {
    const { runs, failure } = await checkShare(app, work.kind, work);
    return { runs, failures: failure === undefined ? [] : [failure], sites: [] };
  }
  const scenario = scenarios[work.index];
  if (!scenario) return { runs: 0, failures: [`There is no scenario ${work.index}.`], sites: [] };
  const { runs, violations, sites } = await enumerated(app, scenario, manyOrders);
  return { runs, failures: [...violations], sites: [...sites] };
};

process.on('message', (message) => {
  void resultOf(task.parse(message)).then((answer) => process.send?.(answer));
});
// Its parent has gone.
process.on('disconnect', () => process.exit());
