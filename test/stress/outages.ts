// Storage, queue and mail server fail in every way under load, and come back. node test/stress/outages.ts [--seed N]
import { setTimeout as delay } from 'node:timers/promises';
import { below, lucks } from '../hostile/luck.ts';
import { aftermathOf, type Aftermath } from './acknowledged.ts';
import { startLoad } from './load.ts';
import { watchMemory } from './memory.ts';
import { readStressOptions } from './options.ts';
import { persistentClient } from './persistent-client.ts';
import { phases, playPhase, type PhaseReport } from './phases.ts';
import { startStressedStack } from './stressed-stack.ts';

export interface OutagesReport extends Aftermath {
  readonly seed: number;
  readonly count: number;
  readonly seconds: number;
  readonly acknowledged: number;
  readonly phases: readonly PhaseReport[];
  /** Resident memory of the functions, in MB. */
  readonly memory: { readonly before: number; readonly peak: number; readonly after: number };
}

export interface OutagesRun {
  readonly seed: number;
  /** Only so many of the phases. */
  readonly count?: number | undefined;
  /** Is told of each phase when it is over. */
  readonly say: (line: string) => void;
}

/** A request makes at most four calls one after another, each of up to 8 s, or waits 10 s for its turn. */
const longestAnswerMs = 35_000;
const longestRecoveryMs = 5000;
const mostGrowthMb = 100;
/** Whoever needs more than this dies, which is a violation; and what is garbage is collected soon. */
const littleMemory = { NODE_OPTIONS: '--max-old-space-size=128 --max-semi-space-size=4' };

const phaseLine = ({ name, answers, worstMs, recoveryMs }: PhaseReport): string =>
  `  ${name}: ${JSON.stringify(answers)}, slowest ${worstMs} ms, well after ${recoveryMs} ms`;

const violationsOf = ({ name, worstMs, recoveryMs, answers }: PhaseReport): readonly string[] => [
  ...(worstMs > longestAnswerMs ? [`${name}: an answer took ${worstMs} ms`] : []),
  ...(recoveryMs > longestRecoveryMs ? [`${name}: well again after ${recoveryMs} ms`] : []),
  ...(answers['cut'] === undefined ? [] : [`${name}: ${answers['cut']} requests were cut off`]),
];

export const runOutages = async ({
  seed,
  count = phases.length,
  say,
}: OutagesRun): Promise<OutagesReport> => {
  const started = performance.now();
  const [luck] = lucks(seed, 1);
  if (!luck) throw new Error('There is no chance.');
  const stack = await startStressedStack(() => below(luck, 1000) / 1000, littleMemory);
  const pid = await stack.functions();
  const client = persistentClient(stack.api);
  const memory = watchMemory(pid);
  try {
    const load = await startLoad(stack, client, { seed, clients: 8, pauseMs: 150 });
    await delay(10_000);
    const before = await memory.now();
    const reports: PhaseReport[] = [];
    for (const phase of phases.slice(0, count)) {
      const report = await playPhase(stack, phase, client.tries);
      say(phaseLine(report));
      reports.push(report);
    }
    await load.stop();
    const after = await aftermathOf(stack, load.acknowledged);
    const held = { before, peak: memory.peak(), after: await memory.now() };
    const grown = held.after - before;
    return {
      seed,
      ...after,
      count: reports.length,
      phases: reports,
      memory: held,
      acknowledged: load.acknowledged.length,
      seconds: Math.round((performance.now() - started) / 1000),
      violations: [
        ...client.violations,
        ...reports.flatMap(violationsOf),
        ...((await stack.functions()) === pid ? [] : ['the functions have died']),
        ...(grown > mostGrowthMb ? [`the functions hold ${grown} MB more than before`] : []),
        ...after.violations,
      ],
    };
  } finally {
    memory.stop();
    await stack.stop();
  }
};

/** The report in a few lines. */
export const outagesLines = (report: OutagesReport): string => {
  const { before, peak, after } = report.memory;
  return [
    `Outages: ${report.count} in ${report.seconds} s, seed ${report.seed}, ${report.violations.length} violations.`,
    `  ${report.acknowledged} changes acknowledged in ${report.accounts} accounts, ${report.mails} mails; ` +
      `memory ${before} MB before, ${peak} MB at most, ${after} MB after`,
    ...report.violations.slice(0, 50).map((violation) => `  VIOLATION ${violation}`),
  ].join('\n');
};

if (import.meta.main) {
  const report = await runOutages({ ...readStressOptions(), say: console.log });
  console.log(outagesLines(report));
  process.exitCode = report.violations.length === 0 ? 0 : 1;
}
