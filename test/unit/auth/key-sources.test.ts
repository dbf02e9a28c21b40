// What an issuer may answer when it is asked for its keys, and what the log learns when that is of no use.
import { describe, expect, it } from '@jest/globals';
import { fetchKeys, type KeySource } from '../../../shared/auth/fetch-keys.ts';
import { createSigner, createWeb, issuer, keysUrl, type Web } from './fake-issuers.ts';

const discoveryUrl = `${issuer}/.well-known/openid-configuration`;
const keys = [{ kty: 'EC', kid: 'k1', crv: 'P-256', x: 'x', y: 'y' }];

const ask = async (web: Web, source: Partial<KeySource> = {}): ReturnType<typeof fetchKeys> =>
  fetchKeys({ issuer, ...source }, { fetch: web.fetch, development: false });

describe('keys', () => {
  it('are asked for as JSON', async () => {
    const accepted: (string | null)[] = [];
    const answer: typeof fetch = async (_, init) => {
      accepted.push(new Headers(init?.headers).get('accept'));
      return Response.json({ keys });
    };
    await fetchKeys({ issuer, jwksUri: keysUrl }, { fetch: answer, development: false });

    expect(accepted).toStrictEqual(['application/json']);
  });

  it('are handed over with all that the issuer says of them', async () => {
    const web = createWeb();
    const key = createSigner('k1').jwk;
    web.serve(keysUrl, { keys: [{ ...key, issuer, x5c: ['AAAA'] }], more: 1 });

    await expect(ask(web, { jwksUri: keysUrl })).resolves.toStrictEqual([{ ...key, issuer, x5c: ['AAAA'] }]);
  });

  it('of an issuer that ends in a slash are discovered without doubling it', async () => {
    const web = createWeb();
    web.serve(discoveryUrl, { issuer: `${issuer}/`, jwks_uri: keysUrl });
    web.serve(keysUrl, { keys });

    await expect(ask(web, { issuer: `${issuer}/` })).resolves.toStrictEqual(keys);
  });

  it.each([
    ['a key without a type', { keys: [{ kid: 'k1' }] }],
    ['a key that is no object', { keys: ['k1'] }],
    ['no list', { keys: { kty: 'EC' } }],
    ['nothing', null],
  ])('are none at all with %s in the answer', async (_, answer) => {
    const web = createWeb();
    web.serve(keysUrl, answer);

    await expect(ask(web, { jwksUri: keysUrl })).rejects.toThrow();
  });
});

describe('the log learns', () => {
  it.each([201, 204, 404, 500])('who answered with another status than 200: %d', async (status) => {
    const refusing: typeof fetch = async () => new Response(null, { status });

    await expect(
      fetchKeys({ issuer, jwksUri: keysUrl }, { fetch: refusing, development: false }),
    ).rejects.toThrow(`${keysUrl} answered ${status}, expected 200.`);
  });

  it.each([
    ['that the document is of another issuer', 'https://login.fabrikam.example', keysUrl, 'another issuer'],
    ['that the keys would come without https', issuer, 'http://login.contoso.example/keys', 'without https'],
    ['that the address of the keys is none', issuer, 'login.contoso.example/keys', 'without https'],
  ])('%s', async (_, named, jwksUri, reason) => {
    const web = createWeb();
    web.serve(discoveryUrl, { issuer: named, jwks_uri: jwksUri });
    const fault = ask(web);

    await expect(fault).rejects.toThrow(reason);
    await expect(fault).rejects.toThrow(discoveryUrl);
  });
});
