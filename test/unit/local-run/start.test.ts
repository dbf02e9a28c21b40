// Guarantees of `npm start` as a process: what it prints, when it ends, what it leaves behind.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TableClient } from '@azure/data-tables';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { choosePorts } from '../../../local/ports.ts';
import { isAlive, type StartedRun, startRun, until } from './started-run.ts';

const runs: StartedRun[] = [];
const start = (...args: readonly string[]): StartedRun => {
  const run = startRun(...args);
  runs.push(run);
  return run;
};

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-run-test-'));
});
afterAll(async () => {
  for (const run of runs) run.closeInput();
  await Promise.all(runs.map((run) => run.ended));
  await rm(folder, { recursive: true, force: true });
}, 30_000);

const freePortOptions = async (): Promise<readonly string[]> => {
  const { api, inbox, smtp, issuer, control } = await choosePorts({}, true);
  // Storage takes three ports in a row; these are below those that random ones and the system take.
  const storage = 12_000 + (api % 2_600) * 3;
  const named = Object.entries({
    port: api,
    'inbox-port': inbox,
    'smtp-port': smtp,
    'issuer-port': issuer,
    'control-port': control,
  });
  return [...named.flatMap(([name, port]) => [`--${name}`, `${port}`]), '--storage-port', `${storage}`];
};

const table = (connectionString: string): TableClient =>
  TableClient.fromConnectionString(connectionString, 'kept', { allowInsecureConnection: true });

describe('a run for a program', () => {
  it('prints one line when ready, and leaves no process and no file when its input closes', async () => {
    const run = start('--ephemeral', '--json');
    const stack = await run.ready();
    expect(Object.values(stack.processes).every(isAlive)).toBe(true);
    run.closeInput();
    const { code, stdout } = await run.ended;
    expect(code).toBe(0);
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(Object.values(stack.processes).filter(isAlive)).toEqual([]);
    expect(existsSync(dirname(dirname(stack.logs)))).toBe(false);
  }, 20_000);

  it('leaves no process when it is killed itself', async () => {
    const run = start('--ephemeral', '--json');
    const { logs, processes } = await run.ready();
    run.kill('SIGKILL');
    await run.ended;
    await until(() => (Object.values(processes).some(isAlive) ? undefined : 'all gone'));
    expect(Object.values(processes).filter(isAlive)).toEqual([]);
    await rm(dirname(dirname(logs)), { recursive: true, force: true });
  }, 20_000);

  it('starts the functions again when they die, under the same address', async () => {
    const run = start('--ephemeral', '--json', '--set', 'GREETING=hello');
    const { api } = await run.ready();
    const report = run.complaint(/starts again/);
    await expect(fetch(new URL('/die', api))).rejects.toThrow();
    expect(await report).toMatch(/^The functions host died \(exit code 3\)/);
    const response = await until(() => fetch(api).catch(() => undefined));
    const settings: unknown = await response.json();
    expect(settings).toMatchObject({ GREETING: 'hello', FUNCTIONS_WORKER_RUNTIME: 'node' });
    run.closeInput();
    expect((await run.ended).code).toBe(0);
  }, 20_000);

  it.each(['storage', 'inbox'] as const)(
    'ends with one line when it loses its %s',
    async (part) => {
      const run = start('--ephemeral', '--json');
      const { processes } = await run.ready();
      process.kill(processes[part], 'SIGKILL');
      const { code, stderr } = await run.ended;
      expect(code).toBe(1);
      expect(stderr.trim()).toMatch(/^The .+ stopped \(signal SIGKILL\), so the run ends\.$/);
      expect(Object.values(processes).filter(isAlive)).toEqual([]);
    },
    20_000,
  );
});

describe('a run that keeps its data', () => {
  it('has, after SIGTERM and a new start, every row that was acknowledged, and refuses a second run meanwhile', async () => {
    const options = ['--json', '--data', join(folder, 'data'), ...(await freePortOptions())];
    const first = start(...options);
    const { storage, control } = await first.ready();
    await table(storage).createTable();
    await table(storage).createEntity({ partitionKey: 'p', rowKey: 'r', text: 'acknowledged' });

    const second = await start('--json', '--data', join(folder, 'data'), ...(await freePortOptions())).ended;
    expect(second.code).toBe(1);
    expect(second.stderr.trim()).toMatch(/^The data folder .+ is in use by process \d+: .+$/);

    for (const [path, body] of [
      ['/reset', '{}'],
      ['/clock', '{"advance":"P8D"}'],
    ] as const) {
      const headers = { 'Content-Type': 'application/json' };
      const refused = await fetch(`${control}${path}`, { method: 'POST', headers, body });
      expect({ status: refused.status, text: await refused.text() }).toEqual({
        status: 409,
        text: expect.stringMatching(/This run keeps its data in .+: start one with --ephemeral for that/),
      });
    }

    first.kill('SIGTERM');
    expect((await first.ended).code).toBe(0);
    const again = start(...options);
    const row = await table((await again.ready()).storage).getEntity('p', 'r');
    expect(row['text']).toBe('acknowledged');
    again.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  }, 30_000);
});

describe('a run that cannot start', () => {
  it('says in one line which port is taken and what for', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { code, stdout, stderr } = await start('--ephemeral', '--json', '--port', `${port ?? 0}`).ended;
    server.close();
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim()).toMatch(
      new RegExp(`^Port ${port ?? 0} is taken, and it is wanted for the API: .+--port.+$`),
    );
  }, 20_000);

  it('says in one line which option it does not know', async () => {
    const { code, stdout, stderr } = await start('--colour').ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim()).toBe('Unknown option \'--colour\'. "npm start -- --help" lists the options.');
  }, 20_000);
});
