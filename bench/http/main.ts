// `npm run bench -- http`: the product on the local host against a bare server that only makes the same storage calls.
import type { Options } from '../options.ts';
import { mainNames, operationsNamed } from '../operations/all.ts';
import type { Operation } from '../operations/operation.ts';
import { callsIn } from '../recording/step.ts';
import { record } from '../recording/record.ts';
import { goalTable } from '../report/goal.ts';
import { describeMachine, machineText } from '../report/machine.ts';
import type { Findings } from '../report/write.ts';
import { withStack } from '../stack.ts';
import { calibrate } from './calibrate.ts';
import { costOf, costTable } from './cost.ts';
import { withRig } from './measure.ts';
import { planOf, type Plan } from './plan.ts';
import { calibrationTable, comparisonTable, throughputChart } from './report.ts';
import { measureRounds } from './rounds.ts';
import { goalsOf, summariesOf, type Summary } from './summary.ts';

export const benchHttp = async (options: Options, say: (line: string) => void): Promise<Findings> => {
  const started = performance.now();
  const machine = await describeMachine();
  const wanted = options.operations.length === 0 && options.quick ? mainNames : options.operations;
  const operations = operationsNamed(wanted);
  return withStack({ build: options.build }, (stack) =>
    withRig(stack, async (rig) => {
      const calibrations = await calibrate(rig);
      const recordings = await record(stack.stack, stack.naming, stack.store, operations);
      say(
        `Recorded ${[...recordings.values()].reduce((sum, { script }) => sum + callsIn(script), 0)} storage calls.`,
      );
      const plan = planOf(options.quick, options.rounds);
      const samples = await measureRounds(rig, plan, operations, recordings, say);
      const summaries = summariesOf(samples, recordings);
      const atSixteen = summaries.filter(({ concurrency }) => concurrency === 16);
      const costs = atSixteen.flatMap((summary) => {
        const recording = recordings.get(summary.operation);
        return recording ? [costOf(recording, summary)] : [];
      });
      const scripts = Object.fromEntries(
        [...recordings].map(([name, { script }]) => [name, script.map((phase) => phase.map(stepName))]),
      );
      const goals = goalsOf(summaries);
      return {
        name: 'bench',
        data: { machine, quick: options.quick, goals, calibrations, summaries, costs, scripts },
        charts: { bench: throughputChart(summaries) },
        parts: {
          'http-run': machineText(
            machine,
            (performance.now() - started) / 1000,
            options.quick,
            howMuch(plan, operations, summaries),
          ),
          'http-goals': goalTable(goals),
          'http-generator': calibrationTable(calibrations),
          ...Object.fromEntries(
            [16, 1, 64].map((wanted) => [
              `http-${wanted}`,
              comparisonTable(summaries.filter(({ concurrency }) => concurrency === wanted)),
            ]),
          ),
          cost: costTable(costs),
        },
      };
    }),
  );
};

/** How many requests the figures of one cell stand for, at 1, 16 and 64 at once. */
const howMuch = (plan: Plan, operations: readonly Operation[], summaries: readonly Summary[]): string => {
  const counts = operations.map((operation) => [...plan.requests(operation).values()].join(', '));
  const rounds = Math.max(...summaries.map((summary) => summary.rounds));
  return `${rounds} rounds of ${[...new Set(counts)].join(' or ')} requests for each operation at 1, 16 and 64 at once`;
};

/** A step in two words, for who wants to know what the bare server does. */
const stepName = (step: {
  readonly kind: string;
  readonly table?: string;
  readonly writes?: readonly object[];
}): string =>
  [step.kind, step.table, step.writes && `${step.writes.length} rows`]
    .filter((word) => word !== undefined)
    .join(' ');
