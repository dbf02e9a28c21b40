// Every operation of the document with tokens of issuers that are trusted for less: what they claim beyond that is nothing.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { startWatchedStack, type WatchedStack } from '../leaks/watched-stack.ts';
import { freePorts } from '../support/free-ports.ts';
import { readOperationTable, refused, requestOf, type TableRow } from '../support/operation-table.ts';
import { startOwnIssuer, type OwnIssuer } from '../support/own-issuer.ts';
import { createScene, stateOf, type Scene } from '../support/security-scene.ts';
import { createWorld, type World } from '../support/world.ts';

const platformRoles = ['Registration.Review', 'Offers.Publish', 'DevCenter.Report'];
const audience = 'api://partner-accounts';
const tenantId = '7d7a9f5c-31f5-4a55-9f0e-2f3f1a0b9c11';
const otherTenantId = '7d7a9f5c-31f5-4a55-9f0e-2f3f1a0b9c12';
const objectId = '9b1d6c1e-20a1-4c51-8d56-1c2f3a4b5d6e';

let stack: WatchedStack;
let issuer: OwnIssuer;
let world: World;
let scene: Scene;
let before: unknown;
let rows: readonly TableRow[];
let twin: string;
let robot: (claims?: object) => Promise<string>;

beforeAll(async () => {
  issuer = await startOwnIssuer();
  const port = await freePorts(1);
  const { address, jwksUri } = issuer;
  const issuers = [
    { issuer: `http://127.0.0.1:${port}`, audience, trustedFor: ['addresses', 'roles'] },
    { issuer: address, audience, jwksUri, trustedFor: [] },
    { issuer: `${address}/{tenantId}`, audience, jwksUri, trustedFor: [], servicePrincipals: true },
  ];
  const settings = {
    TOKEN_ISSUERS: JSON.stringify(issuers),
    LIMIT_WRITES_PER_MINUTE: '100000',
    LIMIT_OPEN_REQUESTS_PER_MINUTE: '100000',
  };
  stack = await startWatchedStack(settings, ['--issuer-port', `${port}`]);
  world = createWorld(stack);
  scene = await createScene(world);
  ({ rows } = await readOperationTable(world));
  const { active } = scene;
  const { sub, email, name } = decodeJwt(active.owner.token);
  twin = await issuer.token({ sub: sub ?? '', email, name, email_verified: true, roles: platformRoles });
  robot = (claims = {}) =>
    issuer.token({ iss: `${address}/${tenantId}`, sub: objectId, oid: objectId, idtyp: 'app', ...claims });
  const body = { tenantId, applicationId: tenantId, objectId, friendlyName: 'Robot', role: 'contributor' };
  await world.must(201, {
    method: 'POST',
    path: `${active.path}/service-principals`,
    as: active.owner,
    body,
  });
  before = await stateOf(world, scene);
}, 60_000);
afterEach(async () => {
  expect(await stateOf(world, scene)).toEqual(before);
});
afterAll(async () => {
  const { leaks } = await stack.leaks();
  await stack.stop();
  await issuer.stop();
  expect(leaks).toEqual([]);
}, 60_000);

const ofKind = (kind: 'publisher' | 'callers'): readonly TableRow[] =>
  rows.filter(({ line }) => line.who.to === kind);

/** Code of the answer to a request that would succeed, for each operation of a kind. */
const codesFor = async (
  kind: 'publisher' | 'callers',
  token: string,
): Promise<ReadonlyMap<string, string>> => {
  const codes = new Map<string, string>();
  for (const row of ofKind(kind)) {
    const { code } = await world.ask({ ...requestOf(row, scene), as: { token } });
    codes.set(row.operation.id, code ?? 'accepted');
  }
  return codes;
};
const expectAll = (codes: ReadonlyMap<string, string>, code: string): void => {
  expect(codes.size).toBeGreaterThan(0);
  expect([...codes].filter(([, own]) => own !== code)).toEqual([]);
};

describe('a person with the subject, address, name and roles of others, at an issuer trusted for none of it', () => {
  it('is known, but as nobody', async () => {
    const { body } = await world.must(200, { method: 'GET', path: '/me', as: { token: twin } });
    expect(body).toMatchObject({ kind: 'person', platformRoles: [] });
    expect(body).not.toHaveProperty('email');
    expect(body).not.toMatchObject({ id: scene.active.owner.id });
  });

  it('has no part in any publisher', async () => {
    expectAll(await codesFor('publisher', twin), 'PublisherNotFound');
  });

  it('has no verified address, and no platform role', async () => {
    for (const row of ofKind('callers')) {
      const { who } = row.line;
      if (who.to !== 'callers' || (!who.person && !who.platformRole)) continue;
      const { code } = await world.ask({ ...requestOf(row, scene), as: { token: twin } });
      expect({ id: row.operation.id, code }).toEqual({
        id: row.operation.id,
        code: who.person ? 'AddressNotVerified' : 'PermissionDenied',
      });
    }
  });
});

describe('a service principal of a tenant', () => {
  it('is the user that was added, with the rights of its role', async () => {
    const token = await robot({ roles: platformRoles, email: 'ada@contoso.example', email_verified: true });
    const me = await world.must(200, { method: 'GET', path: '/me', as: { token } });
    expect(me.body).toMatchObject({ kind: 'servicePrincipal', platformRoles: [] });
    await world.must(200, { method: 'GET', path: scene.active.path, as: { token } });
    for (const row of ofKind('publisher').filter(({ line }) => refused(line).includes('contributor'))) {
      const { code } = await world.ask({ ...requestOf(row, scene), as: { token } });
      const expected = row.line.about === 'waiting' ? 'PublisherNotFound' : 'PermissionDenied';
      expect({ id: row.operation.id, code }).toEqual({ id: row.operation.id, code: expected });
    }
  });

  it.each([
    ['of another tenant, with the same object id', () => ({ iss: `${issuer.address}/${otherTenantId}` })],
    ['at the issuer itself', () => ({ iss: issuer.address })],
    ['that is a person there', () => ({ idtyp: 'user' })],
    ['that does not say what it is', () => ({ idtyp: undefined })],
    ['with another object id', () => ({ oid: tenantId })],
  ])('is nobody when it is one %s', async (_, claims) => {
    expectAll(await codesFor('publisher', await robot(claims())), 'PublisherNotFound');
  });

  it.each([
    ['in upper case', () => `${issuer.address}/${tenantId.toUpperCase()}`],
    ['with a slash at its end', () => `${issuer.address}/${tenantId}/`],
    ['that is none', () => `${issuer.address}/common`],
    ['that is the template', () => `${issuer.address}/{tenantId}`],
    ['of the main issuer', () => stack.coordinates.issuer],
  ])('is not believed with a tenant or issuer %s', async (_, iss) => {
    expectAll(await codesFor('publisher', await robot({ iss: iss() })), 'InvalidAuthenticationToken');
  });
});
