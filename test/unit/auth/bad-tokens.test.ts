// Every way we know to bring a token that must not count, and the neighbours that must.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { createVerifier, type Verifier } from '../../../shared/auth/verifier.ts';
import {
  audience,
  bearer,
  createSigner,
  createWeb,
  goodClaims,
  hmacToken,
  issuer,
  keysUrl,
  seconds,
  settings,
  start,
  unsignedToken,
  type Web,
} from './fake-issuers.ts';

const ec = createSigner('ec');
const rsa = createSigner('rsa', 'RS256');
const pss = createSigner('pss', 'PS256');
const other = createSigner('ec');
const otherIssuer = 'https://login.fabrikam.example';
const tenant = '0f8fad5b-d9cb-469f-a165-70867728950e';
const template = 'https://directory.example/{tenantId}/v2.0';
const ofTenant = (id: string): string => template.replace('{tenantId}', id);

let web: Web;
let verifier: Verifier;
beforeEach(() => {
  web = createWeb();
  web.serve(keysUrl, { keys: [ec.jwk, rsa.jwk, pss.jwk] });
  web.serve(`${otherIssuer}/keys`, { keys: [other.jwk] });
  web.serve('https://directory.example/keys', { keys: [ec.jwk] });
  verifier = createVerifier({
    issuers: [
      settings(),
      settings({ issuer: otherIssuer, jwksUri: `${otherIssuer}/keys` }),
      settings({ issuer: template, jwksUri: 'https://directory.example/keys', trustedFor: [] }),
    ],
    clock: () => start,
    fetch: web.fetch,
    development: false,
  });
});

const swapPayload = (token: string, claims: object): string => {
  const [header = '', , end = ''] = token.split('.');
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), end].join('.');
};
const duplicated = (first: object, last: object): string =>
  `${JSON.stringify(first).slice(0, -1)},${JSON.stringify(last).slice(1)}`;

const accepted: readonly (readonly [string, () => string])[] = [
  ['ES256', () => bearer(ec.token(goodClaims()))],
  ['RS256', () => bearer(rsa.token(goodClaims()))],
  ['PS256', () => bearer(pss.token(goodClaims()))],
  ['a scheme in any case, more spaces', () => `bEARER   ${ec.token(goodClaims())}`],
  ['type JWT', () => bearer(ec.token(goodClaims(), { typ: 'JWT' }))],
  ['no type', () => bearer(ec.token(goodClaims(), { typ: undefined }))],
  ['no key id, where one key fits', () => bearer(ec.token(goodClaims(), { kid: undefined }))],
  ['several audiences', () => bearer(ec.token(goodClaims({ aud: ['x', audience] })))],
  ['expired 59 s ago', () => bearer(ec.token(goodClaims({ exp: seconds(-59) })))],
  ['valid in 60 s', () => bearer(ec.token(goodClaims({ nbf: seconds(60) })))],
  ['a tenant of a template', () => bearer(ec.token(goodClaims({ iss: ofTenant(tenant) })))],
  ['a subject of 255 characters', () => bearer(ec.token(goodClaims({ sub: 's'.repeat(255) })))],
];

const refused: readonly (readonly [string, string, () => string])[] = [
  ['alg none', 'one signed JWT', () => bearer(unsignedToken(goodClaims(), ''))],
  ['alg none with an end', 'signed with', () => bearer(unsignedToken(goodClaims(), 'AA'))],
  ['HS256 with the public key', 'signed with', () => bearer(hmacToken(goodClaims(), rsa.publicPem, 'rsa'))],
  ['RS512', 'signed with', () => bearer(rsa.token(goodClaims(), { alg: 'RS512' }))],
  ['an algorithm that is no text', 'signed with', () => bearer(rsa.token(goodClaims(), { alg: ['RS256'] }))],
  [
    'another algorithm than the key',
    'key of its issuer',
    () => bearer(rsa.token(goodClaims(), { alg: 'PS256' })),
  ],
  [
    'an issuer not listed',
    'not accepted',
    () => bearer(ec.token(goodClaims({ iss: 'https://login.example' }))),
  ],
  [
    'an issuer with a slash too many',
    'not accepted',
    () => bearer(ec.token(goodClaims({ iss: `${issuer}/` }))),
  ],
  [
    'an issuer in upper case',
    'not accepted',
    () => bearer(ec.token(goodClaims({ iss: issuer.toUpperCase() }))),
  ],
  ['no issuer', 'not accepted', () => bearer(ec.token(goodClaims({ iss: undefined })))],
  ['an issuer that is a list', 'not accepted', () => bearer(ec.token(goodClaims({ iss: [issuer] })))],
  ['another audience', 'another audience', () => bearer(ec.token(goodClaims({ aud: 'api://other' })))],
  ['a longer audience', 'another audience', () => bearer(ec.token(goodClaims({ aud: `${audience}/x` })))],
  ['no audience', 'another audience', () => bearer(ec.token(goodClaims({ aud: undefined })))],
  ['expired 60 s ago', 'has expired', () => bearer(ec.token(goodClaims({ exp: seconds(-60) })))],
  ['no expiry', 'expiry time', () => bearer(ec.token(goodClaims({ exp: undefined })))],
  ['an expiry that is text', 'expiry time', () => bearer(ec.token(goodClaims({ exp: String(seconds(60)) })))],
  [
    'an expiry without end',
    'expiry time',
    () => bearer(ec.token(JSON.stringify(goodClaims({ exp: 0 })).replace('"exp":0', '"exp":1e999'))),
  ],
  ['valid in 61 s', 'not valid yet', () => bearer(ec.token(goodClaims({ nbf: seconds(61) })))],
  ['an nbf that is text', 'not valid yet', () => bearer(ec.token(goodClaims({ nbf: '0' })))],
  ['an unknown key id', 'key of its issuer', () => bearer(ec.token(goodClaims(), { kid: 'unknown' }))],
  ['a key of the same id at another issuer', 'key of its issuer', () => bearer(other.token(goodClaims()))],
  [
    "another issuer's token, key of ours",
    'key of its issuer',
    () => bearer(ec.token(goodClaims({ iss: otherIssuer }))),
  ],
  ['a crit header', 'plain JWT', () => bearer(ec.token(goodClaims(), { crit: ['exp'], exp: 1 }))],
  ['an unencoded payload', 'plain JWT', () => bearer(ec.token(goodClaims(), { crit: ['b64'], b64: false }))],
  ['its own key in jwk', 'key of its issuer', () => bearer(other.token(goodClaims(), { jwk: other.jwk }))],
  [
    'its own jku',
    'key of its issuer',
    () => bearer(other.token(goodClaims(), { jku: 'https://evil.example/keys' })),
  ],
  [
    'its own x5u',
    'key of its issuer',
    () => bearer(other.token(goodClaims(), { x5u: 'https://evil.example/cert' })),
  ],
  ['a logout token', 'plain JWT', () => bearer(ec.token(goodClaims(), { typ: 'logout+jwt' }))],
  ['a type that is no text', 'plain JWT', () => bearer(ec.token(goodClaims(), { typ: 1 }))],
  [
    'another payload',
    'key of its issuer',
    () => bearer(swapPayload(ec.token(goodClaims()), goodClaims({ sub: 'eve' }))),
  ],
  [
    'another signature',
    'key of its issuer',
    () => bearer(`${ec.token(goodClaims()).slice(0, -86)}${'A'.repeat(86)}`),
  ],
  [
    'issuer twice, a stranger last',
    'not accepted',
    () => bearer(ec.token(duplicated(goodClaims(), { iss: 'https://e.example' }))),
  ],
  [
    "issuer twice, signed by the first's key",
    'key of its issuer',
    () => bearer(other.token(duplicated({ iss: otherIssuer }, goodClaims()))),
  ],
  [
    'expiry twice, the past last',
    'has expired',
    () => bearer(ec.token(duplicated(goodClaims(), { exp: seconds(-600) }))),
  ],
  ['no subject', '"sub"', () => bearer(ec.token(goodClaims({ sub: undefined })))],
  ['an empty subject', '"sub"', () => bearer(ec.token(goodClaims({ sub: '' })))],
  ['an empty subject beside an oid', '"sub"', () => bearer(ec.token(goodClaims({ sub: '', oid: tenant })))],
  ['a subject of 256 characters', '"sub"', () => bearer(ec.token(goodClaims({ sub: 's'.repeat(256) })))],
  ['a subject that is a number', '"sub"', () => bearer(ec.token(goodClaims({ sub: 7 })))],
  ['an empty oid', '"oid"', () => bearer(ec.token(goodClaims({ oid: '' })))],
  ['an oid that is null', '"oid"', () => bearer(ec.token(goodClaims({ oid: null })))],
  [
    'a tenant in upper case',
    'not accepted',
    () => bearer(ec.token(goodClaims({ iss: ofTenant(tenant.toUpperCase()) }))),
  ],
  [
    'a tenant that is no GUID',
    'not accepted',
    () => bearer(ec.token(goodClaims({ iss: ofTenant('common') }))),
  ],
  [
    'a tenant with a path',
    'not accepted',
    () => bearer(ec.token(goodClaims({ iss: ofTenant(`${tenant}/x`) }))),
  ],
  ['an empty tenant', 'not accepted', () => bearer(ec.token(goodClaims({ iss: ofTenant('') })))],
  ['the template itself', 'not accepted', () => bearer(ec.token(goodClaims({ iss: template })))],
  ['claims that are a list', 'well-formed', () => bearer(ec.token('[1]'))],
  ['claims that are no JSON', 'well-formed', () => bearer(ec.token('{'))],
  ['no JWT', 'well-formed', () => bearer('a.b.c')],
  ['an opaque token', 'one signed JWT', () => bearer('2YotnFZFEjr1zCsicMWpAA')],
  ['an encrypted token of five parts', 'one signed JWT', () => bearer('e30.e30.e30.e30.e30')],
  ['more than 16 KiB', 'longer than', () => bearer(ec.token(goodClaims({ more: 'x'.repeat(16_384) })))],
  ['the scheme Basic', 'one signed JWT', () => 'Basic YWRhOmFkYQ=='],
  ['a scheme that begins like ours', 'one signed JWT', () => `BearerX ${ec.token(goodClaims())}`],
  ['a token without scheme', 'one signed JWT', () => ec.token(goodClaims())],
  ['the scheme alone', 'one signed JWT', () => 'Bearer'],
  ['the scheme and a space', 'one signed JWT', () => 'Bearer '],
  ['two tokens', 'one signed JWT', () => `${bearer(ec.token(goodClaims()))} ${ec.token(goodClaims())}`],
  [
    'two headers in one',
    'one signed JWT',
    () => `${bearer(ec.token(goodClaims()))}, ${bearer(ec.token(goodClaims()))}`,
  ],
];

describe('verify', () => {
  it.each(accepted)('accepts %s', async (_, authorization) => {
    await expect(verifier.verify(authorization())).resolves.toMatchObject({ kind: 'person' });
  });

  it.each(refused)('refuses %s (%s) and quotes nothing of it', async (_, reason, authorization) => {
    const header = authorization();
    const fault: unknown = await verifier.verify(header).catch((error: unknown) => error);

    expect(fault).toMatchObject({ code: 'InvalidAuthenticationToken', name: 'AuthenticationFault' });
    expect(String(fault)).toContain(reason);
    expect(fault).not.toHaveProperty('cause');
    const parts = header.split(/[ .,]+/).filter((part) => part.length > 8);
    expect(parts.filter((part) => String(fault).includes(part))).toStrictEqual([]);
    expect(web.asked.filter((url) => url.includes('evil'))).toStrictEqual([]);
  });

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
  ])('asks for a token when there is %s', async (_, header) => {
    await expect(verifier.verify(header)).rejects.toMatchObject({ code: 'AuthenticationRequired' });
  });

  it('fetches no keys for a token that cannot hold', async () => {
    await expect(verifier.verify(bearer(unsignedToken(goodClaims(), 'AA')))).rejects.toThrow('signed with');
    await expect(verifier.verify(bearer(ec.token(goodClaims({ iss: 'https://x.example' }))))).rejects.toThrow(
      'issuer',
    );

    expect(web.asked).toStrictEqual([]);
  });
});
