// POST /publishers/{publisherId}/invitations: invites a person by e-mail address.
import { inviteOne } from '../shared/domain/batch.ts';
import { once } from '../shared/domain/repeatability.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { inviterOf, requireInvitation } from '../shared/http/inviting.ts';
import { repeatabilityHeaders, repeatabilityOf } from '../shared/http/repeatability.ts';
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
  repeatable: true,
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
    'InvalidRepeatabilityHeaders',
    'RepeatabilityMismatch',
    'RepeatabilityExpired',
  ],
  run: async (incoming, { invitationId, links, config }) => {
    const { account: before, body: form, caller, at, change } = incoming;
    const request = repeatabilityOf('invite-user', incoming, caller.id, config.keys.digest);
    const id = invitationId(before.id, form.email);
    const command = { id, form, at, linkKey: links.newestKey, limits: config.limits };
    const account = await change(
      (now) =>
        once(
          now,
          request,
          () => inviteOne(now, { ...command, by: inviterOf(now, caller) }),
          (results) => results,
          (results) => results,
        ).change,
    );
    const own = requireInvitation(account, id);
    return {
      status: 201,
      body: toInvitation(own, at),
      tagged: invitationFacts(own, at),
      headers: repeatabilityHeaders(request),
    };
  },
});
