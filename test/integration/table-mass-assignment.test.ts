// Every operation of the document with a body: nothing that only the service decides can be put into it.
import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../support/client.ts';
import { isObject } from '../support/json.ts';
import { readOperationTable, requestOf } from '../support/operation-table.ts';
import { createScene, type Scene } from '../support/security-scene.ts';
import { leavesUntouched } from '../support/untouched.ts';
import { wholeAccount } from '../support/whole-account.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { ask } = world;
const { rows, document } = await readOperationTable(world);

let scene: Scene;
leavesUntouched(world, async () => (scene = await createScene(world)));

/** Names and values of everything below a value. */
const propertiesIn = (value: unknown): readonly (readonly [string, unknown])[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([name, own]) => [
        ...(Array.isArray(value) ? [] : [[name, own] as const]),
        ...propertiesIn(own),
      ])
    : [];

/** What an account holds, stored and shown, with a value that it could have; and what a token says. */
const internal = new Map<string, unknown>([
  ...propertiesIn(wholeAccount('x')),
  ...Object.entries({
    publisherId: 'contoso',
    userId: 'usr_aaaaaaaaaaaaaaaaaaaaaaaaaa',
    invitationId: 'inv_aaaaaaaaaaaaaaaaaaaaaaaaaa',
    canTransact: true,
    canSignIn: true,
    transactBlockers: [],
    steps: [],
    nameFindings: [],
    permissions: ['publisher:close'],
    mayGrant: ['owner'],
    platformRoles: ['Registration.Review'],
    roles: ['Registration.Review'],
    email_verified: true,
    emailVerified: true,
    caller: {},
    actor: {},
    delivery: { status: 'sent' },
    usable: true,
    etag: '"x"',
    schema: 1,
    sub: 'ada',
    isAdmin: true,
  }),
]);

const namesOf = (body: unknown): readonly string[] => (isObject(body) ? Object.keys(body) : []);

/** The objects in a body, each with its pointer. */
const objectsIn = (body: unknown, pointer = ''): readonly string[] =>
  isObject(body)
    ? [
        ...(Array.isArray(body) ? [] : [pointer]),
        ...Object.entries(body).flatMap(([name, own]) => objectsIn(own, `${pointer}/${name}`)),
      ]
    : [];

/** The body with more properties in the object at a pointer. */
const extended = (body: unknown, [step, ...rest]: readonly string[], more: object): unknown => {
  if (!isObject(body)) return body;
  if (step === undefined) return { ...body, ...more };
  const next = (own: unknown, name: string): unknown => (name === step ? extended(own, rest, more) : own);
  if (Array.isArray(body)) return body.map((own: unknown, index) => next(own, String(index)));
  return Object.fromEntries(Object.entries(body).map(([name, own]) => [name, next(own, name)]));
};
const at = (body: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((found, step) => (isObject(found) ? found[step] : undefined), body);

const known = (schemaNames: readonly string[], body: unknown): ReadonlySet<string> =>
  new Set([...schemaNames, ...namesOf(body)]);

describe.each(rows.filter(({ operation, line }) => operation.body && line.body))('$operation.id', (row) => {
  const root = document.resolve(row.operation.body ?? {});
  const alternatives = [root, ...(root.anyOf ?? []).map(document.resolve)];
  const rootNames = alternatives.flatMap(({ properties = {} }) => Object.keys(properties));

  it('takes nothing that only the service decides, in no object of its body', async () => {
    const request = requestOf(row, scene);
    const { body } = request;
    for (const pointer of objectsIn(body).filter((own) => !own.startsWith('/invitations/'))) {
      const steps = pointer.split('/').slice(1);
      const own = known(pointer === '' ? rootNames : nestedNames, at(body, steps));
      const more = Object.fromEntries([...internal].filter(([name]) => !own.has(name)));
      const answer = outcomeOf(await ask({ ...request, body: extended(body, steps, more) }));
      expect({ pointer, ...answer, faults: [...answer.faults].sort() }).toEqual({
        pointer,
        status: 400,
        code: 'InvalidRequest',
        faults: Object.keys(more)
          .map((name) => `UnknownProperty ${pointer}/${name}`)
          .sort(),
      });
    }
  });
});

/** Optional properties of nested objects, which a body need not have. */
const nestedNames: readonly string[] = [
  'website',
  'phone',
  'microsoftProduct',
  'audience',
  'country',
  'mpnId',
  'legalName',
  'email',
  'target',
];

describe('update-profile', () => {
  it.each([
    ['id', 'contoso-other'],
    ['status', 'closed'],
    ['canTransact', true],
    ['firstOffer', { offerId: 'x', publishedAt: '2026-11-02T10:00:00.000Z' }],
    ['createdAt', '2020-01-01T00:00:00.000Z'],
    ['updatedAt', '2020-01-01T00:00:00.000Z'],
    ['id', null],
    ['status', null],
  ])('leaves its %s as it is, whatever it is sent: %j', async (name, value) => {
    const row = rows.find(({ operation }) => operation.id === 'update-profile');
    if (!row) throw new Error('There is no update-profile.');
    const request = requestOf(row, scene);
    const answer = await ask({ ...request, body: { locale: 'sv', [name]: value } });
    expect({ status: answer.status, code: answer.code }).toEqual({ status: 400, code: 'ReadOnlyProperty' });
  });
});
