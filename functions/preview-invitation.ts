// POST /invitations/preview: what the link in a mail invites to; looking at it changes nothing.
import { referredInvitation } from '../shared/domain/acceptance.ts';
import { openEndpoint } from '../shared/http/endpoint.ts';
import { provenLink } from '../shared/http/link.ts';
import { invitationPreview, linkToken, toPreview } from '../shared/schema/invitation.ts';

openEndpoint({
  name: 'preview-invitation',
  summary: 'See what a link invites to',
  block: 'invitations',
  method: 'POST',
  route: 'invitations/preview',
  body: { schema: linkToken },
  response: { statuses: [200], schema: invitationPreview },
  refusals: ['InvitationNotFound'],
  run: async ({ body, at }, services) => {
    const { account, ref } = await provenLink(body.token, ['accept'], services);
    return { body: toPreview(account, referredInvitation(account, ref), at, services.config.limits) };
  },
});
