// `npm run bench -- growth`: what happens when there is more of everything.
import { withRig } from '../http/measure.ts';
import { mainNames, operationsNamed } from '../operations/all.ts';
import type { Options } from '../options.ts';
import { countsMessages, hasRanges, type Script } from '../recording/step.ts';
import { goalTable } from '../report/goal.ts';
import { describeMachine, machineText } from '../report/machine.ts';
import type { Findings } from '../report/write.ts';
import { withStack, type Storage } from '../stack.ts';
import { measureAccounts } from './accounts.ts';
import { measureContention } from './contention.ts';
import { curvesOf, curveTable, type Curve, type Parts } from './curve.ts';
import { measureMails } from './mails.ts';
import { growthPlanOf } from './plan.ts';
import { contentionTable, growthCharts, growthGoals, mailTable } from './report.ts';
import { withSites } from './sites.ts';
import { measureUsers } from './users.ts';

const partsOf = (script: Script): Parts => {
  if (script.length === 0) return 'nothing';
  if (countsMessages(script)) return 'counts';
  return hasRanges(script) ? 'ranges' : 'points';
};

export const benchGrowth = async (options: Options, say: (line: string) => void): Promise<Findings> => {
  const started = performance.now();
  const machine = await describeMachine();
  const plan = growthPlanOf(options.quick, options.rounds);
  const wanted = options.operations.length === 0 && plan.mainOnly ? mainNames : options.operations;
  // Whether a token is new makes no difference to growth.
  const operations = operationsNamed(wanted).filter(({ newTokens }) => !newTokens);
  const accountsOn = (
    storage: Storage,
    sizes: readonly number[],
    repeats: number,
  ): Promise<readonly Curve[]> =>
    withSites(
      sizes,
      { build: options.build && storage === 'indexed', storage },
      operations,
      async (sites) => {
        if (sites.length > 0) say(`Accounts are stored, Azurite ${storage}.`);
        const points = await measureAccounts(sites, { ...plan, repeats }, operations);
        const script = (name: string): Script => sites[0]?.recordings.get(name)?.script ?? [];
        return curvesOf(points, sizes, ({ name }) => partsOf(script(name)));
      },
    );
  const accounts = await accountsOn('indexed', plan.accounts, plan.repeats);
  const shipped = await accountsOn('as shipped', plan.shippedAccounts, plan.shippedRepeats);
  const [users, contention] = await withStack({ build: false, storage: 'indexed' }, (stack) =>
    withRig(stack, async (rig) => {
      const points = await measureUsers(rig, plan, operations, say);
      return [curvesOf(points, plan.users, () => 'points'), await measureContention(rig, plan)] as const;
    }),
  );
  say('Now the queue of mails.');
  const mails = await withStack({ build: false }, (stack) => measureMails(stack, plan.mails));
  const goals = growthGoals(plan, { accounts, shipped, users, contention });
  return {
    name: 'growth',
    data: { machine, quick: options.quick, goals, plan, accounts, shipped, users, contention, mails },
    charts: growthCharts(plan, accounts, users),
    parts: {
      'growth-run': machineText(
        machine,
        (performance.now() - started) / 1000,
        options.quick,
        `${plan.repeats} times ${plan.requests} requests of each operation, ${plan.shippedRepeats} times as shipped`,
      ),
      'growth-goals': goalTable(goals),
      'growth-accounts': curveTable(accounts, plan.accounts, 'accounts'),
      ...(shipped.length > 0 && {
        'growth-shipped': curveTable(shipped, plan.shippedAccounts, 'accounts'),
      }),
      'growth-users': curveTable(users, plan.users, 'users'),
      'growth-contention': contentionTable(contention),
      'growth-mails': mailTable(mails),
    },
  };
};
