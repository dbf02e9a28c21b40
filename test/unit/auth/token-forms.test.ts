// The edges of what is a bearer token at all: lengths, what stands around it, its type, and claims of a wrong kind.
import { describe, expect, it } from '@jest/globals';
import { createVerifier } from '../../../shared/auth/verifier.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import { bearer, createSigner, createWeb, goodClaims, keysUrl, settings, start } from './fake-issuers.ts';

const signer = createSigner('ec');
const template = settings({ issuer: 'https://directory.example/{tenantId}', trustedFor: [] });
const longest = 16 * 1024;

const verify = async (authorization: string | undefined): Promise<Caller> => {
  const web = createWeb();
  web.serve(keysUrl, { keys: [signer.jwk] });
  const issuers = [template, settings()];
  return createVerifier({ issuers, clock: () => start, fetch: web.fetch, development: false }).verify(
    authorization,
  );
};

/** With as many blanks after the scheme as make the header so long. */
const headerOf = (length: number): string => {
  const token = signer.token(goodClaims());
  return `Bearer${' '.repeat(length - 'Bearer'.length - token.length)}${token}`;
};

describe('an Authorization header', () => {
  it('may have 16 KiB, and not a character more', async () => {
    await expect(verify(headerOf(longest))).resolves.toMatchObject({ kind: 'person' });
    await expect(verify(headerOf(longest + 1))).rejects.toThrow(`longer than ${longest} characters`);
  });

  it('that is missing is answered with how to send one', async () => {
    await expect(verify(undefined)).rejects.toThrow('Send it as "Authorization: Bearer <token>"');
  });

  it.each([
    ['something before the scheme', (token: string) => `Basic x, Bearer ${token}`],
    ['a blank before the scheme', (token: string) => ` Bearer ${token}`],
    ['a line before the scheme', (token: string) => `x\nBearer ${token}`],
    ['something behind the token', (token: string) => `Bearer ${token} x`],
    ['a line feed behind the token', (token: string) => `Bearer ${token}\n`],
    ['no blank behind the scheme', (token: string) => `Bearer${token}`],
    ['a tab behind the scheme', (token: string) => `Bearer\t${token}`],
    ['a padded signature', (token: string) => `Bearer ${token}=`],
    ['a part too few', (token: string) => `Bearer ${token.slice(0, token.lastIndexOf('.'))}`],
    ['an empty claims part', (token: string) => `Bearer ${token.replace(/\..*\./, '..')}`],
  ])('is refused with %s', async (_, header) => {
    await expect(verify(header(signer.token(goodClaims())))).rejects.toThrow(
      'must be "Bearer" and one signed JWT',
    );
  });
});

describe('the type of a token', () => {
  it.each(['JWT', 'jwt', 'at+jwt', 'AT+JWT', 'application/at+jwt', 'application/jwt'])(
    'may be %s',
    async (typ) => {
      await expect(verify(bearer(signer.token(goodClaims(), { typ })))).resolves.toMatchObject({
        kind: 'person',
      });
    },
  );

  it.each([
    [''],
    ['JWTs'],
    ['jwt\n'],
    ['xjwt'],
    ['at+at+jwt'],
    ['atjwt'],
    ['id_token+jwt'],
    ['text/at+jwt'],
    ['application/'],
    [['JWT']],
    [null],
  ])('may not be %j', async (typ) => {
    await expect(verify(bearer(signer.token(goodClaims(), { typ })))).rejects.toThrow(
      'must be a plain JWT, of type "JWT" or "at+jwt"',
    );
  });
});

describe('a token', () => {
  it.each([[7], [null], [{}], [true]])('of the issuer %j is of none that is accepted', async (iss) => {
    await expect(verify(bearer(signer.token(goodClaims({ iss }))))).rejects.toMatchObject({
      code: 'InvalidAuthenticationToken',
      message: expect.stringContaining('an issuer that is not accepted here'),
    });
  });

  it('without an algorithm is told which ones count', async () => {
    await expect(verify(bearer(signer.token(goodClaims(), { alg: undefined })))).rejects.toThrow(
      'must be signed with RS256, PS256, ES256',
    );
  });

  it('with a wrong claim that has no sentence of its own is told that a claim is wrong', async () => {
    await expect(verify(bearer(signer.token(goodClaims({ iat: 'today' }))))).rejects.toThrow(
      'A claim of the access token is missing or wrong',
    );
  });

  it('whose signature cannot be decoded is not well-formed', async () => {
    const token = signer.token(goodClaims());
    const undecodable = `${token.slice(0, token.lastIndexOf('.'))}.A`;

    await expect(verify(bearer(undecodable))).rejects.toThrow('no well-formed JWT');
  });
});
