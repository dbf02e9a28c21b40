// The conformance kit: it passes a service that does as documented, and fails one that alters a single answer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { integrationStack } from '../support/stack.ts';

const stack = integrationStack();
const { api, coordinates } = stack;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conformance-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = async (...args: readonly string[]) => {
  const script = join(import.meta.dirname, '../conformance/main.ts');
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const [, passed, failed, notRun] =
    /(\d+) checks passed, (\d+) failed, (\d+) could not be run/.exec(output) ?? [];
  return {
    code: child.exitCode,
    output,
    errors,
    passed: Number(passed),
    failed: Number(failed),
    notRun: Number(notRun),
  };
};

/** A service that is the stack, but for what `alter` does to the texts of its answers. */
const standIn = async (alter: (path: string, text: string) => string): Promise<Server> => {
  const server = createServer((request, response) => {
    void (async () => {
      const { method = 'GET', url = '/', headers } = request;
      const body = await text(request);
      const { connection, 'content-length': length, host, ...others } = headers;
      const answer = await fetch(new URL(url, api), {
        method,
        headers: Object.entries(others).map(([name, value]): [string, string] => [name, String(value)]),
        redirect: 'manual',
        ...(body !== '' && { body }),
      });
      const altered = alter(url, await answer.text());
      const { 'transfer-encoding': encoding, ...kept } = Object.fromEntries(answer.headers);
      response.writeHead(answer.status, kept).end(altered);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
};

const apiOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;

describe('the conformance kit', () => {
  it('passes what the local stack is, and names what HTTP alone does not show', async () => {
    const result = await check(
      '--api',
      api,
      '--issuer',
      coordinates.issuer,
      '--only',
      'conditions',
      '--only',
      'emulator',
    );
    expect(result).toMatchObject({ code: 0, failed: 0, notRun: 0 });
    expect(result.passed).toBeGreaterThan(0);
    expect(result.output).toMatch(/emulator: it starts a local run of its own/);
  }, 120_000);

  it('fails when the service answers otherwise than documented', async () => {
    const server = await standIn((path, own) =>
      path.startsWith('/api/roles') ? own.replaceAll('"user:remove"', '"user:delete"') : own,
    );
    const result = await check('--api', apiOf(server), '--issuer', coordinates.issuer, '--only', 'reference');
    server.close();
    server.closeAllConnections();
    expect(result.code).toBe(1);
    expect(result.failed).toBeGreaterThan(0);
    expect(result.output).toMatch(/^FAILED {2}reference: /m);
  }, 120_000);

  it('takes tokens, and counts what cannot be run without more of them', async () => {
    const person = async (name: string, roles: string[] = []) => {
      const email = `${name}-${crypto.randomUUID()}@contoso.example`;
      return { email, name, token: await stack.token({ email, name, roles }) };
    };
    const people = ['ada', 'mary', 'otto', 'grace', 'nora', 'eve', 'mallory'];
    const tokens = {
      people: await Promise.all(people.map((name) => person(name))),
      'Registration.Review': await person('rita', ['Registration.Review']),
      'Offers.Publish': await person('offers', ['Offers.Publish']),
    };
    const path = join(folder, 'tokens.json');
    await writeFile(path, JSON.stringify(tokens));
    const result = await check(
      '--api',
      api,
      '--tokens',
      path,
      '--only',
      'table-callers',
      '--only',
      'users',
      '--all',
    );
    expect(result).toMatchObject({ code: 0, failed: 0 });
    expect(result.passed).toBeGreaterThan(50);
    expect(result.output).toMatch(/^ {2}\d+ for want of a caller with DevCenter\.Report$/m);
    expect(result.output).toMatch(/^ {2}users: it needs new people for each test/m);
    expect(result.output).toMatch(/^ {4}table-callers: record-mail-delivery/m);
  }, 120_000);

  it.each([
    [
      ['--api', 'accounts.contoso.example', '--issuer', 'http://127.0.0.1:1'],
      /--api accounts\.contoso\.example is no address/,
    ],
    [['--api', 'http://127.0.0.1:1/api'], /Give one of --issuer and --tokens/],
    [
      ['--api', 'http://127.0.0.1:1/api', '--issuer', 'http://127.0.0.1:1'],
      /does not answer: is --api the address/,
    ],
    [
      ['--api', 'http://127.0.0.1:1/api', '--tokens', 'none.json'],
      /none\.json does not have the tokens of callers: ENOENT/,
    ],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { code, errors } = await check(...args);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
  });
});
