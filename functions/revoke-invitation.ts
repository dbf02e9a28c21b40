// DELETE /publishers/{publisherId}/invitations/{invitationId}: takes an invitation back; its link dies.
import { revokeInvitation } from '../shared/domain/invitation.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { inviterOf, requireInvitation } from '../shared/http/inviting.ts';
import { invitationFacts } from '../shared/schema/invitation.ts';

publisherEndpoint({
  name: 'revoke-invitation',
  summary: 'Take a pending invitation back',
  block: 'invitations',
  method: 'DELETE',
  route: 'publishers/{publisherId}/invitations/{invitationId}',
  permission: 'invitation:write',
  platformRole: 'Registration.Review',
  ifMatch: 'optional',
  response: { statuses: [204] },
  refusals: ['RoleNotGrantable', 'ConditionNotMet', 'InvitationAlreadyAccepted', 'InvitationNotPending'],
  run: async ({ params, caller, at, ifMatch, change }) => {
    const id = params['invitationId'] ?? '';
    const matches = ifMatch((now) => invitationFacts(requireInvitation(now, id), at));
    await change((now) => revokeInvitation(now, { id, by: inviterOf(now, caller), at, ifMatch: matches }));
    return { status: 204 };
  },
});
