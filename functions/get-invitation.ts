// GET /publishers/{publisherId}/invitations/{invitationId}: an invitation and what became of its mail.
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { requireInvitation } from '../shared/http/inviting.ts';
import { invitation, invitationFacts, toInvitation } from '../shared/schema/invitation.ts';

publisherEndpoint({
  name: 'get-invitation',
  summary: 'Get an invitation with the delivery of its newest mail',
  block: 'invitations',
  method: 'GET',
  route: 'publishers/{publisherId}/invitations/{invitationId}',
  permission: 'invitation:read',
  response: { statuses: [200], schema: invitation, etag: true },
  refusals: ['InvitationNotFound'],
  run: async ({ account, params, at }, { deliveries }) => {
    const own = requireInvitation(account, params['invitationId'] ?? '');
    const mail = { publisherId: account.id, subject: own.id, version: own.version };
    const sent = await deliveries.get(mail);
    return { body: toInvitation(own, at, sent), tagged: invitationFacts(own, at) };
  },
});
