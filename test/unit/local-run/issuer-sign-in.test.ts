// Guarantees of signing in at the local issuer: a code for whoever signs in, once, and only for who began on this machine.
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import * as z from 'zod/mini';
import { createIssuer } from '../../../local/issuer/server.ts';
import { loadSigningKey } from '../../../local/issuer/signing-key.ts';
import { choosePorts } from '../../../local/ports.ts';

const START = 1_800_000_000;
const verifier = 'a-verifier-that-is-as-long-as-a-verifier-must-be';
const app = 'http://127.0.0.1:7071';
const redirectUri = `${app}/api/invitation`;
const asked = {
  response_type: 'code',
  client_id: 'invitation-page',
  redirect_uri: redirectUri,
  scope: 'openid profile email',
  state: 'state-1',
  nonce: 'nonce-1',
  code_challenge: hash('sha256', verifier, 'base64url'),
  code_challenge_method: 'S256',
  login_hint: 'grace@fabrikam.example',
};
const typed = { email: 'Grace@fabrikam.example', name: 'Grace', verified: 'yes', decision: 'sign-in' };

let issuer = '';
let now = START;
let folder = '';
let close = (): void => undefined;
beforeAll(async () => {
  z.config(z.locales.en());
  folder = await mkdtemp(join(tmpdir(), 'local-run-test-'));
  const { issuer: port } = await choosePorts({}, true);
  issuer = `http://127.0.0.1:${port}`;
  const key = await loadSigningKey(join(folder, 'key.json'));
  const server = createIssuer({ issuer, audience: 'api://partner-accounts', key, now: () => now });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  close = () => {
    server.close();
    server.closeAllConnections();
  };
});
beforeEach(() => {
  now = START;
});
afterAll(async () => {
  close();
  await rm(folder, { recursive: true, force: true });
});

type Fields = Readonly<Record<string, string>>;

const post = (path: string, fields: Fields, headers: Fields = {}): Promise<Response> =>
  fetch(`${issuer}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'manual',
  });
const show = (fields: Fields): Promise<Response> =>
  fetch(`${issuer}/authorize?${new URLSearchParams(fields).toString()}`, { redirect: 'manual' });

/** The query with which the client gets its answer. */
const answerOf = (response: Response): Fields => {
  const location = new URL(response.headers.get('location') ?? '');
  expect(`${location.origin}${location.pathname}`).toBe(redirectUri);
  return Object.fromEntries(location.searchParams);
};

const newCode = async (): Promise<string> =>
  answerOf(await post('/authorize', { ...asked, ...typed }))['code'] ?? 'none';

const exchange = (code: string, fields: Fields = {}, headers: Fields = {}): Promise<Response> =>
  post(
    '/token',
    {
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      client_id: 'invitation-page',
      redirect_uri: redirectUri,
      ...fields,
    },
    headers,
  );

const Tokens = z.object({ access_token: z.string(), id_token: z.string(), token_type: z.literal('Bearer') });
const errorIn = async (response: Response): Promise<unknown> =>
  z.object({ error: z.string() }).parse(await response.json()).error;

describe('signing in', () => {
  it('shows a page that nobody can frame, filled in with the address that was hinted at', async () => {
    const response = await show(asked);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'.*form-action 'self' http:\/\/127\.0\.0\.1:7071; frame-ancestors 'none'/,
    );
    expect(await response.text()).toMatch(/name="email"[^>]* value="grace@fabrikam\.example"/);
  });

  it('reads all of a query that has a question mark in it', async () => {
    const own = new URLSearchParams({ ...asked, redirect_uri: 'HERE' }).toString();
    const query = own.replace('HERE', `${redirectUri}?from=mail`);
    expect((await fetch(`${issuer}/authorize?${query}`, { redirect: 'manual' })).status).toBe(200);
  });

  it('gives tokens of the person for the code, with the nonce for the client', async () => {
    const answer = answerOf(await post('/authorize', { ...asked, ...typed }));
    expect(answer['state']).toBe('state-1');
    const response = await exchange(answer['code'] ?? '', {}, { Origin: app });
    expect(response.headers.get('access-control-allow-origin')).toBe(app);
    const { access_token, id_token } = Tokens.parse(await response.json());
    expect(decodeJwt(access_token)).toMatchObject({
      iss: issuer,
      aud: 'api://partner-accounts',
      email: 'Grace@fabrikam.example',
      email_verified: true,
      name: 'Grace',
    });
    expect(decodeJwt(id_token)).toMatchObject({ iss: issuer, aud: 'invitation-page', nonce: 'nonce-1' });
  });

  it('can be as somebody whose address nobody has verified', async () => {
    const { verified, ...unverified } = typed;
    const { code = '' } = answerOf(await post('/authorize', { ...asked, ...unverified }));
    const { access_token } = Tokens.parse(await (await exchange(code)).json());
    expect([verified, decodeJwt(access_token)['email_verified']]).toEqual(['yes', false]);
  });

  it('answers in the fragment when it is asked to', async () => {
    const response = await post('/authorize', { ...asked, ...typed, response_mode: 'fragment' });
    expect(response.headers.get('location')).toMatch(
      /^http:\/\/127\.0\.0\.1:7071\/api\/invitation#code=[\w-]{43}&state=state-1$/,
    );
  });

  it('tells the client when the person cancels', async () => {
    const response = await post('/authorize', { ...asked, ...typed, decision: 'cancel' });
    expect(answerOf(response)).toEqual({ error: 'access_denied', state: 'state-1' });
  });

  it('asks again for an address that is none, and shows what was typed as text', async () => {
    const response = await post('/authorize', { ...asked, ...typed, email: '"><b>no' });
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('Enter an e-mail address');
    expect(page).not.toContain('<b>');
  });

  it('takes no form from the page of another site', async () => {
    for (const origin of ['https://attacker.example', app, 'null'])
      expect((await post('/authorize', { ...asked, ...typed }, { Origin: origin })).status).toBe(403);
    expect((await post('/authorize', { ...asked, ...typed }, { Origin: issuer })).status).toBe(303);
  });

  it.each([
    'https://attacker.example/api/invitation',
    'http://127.0.0.1.attacker.example/',
    'http://localhost@attacker.example/',
    'javascript:alert(1)',
    `${redirectUri}#fragment`,
    '',
  ])('sends nobody to %p', async (address) => {
    for (const response of [
      await show({ ...asked, redirect_uri: address }),
      await post('/authorize', { ...asked, ...typed, redirect_uri: address }),
    ]) {
      expect(response.status).toBe(400);
      expect(response.headers.get('location')).toBeNull();
    }
  });

  it.each([
    [{ response_type: 'token' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge: '' }, 'invalid_request'],
    [{ prompt: 'none' }, 'login_required'],
  ])('tells a client that asks for %p what is wrong', async (fields, error) => {
    const answer = answerOf(await show({ ...asked, ...fields }));
    expect(answer).toMatchObject({ error, state: 'state-1' });
  });
});

describe('a code', () => {
  it('works once', async () => {
    const code = await newCode();
    expect((await exchange(code)).status).toBe(200);
    expect(await errorIn(await exchange(code))).toBe('invalid_grant');
  });

  it('works for a minute', async () => {
    const codes = [await newCode(), await newCode()];
    now = START + 59;
    expect((await exchange(codes[0] ?? '')).status).toBe(200);
    now = START + 60;
    expect(await errorIn(await exchange(codes[1] ?? ''))).toBe('invalid_grant');
  });

  it.each([
    [{ code_verifier: 'another-verifier-that-is-as-long-as-it-must-be' }],
    [{ client_id: 'another' }],
    [{ redirect_uri: `${app}/elsewhere` }],
    [{ code: 'invented' }],
  ])('is of no use to who has %p', async (fields) => {
    const response = await exchange(await newCode(), fields);
    expect(response.status).toBe(400);
    expect(await errorIn(response)).toBe('invalid_grant');
  });

  it('is of no use to the page of another local server', async () => {
    expect((await exchange(await newCode(), {}, { Origin: 'http://127.0.0.1:9' })).status).toBe(400);
  });

  it('is forgotten when a hundred newer ones have come', async () => {
    const code = await newCode();
    for (let count = 0; count < 100; count += 1) await newCode();
    expect(await errorIn(await exchange(code))).toBe('invalid_grant');
  });
});

it('lets only pages of this machine read what browsers need, and says where it is', async () => {
  const path = `${issuer}/.well-known/openid-configuration`;
  const local = await fetch(path, { headers: { Origin: 'http://localhost:5173' } });
  expect(local.headers.get('access-control-allow-origin')).toBe('http://localhost:5173');
  expect(await local.json()).toMatchObject({
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    code_challenge_methods_supported: ['S256'],
  });
  const foreign = await fetch(path, { headers: { Origin: 'https://attacker.example' } });
  expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
  const devToken = await fetch(`${issuer}/dev-token`, {
    method: 'POST',
    headers: { Origin: app, 'Content-Type': 'application/json' },
    body: '{"sub":"s"}',
  });
  expect(devToken.headers.get('access-control-allow-origin')).toBeNull();
});

it('refuses a body that is too large', async () => {
  expect((await post('/token', { code: 'x'.repeat(20_000) })).status).toBe(413);
});
