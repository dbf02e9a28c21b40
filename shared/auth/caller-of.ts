// From the claims of a verified token to the caller.
import type { JWTPayload } from 'jose';
import { platformRoles, type Caller, type CallerKind, type PlatformRole } from '../domain/caller.ts';
import { cleanName, normaliseAddress } from '../domain/text.ts';
import { invalidToken } from './authentication-fault.ts';
import { isGuid, type IssuerSettings, type TrustedIssuer } from './issuers.ts';
import { userIdOf } from './user-id.ts';

const longestSubject = 255;

const identifier = (claims: JWTPayload, claim: 'sub' | 'oid'): string => {
  const value = claims[claim];
  if (typeof value === 'string' && value !== '' && value.length <= longestSubject) return value;
  throw invalidToken(`The "${claim}" of the access token must be text of 1 to ${longestSubject} characters.`);
};

const subjectOf = (claims: JWTPayload, kind: CallerKind): string => {
  const sub = identifier(claims, 'sub');
  const subject = claims['oid'] === undefined ? sub : identifier(claims, 'oid');
  const canonical = subject.toLowerCase();
  return kind === 'servicePrincipal' && isGuid(canonical) ? canonical : subject;
};

const kindOf = ({ servicePrincipalClaim }: IssuerSettings, claims: JWTPayload): CallerKind => {
  const { claim, value } = servicePrincipalClaim ?? { claim: 'idtyp', value: 'app' };
  return claims[claim] === value ? 'servicePrincipal' : 'person';
};

const rolesOf = ({ trustedFor }: IssuerSettings, { roles }: JWTPayload): readonly PlatformRole[] =>
  trustedFor.includes('roles') && Array.isArray(roles)
    ? platformRoles.filter((role) => roles.includes(role))
    : [];

/** A name fit to be shown to others: clean, with something to read in it, and without an address. */
const shownName = (name: unknown): string | undefined => {
  const clean = typeof name === 'string' ? cleanName(name) : '';
  return /[\p{L}\p{N}]/u.test(clean) && !/\S@\S/.test(clean) ? clean : undefined;
};

const displayNameOf = (claims: JWTPayload, id: string): string => {
  const parts = [claims['given_name'], claims['family_name']].filter((part) => typeof part === 'string');
  const candidates = [claims['name'], parts.join(' '), claims['preferred_username']];
  return candidates.map(shownName).find((name) => name !== undefined) ?? `${id.slice(0, 12)}…`;
};

const addressOf = (
  { trustedFor }: IssuerSettings,
  claims: JWTPayload,
): Pick<Caller, 'email' | 'unverifiedEmail'> => {
  const address = typeof claims['email'] === 'string' ? normaliseAddress(claims['email']) : undefined;
  if (address === undefined) return {};
  const counts = claims['email_verified'] === true && trustedFor.includes('addresses');
  return counts ? { email: address } : { unverifiedEmail: address };
};

/** `claims` are of a token whose signature, issuer, audience and times hold. Throws on a subject that is none. */
export const callerOf = ({ settings, issuer }: TrustedIssuer, claims: JWTPayload): Caller => {
  const kind = kindOf(settings, claims);
  const id = userIdOf({ issuer, kind, subject: subjectOf(claims, kind) });
  return {
    id,
    kind,
    displayName: displayNameOf(claims, id),
    ...(kind === 'person' ? addressOf(settings, claims) : {}),
    platformRoles: rolesOf(settings, claims),
  };
};
