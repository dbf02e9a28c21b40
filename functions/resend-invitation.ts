// POST /publishers/{publisherId}/invitations/{invitationId}/resend: a new mail with a new link; the old link dies.
import { resendInvitation } from '../shared/domain/invitation.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { inviterOf, requireInvitation } from '../shared/http/inviting.ts';
import { invitation, invitationFacts, toInvitation } from '../shared/schema/invitation.ts';
import { nothing } from '../shared/schema/named.ts';

publisherEndpoint({
  name: 'resend-invitation',
  summary: 'Send an invitation again, with a new link and a new lifetime',
  block: 'invitations',
  method: 'POST',
  route: 'publishers/{publisherId}/invitations/{invitationId}/resend',
  permission: 'invitation:write',
  platformRole: 'Registration.Review',
  body: { schema: nothing, optional: true },
  ifMatch: 'optional',
  response: { statuses: [200], schema: invitation, etag: true },
  refusals: [
    'InvitationNotFound',
    'RoleNotGrantable',
    'ConditionNotMet',
    'PublisherNotActive',
    'InvitationAlreadyAccepted',
    'InvitationNotPending',
    'RecipientOptedOut',
    'PendingInvitationLimitReached',
    'TooManyRequests',
  ],
  run: async ({ params, caller, at, ifMatch, change }, { links, config }) => {
    const id = params['invitationId'] ?? '';
    const matches = ifMatch((now) => invitationFacts(requireInvitation(now, id), at));
    const command = { id, at, linkKey: links.newestKey, limits: config.limits, ifMatch: matches };
    const account = await change((now) => resendInvitation(now, { ...command, by: inviterOf(now, caller) }));
    const own = requireInvitation(account, id);
    return { body: toInvitation(own, at), tagged: invitationFacts(own, at) };
  },
});
