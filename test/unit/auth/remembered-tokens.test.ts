// A verified token is remembered: not past five minutes, not past its expiry, and not without bound.
import { expect, it } from '@jest/globals';
import { createVerifier } from '../../../shared/auth/verifier.ts';
import {
  bearer,
  createClock,
  createSigner,
  createWeb,
  goodClaims,
  keysUrl,
  seconds,
  settings,
  type Clock,
  type Web,
} from './fake-issuers.ts';

const signer = createSigner('k1');

const createStage = (): { clock: Clock; web: Web; verify: (token: string) => Promise<unknown> } => {
  const clock = createClock();
  const web = createWeb();
  web.serve(keysUrl, { keys: [signer.jwk] });
  const { verify } = createVerifier({
    issuers: [settings()],
    clock: clock.now,
    fetch: web.fetch,
    development: false,
  });
  return { clock, web, verify: (token) => verify(bearer(token)) };
};

it('gives the same caller again without verifying, for five minutes', async () => {
  const { clock, verify } = createStage();
  const token = signer.token(goodClaims());

  const first = await verify(token);
  clock.pass(5 * 60_000 - 1);
  expect(await verify(token)).toBe(first);
  clock.pass(1);
  const later = await verify(token);

  expect(later).not.toBe(first);
  expect(later).toStrictEqual(first);
});

it('forgets the token at its expiry; the skew is granted by verifying anew', async () => {
  const { clock, verify } = createStage();
  const token = signer.token(goodClaims({ exp: seconds(30) }));

  const first = await verify(token);
  clock.pass(29_999);
  expect(await verify(token)).toBe(first);
  clock.pass(1);
  const inSkew = await verify(token);
  expect(inSkew).not.toBe(first);
  clock.pass(60_000);

  await expect(verify(token)).rejects.toMatchObject({ code: 'InvalidAuthenticationToken' });
});

it('does not remember a refusal', async () => {
  const { clock, verify } = createStage();
  const token = signer.token(goodClaims({ nbf: seconds(90) }));

  await expect(verify(token)).rejects.toThrow('not valid yet');
  clock.pass(30_000);

  await expect(verify(token)).resolves.toMatchObject({ kind: 'person' });
});

it('tells tokens of one length and one subject apart', async () => {
  const { verify } = createStage();

  const first = await verify(signer.token(goodClaims({ name: 'Ada' })));
  const second = await verify(signer.token(goodClaims({ name: 'Bob' })));

  expect([first, second]).toMatchObject([{ displayName: 'Ada' }, { displayName: 'Bob' }]);
});
