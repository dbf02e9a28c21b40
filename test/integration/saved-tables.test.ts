// A copy of the tables, restored into an empty storage: the same accounts, histories that verify, and every index again.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { keysOf } from '../support/links.ts';
import { ownWorld } from '../support/own-stack.ts';
import type { Team } from '../support/publishers.ts';
import { allRows } from '../support/rows.ts';

const from = await ownWorld({});
const to = await ownWorld({});
const local = join(import.meta.dirname, '../../local');

const run = async (script: string, args: readonly string[], env: Readonly<Record<string, string>>) =>
  new Promise<{ readonly failed: boolean; readonly said: string }>((resolve) => {
    execFile(process.execPath, [join(local, script), ...args], { env }, (error, out, fault) => {
      resolve({ failed: error !== null, said: `${out}${fault}` });
    });
  });

const digestKey = async (): Promise<string> => (await keysOf(from.stack)).digest;
const derived = ['memberships', 'registrations', 'recipients', 'due'];

let folder = '';
let file = '';
let team: Team;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-tables-'));
  file = join(folder, 'accounts.jsonl');
  team = await from.newTeam();
  await from.register();
  await invitingIn(from).invited(team, { email: newAddress() });
  const { failed } = await run('tables.ts', ['save', file], {
    AzureWebJobsStorage: from.stack.coordinates.storage,
  });
  expect(failed).toBe(false);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('brings back the accounts, and the indexes that are derived from them', async () => {
  // What was written while the copy was made, after its account had been read.
  const lines = (await readFile(file, 'utf8')).split('\n');
  const event = lines.find((line) => line.includes('"key":"event:9999999998"')) ?? '';
  const newer = event.replace('9999999998', '9000000000');
  const at = lines.findIndex((line) => line.includes(`"partition":"${team.id}","key":"account"`)) + 1;
  await writeFile(
    file,
    lines.toSpliced(at, 0, newer.replace(/"partition":"[^"]*"/, `"partition":"${team.id}"`)).join('\n'),
  );

  const env = { AzureWebJobsStorage: to.stack.coordinates.storage, DIGEST_KEY: await digestKey() };
  const restored = await run('tables.ts', ['restore', file], env);
  expect(restored).toMatchObject({ failed: false });
  expect(restored.said).toContain('1 events that were newer');

  for (const table of ['publishers', 'callers', ...derived])
    expect({ table, rows: await allRows(to.stack, table) }).toEqual({
      table,
      rows: await allRows(from.stack, table),
    });
}, 60_000);

it('brings back histories that verify under their key', async () => {
  const { history } = await keysOf(from.stack);
  const checked = await run('verify-history.ts', [team.id], {
    AzureWebJobsStorage: to.stack.coordinates.storage,
    HISTORY_KEY: history,
  });
  expect(checked).toMatchObject({ failed: false, said: expect.stringContaining('whole and unchanged') });
});

it('is refused where accounts are already, and without the digest key', async () => {
  const storage = { AzureWebJobsStorage: to.stack.coordinates.storage };
  const again = await run('tables.ts', ['restore', file], { ...storage, DIGEST_KEY: await digestKey() });
  expect(again).toEqual({ failed: true, said: expect.stringContaining('hold accounts already') });
  const without = await run('tables.ts', ['restore', file], storage);
  expect(without).toEqual({ failed: true, said: expect.stringContaining('DIGEST_KEY must be') });
});
