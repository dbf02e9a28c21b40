// Access tokens over HTTP: those that must not be believed.
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import * as z from 'zod/mini';
import { errorOf, outcomeOf } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import { createWorld } from '../support/world.ts';

const { stack, ask, newPerson } = createWorld();
const refused = { status: 401, code: 'InvalidAuthenticationToken' };
const me = (authorization: string) =>
  ask({ method: 'GET', path: '/me', headers: { Authorization: authorization } });
const Keys = z.object({ keys: z.array(z.looseObject({ kty: z.string(), n: z.string(), e: z.string() })) });

let person: Person;
let claims: JWTPayload;
let kid: string;
beforeAll(async () => {
  person = await newPerson();
  claims = decodeJwt(person.token);
  kid = decodeProtectedHeader(person.token).kid ?? '';
});

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const forged = (payload: JWTPayload, header: object = {}): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(stranger.privateKey);

describe('an access token', () => {
  it('counts as it was issued', async () => {
    expect((await me(`Bearer ${person.token}`)).status).toBe(200);
    expect((await me(`bearer ${person.token}`)).status).toBe(200);
  });

  it('must be signed', async () => {
    const unsigned = new UnsecuredJWT(claims).encode();
    for (const token of [unsigned, `${unsigned}AAAA`])
      expect(outcomeOf(await me(`Bearer ${token}`))).toMatchObject(refused);
  });

  it('must not be signed with the public key as a secret', async () => {
    const response = await fetch(`${stack.coordinates.issuer}/keys`);
    const [jwk] = Keys.parse(await response.json()).keys;
    if (!jwk) throw new Error('The issuer publishes no key.');
    const key = createPublicKey({ key: jwk, format: 'jwk' });
    for (const secret of [
      key.export({ type: 'spki', format: 'pem' }),
      key.export({ type: 'spki', format: 'der' }),
    ]) {
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid })
        .sign(Buffer.from(secret));
      expect(outcomeOf(await me(`Bearer ${token}`))).toMatchObject(refused);
    }
  });

  it('must be signed by a key of its issuer, whichever it names', async () => {
    const jwk = stranger.publicKey.export({ format: 'jwk' });
    for (const header of [
      {},
      { kid: 'other' },
      { jwk },
      { jku: 'https://evil.example/keys' },
      { kid: undefined },
    ])
      expect(outcomeOf(await me(`Bearer ${await forged(claims, header)}`))).toMatchObject(refused);
  });

  it('must be of a configured issuer', async () => {
    for (const iss of [
      'https://evil.example',
      `${String(claims.iss)}/`,
      String(claims.iss).toUpperCase(),
      '',
    ])
      expect(outcomeOf(await me(`Bearer ${await forged({ ...claims, iss })}`))).toMatchObject(refused);
  });

  it('ends 60 s after it expires', async () => {
    const expired = async (seconds: number) => ({
      token: await stack.token({ email: person.email, expiresIn: -seconds }),
    });
    const late = await me(`Bearer ${(await expired(120)).token}`);
    expect(outcomeOf(late)).toMatchObject(refused);
    expect(errorOf(late).message).toContain('expired');
    expect((await me(`Bearer ${(await expired(10)).token}`)).status).toBe(200);
  });

  it('must be whole, and the only thing in its header', async () => {
    const [header = '', payload = '', signature = ''] = person.token.split('.');
    const admin = Buffer.from(JSON.stringify({ ...claims, roles: ['Registration.Review'] })).toString(
      'base64url',
    );
    const bad = [
      `${header}.${admin}.${signature}`,
      `${header}.${payload}.`,
      `${header}.${payload}`,
      `${person.token}.${signature}`,
      `${person.token},${person.token}`,
      `${person.token} x`,
      'x'.repeat(20_000).slice(0, 15_000),
      `${header}.${'A'.repeat(100)}.${signature}`,
    ];
    for (const token of bad) expect(outcomeOf(await me(`Bearer ${token}`))).toMatchObject(refused);
  });

  it('stands in the Authorization header alone', async () => {
    const query = `api-version=2026-11-01&access_token=${person.token}`;
    const answer = await ask({ method: 'GET', path: '/me', query });
    expect(outcomeOf(answer)).toMatchObject({ status: 401, code: 'AuthenticationRequired' });
    const principal = await ask({
      method: 'GET',
      path: '/me',
      headers: { 'x-ms-client-principal-id': person.id, 'x-ms-client-principal-name': 'ada' },
    });
    expect(outcomeOf(principal)).toMatchObject({ code: 'AuthenticationRequired' });
  });

  it('is refused without a word of what stands in it', async () => {
    const answer = await me(`Bearer ${await forged({ ...claims, email: 'secret@contoso.example' })}`);
    expect(answer.text).not.toMatch(/secret|contoso|eyJ/);
  });
});
