// GET /publishers/{publisherId}/invitations: the invitations of a publisher, newest first, each with its delivery.
import * as z from 'zod/mini';
import { invitationStatuses } from '../shared/domain/account.ts';
import { statusOf } from '../shared/domain/lookup.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { listed } from '../shared/http/list.ts';
import { taggedItem } from '../shared/http/tagged.ts';
import { invitation, invitationFacts, toInvitation } from '../shared/schema/invitation.ts';
import { listOf } from '../shared/schema/named.ts';

publisherEndpoint({
  name: 'list-invitations',
  summary: 'List the invitations of a publisher, newest first',
  block: 'invitations',
  method: 'GET',
  route: 'publishers/{publisherId}/invitations',
  permission: 'invitation:read',
  query: z.object({ status: z.optional(z.enum(invitationStatuses)) }),
  list: true,
  response: { statuses: [200], schema: listOf(invitation) },
  refusals: [],
  run: async ({ account, at, query: { status }, page }, { deliveries }) => {
    const found = account.invitations.filter((own) => status === undefined || statusOf(own, at) === status);
    const { value, nextLink } = listed(found, (own) => [own.createdAt, own.id], page, 'descending');
    const sent = await deliveries.ofInvitations(account.id);
    const items = value.map((own) =>
      taggedItem(toInvitation(own, at, sent.get(`${own.id}:${own.version}`)), invitationFacts(own, at)),
    );
    return { body: { value: items, nextLink } };
  },
});
