// Guarantees of the local token issuer: whom it answers, and what its tokens say.
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { createIssuer } from '../../../local/issuer/server.ts';
import { loadSigningKey } from '../../../local/issuer/signing-key.ts';
import { choosePorts } from '../../../local/ports.ts';
import { fetchToken, type TokenWish } from '../../../local/token-client.ts';

const NOW = 1_800_000_000;
const AUDIENCE = 'api://partner-accounts';
const closers: (() => unknown)[] = [];

const startIssuer = async (keyFile: string): Promise<string> => {
  const { issuer: port } = await choosePorts({}, true);
  const issuer = `http://127.0.0.1:${port}`;
  const server = createIssuer({
    issuer,
    audience: AUDIENCE,
    key: await loadSigningKey(keyFile),
    now: () => NOW,
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return issuer;
};

let folder = '';
let issuer = '';
beforeAll(async () => {
  z.config(z.locales.en());
  folder = await mkdtemp(join(tmpdir(), 'local-run-test-'));
  issuer = await startIssuer(join(folder, 'key.json'));
});
afterAll(async () => {
  for (const close of closers) close();
  await rm(folder, { recursive: true, force: true });
});

const verify = async (token: string, at = NOW): Promise<JWTPayload> => {
  const discovered = await fetch(`${issuer}/.well-known/openid-configuration`);
  const { jwks_uri } = z.object({ jwks_uri: z.url() }).parse(await discovered.json());
  const keys = createRemoteJWKSet(new URL(jwks_uri));
  const options = { issuer, audience: AUDIENCE, algorithms: ['RS256'], currentDate: new Date(at * 1000) };
  return (await jwtVerify(token, keys, options)).payload;
};

const claims = async (wish: TokenWish): Promise<JWTPayload> => verify(await fetchToken(issuer, wish));

interface Raw {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const send = ({ method = 'POST', path = '/dev-token', headers = {}, body = '{"sub":"s"}' }: Raw) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const allHeaders = {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        ...headers,
      };
      const outgoing = request(new URL(path, issuer), { method, headers: allHeaders }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text });
        });
      });
      outgoing.on('error', reject).end(body);
    },
  );

describe('a token', () => {
  it('verifies against the published keys and says whose it is', async () => {
    const payload = await claims({
      email: 'ada@contoso.example',
      name: 'Ada',
      roles: ['Registration.Review'],
    });
    expect(payload).toEqual({
      iss: issuer,
      aud: AUDIENCE,
      sub: expect.stringMatching(/^[\w-]{43}$/),
      iat: NOW,
      nbf: NOW,
      exp: NOW + 3600,
      email: 'ada@contoso.example',
      email_verified: true,
      name: 'Ada',
      roles: ['Registration.Review'],
    });
  });

  it('has the same subject for the same address in any case, and another for another address', async () => {
    const [lower, upper, other] = await Promise.all(
      ['ada@contoso.example', 'Ada@Contoso.example', 'grace@fabrikam.example'].map((email) =>
        claims({ email }),
      ),
    );
    expect(upper?.sub).toBe(lower?.sub);
    expect(other?.sub).not.toBe(lower?.sub);
  });

  it('can be for an unverified address, or for a subject without one', async () => {
    expect(await claims({ email: 'ada@contoso.example', emailVerified: false })).toMatchObject({
      email_verified: false,
    });
    const bare = await claims({ sub: 'somebody' });
    expect(bare.sub).toBe('somebody');
    expect(bare).not.toHaveProperty('email_verified');
  });

  it('shows a service principal by its object id, and a person by none', async () => {
    const principal = await claims({ kind: 'servicePrincipal', sub: 'object-1', tenantId: 'tenant-1' });
    expect(principal).toMatchObject({ sub: 'object-1', oid: 'object-1', idtyp: 'app', tid: 'tenant-1' });
    const person = await claims({ sub: 'object-1' });
    expect(person).not.toHaveProperty('oid');
    expect(person).not.toHaveProperty('idtyp');
  });

  it('lives as long as asked, or is expired from the start', async () => {
    const brief = await fetchToken(issuer, { sub: 's', expiresIn: 5 });
    await expect(verify(brief, NOW + 4)).resolves.toMatchObject({ exp: NOW + 5 });
    await expect(verify(brief, NOW + 6)).rejects.toThrow(/exp/);
    await expect(claims({ sub: 's', expiresIn: -60 })).rejects.toThrow(/exp/);
  });

  it('stays valid when the issuer starts again, whose key only its owner can read', async () => {
    const keyFile = join(folder, 'key.json');
    const [before, after] = [await loadSigningKey(keyFile), await loadSigningKey(keyFile)];
    expect(after.publicKey).toEqual(before.publicKey);
    expect((await stat(keyFile)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });
});

describe('the issuer', () => {
  it('publishes no private part of its key', async () => {
    const { text } = await send({ method: 'GET', path: '/keys', body: '' });
    const { keys } = z.object({ keys: z.array(z.record(z.string(), z.string())) }).parse(JSON.parse(text));
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  it.each(['127.0.0.1', '127.0.0.1:80', 'localhost:7072', 'LOCALHOST', '[::1]:1'])(
    'answers under the host %s',
    async (host) => {
      expect((await send({ headers: { Host: host } })).status).toBe(200);
    },
  );

  it.each([
    'attacker.example',
    '127.0.0.1.attacker.example',
    'localhost.attacker.example:7072',
    '10.0.0.1',
    'xlocalhost',
  ])('answers nothing under the host %s', async (host) => {
    for (const path of ['/dev-token', '/keys', '/']) {
      const reply = await send({
        path,
        method: path === '/dev-token' ? 'POST' : 'GET',
        headers: { Host: host },
      });
      expect(reply.status).toBe(403);
      expect(reply.text).not.toContain('access_token');
    }
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'text/plain; x=application/json', ''])(
    'takes no body of type "%s", which a page elsewhere could post without asking',
    async (type) => {
      expect((await send({ headers: { 'Content-Type': type } })).status).toBe(415);
    },
  );

  it('lets no other site read its answers', async () => {
    const headers = { Origin: 'https://attacker.example', 'Access-Control-Request-Method': 'POST' };
    for (const method of ['OPTIONS', 'POST']) {
      const reply = await send({ method, headers });
      expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
    expect((await send({ method: 'OPTIONS', headers })).status).toBe(404);
  });

  it.each([
    ['{', 'The body is not JSON'],
    [' '.repeat(20_000), 'of at most 16 KiB'],
    ['[]', 'expected object'],
    ['{}', 'email: A person needs an email, or a sub'],
    ['{"email":"ada"}', 'email: Expected an e-mail address'],
    ['{"sub":"s","emailVerified":true}', 'emailVerified: Without an email'],
    [
      '{"kind":"servicePrincipal","email":"ada@contoso.example"}',
      'sub: A service principal needs its object id',
    ],
    ['{"sub":"s","expiresIn":"3600"}', 'expiresIn: '],
    ['{"sub":"s","roles":[""]}', 'roles.0: '],
    ['{"sub":"s","role":"x"}', 'Unrecognized key: \\"role\\"'],
  ])('says what is wrong with the body %p', async (body, explanation) => {
    const { status, text } = await send({ body });
    expect(status).toBe(400);
    expect(text).toContain(explanation);
  });
});
