// The assault as a command: node test/stress/hostile.ts [--count N] [--seed N]; starts a stack of its own on the built app.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Tally, Violation } from '../hostile/assault.ts';
import { attack } from '../hostile/hostile.ts';
import { unsoundAccounts } from '../hostile/soundness.ts';
import { targetOf } from '../hostile/target.ts';
import { leakLines } from '../leaks/stack-leaks.ts';
import { startWatchedStack } from '../leaks/watched-stack.ts';
import { createWorld } from '../support/world.ts';

export interface HostileRun {
  readonly count: number;
  readonly seed: number;
}

export interface HostileReport extends HostileRun {
  readonly seconds: number;
  /** Each in words, with the file that replays it where there is one. */
  readonly violations: readonly string[];
  readonly still: Tally;
  readonly open: Tally;
  /** How many texts were looked through for leaks afterwards, by the kind of place. */
  readonly looked: Readonly<Record<string, number>>;
}

/** Nothing waits longer than a test would, and no rate hides what is behind it. */
const settings = {
  AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
  AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
  LIMIT_WRITES_PER_MINUTE: '100000000',
  LIMIT_OPEN_REQUESTS_PER_MINUTE: '100000000',
};

const folder = join(import.meta.dirname, '../../.local/hostile');
const mostFiles = 20;

/** Keeps the exact bytes of a request, to be sent again with any tool that sends bytes. */
const keep = async ({ seed, why, plan, bytes }: Violation, index: number): Promise<string> => {
  const what = `${why.join('; ')} (${plan.operation}, ${plan.framing}, round seed ${seed})`;
  if (index >= mostFiles) return what;
  const path = join(folder, `${seed}-${index}.bin`);
  await mkdir(folder, { recursive: true });
  await writeFile(path, bytes);
  return `${what}: ${path}`;
};

/** Starts a stack, attacks it, and ends it. */
export const runHostile = async ({ count, seed }: HostileRun): Promise<HostileReport> => {
  const stack = await startWatchedStack(settings);
  const found: Promise<string>[] = [];
  const started = performance.now();
  try {
    const target = await targetOf(createWorld(stack));
    const { still, open, changed, unsound } = await attack(target, {
      seed,
      count,
      onViolation: (violation) => {
        found.push(keep(violation, found.length));
      },
      unsound: () => unsoundAccounts(stack),
    });
    const leaks = await stack.leaks();
    const violations = [...(await Promise.all(found)), ...changed, ...unsound, ...leakLines(leaks).slice(1)];
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    return { count: still.count + open.count, seed, seconds, violations, still, open, looked: leaks.looked };
  } finally {
    await stack.keepLog('hostile.log');
    await stack.stop();
  }
};

const numberOf = (text: string | undefined, fallback: number): number =>
  text === undefined ? fallback : Number(text);

/** The report in a few lines. */
export const hostileLines = ({
  count,
  seed,
  seconds,
  violations,
  still,
  open,
  looked,
}: HostileReport): string => {
  const per = Math.round(count / seconds);
  return [
    `Hostile requests: ${count} in ${seconds} s (${per}/s), seed ${seed}, ${violations.length} violations.`,
    `  must change nothing: ${still.count}, slowest ${still.slowestMs} ms, ${JSON.stringify(still.ends)}`,
    `  may succeed: ${open.count}, slowest ${open.slowestMs} ms, ${JSON.stringify(open.ends)}`,
    `  looked for leaks in ${JSON.stringify(looked)}`,
    ...violations.slice(0, 50).map((violation) => `  VIOLATION ${violation}`),
  ].join('\n');
};

if (import.meta.main) {
  const options = { count: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ options });
  const seed = numberOf(values.seed, Date.now() % 1_000_000_000);
  const report = await runHostile({ count: numberOf(values.count, 100_000), seed });
  console.log(hostileLines(report));
  process.exitCode = report.violations.length === 0 ? 0 : 1;
}
