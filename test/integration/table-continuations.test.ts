// Every list of the document: its continuation is of use to its caller, there, with the same filters, and as it was given.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createSeals } from '../../shared/auth/sealing.ts';
import { apiVersion, outcomeOf, type Ask } from '../support/client.ts';
import { keysOf } from '../support/links.ts';
import {
  admitted,
  callerOf,
  readOperationTable,
  requestOf,
  type TableRow,
} from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask, stack, newPerson } = world;
const { rows } = await readOperationTable(world);
const lists = rows.filter(({ operation }) => operation.query.some(({ name }) => name === 'continuation'));
const version = `api-version=${apiVersion}`;

let scene: Scene;
let forged: readonly string[];
beforeAll(async () => {
  scene = await createScene(world);
  const { active, invited } = scene;
  // Something for a second page of each list.
  await world.newPublisher(active.owner);
  await world.register();
  const again = await world.newPublisher();
  for (const { path, owner } of [active, again])
    for (const email of [invited.email, (await newPerson()).email])
      await ask({ method: 'POST', path: `${path}/invitations`, as: owner, body: { email, role: 'manager' } });
  const { history, digest } = await keysOf(stack);
  forged = [history, digest].map((key) =>
    createSeals(Buffer.from(key, 'base64url')).seal(JSON.stringify(['a', 'b']), 'scope'),
  );
});

/** Who reads a list: the invited person their own invitations. */
const readerOf = ({ operation, line }: TableRow): { readonly token: string } => {
  if (operation.id === 'list-my-invitations') return scene.invited;
  return callerOf(line, admitted(line)[0] ?? 'owner', scene);
};
const firstPage = async (row: TableRow): Promise<{ readonly request: Ask; readonly sealed: string }> => {
  const request = { ...requestOf(row, scene), as: readerOf(row) };
  const { body } = await ask({ ...request, query: `${version}&maxpagesize=1` });
  const { nextLink = '' } = body as { readonly nextLink?: string };
  const sealed = nextLink === '' ? '' : (new URL(nextLink).searchParams.get('continuation') ?? '');
  return { request, sealed };
};
const codeOf = async (request: Ask, continuation: string, more = ''): Promise<string> => {
  const query = `${version}${more}&continuation=${encodeURIComponent(continuation)}`;
  const answer = await ask({ ...request, query });
  return answer.status === 200 ? 'accepted' : (outcomeOf(answer).code ?? '');
};

describe.each(lists)('$operation.id, its continuation', (row) => {
  it('is of no use changed in any letter, cut, longer or made with another key', async () => {
    const { request, sealed } = await firstPage(row);
    const tampered = Array.from(
      sealed,
      (letter, at) => `${sealed.slice(0, at)}${letter === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`,
    );
    const wrong = [
      ...tampered,
      ...(sealed === '' ? [] : [`${sealed}=`, `${sealed}A`, `${sealed}!`, ` ${sealed}`, `${sealed}\n`]),
      ...Array.from({ length: Math.min(sealed.length, 40) }, (_, cut) => sealed.slice(0, -1 - cut)),
      ...forged,
    ];
    const codes = await Promise.all(wrong.map(async (one) => `${await codeOf(request, one)} ${one}`));
    expect(codes.filter((code) => !code.startsWith('InvalidContinuation '))).toEqual([]);
  });

  it('is of no use to others, elsewhere, or with other filters', async () => {
    const { request, sealed } = await firstPage(row);
    if (sealed === '') return;
    expect(await codeOf(request, sealed)).toBe('accepted');
    const others = admitted(row.line).map((insider) => callerOf(row.line, insider, scene));
    for (const as of others.filter(({ token }) => token !== request.as?.token))
      expect(await codeOf({ ...request, as }, sealed)).toBe('InvalidContinuation');
    for (const { operation, line } of lists.filter((other) => other !== row)) {
      const elsewhere = requestOf({ operation, line }, scene);
      const answer = await codeOf({ ...elsewhere, as: readerOf({ operation, line }) }, sealed);
      expect({ at: operation.id, answer }).toEqual({ at: operation.id, answer: 'InvalidContinuation' });
    }
    for (const { name, schema } of row.operation.query) {
      const value = schema.enum?.[0];
      if (typeof value !== 'string' || name === 'maxpagesize') continue;
      expect(await codeOf(request, sealed, `&${name}=${value}`)).toBe('InvalidContinuation');
    }
  });
});

it('knows every list that can have a second page', async () => {
  const paged = await Promise.all(
    lists.map(async (row) => ({ id: row.operation.id, sealed: (await firstPage(row)).sealed })),
  );
  const single = paged.filter(({ sealed }) => sealed === '').map(({ id }) => id);
  expect(single).toEqual([]);
});
