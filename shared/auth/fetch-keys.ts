// Getting an issuer's public keys: from a given address, or from where its discovery document says.
import * as z from 'zod/mini';

const timeLimit = 5_000;

const discoveryDocument = z.object({ issuer: z.string(), jwks_uri: z.string() });
const keyDocument = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });

export type PublicKeys = z.infer<typeof keyDocument>['keys'];

export interface KeySource {
  readonly issuer: string;
  /** Unset: ask the discovery document. */
  readonly jwksUri?: string | undefined;
}

export interface KeyAccess {
  readonly fetch: typeof fetch;
  /** Allows keys over plain http. */
  readonly development: boolean;
}

/** Throws on anything but 200 and JSON. Redirects are not followed: the settings say who is asked. */
const fetchJson = async (url: string, access: KeyAccess, signal: AbortSignal): Promise<unknown> => {
  const response = await access.fetch(url, {
    signal,
    redirect: 'error',
    headers: { accept: 'application/json' },
  });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}, expected 200.`);
  return response.json();
};

const discover = async (issuer: string, access: KeyAccess, signal: AbortSignal): Promise<string> => {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = discoveryDocument.parse(await fetchJson(url, access, signal));
  if (found.issuer !== issuer) throw new Error(`${url} speaks for another issuer.`);
  const secure = found.jwks_uri.startsWith('https://') || access.development;
  if (!secure) throw new Error(`${url} names keys at an address without https.`);
  return found.jwks_uri;
};

/** The keys as the issuer publishes them now, within 5 s. Throws whatever went wrong. */
export const fetchKeys = async ({ issuer, jwksUri }: KeySource, access: KeyAccess): Promise<PublicKeys> => {
  const signal = AbortSignal.timeout(timeLimit);
  const url = jwksUri ?? (await discover(issuer, access, signal));
  return keyDocument.parse(await fetchJson(url, access, signal)).keys;
};
