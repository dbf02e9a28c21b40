// Guarantees of seed files: the sample is right, and what is wrong is said with its place.
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { call } from '../../../local/api-client.ts';
import { parseSeed, readSeed } from '../../../local/seed/schema.ts';

const owner = { email: 'ada@contoso.example', name: 'Ada' };
const one = (more: object): unknown => ({ publishers: [{ id: 'contoso-widgets', owner, ...more }] });

let folder = '';
beforeAll(async () => {
  z.config(z.locales.en());
  folder = await mkdtemp(join(tmpdir(), 'local-run-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a seed', () => {
  it('is in the sample file, with people of example domains only', async () => {
    const { publishers } = await readSeed(join(import.meta.dirname, '../../../local/seed.sample.json'));
    expect(publishers.map(({ status }) => status)).toEqual(['active', 'underReview', 'suspended']);
    const people = publishers.flatMap((own) => [own.owner, ...own.users, ...own.invitations]);
    expect(people.filter(({ email }) => !/@(contoso|fabrikam)\.example$/.test(email))).toEqual([]);
  });

  it('is of active publishers without users unless it says more', () => {
    expect(parseSeed(one({})).publishers).toEqual([
      { id: 'contoso-widgets', owner, status: 'active', registration: {}, users: [], invitations: [] },
    ]);
  });

  it.each([
    [one({ status: 'open' }), /^ {2}publishers\[0\]\.status: Invalid option: expected one of "underReview"/m],
    [one({ users: [{ ...owner, role: 'boss' }] }), /^ {2}publishers\[0\]\.users\[0\]\.role: Invalid option/m],
    [
      one({ owner: { email: 'ada', name: 'Ada' } }),
      /^ {2}publishers\[0\]\.owner\.email: expected an e-mail/m,
    ],
    [one({ colour: 'red' }), /^ {2}publishers\[0\]: Unrecognized key: "colour"/m],
    [
      one({ status: 'underReview', invitations: [{ email: owner.email, role: 'owner' }] }),
      /^ {2}publishers\[0\]\.users: only a publisher that has been approved/m,
    ],
    [
      {
        publishers: [
          { id: 'a', owner },
          { id: 'a', owner },
        ],
      },
      /^ {2}publishers: expected each id once/m,
    ],
    [[], /^ {2}Invalid input: expected object, received array/m],
  ])('with a fault is refused with the place: %j', (value, message) => {
    expect(() => parseSeed(value)).toThrow(message);
  });

  it('in a file that is missing or no JSON is refused with the name of the file', async () => {
    const path = join(folder, 'seed.json');
    await expect(readSeed(path)).rejects.toThrow(/^There is no file .*seed\.json: give --seed a seed/);
    await writeFile(path, '{"publishers": [}');
    await expect(readSeed(path)).rejects.toThrow(/seed\.json: .*JSON/);
  });
});

describe('a call of a seed', () => {
  /** Each call is answered by the next of these: the pause that is asked for, or nothing, which is a success. */
  const answering = async (pauses: (string | undefined)[]) => {
    const server = createServer((_, response) => {
      const pause = pauses.shift();
      response.writeHead(
        pause === undefined ? 200 : 429,
        pause === undefined ? {} : { 'Retry-After': pause },
      );
      response.end('{}');
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const waits: number[] = [];
    const { port } = server.address() as AddressInfo;
    const answer = await call(
      `http://127.0.0.1:${port}`,
      { method: 'GET', path: '/', expect: 200 },
      async (ms) => waits.push(ms),
    ).catch((error: unknown) => error);
    server.close();
    server.closeAllConnections();
    return { answer, waits };
  };

  it('that comes too fast waits as long as it is told to, so that a seed may be large', async () => {
    expect(await answering(['12', '1', undefined])).toMatchObject({
      answer: { status: 200 },
      waits: [12_000, 1_000],
    });
  });

  it('that has come too often for a day says so at once', async () => {
    const { answer, waits } = await answering(['3600']);
    expect(answer).toMatchObject({ message: expect.stringContaining('answered 429 instead of 200') });
    expect(waits).toEqual([]);
  });
});
