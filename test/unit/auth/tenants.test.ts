// Tenants of a template issuer: each has its own keys, and strangers can neither crowd them out nor cause floods.
import { describe, expect, it } from '@jest/globals';
import type { IssuerSettings } from '../../../shared/auth/issuers.ts';
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
const fixed = 'https://login.contoso.example';
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
  readonly callOf: (iss: string, signer?: typeof one) => ReturnType<Verifier['verify']>;
  readonly call: (number: number, signer?: typeof one) => ReturnType<Verifier['verify']>;
}

const ofTemplate = (jwksUri?: string): IssuerSettings =>
  settings({ issuer: template, jwksUri, trustedFor: [], servicePrincipals: true });
const withOwnKeys = ofTemplate('https://directory.example/{tenantId}/keys');

const createStage = (...issuers: readonly IssuerSettings[]): Stage => {
  const clock = createClock();
  const web = createWeb();
  const { verify } = createVerifier({ issuers, clock: clock.now, fetch: web.fetch, development: false });
  let calls = 0;
  const callOf: Stage['callOf'] = (iss, signer = one) => {
    calls += 1;
    const exp = clock.now() / 1000 + 3600;
    return verify(bearer(signer.token(goodClaims({ iss, exp, idtyp: 'app', jti: calls }))));
  };
  return { clock, web, callOf, call: (number, signer) => callOf(issuerOf(number), signer) };
};

/** Tenants 1 to 60: as many as may be new in one minute. */
const spendTheMinute = async ({ call }: Stage): Promise<void> => {
  for (let number = 1; number <= 60; number += 1) {
    await expect(call(number)).rejects.toMatchObject(unavailable);
  }
};

describe('tenants', () => {
  it('verify with the keys of their own only', async () => {
    const { web, call } = createStage(withOwnKeys);
    web.serve(keysOf(1), { keys: [one.jwk] });
    web.serve(keysOf(2), { keys: [two.jwk] });

    await expect(call(1)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(2, two)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(2, one)).rejects.toMatchObject(invalid);
  });

  it('with keys in one place are served by one fetch, each key for whom it is meant', async () => {
    const everyones = 'https://directory.example/keys';
    const { web, call } = createStage(ofTemplate(everyones));
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

  it('that are made up cause sixty fetches a minute at most, and the log learns of more', async () => {
    const stage = createStage(withOwnKeys);
    const { clock, web, call } = stage;
    await spendTheMinute(stage);
    clock.pass(59_999);
    await expect(call(61)).rejects.toMatchObject({
      ...unavailable,
      cause: 'too many new tenants in this minute',
    });
    expect(web.asked).toHaveLength(60);
    clock.pass(1);
    await expect(call(62)).rejects.toMatchObject(unavailable);

    expect(web.asked).toHaveLength(61);
  });

  it('may be sixty new ones in each minute', async () => {
    const stage = createStage(withOwnKeys);
    await spendTheMinute(stage);
    stage.clock.pass(60_000);
    for (let number = 61; number <= 120; number += 1) {
      await expect(stage.call(number)).rejects.toMatchObject(unavailable);
    }

    expect(stage.web.asked).toHaveLength(120);
  });

  it('that are made up keep out neither a tenant whose token held nor an issuer of its own', async () => {
    const stage = createStage(settings({ issuer: fixed, jwksUri: undefined }), withOwnKeys);
    const { clock, web, call, callOf } = stage;
    web.serve(`${fixed}/.well-known/openid-configuration`, { issuer: fixed, jwks_uri: `${fixed}/keys` });
    web.serve(`${fixed}/keys`, { keys: [two.jwk] });
    web.serve(keysOf(99), { keys: [one.jwk] });
    await call(99);
    clock.pass(60_000);
    await spendTheMinute(stage);

    await expect(call(61)).rejects.toMatchObject(unavailable);
    await expect(call(99)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(callOf(fixed, two)).resolves.toMatchObject({ kind: 'servicePrincipal' });
  });

  it('of a directory that names no place for keys have each their own discovery document', async () => {
    const { web, call } = createStage(ofTemplate());
    const discoveryOf = (number: number): string => `${issuerOf(number)}/.well-known/openid-configuration`;
    for (const [number, { jwk }] of [one, two].entries()) {
      web.serve(discoveryOf(number), { issuer: issuerOf(number), jwks_uri: keysOf(number) });
      web.serve(keysOf(number), { keys: [jwk] });
    }

    await expect(call(0, one)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    await expect(call(1, one)).rejects.toMatchObject(invalid);
    await expect(call(1, two)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    expect(web.asked).toStrictEqual([discoveryOf(0), keysOf(0), discoveryOf(1), keysOf(1)]);
  });

  it('have their keys fetched once, however many of their tokens hold', async () => {
    const { web, call } = createStage(withOwnKeys);
    web.serve(keysOf(1), { keys: [one.jwk] });
    for (let token = 1; token <= 4; token += 1) await call(1);

    expect(web.asked).toStrictEqual([keysOf(1)]);
  });

  it('whose first token did not hold are not forgotten because of a hundred whose tokens held', async () => {
    const { clock, web, call } = createStage(withOwnKeys);
    for (let number = 0; number <= 100; number += 1) web.serve(keysOf(number), { keys: [one.jwk] });
    await expect(call(0, two)).rejects.toMatchObject(invalid);
    for (let number = 1; number <= 100; number += 1) {
      if (number % 50 === 0) clock.pass(60_000);
      await call(number);
    }

    await expect(call(0)).resolves.toMatchObject({ kind: 'servicePrincipal' });
    expect(web.asked.filter((url) => url === keysOf(0))).toHaveLength(1);
  });

  it('with a token that held keep their keys, whatever strangers ask for', async () => {
    const { clock, web, call } = createStage(withOwnKeys);
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
