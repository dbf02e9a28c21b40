// Key sets that are not as they should be: whose fault that is, and that no token makes us ask for them again.
import { describe, expect, it } from '@jest/globals';
import { createVerifier } from '../../../shared/auth/verifier.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
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

const signer = createSigner('k1');
const second = createSigner('k2');
const shortKey = { kty: 'RSA', n: Buffer.alloc(128, 0xff).toString('base64url'), e: 'AQAB', kid: 'k1' };

interface Stage {
  readonly clock: Clock;
  readonly web: Web;
  readonly call: (token: string) => Promise<Caller>;
}

const createStage = (...keys: readonly object[]): Stage => {
  const clock = createClock();
  const web = createWeb();
  web.serve(keysUrl, { keys });
  const verifier = createVerifier({
    issuers: [settings()],
    clock: clock.now,
    fetch: web.fetch,
    development: false,
  });
  return { clock, web, call: (token) => verifier.verify(bearer(token)) };
};

describe('a key that is no key', () => {
  it.each([
    ['has no point on its curve', { ...signer.jwk, x: 'AAAA' }, () => signer.token(goodClaims())],
    ['is too short', shortKey, () => signer.token(goodClaims(), { alg: 'RS256' })],
  ])('because it %s is the fault of the issuer, and the log learns the cause', async (_, key, token) => {
    const { call } = createStage(key);

    await expect(call(token())).rejects.toMatchObject({
      code: 'KeysUnavailable',
      message: expect.stringMatching(/keys of the issuer .* cannot be had .* Try again in a few seconds/),
      cause: expect.anything(),
    });
  });

  it('does not keep the others from verifying', async () => {
    const { call } = createStage({ ...signer.jwk, x: 'AAAA' }, second.jwk);

    await expect(call(second.token(goodClaims()))).resolves.toMatchObject({ kind: 'person' });
  });
});

it('a token that fits two keys makes nobody ask for the keys again', async () => {
  const { clock, web, call } = createStage(signer.jwk, second.jwk);
  await call(signer.token(goodClaims()));
  clock.pass(60_000);

  await expect(call(signer.token(goodClaims(), { kid: undefined }))).rejects.toMatchObject({
    code: 'InvalidAuthenticationToken',
  });
  expect(web.asked).toStrictEqual([keysUrl]);
});

it('a token that fits no key is the fault of the token also after the keys were asked for again', async () => {
  const { clock, web, call } = createStage(signer.jwk);
  await call(signer.token(goodClaims()));
  clock.pass(60_000);

  await expect(call(second.token(goodClaims()))).rejects.toMatchObject({
    code: 'InvalidAuthenticationToken',
  });
  expect(web.asked).toStrictEqual([keysUrl, keysUrl]);
});

it.each([[7], [null], [[issuer]]])('a key whose issuer is %j signs for its source', async (named) => {
  const { call } = createStage({ ...signer.jwk, issuer: named });

  await expect(call(signer.token(goodClaims()))).resolves.toMatchObject({ kind: 'person' });
});

it('a key of the same id serves the issuer that it is for, wherever it stands in the list', async () => {
  const foreign = { ...second.jwk, kid: 'k1', issuer: 'https://login.fabrikam.example' };
  const own = { ...signer.jwk, issuer };
  const kind = { kind: 'person' };

  await expect(createStage(foreign, own).call(signer.token(goodClaims()))).resolves.toMatchObject(kind);
  await expect(createStage(own, foreign).call(signer.token(goodClaims()))).resolves.toMatchObject(kind);
});
