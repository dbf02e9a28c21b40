// What was to be reached, what was, and whether that is enough.
import { markdownTable, short } from './table.ts';

export interface Goal {
  readonly what: string;
  /** At least, or at most, so much. */
  readonly bound: 'at least' | 'at most';
  readonly limit: number;
  /** NaN when it was not measured. */
  readonly measured: number;
}

export const isMet = ({ bound, limit, measured }: Goal): boolean =>
  bound === 'at least' ? measured >= limit : measured <= limit;

const verdict = (goal: Goal): string => {
  if (Number.isNaN(goal.measured)) return 'not measured';
  return isMet(goal) ? 'met' : '**missed**';
};

export const goalTable = (goals: readonly Goal[]): string =>
  markdownTable(
    [
      { title: 'goal', align: 'left', cell: ({ what }) => what },
      { title: 'limit', cell: ({ bound, limit }) => `${bound} ${limit}` },
      { title: 'measured', cell: ({ measured }) => short(measured) },
      { title: '', align: 'left', cell: verdict },
    ],
    goals,
  );
