// Keys of issuers: found, kept, renewed, missed, and never fetched at a stranger's pace.
import { describe, expect, it } from '@jest/globals';
import type { IssuerSettings } from '../../../shared/auth/issuers.ts';
import { createVerifier, type Verifier } from '../../../shared/auth/verifier.ts';
import {
  bearer,
  createClock,
  createSigner,
  createWeb,
  goodClaims,
  issuer,
  keysUrl,
  settings,
  type Clock,
  type Web,
} from './fake-issuers.ts';

const oldKey = createSigner('old');
const newKey = createSigner('new');
const minute = 60_000;
const discoveryUrl = `${issuer}/.well-known/openid-configuration`;
const invalid = { code: 'InvalidAuthenticationToken' };
const unavailable = { code: 'KeysUnavailable' };
const person = { kind: 'person' };

interface Stage {
  readonly clock: Clock;
  readonly web: Web;
  /** Each with a token of its own, so that none is a remembered one. */
  readonly call: (signer?: typeof oldKey, header?: object, claims?: object) => ReturnType<Verifier['verify']>;
}

const createStage = (more: Partial<IssuerSettings> = {}, development = false): Stage => {
  const clock = createClock();
  const web = createWeb();
  web.serve(keysUrl, { keys: [oldKey.jwk] });
  const { verify } = createVerifier({
    issuers: [settings(more)],
    clock: clock.now,
    fetch: web.fetch,
    development,
  });
  let calls = 0;
  return {
    clock,
    web,
    call: (signer = oldKey, header = {}, claims = {}) => {
      calls += 1;
      const exp = Math.floor(clock.now() / 1000) + 3600;
      return verify(bearer(signer.token(goodClaims({ exp, jti: calls, ...claims }), { ...header })));
    },
  };
};

describe('keys', () => {
  it('are fetched when first needed, once for many, and kept for ten minutes', async () => {
    const { clock, web, call } = createStage();
    expect(web.asked).toStrictEqual([]);

    await Promise.all([call(), call(), call()]);
    clock.pass(10 * minute - 1);
    await call();
    expect(web.asked).toStrictEqual([keysUrl]);
    clock.pass(1);
    await call();

    expect(web.asked).toStrictEqual([keysUrl, keysUrl]);
  });

  it('that were withdrawn count for ten minutes at most', async () => {
    const { clock, web, call } = createStage();
    await call();
    web.serve(keysUrl, { keys: [newKey.jwk] });
    clock.pass(10 * minute);

    await expect(call()).rejects.toMatchObject(invalid);
    await expect(call(newKey)).resolves.toMatchObject(person);
  });

  it('that are new are found at once when the last fetch is 30 s old', async () => {
    const { clock, web, call } = createStage();
    await call();
    web.serve(keysUrl, { keys: [oldKey.jwk, newKey.jwk] });
    clock.pass(30_000);

    await expect(call(newKey)).resolves.toMatchObject(person);
  });

  it('with made-up ids are looked for twice a minute at most', async () => {
    const { clock, web, call } = createStage();
    for (let second = 0; second < 60; second += 1) {
      await expect(call(newKey, { kid: `made-up-${second}` })).rejects.toMatchObject(invalid);
      clock.pass(1000);
    }

    expect(web.asked).toHaveLength(2);
  });
});

describe('an issuer that does not answer', () => {
  it('is a fault of its own, with the cause for the log, and over when it answers again', async () => {
    const { clock, web, call } = createStage();
    web.fail(keysUrl);
    await expect(call()).rejects.toMatchObject({ ...unavailable, cause: { message: 'fetch failed' } });
    web.serve(keysUrl, { keys: [oldKey.jwk] });
    clock.pass(5000);

    await expect(call()).resolves.toMatchObject(person);
  });

  it('is asked every five seconds at most', async () => {
    const { clock, web, call } = createStage();
    web.fail(keysUrl);
    await Promise.all([1, 2, 3].map(() => expect(call()).rejects.toMatchObject(unavailable)));
    clock.pass(4999);
    await expect(call()).rejects.toMatchObject(unavailable);
    expect(web.asked).toHaveLength(1);
    clock.pass(1);
    await expect(call()).rejects.toMatchObject(unavailable);

    expect(web.asked).toHaveLength(2);
  });

  it('leaves the known keys in force for an hour, no longer', async () => {
    const { clock, web, call } = createStage();
    await call();
    web.fail(keysUrl);
    clock.pass(60 * minute - 1);
    await expect(call()).resolves.toMatchObject(person);
    await expect(call(newKey)).rejects.toMatchObject(unavailable);
    clock.pass(1);

    await expect(call()).rejects.toMatchObject(unavailable);
  });

  it.each([
    ['an error', { keys: [oldKey.jwk] }, 503],
    ['a redirect', { keys: [oldKey.jwk] }, 302],
    ['something else', '<html>', 200],
    ['no keys', { keys: 'none' }, 200],
  ])('as well as one that answers with %s', async (_, body, status) => {
    const { web, call } = createStage();
    web.serve(keysUrl, body, status);

    await expect(call()).rejects.toMatchObject(unavailable);
  });

  it('is waited for with a time limit, and redirects are not followed', async () => {
    const asked: (RequestInit | undefined)[] = [];
    const { verify } = createVerifier({
      issuers: [settings()],
      clock: createClock().now,
      fetch: (_, init) => {
        asked.push(init);
        return Promise.reject(new Error('over'));
      },
      development: false,
    });

    await expect(verify(bearer(oldKey.token(goodClaims())))).rejects.toMatchObject(unavailable);

    expect(asked).toMatchObject([{ redirect: 'error', signal: { aborted: false } }]);
  });
});

describe('keys that cannot be used', () => {
  it.each([
    ['private', { ...oldKey.jwk, d: 'AAAA' }],
    ['for encryption', { ...oldKey.jwk, use: 'enc' }],
    ['a secret', { kty: 'oct', k: 'AAAA', kid: 'old', alg: 'HS256' }],
  ])('never verify a token: %s', async (_, jwk) => {
    const { web, call } = createStage();
    web.serve(keysUrl, { keys: [jwk] });

    await expect(call()).rejects.toMatchObject({ name: 'AuthenticationFault' });
  });

  it('are those that a directory gives to another issuer', async () => {
    const { web, call } = createStage();
    web.serve(keysUrl, { keys: [{ ...oldKey.jwk, issuer: 'https://login.fabrikam.example' }, newKey.jwk] });

    await expect(call()).rejects.toMatchObject(invalid);
    await expect(call(newKey)).resolves.toMatchObject(person);
  });
});

describe('discovery', () => {
  it('says where the keys are', async () => {
    const { web, call } = createStage({ jwksUri: undefined });
    web.serve(discoveryUrl, { issuer, jwks_uri: keysUrl });

    await expect(call()).resolves.toMatchObject(person);
    expect(web.asked).toStrictEqual([discoveryUrl, keysUrl]);
  });

  it.each([
    ['another issuer', { issuer: `${issuer}/`, jwks_uri: keysUrl }],
    ['keys over plain http', { issuer, jwks_uri: keysUrl.replace('https', 'http') }],
    ['no keys', { issuer }],
  ])('with %s is as if the issuer did not answer', async (_, document) => {
    const { web, call } = createStage({ jwksUri: undefined });
    web.serve(discoveryUrl, document);

    await expect(call()).rejects.toMatchObject(unavailable);
    expect(web.asked).toStrictEqual([discoveryUrl]);
  });

  it('may name keys over plain http in development', async () => {
    const { web, call } = createStage({ jwksUri: undefined }, true);
    web.serve(discoveryUrl, { issuer, jwks_uri: 'http://localhost/keys' });
    web.serve('http://localhost/keys', { keys: [oldKey.jwk] });

    await expect(call()).resolves.toMatchObject(person);
  });
});
