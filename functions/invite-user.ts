// POST /publishers/{publisherId}/invitations: invites a person by e-mail address.
import { inviteUser } from '../shared/domain/invitation.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { inviterOf, requireInvitation } from '../shared/http/inviting.ts';
import { invitation, invitationFacts, invitationForm, toInvitation } from '../shared/schema/invitation.ts';

publisherEndpoint({
  name: 'invite-user',
  summary: 'Invite a user to a publisher by e-mail address',
  block: 'invitations',
  method: 'POST',
  route: 'publishers/{publisherId}/invitations',
  permission: 'invitation:write',
  platformRole: 'Registration.Review',
  body: { schema: invitationForm },
  response: { statuses: [201], schema: invitation, etag: true },
  refusals: [
    'RoleNotGrantable',
    'PublisherNotActive',
    'UserAlreadyExists',
    'InvitationAlreadyPending',
    'RecipientOptedOut',
    'UserLimitReached',
    'PendingInvitationLimitReached',
    'AccountFull',
    'TooManyRequests',
  ],
  run: async (
    { account: { id: publisherId }, body, caller, at, change },
    { invitationId, links, config },
  ) => {
    const id = invitationId(publisherId, body.email);
    const linkKey = links.newestKey;
    const account = await change((now) =>
      inviteUser(now, { id, form: body, by: inviterOf(now, caller), at, linkKey, limits: config.limits }),
    );
    const own = requireInvitation(account, id);
    return { status: 201, body: toInvitation(own, at), tagged: invitationFacts(own, at) };
  },
});
