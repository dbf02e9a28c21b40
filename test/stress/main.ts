// All proofs at length, one after the other: npm run test:stress -- [--seed N] [--only model,crash,hostile,kills,outages] [--quick]
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { hostileLines, runHostile } from './hostile.ts';
import { killsLines, runKills } from './kills.ts';
import { readStressOptions, type StressOptions } from './options.ts';
import { outagesLines, runOutages } from './outages.ts';
import { runProperties } from './properties.ts';

interface Row {
  readonly what: string;
  readonly count: number;
  readonly violations: number;
  readonly seconds: number;
  readonly seed: number;
}

interface Part {
  readonly names: readonly string[];
  readonly run: () => Promise<readonly Row[]>;
}

const full = { histories: 100_000, crashes: 10_000, hostile: 100_000, kills: 200, phases: undefined };
/** To see that all of it works: a few minutes. */
const few = { histories: 1000, crashes: 500, hostile: 3000, kills: 10, phases: 4 };

const seconds = (since: number): number => Math.round((performance.now() - since) / 1000);
const say = (text: string): void => {
  console.log(text);
};

const partsOf = ({ seed, only, quick }: StressOptions): readonly Part[] => {
  const counts = quick ? few : full;
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const properties = async (): Promise<readonly Row[]> => {
    const histories = isWanted('model') ? counts.histories : 0;
    const crashes = isWanted('crash') ? counts.crashes : 0;
    const { violations, played, ...report } = await runProperties({ seed, histories, crashes }, say);
    // Its kinds run mixed over all processors: time and violations are of all three.
    const row = (what: string, count: number): Row => ({
      what,
      count,
      violations: violations.length,
      seconds: report.seconds,
      seed,
    });
    return [
      row('random histories', played.histories),
      row('random histories in which processes die', played.crashes),
      row('deaths at enumerated calls', played.scenario),
    ];
  };
  const hostile = async (): Promise<readonly Row[]> => {
    const report = await runHostile({ seed, count: counts.hostile });
    say(hostileLines(report));
    const { count, violations } = report;
    return [
      { what: 'hostile requests', count, violations: violations.length, seconds: report.seconds, seed },
    ];
  };
  const kills = async (): Promise<readonly Row[]> => {
    const report = await runKills({ seed, count: counts.kills });
    say(killsLines(report));
    const { count, violations } = report;
    const what = 'real kills (SIGKILL) of the started app';
    return [{ what, count, violations: violations.length, seconds: report.seconds, seed }];
  };
  const outages = async (): Promise<readonly Row[]> => {
    const report = await runOutages({ seed, count: counts.phases, say });
    say(outagesLines(report));
    const { count, violations } = report;
    return [
      { what: 'outages under load', count, violations: violations.length, seconds: report.seconds, seed },
    ];
  };
  const all: readonly Part[] = [
    { names: ['model', 'crash'], run: properties },
    { names: ['hostile'], run: hostile },
    { names: ['kills'], run: kills },
    { names: ['outages'], run: outages },
  ];
  const known = all.flatMap(({ names }) => names);
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new RangeError(`There is no part ${unknown.join(', ')}: name some of ${known.join(', ')}.`);
  return all.filter(({ names }) => names.some(isWanted));
};

/** A part that breaks is a violation, and the others still run. */
const play = async ({ names, run }: Part, seed: number): Promise<readonly Row[]> => {
  const started = performance.now();
  try {
    return await run();
  } catch (error) {
    say(
      `VIOLATION ${names.join(' and ')} broke off: ${error instanceof Error ? error.stack : String(error)}`,
    );
    return [{ what: names.join(' and '), count: 0, violations: 1, seconds: seconds(started), seed }];
  }
};

/** The violation of a history is seen again by the command that its report names. */
const replayed = (args: readonly string[]): number | undefined => {
  if (!args.some((argument) => argument.startsWith('--path'))) return undefined;
  const command = [join(import.meta.dirname, 'properties.ts'), ...args];
  return spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
};

const replay = replayed(process.argv.slice(2));
if (replay !== undefined) process.exit(replay);
const options = readStressOptions();
const { seed } = options;
const started = performance.now();
const rows: Row[] = [];
for (const part of partsOf(options)) {
  say(`--- ${part.names.join(' and ')}, seed ${seed}`);
  rows.push(...(await play(part, seed)));
}
const violations = rows.reduce((sum, row) => sum + row.violations, 0);
const machine = `${availableParallelism()} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB`;
const memoryMb = Math.round(process.resourceUsage().maxRSS / 1024);
console.table(rows);
say(
  `${violations} violations in ${seconds(started)} s, seed ${seed}, on ${machine}; this process held ${memoryMb} MB at most.`,
);

const folder = join(import.meta.dirname, '../../.local');
const report = {
  at: new Date().toISOString(),
  seed,
  seconds: seconds(started),
  violations,
  machine,
  memoryMb,
  rows,
};
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'stress.json'), `${JSON.stringify(report, undefined, 2)}\n`);
process.exitCode = violations > 0 ? 1 : 0;
