// Every operation that reads: the headers of its answer, conditions on its ETag, and routes that there are not.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../support/client.ts';
import { admitted, callerOf, readOperationTable, requestOf } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows } = await readOperationTable(world);

let scene: Scene;
beforeAll(async () => {
  scene = await createScene(world);
});

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const strongTag = /^"[\w-]{32}"$/;
const reading = rows.filter(({ operation }) => operation.method === 'GET');

describe.each(reading)('$operation.id', (row) => {
  it('answers every caller who may ask', async () => {
    for (const insider of admitted(row.line)) {
      const request = requestOf(row, scene);
      const as = row.operation.isOpen ? {} : { as: callerOf(row.line, insider, scene) };
      expect({ insider, status: (await ask({ ...request, ...as })).status }).toEqual({
        insider,
        status: 200,
      });
    }
  });

  it('answers with the headers that every answer has, and with no null', async () => {
    const answer = await ask(requestOf(row, scene));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-ms-request-id': expect.stringMatching(guid),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.has('x-ms-error-code')).toBe(false);
    expect(answer.headers.has('x-ms-client-request-id')).toBe(false);
    const isPage = answer.body === undefined;
    const isDocument = row.operation.id === 'get-openapi';
    expect(isPage || isDocument || !/[:[,]null/.test(answer.text)).toBe(true);
  });

  it('gives each request an id of its own', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await ask(requestOf(row, scene))).headers));
    expect(new Set(ids.map((headers) => headers.get('x-ms-request-id'))).size).toBe(3);
  });

  it('answers 304 to whoever has the representation already', async () => {
    const request = requestOf(row, scene);
    const { etag } = await ask(request);
    const conditional = (value: string): Ask => ({ ...request, headers: { 'If-None-Match': value } });
    const hits = etag === '' ? [] : [etag, `W/${etag}`, `"x", ${etag}`, '*'];
    for (const value of hits) {
      const answer = await ask(conditional(value));
      expect({ value, status: answer.status, text: answer.text, etag: answer.etag }).toEqual({
        value,
        status: 304,
        text: '',
        etag,
      });
    }
    expect(etag).toMatch(etag === '' ? /^$/ : strongTag);
    expect((await ask(conditional('"AAAA"'))).status).toBe(200);
  });
});

describe('x-ms-client-request-id', () => {
  const echoed = async (id: string, as?: { readonly token: string }): Promise<string | null> => {
    const headers = { 'x-ms-client-request-id': id };
    return (await ask({ method: 'GET', path: '/me', as, headers })).headers.get('x-ms-client-request-id');
  };

  it('is echoed when it is at most 128 visible ASCII characters, in refusals too', async () => {
    for (const id of ['a', crypto.randomUUID(), '!~"<>', 'x'.repeat(128)]) {
      expect(await echoed(id, scene.stranger)).toBe(id);
      expect(await echoed(id)).toBe(id);
    }
  });

  it.each(['two words', 'é', 'x'.repeat(129), 'a\tb', ''])('is not echoed otherwise: %j', async (id) => {
    expect(await echoed(id, scene.stranger)).toBeNull();
  });
});

describe('translated text', () => {
  it.each([
    [undefined, 'en'],
    ['sv', 'sv'],
    ['sv-SE, en;q=0.5', 'sv'],
    ['de, fr;q=0.2', 'fr'],
    ['ko-KR', 'ko'],
    ['de', 'en'],
    ['en;q=0.1, ko;q=0.9', 'ko'],
    ['*', 'en'],
    ['\u00e5;;q=x,,', 'en'],
  ])('follows Accept-Language %s with %s, and the ETag stays', async (wished, language) => {
    const headers = wished === undefined ? {} : { 'Accept-Language': wished };
    const get = (path: string, more: Record<string, string>) =>
      ask({ method: 'GET', path, as: scene.active.owner, headers: more });
    for (const path of ['/terms', '/roles', `${scene.active.path}/registration`]) {
      const answer = await get(path, headers);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-language': language,
        vary: expect.stringContaining('Accept-Language'),
      });
      const english = await get(path, { 'Accept-Language': 'en' });
      expect(answer.text === english.text).toBe(language === 'en');
      expect(answer.etag).toBe(english.etag);
    }
  });
});

describe('what is no operation', () => {
  it.each([
    ['GET', '/nothing'],
    ['DELETE', '/publishers'],
    ['PATCH', '/me'],
    ['POST', '/publishers/contoso-widgets'],
    ['OPTIONS', '/me'],
    ['GET', '/publishers//users'],
  ])('is answered by the host: %s %s', async (method, path) => {
    const answer = await ask({ method, path, as: scene.stranger });
    expect({ status: answer.status, text: answer.text }).toEqual({ status: 404, text: '' });
  });
});
