// `npm run bench -- growth`: what happens when there is more of everything.
import { withRig } from '../http/measure.ts';
import { mainNames, operationsNamed } from '../operations/all.ts';
import type { Options } from '../options.ts';
import { record } from '../recording/record.ts';
import { hasRanges } from '../recording/step.ts';
import { goalTable } from '../report/goal.ts';
import { describeMachine, machineText } from '../report/machine.ts';
import type { Findings } from '../report/write.ts';
import { withStack } from '../stack.ts';
import { measureAccounts } from './accounts.ts';
import { measureContention } from './contention.ts';
import { curvesOf, curveTable } from './curve.ts';
import { measureMails } from './mails.ts';
import { growthPlanOf } from './plan.ts';
import { contentionTable, growthCharts, growthGoals, mailTable } from './report.ts';
import { measureUsers } from './users.ts';

export const benchGrowth = async (options: Options, say: (line: string) => void): Promise<Findings> => {
  const started = performance.now();
  const machine = await describeMachine();
  const plan = growthPlanOf(options.quick, options.rounds);
  const wanted = options.operations.length === 0 && plan.mainOnly ? mainNames : options.operations;
  // Whether a token is new makes no difference to growth.
  const operations = operationsNamed(wanted).filter(({ newTokens }) => !newTokens);
  const accounts = await withStack(options.build, (stack) =>
    withRig(stack, async (rig) => {
      const recordings = await record(stack.stack, stack.naming, stack.store, operations);
      const points = await measureAccounts(rig, plan, operations, recordings, say);
      return curvesOf(points, plan.accounts, ({ name }) => hasRanges(recordings.get(name)?.script ?? []));
    }),
  );
  const [users, contention] = await withStack(false, (stack) =>
    withRig(stack, async (rig) => {
      const points = await measureUsers(rig, plan, operations, say);
      return [curvesOf(points, plan.users, () => false), await measureContention(rig, plan)] as const;
    }),
  );
  say('Now the queue of mails.');
  const mails = await withStack(false, (stack) => measureMails(stack, plan.mails));
  const goals = growthGoals(plan, accounts, users, contention);
  return {
    name: 'growth',
    data: { machine, quick: options.quick, goals, plan, accounts, users, contention, mails },
    charts: growthCharts(plan, accounts, users),
    parts: {
      'growth-run': machineText(machine, (performance.now() - started) / 1000, options.quick),
      'growth-goals': goalTable(goals),
      'growth-accounts': curveTable(
        accounts.filter(({ ranges }) => !ranges),
        plan.accounts,
        'accounts',
      ),
      'growth-ranges': curveTable(
        accounts.filter(({ ranges }) => ranges),
        plan.accounts,
        'accounts',
      ),
      'growth-users': curveTable(users, plan.users, 'users'),
      'growth-contention': contentionTable(contention),
      'growth-mails': mailTable(mails),
    },
  };
};
