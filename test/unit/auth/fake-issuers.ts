// Issuers in memory: keys made here, tokens put together byte by byte, and a fetch that serves and counts.
import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { IssuerSettings } from '../../../shared/auth/issuers.ts';

export const start = Date.parse('2026-11-21T09:00:00.000Z');
export const seconds = (offset: number): number => start / 1000 + offset;
export const issuer = 'https://login.contoso.example';
export const audience = 'api://partner-accounts';
export const keysUrl = `${issuer}/keys`;

export const settings = (more: Partial<IssuerSettings> = {}): IssuerSettings => ({
  issuer,
  audience,
  jwksUri: keysUrl,
  trustedFor: ['addresses', 'roles'],
  servicePrincipals: false,
  ...more,
});

type Json = Readonly<Record<string, unknown>>;

export interface Signer {
  readonly jwk: Json;
  readonly publicPem: string;
  /** `claims` may be JSON text, to say what no object can. */
  readonly token: (claims: Json | string, header?: Json) => string;
}

const encode = (part: Json | string): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

const signature = (alg: string, key: KeyObject, data: string): Buffer => {
  const bytes = Buffer.from(data);
  if (alg === 'ES256') return sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
  if (alg === 'PS256') return sign('sha256', bytes, { key, padding: 6, saltLength: 32 });
  return sign('sha256', bytes, key);
};

export const createSigner = (kid: string, alg: 'RS256' | 'PS256' | 'ES256' = 'ES256'): Signer => {
  const { publicKey, privateKey } =
    alg === 'ES256'
      ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
      : generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'sig' },
    publicPem: publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    token: (claims, header = {}) => {
      const data = `${encode({ alg, kid, typ: 'at+jwt', ...header })}.${encode(claims)}`;
      return `${data}.${signature(alg, privateKey, data).toString('base64url')}`;
    },
  };
};

/** Signed with a public key as if it were a shared secret. */
export const hmacToken = (claims: Json, secret: string, kid: string): string => {
  const data = `${encode({ alg: 'HS256', kid })}.${encode(claims)}`;
  return `${data}.${createHmac('sha256', secret).update(data).digest('base64url')}`;
};

export const unsignedToken = (claims: Json, end: string): string =>
  `${encode({ alg: 'none' })}.${encode(claims)}.${end}`;

export const goodClaims = (more: Json = {}): Json => ({
  iss: issuer,
  aud: audience,
  sub: 'ada-1',
  exp: seconds(3600),
  ...more,
});

export const bearer = (token: string): string => `Bearer ${token}`;

export interface Web {
  readonly fetch: typeof fetch;
  /** The addresses asked for, in order. */
  readonly asked: string[];
  readonly serve: (url: string, body: unknown, status?: number) => void;
  readonly fail: (url: string) => void;
}

export const createWeb = (): Web => {
  const pages = new Map<string, () => Response>();
  const asked: string[] = [];
  return {
    asked,
    serve: (url, body, status = 200) => {
      pages.set(url, () => Response.json(body, { status }));
    },
    fail: (url) => {
      pages.delete(url);
    },
    fetch: async (input) => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      await Promise.resolve();
      const page = pages.get(url);
      if (!page) throw new TypeError('fetch failed');
      return page();
    },
  };
};

export interface Clock {
  readonly now: () => number;
  readonly pass: (milliseconds: number) => void;
}

export const createClock = (): Clock => {
  let now = start;
  return {
    now: () => now,
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
};
