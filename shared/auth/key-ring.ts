// The key sets of all issuers. Tenants of a template are strangers: what they can make us keep and fetch is bounded.
import { isTemplate } from '../schema/issuer-settings.ts';
import { keysUnavailable } from './authentication-fault.ts';
import { createBoundedMap } from './bounded-map.ts';
import { fetchKeys, type KeyAccess } from './fetch-keys.ts';
import { fillTenant, type IssuerSettings, type TrustedIssuer } from './issuers.ts';
import { createKeySet, type KeySet } from './key-set.ts';

const tenantLimit = 100;
const newTenantsPerMinute = 60;

export interface KeyRing {
  readonly keysOf: (issuer: TrustedIssuer) => KeySet;
  /** A token of the issuer has held: its keys are kept apart from those that forged tokens ask for. */
  readonly prove: (issuer: TrustedIssuer) => void;
}

/** One budget for all tenants without a token that held, so that made-up ones cannot use us to flood an issuer. */
const createBudget = (clock: () => number): (() => void) => {
  let minute = 0;
  let spent = 0;
  return () => {
    const now = Math.floor(clock() / 60_000);
    spent = now === minute ? spent + 1 : 1;
    minute = now;
    if (spent > newTenantsPerMinute) throw keysUnavailable('too many new tenants in this minute');
  };
};

const sharesKeys = ({ issuer, jwksUri }: IssuerSettings): boolean =>
  !isTemplate(issuer) || (jwksUri !== undefined && !isTemplate(jwksUri));

export const createKeyRing = (access: KeyAccess, clock: () => number): KeyRing => {
  const shared = new Map<IssuerSettings, KeySet>();
  const proven = createBoundedMap<KeySet>(tenantLimit);
  const unproven = createBoundedMap<KeySet>(tenantLimit);
  const spend = createBudget(clock);

  const create = ({ settings: { jwksUri }, issuer, tenantId }: TrustedIssuer): KeySet => {
    const filled = jwksUri !== undefined && tenantId !== undefined ? fillTenant(jwksUri, tenantId) : jwksUri;
    return createKeySet(() => fetchKeys({ issuer, jwksUri: filled }, access), clock);
  };

  const sharedKeys = (trusted: TrustedIssuer): KeySet => {
    const keys = shared.get(trusted.settings) ?? create(trusted);
    shared.set(trusted.settings, keys);
    return keys;
  };

  const tenantKeys = (trusted: TrustedIssuer): KeySet => {
    const known = proven.get(trusted.issuer) ?? unproven.get(trusted.issuer);
    if (known) return known;
    spend();
    const keys = create(trusted);
    unproven.set(trusted.issuer, keys);
    return keys;
  };

  return {
    keysOf: (trusted) => (sharesKeys(trusted.settings) ? sharedKeys(trusted) : tenantKeys(trusted)),
    prove: ({ issuer }) => {
      const keys = unproven.get(issuer);
      if (!keys) return;
      unproven.delete(issuer);
      proven.set(issuer, keys);
    },
  };
};
