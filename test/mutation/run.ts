// One group: its code with one change at a time, against its tests; and what came of each change.
import { readFile } from 'node:fs/promises';
import { Stryker } from '@stryker-mutator/core';
import type { Group } from './groups.ts';

export const folder = '.local/mutation';

/** A change that no test has noticed. */
export interface Survivor {
  /** From the folder of the repository. */
  readonly file: string;
  readonly line: number;
  /** The text of that line. */
  readonly text: string;
  readonly original: string;
  readonly replacement: string;
}

export interface Outcome {
  readonly killed: number;
  /** They never came to an end, which is noticed too. */
  readonly timedOut: number;
  readonly survivors: readonly Survivor[];
}

type Result = Awaited<ReturnType<Stryker['runMutationTest']>>[number];

/** The text between two places; lines and columns count from 1 on. */
const textAt = (source: string, { start, end }: Result['location']): string => {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.pop() ?? '';
  return [...lines, last.slice(0, end.column - 1)].join('\n').slice(start.column - 1);
};

const survivorOf = async ({ fileName, location, replacement }: Result): Promise<Survivor> => {
  const source = await readFile(fileName, 'utf8');
  const { line } = location.start;
  return {
    file: fileName.slice(process.cwd().length + 1),
    line,
    text: source.split('\n')[line - 1] ?? '',
    original: textAt(source, location),
    replacement,
  };
};

/** `keep`: what the last run has found of code that is as it was; whether the tests are, it cannot tell. */
export const runGroup = async ({ name, mutate, tests, without }: Group, keep: boolean): Promise<Outcome> => {
  const results = await new Stryker({
    mutate: [...mutate],
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'test/mutation/jest.config.js',
      config: { globals: { testFiles: { include: tests, exclude: without } } },
      enableFindRelatedTests: false,
    },
    testRunnerNodeArgs: ['--experimental-vm-modules'],
    coverageAnalysis: 'perTest',
    // What is slow has not been noticed: only what never ends is to run into this.
    timeoutMS: 20_000,
    concurrency: 2,
    // What Node has loaded as ES modules it never lets go: a runner that lives on takes gigabytes, and slows down.
    maxTestRunnerReuse: 150,
    tempDirName: `${folder}/${name}`,
    ignorePatterns: ['dist', 'bench', '.local', 'coverage', 'client', 'infra'],
    reporters: ['progress', 'html'],
    htmlReporter: { fileName: `${folder}/${name}.html` },
    incremental: true,
    force: !keep,
    incrementalFile: `${folder}/${name}-known.json`,
  }).runMutationTest();
  const of = (...statuses: readonly Result['status'][]): readonly Result[] =>
    results.filter(({ status }) => statuses.includes(status));
  return {
    killed: of('Killed').length,
    timedOut: of('Timeout').length,
    survivors: await Promise.all(of('Survived', 'NoCoverage').map(survivorOf)),
  };
};
