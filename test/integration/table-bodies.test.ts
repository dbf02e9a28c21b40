// Every operation of the document: what is wrong with its body is named, and changes nothing.
import { describe, expect, it } from '@jest/globals';
import { outcomeOf, type Ask } from '../support/client.ts';
import { faultyBodies, unprintableBodies, type FaultyBody } from '../support/mutations.ts';
import { readOperationTable, requestOf } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows, document } = await readOperationTable(world);

let scene: Scene;
leavesUntouched(world, async () => (scene = await createScene(world)));

const describeBodies = describe.each(rows.filter(({ operation, line }) => operation.body && line.body));

/** Asks with each faulty body; what was not refused as it must be. */
const unlikely = async (request: Ask, faulty: readonly FaultyBody[]): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { what, body, pointer, codes } of faulty) {
    const { status, code, faults } = outcomeOf(await ask({ ...request, body }));
    const isNamed = codes.some((own) => faults.includes(`${own} ${pointer}`));
    const isAlone = faults.every((own) => own.endsWith(` ${pointer}`));
    if (status !== 400 || code !== 'InvalidRequest' || !isNamed || !isAlone)
      found.push(`${what} -> ${status} ${code ?? ''} ${faults.join(', ')}`);
  }
  return found;
};

describeBodies('$operation.id, its body', (row) => {
  const { operation } = row;
  const schema = operation.body ?? {};
  const refusal = async (more: Partial<Ask>) =>
    outcomeOf(await ask({ ...requestOf(row, scene), body: undefined, ...more }));
  const fitting = (): string => JSON.stringify(requestOf(row, scene).body);

  it('has no fault that its schema can tell, each named with its pointer', async () => {
    const request = requestOf(row, scene);
    const faulty = faultyBodies(schema, request.body, document);
    expect(faulty.length).toBeGreaterThan(1);
    expect(await unlikely(request, faulty)).toEqual([]);
  });

  it('has no character that would hide something or break storage', async () => {
    const request = requestOf(row, scene);
    expect(await unlikely(request, unprintableBodies(schema, request.body, document))).toEqual([]);
  });

  it('is of a media type that the document names', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=utf-16',
      'x',
      ...(operation.method === 'PATCH' ? [] : ['application/merge-patch+json']),
    ])
      expect(await refusal({ raw: fitting(), headers: { 'Content-Type': type } })).toMatchObject({
        status: 415,
        code: 'UnsupportedMediaType',
      });
    expect(operation.mediaTypes).toEqual([
      'application/json',
      ...(operation.method === 'PATCH' ? ['application/merge-patch+json'] : []),
    ]);
  });

  it('has at most 64 KiB', async () => {
    const padded = (length: number): string => fitting().padEnd(length, ' ');
    expect(await refusal({ raw: padded(64 * 1024 + 1) })).toMatchObject({
      status: 413,
      code: 'RequestBodyTooLarge',
    });
    const most = padded(64 * 1024)
      .replace(/\}( +)$/, ',"colour":"red"}$1')
      .slice(0, 64 * 1024);
    expect(await refusal({ raw: most })).toMatchObject({ code: 'InvalidRequest' });
  });

  it('is JSON in UTF-8', async () => {
    const invalidUtf8 = new Uint8Array([...Buffer.from('{"a":"'), 0xff, 0xc0, ...Buffer.from('"}')]);
    const truncated = fitting().slice(0, -1);
    const malformed = [truncated, `${fitting()}}`, '{', 'undefined', "{'a':1}", '{"a":1,}', '[NaN]', ' '];
    for (const raw of [...malformed, invalidUtf8, '['.repeat(30_000)])
      expect(await refusal({ raw })).toMatchObject({ status: 400, code: 'MalformedJson' });
  });

  it('is one object, however deep another value nests', async () => {
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    for (const raw of ['null', '1', '"text"', '[]', 'true', deep])
      expect(await refusal({ raw })).toMatchObject({ status: 400, code: 'InvalidRequest' });
    const properties = Object.entries(document.resolve(schema).properties ?? {});
    // A deep list is a list: what it holds may be refused item by item.
    const [first = 'a'] = properties.find(([, { type }]) => type !== 'array') ?? [];
    for (const name of [first, 'colour', 'id'])
      expect(await refusal({ raw: `{${JSON.stringify(name)}:${deep}}` })).toMatchObject({
        status: 400,
        code: expect.stringMatching(/^(InvalidRequest|ReadOnlyProperty)$/),
      });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'has no property %s',
    async (name) => {
      const raw = fitting().replace(/^\{/, `{${JSON.stringify(name)}:{"isAdmin":true},`);
      expect(await refusal({ raw })).toEqual({
        status: 400,
        code: 'InvalidRequest',
        faults: [`UnknownProperty /${name}`],
      });
    },
  );

  if (operation.bodyRequired)
    it('is there', async () => {
      expect(await refusal({})).toMatchObject({ status: 415, code: 'UnsupportedMediaType' });
      expect(await refusal({ raw: '' })).toMatchObject({ status: 400, code: 'MalformedJson' });
    });
});
