// Access tokens that a stack's own key has signed and that still must not count, and the neighbours that must.
import { dirname, join } from 'node:path';
import { SignJWT, decodeJwt } from 'jose';
import { loadSigningKey } from '../../local/issuer/signing-key.ts';
import type { StackClients } from '../../local/stack.ts';

const now = (): number => Math.floor(Date.now() / 1000);

type Claims = Readonly<Record<string, unknown>>;

/** Signs claims with the key of a stack's issuer; those that are undefined are left out. */
export type Sign = (claims: Claims, header?: Claims) => Promise<string>;

export const signerOf = async ({ coordinates }: StackClients): Promise<Sign> => {
  const folder = dirname(dirname(coordinates.logs));
  const { id, privateKey } = await loadSigningKey(join(folder, 'issuer-key.json'));
  return (claims, header = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: id, typ: 'JWT', ...header }).sign(privateKey);
};

/** What is wrong with the claims of a token that is signed rightly. */
export const wrongClaims: Readonly<Record<string, () => Claims>> = {
  'another audience': () => ({ aud: 'api://other' }),
  'a longer audience': () => ({ aud: 'api://partner-accounts/x' }),
  'audiences without ours': () => ({ aud: ['api://other', 'api://partner-account'] }),
  'no audience': () => ({ aud: undefined }),
  'an empty list of audiences': () => ({ aud: [] }),
  'expired 61 s ago': () => ({ exp: now() - 61 }),
  'no expiry': () => ({ exp: undefined }),
  'an expiry that is text': () => ({ exp: String(now() + 600) }),
  'valid in 70 s': () => ({ nbf: now() + 70 }),
  'another issuer': () => ({ iss: 'https://login.contoso.example' }),
  'no issuer': () => ({ iss: undefined }),
  'an issuer that is a list': () => ({ iss: ['http://127.0.0.1'] }),
  'no subject': () => ({ sub: undefined }),
  'a subject that is an object': () => ({ sub: { toString: 'ada' } }),
  'a subject that is empty': () => ({ sub: '' }),
  'an oid that is a list': () => ({ oid: ['ada'] }),
};

/** What is wrong with the header of a token that is signed rightly. */
export const wrongHeaders: Readonly<Record<string, Claims>> = {
  'a key id like a path': { kid: '../../keys' },
  'a key id that is a number': { kid: 7 },
  'a logout token': { typ: 'logout+jwt' },
  'a type that is an object': { typ: {} },
};

/** Claims that are just good enough. */
export const goodClaims: Readonly<Record<string, () => Claims>> = {
  'expired 50 s ago': () => ({ exp: now() - 50 }),
  'valid in 50 s': () => ({ nbf: now() + 50 }),
  'issued in the future': () => ({ iat: now() + 3600 }),
  'several audiences': () => ({ aud: ['api://other', 'api://partner-accounts'] }),
};

/** A person's own token, said anew with other claims or another header. */
export const anewOn =
  (sign: Sign) =>
  (token: string, claims: Claims, header: Claims = {}): Promise<string> =>
    sign({ ...decodeJwt(token), ...claims }, header);
