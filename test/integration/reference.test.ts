// Who am I, which roles are there, what does the API say of itself, and is it well: over HTTP.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { done } from '../support/api.ts';
import { newServicePrincipal, unique } from '../support/people.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newPerson } = createWorld();
const me = async (as: { readonly token: string }) => (await done(apiAs(as).GET('/me'))).body;
const userId = expect.stringMatching(/^usr_[a-z2-7]{26}$/);

describe('get-me', () => {
  it('shows the caller as the token does', async () => {
    const person = await newPerson({
      name: 'Ada',
      roles: ['Offers.Publish', 'Registration.Review', 'Other'],
    });
    expect(await me(person)).toEqual({
      id: userId,
      kind: 'person',
      email: person.email,
      displayName: 'Ada',
      platformRoles: ['Registration.Review', 'Offers.Publish'],
    });
  });

  it('knows the same person by any token, and leaves out an address that is not verified', async () => {
    const email = `ada-${unique()}@fabrikam.example`;
    const verified = await newPerson({ email });
    const again = {
      token: await stack.token({ email: email.toUpperCase(), emailVerified: false, name: 'A' }),
    };
    expect(await me(again)).toEqual({ id: verified.id, kind: 'person', displayName: 'A', platformRoles: [] });
  });

  it('shows a service principal, whose address does not count', async () => {
    expect(await me(await newServicePrincipal(stack))).toEqual({
      id: userId,
      kind: 'servicePrincipal',
      displayName: expect.stringMatching(/^usr_/),
      platformRoles: [],
    });
  });

  it.each([
    ['  Ada\u0000\u202e  Lovelace\u2028 ', 'Ada Lovelace'],
    ['x'.repeat(200), 'x'.repeat(100)],
    ['Cafe\u0301', 'Caf\u00e9'],
  ])('cleans the name of a token: %j', async (name, shown) => {
    expect(await me(await newPerson({ name }))).toMatchObject({ displayName: shown });
  });
});

describe('list-roles', () => {
  it('lists what each role may do and give, as the contract has it', async () => {
    const { body } = await done(apiAs(await newPerson()).GET('/roles'));
    const contributor = [
      'profile:read',
      'registration:read',
      'agreement:read',
      'devCenter:read',
      'user:read',
    ];
    const manager = [
      ...contributor,
      'profile:write',
      'user:write',
      'user:remove',
      'invitation:read',
      'invitation:write',
      'servicePrincipal:write',
      'event:read',
    ];
    const owner = [
      ...manager,
      'registration:resubmit',
      'agreement:accept',
      'devCenter:link',
      'publisher:close',
    ];
    expect(body).toEqual({
      value: [
        {
          id: 'owner',
          displayName: 'Owner',
          permissions: owner,
          mayGrant: ['owner', 'manager', 'contributor'],
        },
        { id: 'manager', displayName: 'Manager', permissions: manager, mayGrant: ['manager', 'contributor'] },
        { id: 'contributor', displayName: 'Contributor', permissions: contributor, mayGrant: [] },
      ],
    });
  });
});

describe('get-openapi', () => {
  it('describes every operation under its own name, with an answer for success and for refusal', async () => {
    const { body } = await done(apiAs().GET('/openapi.json'));
    const { openapi, servers, paths } = Document.parse(body);
    expect(openapi).toMatch(/^3\.1\./);
    expect(servers).toEqual([{ url: stack.api }]);
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(
      expect.arrayContaining(['register-publisher', 'invite-user', 'remove-user', 'get-openapi']),
    );
    const incomplete = operations.filter(
      ({ responses }) =>
        !Object.keys(responses).some((status) => status.startsWith('2')) || !('500' in responses),
    );
    expect(incomplete).toEqual([]);
  });

  it('refers to nothing that is not in it', async () => {
    const { text } = await ask({ method: 'GET', path: '/openapi.json' });
    const { components } = Components.parse(JSON.parse(text));
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(references.length).toBeGreaterThan(10);
    expect(text).not.toContain('$defs');
    expect(references.filter((name) => !Object.hasOwn(components.schemas, name ?? ''))).toEqual([]);
  });
});

const Document = z.object({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(
    z.string(),
    z.record(z.string(), z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
});
const Components = z.object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) });

describe('get-health', () => {
  it('is well when tables and queue answer, and says so of each', async () => {
    const { body } = await done(apiAs().GET('/health'));
    expect(body).toEqual({ status: 'healthy', tables: 'healthy', queue: 'healthy' });
  });
});
