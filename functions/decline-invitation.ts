// POST /invitations/decline: the invited person says no, by the link alone or signed in.
import type * as z from 'zod/mini';
import { declineInvitation, referredInvitation } from '../shared/domain/acceptance.ts';
import type { Caller } from '../shared/domain/caller.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { openEndpoint } from '../shared/http/endpoint.ts';
import { invitationOf, provenLink, type ProvenLink } from '../shared/http/link.ts';
import { changeLoaded } from '../shared/http/loaded.ts';
import { invitationPreview, invitationRefusal, toPreview } from '../shared/schema/invitation.ts';
import type { Services } from '../shared/services.ts';

/** Whoever holds the link, or the signed-in person with the invited address. */
const whoDeclines = async (
  body: z.infer<typeof invitationRefusal>,
  authenticate: () => Promise<Caller>,
  services: Services,
): Promise<{ readonly by: string; readonly proven: ProvenLink }> => {
  if ('token' in body) return { by: 'system', proven: await provenLink(body.token, ['accept'], services) };
  const { id, email } = await authenticate();
  // Without the invited address there is no such invitation, for whoever asks.
  if (email === undefined) throw new Refusal('InvitationNotFound');
  return { by: id, proven: await invitationOf(body, email, services) };
};

openEndpoint({
  name: 'decline-invitation',
  summary: 'Decline an invitation',
  description:
    'With a link, nobody needs to sign in; with ids, the caller needs the invited verified address.',
  block: 'invitations',
  method: 'POST',
  route: 'invitations/decline',
  credentials: 'optionalToken',
  body: { schema: invitationRefusal },
  response: { statuses: [200], schema: invitationPreview },
  refusals: [
    'AuthenticationRequired',
    'InvalidAuthenticationToken',
    'InvitationNotFound',
    'InvitationExpired',
    'InvitationRevoked',
    'InvitationAlreadyAccepted',
  ],
  run: async ({ body, at, authenticate }, services) => {
    const { by, proven } = await whoDeclines(body, authenticate, services);
    const account = await changeLoaded(proven, services.accounts, (now) =>
      declineInvitation(now, { ref: proven.ref, by, at }),
    );
    return { body: toPreview(account, referredInvitation(account, proven.ref), at, services.config.limits) };
  },
});
