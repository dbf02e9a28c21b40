// `npm run conformance -- --api URL ...`: the integration tests that need only HTTP, against any base URL.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { Problem, runCommand } from '../../local/problem.ts';
import { TARGET_VARIABLE, type Target } from '../support/conformance/target.ts';
import { HELP, type Options, readOptions } from './options.ts';
import {
  endedAsExpected,
  EXIT_OF_CHECKS,
  isSound,
  outcomeLines,
  Summary,
  SUMMARY_VARIABLE,
} from './summary.ts';

const root = join(import.meta.dirname, '../..');
const LeftOut = z.record(z.string(), z.string());

/** What a handful of people is enough for, used again by each file. */
const FOR_GIVEN_CALLERS: readonly string[] = ['table-callers', 'table-bodies', 'table-requests', 'answers'];

interface Selection {
  readonly files: readonly string[];
  readonly leftOut: Readonly<Record<string, string>>;
}

const select = async ({ only, callers }: Options): Promise<Selection> => {
  const reasons = LeftOut.parse(
    JSON.parse(await readFile(join(import.meta.dirname, 'left-out.json'), 'utf8')),
  );
  const wanted = globSync('test/integration/*.test.ts', { cwd: root })
    .map((file) => basename(file, '.test.ts'))
    .filter((name) => only.length === 0 || only.some((part) => name.includes(part)))
    .sort();
  const reasonOf = (name: string): string | undefined =>
    reasons[name] ??
    (callers && !FOR_GIVEN_CALLERS.includes(name)
      ? 'it needs new people for each test (--issuer)'
      : undefined);
  return {
    files: wanted.filter((name) => reasonOf(name) === undefined),
    leftOut: Object.fromEntries(
      wanted.flatMap((name) => {
        const reason = reasonOf(name);
        return reason === undefined ? [] : [[name, reason]];
      }),
    ),
  };
};

const requireAnswer = async (api: string): Promise<void> => {
  const response = await fetch(`${api}/health`).catch(() => undefined);
  if (response?.ok) return;
  throw new Problem(
    `${api}/health ${response ? `answers ${response.status}` : 'does not answer'}: is --api the address that ends in /api?`,
  );
};

/** Resolves with jest's exit code, null after a signal. */
const runJest = async (files: readonly string[], target: Target, summary: string): Promise<number | null> => {
  const alone = target.callers !== undefined || target.paceMs > 0;
  const jest = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--rootDir', root, '--selectProjects', 'conformance', '--runTestsByPath'],
      ...files.map((name) => join(root, `test/integration/${name}.test.ts`)),
      ...['--testFailureExitCode', `${EXIT_OF_CHECKS}`],
      ...['--reporters', join(import.meta.dirname, 'reporter.ts'), ...(alone ? ['--runInBand'] : [])],
    ],
    {
      cwd: root,
      // What jest itself prints is of no interest unless there is no summary.
      stdio: ['ignore', 'inherit', 'ignore'],
      env: { ...process.env, [TARGET_VARIABLE]: JSON.stringify(target), [SUMMARY_VARIABLE]: summary },
    },
  );
  return new Promise((resolve, reject) => {
    jest.once('error', reject).once('exit', resolve);
  });
};

const run = async (options: Options, folder: string): Promise<void> => {
  const { api, issuer, callers, inbox, paceMs, all } = options;
  await requireAnswer(api);
  const { files, leftOut } = await select(options);
  if (files.length === 0) throw new Problem('No file with checks for this target has such a name.');
  const [notes, path] = [join(folder, 'left.txt'), join(folder, 'summary.json')];
  await writeFile(notes, '');
  console.log(`Checking ${api} with ${files.length} files ...\n`);
  const exitCode = await runJest(
    files,
    { api, paceMs, notes, ...(issuer && { issuer }), ...(callers && { callers }), ...(inbox && { inbox }) },
    path,
  );
  const content = await readFile(path, 'utf8').catch(() => {
    throw new Problem('The checks did not run to their end.');
  });
  const summary = Summary.parse(JSON.parse(content));
  const left = (await readFile(notes, 'utf8')).split('\n').filter((id) => id !== '');
  for (const line of outcomeLines({ summary, leftOut, left, all })) console.log(line);
  const ended = endedAsExpected(summary, exitCode);
  if (!ended)
    console.log(
      `The run itself ended with an error outside of the checks (exit code ${exitCode ?? 'none'}).`,
    );
  if (!ended || !isSound(summary)) process.exitCode = 1;
};

await runCommand(async () => {
  z.config(z.locales.en());
  const options = await readOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(HELP);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  try {
    await run(options, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
