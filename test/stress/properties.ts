// Model and crash tests at length: node test/stress/properties.ts [--seed N] [--histories N] [--crashes N]; or --path to replay.
import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { callSites } from '../properties/call-sites.ts';
import { scenarios } from '../properties/crash-points.ts';
import { kinds, type Kind } from '../properties/replay.ts';
import { result, type Result, type Task } from './properties-worker.ts';

export interface PropertiesRun {
  readonly seed: number;
  readonly histories: number;
  readonly crashes: number;
}

export interface PropertiesReport extends PropertiesRun {
  readonly seconds: number;
  /** Histories, random crash runs, and crash runs at enumerated calls. */
  readonly played: Readonly<Record<Kind | 'scenario', number>>;
  readonly violations: readonly string[];
}

const shareSize = 500;

/** Each share has a seed of its own, so that one that fails is soon replayed. */
const sharesOf = (kind: Kind, count: number, seed: number): readonly Task[] =>
  Array.from({ length: Math.ceil(count / shareSize) }, (_, index) => ({
    kind,
    seed: seed + index,
    numRuns: Math.min(shareSize, count - index * shareSize),
  }));

/** What the scenarios never reached; nothing is known of it when one of them has failed. */
const leftOut = (reached: ReadonlySet<string>): readonly string[] =>
  callSites()
    .filter((site) => !reached.has(site))
    .map((site) => `No crash was tried at ${site}.`);

const startWorker = (): ChildProcess => fork(join(import.meta.dirname, 'properties-worker.ts'));

const answerOf = (worker: ChildProcess): Promise<Result> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => {
      reject(new Error(`A worker has ended with code ${code ?? 'none'}.`));
    };
    worker.once('exit', onExit);
    worker.once('message', (message) => {
      worker.off('exit', onExit);
      resolve(result.parse(message));
    });
  });

/** Plays all tasks on all processors; `say` is told how it goes. */
export const runProperties = async (
  { seed, histories, crashes }: PropertiesRun,
  say: (text: string) => void,
): Promise<PropertiesReport> => {
  const tasks: readonly Task[] = [
    ...scenarios.map((_, index): Task => ({ kind: 'scenario', index })),
    ...sharesOf('crashes', crashes, seed),
    ...sharesOf('histories', histories, seed),
  ];
  const waiting = [...tasks];
  const played = { histories: 0, crashes: 0, scenario: 0 };
  const violations: string[] = [];
  const reached = new Set<string>();
  const started = performance.now();
  const seconds = (): number => Math.round((performance.now() - started) / 1000);

  const work = async (): Promise<void> => {
    const worker = startWorker();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      worker.send(next);
      const { runs, failures, sites } = await answerOf(worker);
      played[next.kind] += runs;
      violations.push(...failures);
      sites.forEach((site) => reached.add(site));
      failures.forEach(say);
      const total = played.histories + played.crashes + played.scenario;
      if ((tasks.length - waiting.length) % 10 === 0) say(`${total} runs in ${seconds()} s`);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const missed = leftOut(reached);
  missed.forEach(say);
  return { seed, histories, crashes, seconds: seconds(), played, violations: [...violations, ...missed] };
};

const replay = async (kind: Kind, seed: number, path: string): Promise<readonly string[]> => {
  const worker = startWorker();
  worker.send({ kind, seed, numRuns: shareSize, path } satisfies Task);
  const { failures } = await answerOf(worker);
  worker.disconnect();
  return failures;
};

const numberOf = (text: string | undefined, otherwise: number): number => {
  const number = Number(text ?? otherwise);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text ?? ''} is no whole number.`);
  return number;
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      histories: { type: 'string' },
      crashes: { type: 'string' },
      kind: { type: 'string' },
      path: { type: 'string' },
    },
  });
  const seed = numberOf(values.seed, Math.floor(Math.random() * 2 ** 30));
  const kind = kinds.find((known) => known === values.kind) ?? 'histories';
  if (values.path !== undefined) {
    const failures = await replay(kind, seed, values.path);
    console.log(failures.length > 0 ? failures.join('\n') : 'Everything holds.');
    process.exitCode = failures.length > 0 ? 1 : 0;
    return;
  }
  const run = {
    seed,
    histories: numberOf(values.histories, 100_000),
    crashes: numberOf(values.crashes, 10_000),
  };
  const { played, seconds, violations } = await runProperties(run, (text) => {
    console.log(text);
  });
  console.log(
    `${played.histories} histories, ${played.crashes} random crash runs and ${played.scenario} crash runs at ` +
      `enumerated calls in ${seconds} s, seed ${seed}: ${violations.length} violations.`,
  );
  process.exitCode = violations.length > 0 ? 1 : 0;
};

if (import.meta.main) await main();
