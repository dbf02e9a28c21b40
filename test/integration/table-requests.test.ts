// Every operation of the document: a wrong query or header is named, faults in the contract's order; nothing changes.
import { describe, expect, it } from '@jest/globals';
import { apiVersion, errorOf, outcomeOf, type Ask } from '../support/client.ts';
import { readOperationTable, requestOf } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows } = await readOperationTable(world);

let scene: Scene;
leavesUntouched(world, async () => (scene = await createScene(world)));

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

  for (const { name } of row.operation.query.filter(({ schema }) => schema.enum))
    it(`chooses ${name}`, async () => {
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
