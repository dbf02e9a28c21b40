// Tenants of a template issuer: each has its own keys, and strangers can neither crowd them out nor cause floods.
import { describe, expect, it } from '@jest/globals';
import { createVerifier, type Verifier } from '../../../shared/auth/verifier.ts';
import {
  bearer,
  createClock,
  createSigner,
  createWeb,
  goodClaims,
  settings,
  type Clock,
  type Web,
} from './fake-issuers.ts';

const template = 'https://directory.example/{tenantId}/v2.0';
const one = createSigner('k');
const two = createSigner('k');
const tenant = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const issuerOf = (number: number): string => template.replace('{tenantId}', tenant(number));
const keysOf = (number: number): string => `https://directory.example/${tenant(number)}/keys`;
const invalid = { code: 'InvalidAuthenticationToken' };
const unavailable = { code: 'KeysUnavailable' };

interface Stage {
  readonly clock: Clock;
  readonly web: Web;
  readonly call: (number: number, signer?: typeof one) => ReturnType<Verifier['verify']>;
}

const createStage = (jwksUri: string | undefined = 'https://directory.example/{tenantId}/keys'): Stage => {
  const clock = createClock();
  const web = createWeb();
  const { verify } = createVerifier({
    issuers: [settings({ issuer: template, jwksUri, trustedFor: [], servicePrincipals: true })],
    clock: clock.now,
    fetch: web.fetch,
    development: false,
  });
  let calls = 0;
  return {
    clock,
    web,
    call: (number, signer = one) => {
      calls += 1;
      return verify(bearer(signer.token(goodClaims({ iss: issuerOf(number), idtyp: 'app', jti: calls }))));
    },
  };
};

describe('tenants', () => {
  it('verify with the keys of their own only', async () => {
    const { web, call } = createStage();
    web.serve(keysOf(1), { keys: [one.jwk] });
    web.serve(keysOf(2), { keys: [two.jwk] });

    await expect(call(1)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(2, two)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(2, one)).rejects.toMatchObject(invalid);
  });

  it('with keys in one place are served by one fetch, each key for whom it is meant', async () => {
    const everyones = 'https://directory.example/keys';
    const { web, call } = createStage(everyones);
    const [common, own] = [createSigner('common'), createSigner('own')];
    web.serve(everyones, {
      keys: [
        { ...common.jwk, issuer: 'https://directory.example/{tenantid}/v2.0' },
        { ...own.jwk, issuer: issuerOf(2) },
      ],
    });

    await expect(call(1, common)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(2, common)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(2, own)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(1, own)).rejects.toMatchObject(invalid);
    expect(web.asked).toStrictEqual([everyones]);
  });

  it('that are made up cause sixty fetches a minute at most', async () => {
    const { clock, web, call } = createStage();
    for (let number = 1; number <= 80; number += 1) {
      await expect(call(number)).rejects.toMatchObject(unavailable);
    }
    expect(web.asked).toHaveLength(60);
    clock.pass(60_000);
    await expect(call(81)).rejects.toMatchObject(unavailable);

    expect(web.asked).toHaveLength(61);
  });

  it('with a token that held keep their keys, whatever strangers ask for', async () => {
    const { clock, web, call } = createStage();
    web.serve(keysOf(1), { keys: [one.jwk] });
    await call(1);
    for (let number = 2; number <= 181; number += 1) {
      if (number % 60 === 0) clock.pass(60_000);
      await expect(call(number)).rejects.toMatchObject(unavailable);
    }

    await expect(call(1)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    expect(web.asked.filter((url) => url === keysOf(1))).toHaveLength(1);
  });
});
