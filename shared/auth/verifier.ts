// From an Authorization header to the caller: JWT access tokens of the configured issuers, verified once and remembered.
import { hash } from 'node:crypto';
import {
  decodeJwt,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type ProtectedHeaderParameters,
} from 'jose';
import type { Caller } from '../domain/caller.ts';
import { AuthenticationFault, invalidToken, keysUnavailable } from './authentication-fault.ts';
import { createBoundedMap } from './bounded-map.ts';
import { callerOf } from './caller-of.ts';
import { findIssuer, type IssuerSettings, type TrustedIssuer } from './issuers.ts';
import { createKeyRing } from './key-ring.ts';

const longestHeader = 16 * 1024;
const algorithms = ['RS256', 'PS256', 'ES256'];
const skewSeconds = 60;
const expiryMissing = 'The access token must have an expiry time ("exp"), a number of seconds.';
const malformed = 'The access token is no well-formed JWT.';
const rememberedTokens = 5_000;
const rememberedFor = 5 * 60_000;

export interface VerifierOptions {
  readonly issuers: readonly IssuerSettings[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly fetch?: typeof fetch;
  /** Allows an issuer to have its keys over plain http. */
  readonly development: boolean;
}

export interface Verifier {
  /** Who is calling, by the Authorization header. Throws an `AuthenticationFault`, with nothing of the token in it. */
  readonly verify: (authorization: string | undefined) => Promise<Caller>;
}

const tokenOf = (authorization = ''): string => {
  if (authorization === '') {
    throw new AuthenticationFault(
      'AuthenticationRequired',
      'This needs an access token. Send it as "Authorization: Bearer <token>".',
    );
  }
  if (authorization.length > longestHeader) {
    throw invalidToken(`The Authorization header is longer than ${longestHeader} characters.`);
  }
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) {
    throw invalidToken('The Authorization header must be "Bearer" and one signed JWT access token.');
  }
  return token;
};

/** RFC 8725: a token that says it is of some other type is none of ours. */
const isAccessTokenType = (typ: unknown): boolean =>
  typ === undefined || (typeof typ === 'string' && /^(?:application\/)?(?:at\+)?jwt$/i.test(typ));

const decode = (token: string): readonly [ProtectedHeaderParameters, JWTPayload] => {
  try {
    return [decodeProtectedHeader(token), decodeJwt(token)];
  } catch {
    throw invalidToken(malformed);
  }
};

/** Checks what needs no key, so that a token that cannot hold makes nobody fetch any. */
const issuerOf = (token: string, issuers: readonly IssuerSettings[]): TrustedIssuer => {
  const [{ alg, typ, crit }, { iss }] = decode(token);
  if (!algorithms.some((accepted) => accepted === alg)) {
    throw invalidToken(`The access token must be signed with ${algorithms.join(', ')}.`);
  }
  if (crit !== undefined || !isAccessTokenType(typ)) {
    throw invalidToken('The access token must be a plain JWT, of type "JWT" or "at+jwt".');
  }
  const trusted = typeof iss === 'string' ? findIssuer(issuers, iss) : undefined;
  if (!trusted) throw invalidToken('The access token is of an issuer that is not accepted here.');
  return trusted;
};

const sentences: Readonly<Record<string, string>> = {
  aud: 'The access token is meant for another audience.',
  exp: expiryMissing,
  nbf: 'The access token is not valid yet, by its "nbf". Check the clock of whoever issued it.',
};

/** jose's errors hold claims and so are neither shown nor kept as a cause. */
const faultOf = (error: unknown): AuthenticationFault => {
  if (error instanceof AuthenticationFault) return error;
  if (!(error instanceof errors.JOSEError)) return keysUnavailable(error);
  if (error instanceof errors.JWTExpired) return invalidToken('The access token has expired. Get a new one.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return invalidToken(sentences[error.claim] ?? 'A claim of the access token is missing or wrong.');
  }
  if (error instanceof errors.JWSInvalid) return invalidToken(malformed);
  return invalidToken('The access token is not signed by a key of its issuer.');
};

interface Remembered {
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly until: number;
}

export const createVerifier = ({ issuers, clock, development, ...rest }: VerifierOptions): Verifier => {
  const ring = createKeyRing({ fetch: rest.fetch ?? fetch, development }, clock);
  const remembered = createBoundedMap<Remembered>(rememberedTokens);

  const claimsOf = async (token: string, trusted: TrustedIssuer): Promise<JWTPayload> => {
    const { payload } = await jwtVerify(
      token,
      (header) => ring.keysOf(trusted).find(header, trusted.issuer),
      {
        algorithms,
        issuer: trusted.issuer,
        audience: trusted.settings.audience,
        clockTolerance: skewSeconds,
        currentDate: new Date(clock()),
      },
    ).catch((error: unknown) => {
      throw faultOf(error);
    });
    ring.prove(trusted);
    return payload;
  };

  const verifyAnew = async (token: string): Promise<Remembered> => {
    const trusted = issuerOf(token, issuers);
    const claims = await claimsOf(token, trusted);
    const { exp = Number.NaN } = claims;
    if (!Number.isFinite(exp)) throw invalidToken(expiryMissing);
    const until = Math.min(clock() + rememberedFor, exp * 1000);
    return { caller: callerOf(trusted, claims), until };
  };

  return {
    verify: async (authorization) => {
      const token = tokenOf(authorization);
      const key = hash('sha256', token);
      const known = remembered.get(key);
      if (known && clock() < known.until) return known.caller;
      const fresh = await verifyAnew(token);
      remembered.set(key, fresh);
      return fresh.caller;
    },
  };
};
