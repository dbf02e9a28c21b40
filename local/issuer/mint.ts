// Makes access tokens as an identity provider would.
import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { ALGORITHM, type SigningKey } from './signing-key.ts';
import type { TokenRequest } from './token-request.ts';

export interface Authority {
  /** The `iss` of its tokens: its own address. */
  readonly issuer: string;
  readonly audience: string;
  readonly key: SigningKey;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** The same address, in any case, is the same user. */
const subjectOf = ({ sub, email = '' }: TokenRequest): string =>
  sub ?? createHash('sha256').update(email.toLowerCase()).digest('base64url');

const claimsOf = (request: TokenRequest): Record<string, unknown> => ({
  ...(request.email !== undefined && { email: request.email, email_verified: request.emailVerified ?? true }),
  ...(request.name !== undefined && { name: request.name }),
  ...(request.roles !== undefined && { roles: request.roles }),
  ...(request.tenantId !== undefined && { tid: request.tenantId }),
  ...(request.kind === 'servicePrincipal' && { oid: request.sub, idtyp: 'app' }),
});

const signed = (
  { issuer, key }: Authority,
  claims: Record<string, unknown>,
  { subject, audience, from, until }: { subject: string; audience: string; from: number; until: number },
): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: key.id, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(from)
    .setNotBefore(from)
    .setExpirationTime(until)
    .sign(key.privateKey);

/** A signed access token for what was asked. */
export const mintToken = (authority: Authority, request: TokenRequest): Promise<string> => {
  const at = authority.now();
  return signed(authority, claimsOf(request), {
    subject: subjectOf(request),
    audience: authority.audience,
    // A token that is expired already was valid once.
    from: Math.min(at, at + request.expiresIn),
    until: at + request.expiresIn,
  });
};

/** A signed ID token for the client with which somebody has signed in. */
export const mintIdToken = (
  authority: Authority,
  request: TokenRequest,
  clientId: string,
  nonce: string | undefined,
): Promise<string> => {
  const at = authority.now();
  return signed(
    authority,
    { ...claimsOf(request), ...(nonce !== undefined && { nonce }) },
    { subject: subjectOf(request), audience: clientId, from: at, until: at + request.expiresIn },
  );
};
