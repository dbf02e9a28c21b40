// `npm run verify-history` says in one line what it found, and in its exit code whether the history is whole.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { chained } from '../../../shared/storage/history.ts';
import { keyFor } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';

const key = keyFor('history');
const keyText = Buffer.from(key).toString('base64url');

const { events } = chained(
  { id: 'contoso', sequence: 0, lastEventHash: '' },
  ['/profile', '/users/usr_bo'].map((subject) => ({ type: 'user.added', actor: 'usr_ada', subject })),
  start,
  () => 'evt_1',
  key,
);
const [first, second] = events.map(({ actor, ...event }) => ({ ...event, actor: { id: actor } }));
const head = `2:${second?.hash}`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-history-'));
  await writeFile(join(folder, 'whole.json'), JSON.stringify({ value: [second, first] }));
  await writeFile(join(folder, 'broken.json'), JSON.stringify({ value: [second] }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

const command = join(import.meta.dirname, '../../../local/verify-history.ts');

/** Without a setting of the environment but those given; `.json` files are those of the test. */
const verify = (
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> =>
  new Promise((resolve) => {
    const full = args.map((arg) => (arg.endsWith('.json') ? join(folder, arg) : arg));
    execFile(
      process.execPath,
      [command, ...full, '--data', folder],
      { env: environment },
      (error, out, said) => {
        resolve({ code: error ? Number(error.code) : 0, out, said });
      },
    );
  });

it('a whole history ends with 0, its count and its head', async () => {
  const outcome = await verify(['contoso', '--export', 'whole.json', '--key', keyText, '--head', head]);
  expect(outcome).toMatchObject({ code: 0, said: '' });
  expect(outcome.out).toContain(`contoso: 2 events, whole and unchanged. Head: ${head}\n`);
});

it('the key may stand in the environment, where no list of processes shows it', async () => {
  const outcome = await verify(['contoso', '--export', 'whole.json'], { HISTORY_KEY: keyText });
  expect(outcome).toMatchObject({ code: 0, said: '' });
});

it.each<[string, readonly string[], string]>([
  [
    'a broken link',
    ['contoso', '--export', 'broken.json', '--key', keyText],
    'Event 1 is missing before Event 2',
  ],
  [
    'another head than noted',
    ['contoso', '--export', 'whole.json', '--key', keyText, '--head', '2:x'],
    'Event 2 is',
  ],
  [
    'a missing key',
    ['contoso', '--export', 'whole.json'],
    'There is no history key: give --key or HISTORY_KEY',
  ],
  [
    'a short key',
    ['contoso', '--export', 'whole.json', '--key', 'abc'],
    'The history key must be 32 or more',
  ],
  ['a missing file', ['contoso', '--export', 'none.json', '--key', keyText], 'There is no file '],
  ['a missing run', ['contoso', '--key', keyText], 'No local run uses '],
  ['a wrong head', ['contoso', '--key', keyText, '--head', 'abc'], '--head abc names no head'],
  ['a missing id', ['--key', keyText], 'Give one publisher id.'],
])('%s ends with 1 and a sentence', async (_, args, sentence) => {
  const { code, out, said } = await verify(args);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(said).toContain(sentence);
  expect(said).not.toContain('    at ');
});
