// Real deaths: the functions of a started stack are killed at random while clients work. node test/stress/kills.ts [--count N] [--seed N]
import { setTimeout as delay } from 'node:timers/promises';
import { below, lucks } from '../hostile/luck.ts';
import { until } from '../support/until.ts';
import { aftermathOf, type Aftermath } from './acknowledged.ts';
import { readStressOptions } from './options.ts';
import { startLoad } from './load.ts';
import { persistentClient } from './persistent-client.ts';
import { startStressedStack, type StressedStack } from './stressed-stack.ts';

export interface KillsRun {
  readonly count: number;
  readonly seed: number;
}

export interface KillsReport extends KillsRun, Aftermath {
  readonly seconds: number;
  readonly acknowledged: number;
  /** Requests that a death has cut off. */
  readonly cut: number;
  readonly slowestRestartMs: number;
}

/** Kills the functions and waits until others are ready; milliseconds. */
const kill = async (stack: StressedStack): Promise<number> => {
  const before = await stack.functions();
  const started = performance.now();
  process.kill(before, 'SIGKILL');
  await until(
    'The functions are back',
    async () => ((await stack.functions()) === before ? undefined : true),
    30_000,
  );
  return performance.now() - started;
};

/** Starts a stack, kills its functions so often, and looks at what is left. */
export const runKills = async ({ count, seed }: KillsRun): Promise<KillsReport> => {
  const started = performance.now();
  const [luck] = lucks(seed, 1);
  if (!luck) throw new Error('There is no chance.');
  const stack = await startStressedStack(() => 1);
  const client = persistentClient(stack.api);
  try {
    const load = await startLoad(stack, client, { seed, clients: 8, pauseMs: 30 });
    let slowest = 0;
    for (let done = 0; done < count; done += 1) {
      await delay(50 + below(luck, 1200));
      slowest = Math.max(slowest, await kill(stack));
      // What the dead had received comes back, not too often: five times is the host's limit.
      if (done === Math.floor(count / 3) || done === Math.floor((2 * count) / 3))
        await stack.releaseMessages();
    }
    await load.stop();
    const after = await aftermathOf(stack, load.acknowledged);
    return {
      count,
      seed,
      ...after,
      violations: [...client.violations, ...after.violations],
      seconds: Math.round((performance.now() - started) / 1000),
      acknowledged: load.acknowledged.length,
      cut: client.tries.filter(({ outcome }) => outcome === 'cut').length,
      slowestRestartMs: Math.round(slowest),
    };
  } finally {
    await stack.stop();
  }
};

/** The report in a few lines. */
export const killsLines = (report: KillsReport): string =>
  [
    `Kills: ${report.count} in ${report.seconds} s, seed ${report.seed}, ${report.violations.length} violations.`,
    `  ${report.acknowledged} changes acknowledged in ${report.accounts} accounts, ${report.mails} mails; ` +
      `${report.cut} tries were cut off; the slowest restart took ${report.slowestRestartMs} ms`,
    ...report.violations.slice(0, 50).map((violation) => `  VIOLATION ${violation}`),
  ].join('\n');

if (import.meta.main) {
  const { count = 200, seed } = readStressOptions();
  const report = await runKills({ count, seed });
  console.log(killsLines(report));
  process.exitCode = report.violations.length === 0 ? 0 : 1;
}
