// More ways to bring a token that must not count: keys named elsewhere, nested tokens, lists where a text belongs.
import { beforeEach, expect, it } from '@jest/globals';
import { createVerifier, type Verifier } from '../../../shared/auth/verifier.ts';
import {
  audience,
  bearer,
  createSigner,
  createWeb,
  goodClaims,
  issuer,
  keysUrl,
  seconds,
  settings,
  start,
  type Web,
} from './fake-issuers.ts';

const ours = createSigner('ours');
const second = createSigner('second');
const stranger = createSigner('stranger');

let web: Web;
let verifier: Verifier;
beforeEach(() => {
  web = createWeb();
  web.serve(keysUrl, { keys: [ours.jwk, second.jwk] });
  verifier = createVerifier({
    issuers: [settings()],
    clock: () => start,
    fetch: web.fetch,
    development: false,
  });
});

const inner = ours.token(goodClaims());
const header = (more: object): string =>
  Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'ours', ...more })).toString('base64url');

const refused: readonly (readonly [string, () => string])[] = [
  ['a key id like a path', () => ours.token(goodClaims(), { kid: '../keys/ours' })],
  ['a key id like an address', () => stranger.token(goodClaims(), { kid: 'https://evil.example/key' })],
  ['a key id that is a number', () => ours.token(goodClaims(), { kid: 1 })],
  ['no key id, where two keys fit', () => ours.token(goodClaims(), { kid: undefined })],
  ['a certificate of its own', () => stranger.token(goodClaims(), { kid: 'ours', x5c: ['AAAA'] })],
  ['a thumbprint of its own', () => stranger.token(goodClaims(), { kid: undefined, x5t: 'AAAA' })],
  ['the key id of one key, signed with another', () => second.token(goodClaims(), { kid: 'ours' })],
  ['an empty crit', () => ours.token(goodClaims(), { crit: [] })],
  ['a compressed payload', () => ours.token(goodClaims(), { zip: 'DEF', crit: ['zip'] })],
  ['a token in a token', () => ours.token(JSON.stringify(inner), { cty: 'JWT' })],
  ['a token as its payload', () => `${header({})}.${Buffer.from(inner).toString('base64url')}.AAAA`],
  ['an encrypted token', () => `${header({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.AA.AA.AA.AA`],
  ['audiences without ours', () => ours.token(goodClaims({ aud: ['x', `${audience} `] }))],
  ['no audience in the list', () => ours.token(goodClaims({ aud: [] }))],
  ['an audience that is an object', () => ours.token(goodClaims({ aud: { 0: audience } }))],
  ['an issuer with a user in it', () => ours.token(goodClaims({ iss: 'https://x@login.contoso.example' }))],
  ['an issuer with a port', () => ours.token(goodClaims({ iss: `${issuer}:443` }))],
  ['an issuer with a path', () => ours.token(goodClaims({ iss: `${issuer}/v2.0` }))],
  ['an issuer over plain http', () => ours.token(goodClaims({ iss: issuer.replace('https', 'http') }))],
  ['an issuer that begins like ours', () => ours.token(goodClaims({ iss: `${issuer}.evil.example` }))],
  ['an expiry before 1970', () => ours.token(goodClaims({ exp: -1 }))],
  ['an expiry in milliseconds that is past', () => ours.token(goodClaims({ exp: seconds(-3600) }))],
  ['an expiry that is a list', () => ours.token(goodClaims({ exp: [seconds(60)] }))],
  ['a subject that is an object', () => ours.token(goodClaims({ sub: { toString: 'ada' } }))],
  ['a subject that is a list', () => ours.token(goodClaims({ sub: ['ada-1'] }))],
  ['an oid that is an object', () => ours.token(goodClaims({ oid: {} }))],
];

it.each(refused)('is refused with %s', async (_, token) => {
  await expect(verifier.verify(bearer(token()))).rejects.toMatchObject({
    code: 'InvalidAuthenticationToken',
  });
  expect(web.asked.filter((url) => url.includes('evil'))).toStrictEqual([]);
});

it.each([
  ['a list', ['name']],
  ['an object', { toString: 'Ada' }],
  ['a number', 7],
  ['null', null],
])('counts with names, addresses and roles that are %s, and takes nothing from them', async (_, odd) => {
  const claims = { name: odd, given_name: odd, preferred_username: odd, email: odd, roles: odd, idtyp: odd };
  const caller = await verifier.verify(bearer(ours.token(goodClaims({ ...claims, email_verified: true }))));
  expect(caller).toMatchObject({ kind: 'person', platformRoles: [] });
  expect(caller).not.toHaveProperty('email');
  expect(caller.displayName).toMatch(/^usr_/);
});

it.each([['true'], [1], [['true']], [{}]])('takes no address that is verified by %j', async (odd) => {
  const claims = goodClaims({ email: 'ada@contoso.example', email_verified: odd });
  const caller = await verifier.verify(bearer(ours.token(claims)));
  expect(caller).not.toHaveProperty('email');
});
