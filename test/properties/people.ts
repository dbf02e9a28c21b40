// Who acts in a history, and the verifier that knows their tokens.
import { invalidToken } from '../../shared/auth/authentication-fault.ts';
import { servicePrincipalUserId } from '../../shared/auth/issuers.ts';
import { userIdOf } from '../../shared/auth/user-id.ts';
import type { Verifier } from '../../shared/auth/verifier.ts';
import type { Caller, PlatformRole } from '../../shared/domain/caller.ts';
import { config } from './settings.ts';

export const persons = ['ada', 'bob', 'cy', 'dee'] as const;
export type Person = (typeof persons)[number];

/** Rita reviews and may become a user; Eve's address is not verified; nobody invites Mallory. */
const others = ['rex', 'rita', 'otto', 'dora', 'robot', 'mallory', 'eve'] as const;
export const actors = [...persons, ...others] as const;
export type Actor = (typeof actors)[number];

export const robot = {
  tenantId: '7d7a9f5c-31f5-4a55-9f0e-2f3f1a0b9c11',
  applicationId: '0a3f7f2e-77a6-4a0e-8f3d-5f6f0e1d2c3b',
  objectId: '9b1d6c1e-20a1-4c51-8d56-1c2f3a4b5d6e',
};

const issuer = config.issuers[0]?.issuer ?? '';

const platformRolesOf: Partial<Record<Actor, PlatformRole>> = {
  rex: 'Registration.Review',
  rita: 'Registration.Review',
  otto: 'Offers.Publish',
  dora: 'DevCenter.Report',
};

export const emailOf = (actor: Actor): string => `${actor}@contoso.example`;

const callerFor = (actor: Actor): Caller => {
  const platformRole = platformRolesOf[actor];
  const platformRoles = platformRole ? [platformRole] : [];
  if (actor === 'robot') {
    const id = servicePrincipalUserId(config.issuers, robot.tenantId, robot.objectId) ?? '';
    return { id, kind: 'servicePrincipal', displayName: actor, platformRoles };
  }
  return {
    id: userIdOf({ issuer, kind: 'person', subject: actor }),
    kind: 'person',
    displayName: `Name of ${actor}`,
    ...(actor === 'eve' ? { unverifiedEmail: emailOf(actor) } : { email: emailOf(actor) }),
    platformRoles,
  };
};

const callers = new Map<Actor, Caller>(actors.map((actor) => [actor, callerFor(actor)]));

export const callerOf = (actor: Actor): Caller => callers.get(actor) ?? callerFor(actor);
export const idOf = (actor: Actor): string => callerOf(actor).id;

export const tokenOf = (actor: Actor): string => `token-${actor}-0123456789`;

const byHeader = new Map(actors.map((actor) => [`Bearer ${tokenOf(actor)}`, callerOf(actor)]));

export const verifier: Verifier = {
  verify: async (authorization = '') => {
    const caller = byHeader.get(authorization);
    if (!caller) throw invalidToken('The access token is no well-formed JWT.');
    return caller;
  },
};
