// A deployment holds only what runs, and runs: its files alone, in a folder of their own, on the storage of the stack.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { clientAt } from '../support/client.ts';
import { loadableSettings } from '../support/loadable-settings.ts';
import { packagedFiles, root } from '../support/package.ts';
import { startSecondInstance, type Instance } from '../support/second-instance.ts';
import { integrationStack } from '../support/stack.ts';

const files = packagedFiles();
/** Everything that is deployed, uncompressed. */
const largest = 5 * 1024 * 1024;

let folder = '';
let instance: Instance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployed-'));
  for (const { path } of files) await cp(join(root, path), join(folder, path));
  instance = await startSecondInstance(integrationStack(), folder);
}, 60_000);

afterAll(async () => {
  await instance.stop();
  await rm(folder, { recursive: true });
}, 60_000);

it('holds the bundle, host.json and package.json, and nothing else', () => {
  const names = files.map(({ path }) => path.replace(/^dist\/chunks\/[\w.-]+\.cjs$/, 'dist/chunks/*.cjs'));
  expect([...new Set(names)]).toEqual([
    ...['dist/app.cjs', 'dist/chunks/*.cjs', 'dist/start.cjs'],
    ...['host.json', 'package.json'],
  ]);
});

it('is small', () => {
  expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(largest);
});

it('runs without any package: health, a page and a refused call', async () => {
  const ask = clientAt(instance.api);
  const answers = await Promise.all(
    ['/health', '/invitation', '/openapi.json', '/roles'].map((path) => ask({ method: 'GET', path })),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 401]);
});

it('finds in itself all that it loads on first use', async () => {
  const chunks = files.map(({ path }) => path).filter((path) => path.startsWith('dist/chunks/'));
  const script = `for (const path of ${JSON.stringify(chunks)}) await import('./' + path);`;
  await expect(
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      env: { ...process.env, ...loadableSettings },
    }),
  ).resolves.toMatchObject({ stderr: '' });
}, 30_000);
