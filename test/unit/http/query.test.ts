// The query of a request: the one version, and only parameters that are known, once each.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { readQuery, requireApiVersion } from '../../../shared/http/query.ts';
import { said } from './said.ts';

const address = (query: string): URL => new URL(`https://accounts.contoso.example/api/roles${query}`);
const refused = (faults: readonly object[]) => ({
  code: 'InvalidRequest',
  message: 'The request has faults; details names each.',
  details: faults,
});

describe('the version', () => {
  const missing = {
    code: 'MissingApiVersionParameter',
    message: 'The query parameter api-version is missing. Supported: 2026-11-01.',
    target: 'api-version',
  };
  const other = {
    code: 'UnsupportedApiVersionValue',
    message: 'This api-version is not supported. Supported: 2026-11-01.',
    target: 'api-version',
  };

  it.each<[string, object | undefined, object | undefined]>([
    ['?api-version=2026-11-01', undefined, undefined],
    ['', missing, undefined],
    ['?api-version=2026-11-02', other, other],
    ['?api-version=', other, other],
  ])(
    'may be missing only in requests to open operations, and wrong in none: %j',
    async (query, bound, open) => {
      expect(
        await said(() => {
          requireApiVersion(address(query), false);
        }),
      ).toEqual(bound);
      expect(
        await said(() => {
          requireApiVersion(address(query), true);
        }),
      ).toEqual(open);
    },
  );
});

describe('the parameters', () => {
  const query = z.object({ role: z.optional(z.enum(['owner', 'manager'])), search: z.optional(z.string()) });
  const read = (text: string, list?: true) => readQuery(address(text), { query, ...(list && { list }) });

  it('are read by the schema', async () => {
    expect(await read('?role=owner&api-version=2026-11-01')).toEqual({
      query: { role: 'owner' },
      pageSize: undefined,
      continuation: undefined,
    });
  });

  it('are refused with each fault that the schema finds', async () => {
    expect(await said(() => read('?role=king'))).toEqual(
      refused([{ code: 'InvalidValue', target: '/role', message: 'Expected one of: owner, manager.' }]),
    );
  });

  it('are refused when unknown or given twice, each named once', async () => {
    const unknown = {
      code: 'UnknownQueryParameter',
      message: 'There is no such query parameter here. Known: api-version, role, search.',
    };
    const repeated = { code: 'RepeatedQueryParameter', message: 'Give the parameter once.' };
    expect(await said(() => read('?Role=owner&role=owner&role=owner&page=1&page=1&page=1'))).toEqual(
      refused([
        { ...unknown, target: 'Role' },
        { ...unknown, target: 'page' },
        { ...repeated, target: 'role' },
        { ...repeated, target: 'page' },
      ]),
    );
    expect(await said(() => read('?api-version=1&api-version=1'))).toEqual(
      refused([{ ...repeated, target: 'api-version' }]),
    );
  });

  it('are none where the operation has none', async () => {
    expect(await readQuery(address('?api-version=2026-11-01'), {})).toEqual({ query: {} });
    expect(await said(() => readQuery(address('?role=owner'), {}))).toEqual(
      refused([
        {
          code: 'UnknownQueryParameter',
          target: 'role',
          message: 'There is no such query parameter here. Known: api-version.',
        },
      ]),
    );
  });

  it('have names that the operation knows: a schema of no names lets none through', async () => {
    const anything = z.record(z.string(), z.string());
    expect(await said(() => readQuery(address('?role=owner'), { query: anything }))).toMatchObject({
      details: [{ target: 'role', message: 'There is no such query parameter here. Known: api-version.' }],
    });
  });
});

describe('the parameters of a page', () => {
  const read = (text: string, list?: true) => readQuery(address(text), list ? { list } : {});

  it.each([
    ['1', 1],
    ['10', 10],
    ['100', 100],
  ])('may ask for %s items', async (size, pageSize) => {
    expect(await read(`?maxpagesize=${size}`, true)).toMatchObject({ pageSize });
  });

  it.each(['0', '101', '1000', '01', '1e1', '1.0', ' 1', '+1', '', 'all'])(
    'may not ask for %j items',
    async (size) => {
      const text = `?maxpagesize=${encodeURIComponent(size)}`;
      expect(await said(() => read(text, true))).toEqual(
        refused([
          {
            code: 'InvalidValue',
            target: '/maxpagesize',
            message: 'Expected a whole number from 1 to 100.',
          },
        ]),
      );
    },
  );

  it('say where to go on', async () => {
    expect(await read('?continuation=abc', true)).toEqual({
      query: {},
      pageSize: undefined,
      continuation: 'abc',
    });
  });

  it('are known to lists only', async () => {
    expect(await said(() => read('?maxpagesize=1&continuation=abc'))).toMatchObject({
      details: [{ target: 'maxpagesize' }, { target: 'continuation' }],
    });
  });
});
