// Every operation of the document with a body: half a surrogate pair in any of its texts is an answer, and never a fault of ours.
import { describe, expect, it } from '@jest/globals';
import type { Schema } from '../support/api-document.ts';
import { isObject } from '../support/json.ts';
import { readOperationTable, requestOf } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows, document } = await readOperationTable(world);

let scene: Scene;
leavesUntouched(world, async () => (scene = await createScene(world)));

/** The body once for each of its texts, that text with half a pair in it. */
const broken = (body: unknown): readonly unknown[] => {
  if (typeof body === 'string') return [`${body}\ud800`, '\udc00'];
  if (Array.isArray(body))
    return body.flatMap((item: unknown, at) =>
      broken(item).map((own) => body.map((old: unknown, index) => (index === at ? own : old))),
    );
  if (!isObject(body)) return [];
  return Object.entries(body).flatMap(([name, own]) =>
    broken(own).map((other) => ({ ...body, [name]: other })),
  );
};

/** Places of texts that may hold anything of any length. */
const boundless = (schema: Schema, path = ''): readonly string[] => {
  const own = document.resolve(schema);
  const { type, enum: choices, maxLength, properties = {}, items, anyOf = [] } = own;
  const isBound =
    choices !== undefined ||
    maxLength !== undefined ||
    ['pattern', 'format', 'const'].some((word) => word in own);
  return [
    ...(type === 'string' && !isBound ? [path] : []),
    ...Object.entries(properties).flatMap(([name, property]) => boundless(property, `${path}/${name}`)),
    ...(items ? boundless(items, `${path}/*`) : []),
    ...anyOf.flatMap((one) => boundless(one, path)),
  ];
};

const withBodies = rows.filter(({ operation, line }) => operation.body && line.body);

describe.each(withBodies)('$operation.id', (row) => {
  it('answers to half a surrogate pair in any text, and keeps it nowhere', async () => {
    const request = requestOf(row, scene);
    const bodies = broken(request.body);
    const statuses = await Promise.all(bodies.map(async (body) => (await ask({ ...request, body })).status));
    // Asking about a name changes nothing, and a batch answers for each of its items.
    const mayAnswer = ['check-name-availability', 'invite-users'].includes(row.operation.id);
    const allowed = [400, 404, 409, ...(mayAnswer ? [200] : [])];
    expect(statuses.filter((status) => !allowed.includes(status))).toEqual([]);
  });
});

it('lets no text be of any length, but those that are only compared', () => {
  const found = rows.flatMap(({ operation: { id, body } }) =>
    body ? boundless(body).map((at) => `${id} ${at}`) : [],
  );
  expect([...new Set(found)].sort()).toEqual([
    'accept-agreement /version',
    'accept-invitation /token',
    'check-name-availability /name',
    'decline-invitation /token',
    'preview-invitation /token',
    'record-mail-delivery /*/eventType',
    'stop-invitations /token',
  ]);
});
