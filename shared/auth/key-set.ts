// The cached keys of one source: fetched when first needed, kept fresh, and never fetched at a stranger's pace.
import { createLocalJWKSet, errors, type CryptoKey, type JWSHeaderParameters, type LocalJWKSet } from 'jose';
import { keysUnavailable } from './authentication-fault.ts';
import type { PublicKeys } from './fetch-keys.ts';
import { tenantOf } from './issuers.ts';

/** So long a removed key still counts. */
const freshFor = 10 * 60_000;
/** So long keys that cannot be renewed still count, for an issuer's outage to stop nobody at once. */
const usableFor = 60 * 60_000;
/** So seldom an unknown key id makes us ask again. */
const pauseAfterFetch = 30_000;
const pauseAfterFailure = 5_000;

export interface KeySet {
  /** The key for a token's header and `iss`. Throws `JWKSNoMatchingKey`, or a fault `KeysUnavailable`. */
  readonly find: (header: JWSHeaderParameters, issuer: string) => Promise<CryptoKey>;
}

interface Group {
  /** A directory's keys may name the issuer that they sign for, as a template too. */
  readonly issuer: string | undefined;
  readonly pick: LocalJWKSet;
}

interface Loaded {
  readonly at: number;
  readonly groups: readonly Group[];
}

const namedIssuer = ({ issuer }: PublicKeys[number]): string | undefined =>
  typeof issuer === 'string' ? issuer : undefined;

const byIssuer = (keys: PublicKeys): readonly Group[] =>
  [...new Set(keys.map(namedIssuer))].map((issuer) => ({
    issuer,
    pick: createLocalJWKSet({ keys: keys.filter((key) => namedIssuer(key) === issuer) }),
  }));

const signsFor = (group: Group, issuer: string): boolean =>
  group.issuer === undefined || group.issuer === issuer || tenantOf(group.issuer, issuer) !== undefined;

const pickFrom = async (
  { groups }: Loaded,
  header: JWSHeaderParameters,
  issuer: string,
): Promise<CryptoKey | undefined> => {
  for (const group of groups.filter((candidate) => signsFor(candidate, issuer))) {
    try {
      return await group.pick(header);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
    }
  }
  return undefined;
};

/** `load` fetches the keys; `clock` gives milliseconds. */
export const createKeySet = (load: () => Promise<PublicKeys>, clock: () => number): KeySet => {
  let loaded: Loaded | undefined;
  let failure: { readonly until: number; readonly cause: unknown } | undefined;
  let pending: Promise<Loaded> | undefined;

  const fetchNow = async (): Promise<Loaded> => {
    try {
      loaded = { groups: byIssuer(await load()), at: clock() };
      failure = undefined;
      return loaded;
    } catch (cause) {
      failure = { until: clock() + pauseAfterFailure, cause };
      throw keysUnavailable(cause);
    } finally {
      pending = undefined;
    }
  };

  const refresh = async (): Promise<Loaded> => {
    if (failure && clock() < failure.until) throw keysUnavailable(failure.cause);
    pending ??= fetchNow();
    return pending;
  };

  const current = async (): Promise<Loaded> => {
    const held = loaded;
    if (held && clock() < held.at + freshFor) return held;
    try {
      return await refresh();
    } catch (error) {
      if (held && clock() < held.at + usableFor) return held;
      throw error;
    }
  };

  return {
    find: async (header, issuer) => {
      const held = await current();
      const key = await pickFrom(held, header, issuer);
      if (key) return key;
      if (clock() < held.at + pauseAfterFetch) throw new errors.JWKSNoMatchingKey();
      const renewed = await pickFrom(await refresh(), header, issuer);
      if (renewed) return renewed;
      throw new errors.JWKSNoMatchingKey();
    },
  };
};
