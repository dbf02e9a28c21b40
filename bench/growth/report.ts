// Growth as people read it.
import type { Goal } from '../report/goal.ts';
import { lineChart } from '../report/svg.ts';
import { markdownTable, short, withSpread } from '../report/table.ts';
import type { Contention } from './contention.ts';
import type { Storage } from '../stack.ts';
import { largestGrowth, type Curve } from './curve.ts';
import type { MailDrain } from './mails.ts';
import type { GrowthPlan } from './plan.ts';

const byFirst = (plan: GrowthPlan, of: 'accounts' | 'users'): string => {
  const sizes = plan[of];
  return `${sizes[0] ?? 0} to ${sizes.at(-1) ?? 0} ${of}`;
};

export interface Grown {
  /** With storage that has an index, and as it is shipped. */
  readonly accounts: readonly Curve[];
  readonly shipped: readonly Curve[];
  readonly users: readonly Curve[];
  readonly contention: Contention;
}

const largestOf = (curves: readonly Curve[], plan: GrowthPlan, storage: Storage): Goal => ({
  what: `p50 from ${byFirst(plan, 'accounts')}, largest of the operations made of point reads and transactions, Azurite ${storage}`,
  bound: 'at most',
  limit: 1.5,
  measured: largestGrowth(curves.filter(({ madeOf }) => madeOf === 'points')),
});

export const growthGoals = (
  plan: GrowthPlan,
  { accounts, shipped, users, contention }: Grown,
): readonly Goal[] => [
  largestOf(accounts, plan, 'indexed'),
  ...(shipped.length > 0 ? [largestOf(shipped, plan, 'as shipped')] : []),
  {
    what: `p50 from ${byFirst(plan, 'users')} in one account, largest of all operations`,
    bound: 'at most',
    limit: 4,
    measured: largestGrowth(users),
  },
  {
    what: `${contention.clients} clients inviting into one account, throughput over separate accounts`,
    bound: 'at least',
    limit: 0.5,
    measured: contention.ratio.median,
  },
];

const refusals = ({ refused }: Contention): string =>
  Object.entries(refused)
    .map(([status, count]) => `${count} × ${status}`)
    .join(', ') || 'none';

export const contentionTable = (contention: Contention): string =>
  markdownTable(
    [
      { title: 'clients', cell: ({ clients }) => `${clients}` },
      { title: 'invitations', cell: ({ requests }) => `${requests}` },
      { title: 'one account, a second', cell: ({ oneAccount }) => withSpread(oneAccount) },
      { title: 'separate accounts, a second', cell: ({ separate }) => withSpread(separate) },
      { title: 'ratio', cell: ({ ratio }) => withSpread(ratio) },
      { title: 'refused', align: 'left', cell: refusals },
    ],
    [contention],
  );

export const mailTable = (drain: MailDrain): string =>
  markdownTable(
    [
      { title: 'mails', cell: ({ mails }) => `${mails}` },
      { title: 'sent', cell: ({ sent }) => `${sent}` },
      { title: 'sent twice', cell: ({ twice }) => `${twice}` },
      { title: 'seconds', cell: ({ seconds }) => short(seconds) },
      { title: 'a second', cell: ({ sent, seconds }) => short(sent / seconds) },
      { title: 'app CPU ms a mail', cell: ({ cpu }) => short(cpu) },
      { title: 'Azurite CPU ms a mail', cell: ({ storageCpu }) => short(storageCpu) },
      { title: 'peak memory MiB', cell: ({ peakMemoryMiB }) => short(peakMemoryMiB) },
    ],
    [drain],
  );

const chosen = [
  'get-profile',
  'list-users',
  'invite-user',
  'update-user',
  'register-publisher',
  'accept-invitation',
];

export const growthCharts = (
  plan: GrowthPlan,
  accounts: readonly Curve[],
  users: readonly Curve[],
): Readonly<Record<string, string>> => {
  const lines = (curves: readonly Curve[]) =>
    curves
      .filter(({ operation }) => chosen.includes(operation))
      .map(({ operation, p50 }) => ({ label: operation, values: p50 }));
  const unit = 'p50 in milliseconds, one request at a time';
  const points = (sizes: readonly number[]) => sizes.map((size) => size.toString());
  return {
    growth: lineChart({
      ...{ title: 'Times over the number of accounts', unit, points: points(plan.accounts) },
      lines: lines(accounts),
    }),
    users: lineChart({
      ...{ title: 'Times over the number of users in one account', unit, points: points(plan.users) },
      lines: lines(users),
    }),
  };
};
