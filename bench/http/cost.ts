// What each operation costs in Azure, in the units of the price lists: calls by kind, and what an instance spends.
import type { Recording } from '../recording/record.ts';
import type { Step } from '../recording/step.ts';
import { markdownTable, short } from '../report/table.ts';
import type { Summary } from './summary.ts';

/** GB of an instance as `infra/` deploys it. */
const instanceMemory = 2;
export interface Cost {
  readonly operation: string;
  readonly tableReads: number;
  readonly tableWrites: number;
  /** Rows in transactions and single writes. */
  readonly rows: number;
  readonly queueCalls: number;
  /** GB-seconds of a million requests on an instance whose one thread is busy with them. */
  readonly gbSeconds: number;
}

const isQueue = ({ kind }: Step): boolean => kind === 'send' || kind === 'check';
const isRead = ({ kind }: Step): boolean => kind === 'get' || kind === 'list';
const rowsOf = (step: Step): number => {
  if (step.kind === 'commit') return step.writes.length;
  return step.kind === 'put' || step.kind === 'remove' ? 1 : 0;
};

export const costOf = ({ script }: Recording, { operation, product }: Summary): Cost => {
  const steps = script.flat();
  return {
    operation,
    tableReads: steps.filter(isRead).length,
    tableWrites: steps.filter((step) => !isRead(step) && !isQueue(step)).length,
    rows: steps.reduce((sum, step) => sum + rowsOf(step), 0),
    queueCalls: steps.filter(isQueue).length,
    gbSeconds: instanceMemory * (product.cpu / 1000) * 1e6,
  };
};

export const costTable = (costs: readonly Cost[]): string =>
  markdownTable(
    [
      { title: 'operation', align: 'left', cell: ({ operation }) => operation },
      { title: 'executions', cell: () => '1' },
      { title: 'table reads', cell: ({ tableReads }) => `${tableReads}` },
      { title: 'table writes', cell: ({ tableWrites }) => `${tableWrites}` },
      { title: 'rows written', cell: ({ rows }) => `${rows}` },
      { title: 'queue calls', cell: ({ queueCalls }) => `${queueCalls}` },
      { title: 'GB-s for a million', cell: ({ gbSeconds }) => short(gbSeconds) },
    ],
    costs,
  );
