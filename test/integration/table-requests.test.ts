// Every operation of the document: what is wrong with a request is named, in the contract's order, and changes nothing.
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { apiVersion, errorOf, type Answer, type Ask } from '../support/client.ts';
import { faultyBodies, unprintableBodies, type FaultyBody } from '../support/mutations.ts';
import { readOperationTable, requestOf } from '../support/operation-table.ts';
import { createScene, stateOf, type Scene } from '../support/security-scene.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows, document } = await readOperationTable(world);

let scene: Scene;
let before: unknown;
beforeAll(async () => {
  scene = await createScene(world);
  before = await stateOf(world, scene);
});
afterEach(async () => {
  expect(await stateOf(world, scene)).toEqual(before);
});

interface Outcome {
  readonly status: number;
  readonly code: string | null;
  readonly faults: readonly string[];
}

const outcomeOf = (answer: Answer): Outcome => ({
  status: answer.status,
  code: answer.code,
  faults: errorOf(answer).details.map(({ code, target }) => `${code} ${target ?? ''}`),
});

const version = `api-version=${apiVersion}`;
const stale = '"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"';

describe.each(rows)('$operation.id, its query', (row) => {
  it('holds no unknown parameter', async () => {
    const request = requestOf(row, scene);
    expect(outcomeOf(await ask({ ...request, query: { colour: 'red' } }))).toEqual({
      status: 400,
      code: 'InvalidRequest',
      faults: ['UnknownQueryParameter colour'],
    });
  });

  it('holds no parameter twice', async () => {
    for (const name of ['api-version', ...row.operation.query.map((own) => own.name)]) {
      const query = `${version}&${name}=${apiVersion}${name === 'api-version' ? '' : `&${name}=1`}`;
      expect(outcomeOf(await ask({ ...requestOf(row, scene), query }))).toMatchObject({
        status: 400,
        code: 'InvalidRequest',
        faults: expect.arrayContaining([`RepeatedQueryParameter ${name}`]),
      });
    }
  });

  it.each(row.operation.query.filter(({ schema }) => schema.enum))('chooses $name', async ({ name }) => {
    const answer = await ask({ ...requestOf(row, scene), query: { [name]: 'none' } });
    expect(outcomeOf(answer)).toMatchObject({ status: 400, code: 'InvalidRequest' });
    expect(errorOf(answer).details[0]).toMatchObject({
      code: 'InvalidValue',
      target: expect.stringContaining(name),
    });
  });

  if (row.operation.query.some(({ name }) => name === 'maxpagesize'))
    it('asks for a page of 1 to 100, and for one that we named', async () => {
      for (const maxpagesize of ['0', '101', '-1', '1.5', '01', 'many', '', '1e2'])
        expect(outcomeOf(await ask({ ...requestOf(row, scene), query: { maxpagesize } }))).toMatchObject({
          status: 400,
          code: 'InvalidRequest',
        });
      for (const continuation of ['', 'x', 'A'.repeat(80), '\u2028'])
        expect(outcomeOf(await ask({ ...requestOf(row, scene), query: { continuation } }))).toMatchObject({
          status: 400,
          code: 'InvalidContinuation',
        });
    });
});

describe.each(rows.filter(({ operation }) => operation.ifMatch))('$operation.id, its If-Match', (row) => {
  if (row.operation.ifMatch === 'required')
    it('is required', async () => {
      expect(outcomeOf(await ask({ ...requestOf(row, scene), ifMatch: undefined }))).toMatchObject({
        status: 428,
        code: 'PreconditionRequired',
      });
    });

  it('must be of the newest representation', async () => {
    for (const ifMatch of [stale, `W/${stale}`, `${stale}, "x"`])
      expect(outcomeOf(await ask({ ...requestOf(row, scene), ifMatch }))).toMatchObject({
        status: 412,
        code: 'ConditionNotMet',
      });
  });

  it('must be ETags or *', async () => {
    for (const ifMatch of ['AAAA', '"AAAA', '*, "x"', '""x', "'x'", ''])
      expect(outcomeOf(await ask({ ...requestOf(row, scene), ifMatch }))).toMatchObject({
        status: 400,
        code: 'InvalidRequest',
      });
  });
});

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
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'x'])
      expect(await refusal({ raw: fitting(), headers: { 'Content-Type': type } })).toMatchObject({
        status: 415,
        code: 'UnsupportedMediaType',
      });
    if (operation.method !== 'PATCH')
      expect(
        await refusal({ raw: fitting(), headers: { 'Content-Type': 'application/merge-patch+json' } }),
      ).toMatchObject({ status: 415 });
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
    const most = padded(64 * 1024).replace(/\}( +)$/, ',"colour":"red"}$1').slice(0, 64 * 1024);
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
    const [first = 'a'] = Object.keys(document.resolve(schema).properties ?? {});
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
      expect(await refusal({ raw: '' })).toMatchObject({ status: 415, code: 'UnsupportedMediaType' });
      expect(await refusal({ raw: '', headers: { 'Content-Type': 'application/json' } })).toMatchObject({
        status: 400,
      });
    });
});

describe.each(rows.filter(({ operation }) => !operation.isOpen))('$operation.id', (row) => {
  it('is refused for its first fault: version, token, path, permission, header, body, state', async () => {
    const right = requestOf(row, scene);
    const { ifMatch, body, line } = { ...row.operation, line: row.line };
    const isBelowPublisher = line.who.to === 'publisher';
    const wrong: Ask = {
      ...right,
      as: { token: 'none' },
      query: 'api-version=1&colour=red',
      path: isBelowPublisher ? right.path.replace(/(?<=^\/publishers\/)[^/]+/, scene.freeId) : right.path,
      ifMatch: ifMatch ? 'none' : undefined,
      ...(body && { body: { colour: 'red' } }),
    };
    const query = `${version}&colour=red`;
    const steps: readonly (readonly [Partial<Ask>, string])[] = [
      [{}, 'UnsupportedApiVersionValue'],
      [{ query }, 'InvalidAuthenticationToken'],
      ...(isBelowPublisher ? ([[{ as: scene.stranger }, 'PublisherNotFound']] as const) : []),
      ...(isBelowPublisher ? ([[{ path: right.path }, 'PublisherNotFound']] as const) : []),
      [{ as: right.as, path: right.path }, 'InvalidRequest'],
      ...(ifMatch === 'required' ? ([[{ ifMatch: undefined }, 'PreconditionRequired']] as const) : []),
      ...(ifMatch ? ([[{ ifMatch: stale }, 'InvalidRequest']] as const) : []),
      ...(body ? ([[{ query: version }, 'InvalidRequest']] as const) : []),
      ...(ifMatch ? ([[{ query: version, body: right.body }, 'ConditionNotMet']] as const) : []),
    ];
    let request = wrong;
    const codes: (string | null)[] = [];
    for (const [repair] of steps) {
      request = { ...request, ...repair };
      codes.push((await ask(request)).code);
    }
    expect(codes).toEqual(steps.map(([, code]) => code));
  });
});
