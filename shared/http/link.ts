// From the token of a mail's link to the account and the invitation it proves.
import type { LinkPurpose } from '../auth/link.ts';
import type { InvitationRef } from '../domain/acceptance.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Services } from '../services.ts';
import type { Loaded } from '../storage/accounts.ts';

export interface ProvenLink extends Loaded {
  readonly ref: InvitationRef;
}

/** Throws `InvitationNotFound`, always the same, for whatever proves nothing; no storage is asked before. */
export const provenLink = async (
  token: string,
  purposes: readonly LinkPurpose[],
  services: Services,
): Promise<ProvenLink> => {
  const claims = services.links.verify(token);
  if (!claims || !purposes.includes(claims.purpose)) throw new Refusal('InvitationNotFound');
  const loaded = await services.accounts.read(claims.publisherId);
  if (!loaded) throw new Refusal('InvitationNotFound');
  return { ...loaded, ref: { id: claims.invitationId, version: claims.version } };
};

/** The invitation of a link, or of a choice that the invited address's verified owner makes. */
export const invitationOf = async (
  body: { readonly token: string } | { readonly publisherId: string; readonly invitationId: string },
  email: string,
  services: Services,
): Promise<ProvenLink> => {
  if ('token' in body) return provenLink(body.token, ['accept'], services);
  const { publisherId, invitationId } = body;
  // The id is a digest of the address: only its owner's is this one.
  if (services.invitationId(publisherId, email) !== invitationId) throw new Refusal('InvitationNotFound');
  const loaded = await services.accounts.read(publisherId);
  if (!loaded) throw new Refusal('InvitationNotFound');
  return { ...loaded, ref: { id: invitationId } };
};
