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

/** A signed access token for what was asked. */
export const mintToken = (
  { issuer, audience, key, now }: Authority,
  request: TokenRequest,
): Promise<string> => {
  const at = now();
  // A token that is expired already was valid once.
  const validFrom = Math.min(at, at + request.expiresIn);
  return new SignJWT(claimsOf(request))
    .setProtectedHeader({ alg: ALGORITHM, kid: key.id, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subjectOf(request))
    .setIssuedAt(validFrom)
    .setNotBefore(validFrom)
    .setExpirationTime(at + request.expiresIn)
    .sign(key.privateKey);
};
