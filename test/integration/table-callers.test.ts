// Every operation of the document: who is let in, and what everybody else gets.
import { describe, expect, it } from '@jest/globals';
import { apiVersion, errorOf, type Answer } from '../support/client.ts';
import { callerOf, readOperationTable, refused, requestOf } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows, missing } = await readOperationTable(world);

let scene: Scene;
leavesUntouched(world, async () => (scene = await createScene(world)));

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What every refusal is, whatever it refuses. */
const expectRefusal = (answer: Answer, status: number, code: string): void => {
  expect({ status: answer.status, code: answer.code, in: errorOf(answer).code }).toEqual({
    status,
    code,
    in: code,
  });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': expect.stringMatching(/^application\/json/),
    'x-ms-request-id': expect.stringMatching(guid),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(status === 401 && { 'www-authenticate': 'Bearer' }),
  });
  expect(answer.headers.has('etag')).toBe(false);
};

it('has a line for each operation of the document', () => {
  expect(missing.map((id) => `${id} has no line in test/support/security-table.ts`)).toEqual([]);
});

describe.each(rows.filter(({ operation }) => !operation.isOpen))('$operation.id', (row) => {
  const { who } = row.line;
  const { id: name } = row.operation;

  it('needs a token', async () => {
    expectRefusal(await ask({ ...requestOf(row, scene), as: undefined }), 401, 'AuthenticationRequired');
  });

  it.each([
    ['no JWT', 'Bearer token'],
    ['an empty one', 'Bearer '],
    ['another scheme', 'Basic YWRhOnNlY3JldA=='],
    ['a scheme alone', 'Bearer'],
  ])('refuses a bad token: %s', async (_, authorization) => {
    const answer = await ask({
      ...requestOf(row, scene),
      as: undefined,
      headers: { Authorization: authorization },
    });
    expectRefusal(answer, 401, 'InvalidAuthenticationToken');
  });

  it('refuses a token whose signature has been changed', async () => {
    const [header, claims, signature = ''] = scene.active.owner.token.split('.');
    const swapped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
    const as = { token: [header, claims, swapped].join('.') };
    expectRefusal(await ask({ ...requestOf(row, scene), as }), 401, 'InvalidAuthenticationToken');
  });

  it('needs its api-version, and the right one', async () => {
    const request = requestOf(row, scene);
    expectRefusal(await ask({ ...request, query: '' }), 400, 'MissingApiVersionParameter');
    for (const version of ['2019-11-01', '', `${apiVersion}-preview`]) {
      const answer = await ask({ ...request, query: `api-version=${version}` });
      expectRefusal(answer, 400, 'UnsupportedApiVersionValue');
      expect(errorOf(answer).message).toContain(apiVersion);
    }
  });

  if (who.to === 'publisher') {
    it('tells a stranger the same of a publisher that exists and of one that does not', async () => {
      const request = { ...requestOf(row, scene), as: scene.stranger };
      const unknown = scene.freeId;
      const elsewhere = request.path.replace(/(?<=^\/publishers\/)[^/]+/, unknown);
      const answers = [await ask(request), await ask({ ...request, path: elsewhere })];
      for (const answer of answers) expectRefusal(answer, 404, 'PublisherNotFound');
      expect(answers[0]?.text).toBe(answers[1]?.text);
      expect([...(answers[0]?.headers.keys() ?? [])]).toEqual([...(answers[1]?.headers.keys() ?? [])]);
    });

    it('answers an id that is none as an unknown publisher, to those with a platform role too', async () => {
      const { path, ...request } = requestOf(row, scene);
      for (const id of [
        'No-Such',
        'a',
        '-contoso',
        'x'.repeat(51),
        'contoso%2Fusers',
        'a%00b',
        '%F0%9F%92%A5',
        'constructor',
      ])
        for (const as of [scene.stranger, scene.insiders['Registration.Review']]) {
          const answer = await ask({ ...request, as, path: path.replace(/(?<=^\/publishers\/)[^/]+/, id) });
          expectRefusal(answer, 404, 'PublisherNotFound');
        }
    });
  }

  for (const insider of refused(row.line))
    it(`is denied to ${insider}`, async () => {
      const answer = await ask({ ...requestOf(row, scene), as: callerOf(row.line, insider, scene) });
      const isOutside = row.line.about === 'waiting' && (insider === 'manager' || insider === 'contributor');
      if (isOutside) {
        expectRefusal(answer, 404, 'PublisherNotFound');
        return;
      }
      expectRefusal(answer, 403, 'PermissionDenied');
      const target = who.to === 'publisher' ? who.permission : who.to === 'callers' && who.platformRole;
      expect(errorOf(answer).target).toBe(target);
    });

  if (who.to === 'callers' && who.person) {
    it('needs a verified address', async () => {
      expectRefusal(await ask({ ...requestOf(row, scene), as: scene.unverified }), 403, 'AddressNotVerified');
    });
    it('is for persons only', async () => {
      const answer = await ask({ ...requestOf(row, scene), as: scene.servicePrincipal });
      expectRefusal(answer, 403, 'PermissionDenied');
    });
  }

  it('names these refusals in the document', () => {
    const { codes } = row.operation;
    const expected = [
      'AuthenticationRequired',
      'InvalidAuthenticationToken',
      'MissingApiVersionParameter',
      'UnsupportedApiVersionValue',
      ...(who.to === 'publisher' ? ['PublisherNotFound', 'PermissionDenied'] : []),
      ...(who.to === 'callers' && who.person ? ['AddressNotVerified'] : []),
    ];
    expect({ name, missing: expected.filter((code) => !codes.includes(code)) }).toEqual({
      name,
      missing: [],
    });
  });
});

describe.each(rows.filter(({ operation }) => operation.isOpen))('$operation.id', (row) => {
  it('is open, but not to another api-version', async () => {
    const answer = await ask({ ...requestOf(row, scene), query: 'api-version=2019-11-01' });
    expectRefusal(answer, 400, 'UnsupportedApiVersionValue');
  });
});
