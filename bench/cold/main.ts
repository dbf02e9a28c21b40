// `npm run bench -- cold`: from the start of a process to a loaded app, and to its first answer.
import type { Options } from '../options.ts';
import { goalTable } from '../report/goal.ts';
import { describeMachine, machineText } from '../report/machine.ts';
import type { Findings } from '../report/write.ts';
import { withStack } from '../stack.ts';
import { makeBuilds } from './builds.ts';
import { answerTable, coldChart, coldGoals, dependencyTable, loadTable, timedOf } from './report.ts';
import { variantsOf } from './variants.ts';

const fullRuns = 20;
const quickRuns = 2;

export const benchCold = async (options: Options, say: (line: string) => void): Promise<Findings> => {
  const started = performance.now();
  const machine = await describeMachine();
  return withStack({ build: options.build }, async (bench) => {
    const variants = await variantsOf(await makeBuilds(), bench);
    const runs = new Map<string, number[]>(variants.map(({ name }) => [name, []]));
    const count = options.rounds ?? (options.quick ? quickRuns : fullRuns);
    // The first of each fills the caches of disk and compiler, and counts for nothing.
    for (let round = -1; round < count; round += 1) {
      for (const { name, run } of variants) {
        const ms = await run();
        if (round >= 0) runs.get(name)?.push(ms);
      }
      say(round < 0 ? 'Everything has been started once.' : `Run ${round + 1} of ${count}.`);
    }
    const timed = timedOf(variants, runs);
    const goals = coldGoals(timed);
    return {
      name: 'cold',
      data: { machine, quick: options.quick, goals, timed },
      charts: { cold: coldChart(timed) },
      parts: {
        'cold-run': machineText(
          machine,
          (performance.now() - started) / 1000,
          options.quick,
          `${count} starts of each`,
        ),
        'cold-goals': goalTable(goals),
        'cold-load': loadTable(timed),
        'cold-answer': answerTable(timed),
        'cold-dependencies': dependencyTable(timed),
      },
    };
  });
};
