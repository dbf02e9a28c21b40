// POST /publishers/{publisherId}/invitation-batches: invites up to ten people in one change, with an answer for each.
import * as z from 'zod/mini';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { batchItems, batchResults, digestible, inviteBatch } from '../shared/http/batch.ts';
import { repeatabilityHeaders, repeatabilityOf } from '../shared/http/repeatability.ts';
import { batchAnswer } from '../shared/schema/batch.ts';
import { named } from '../shared/schema/named.ts';

const body = named(
  'InvitationBatch',
  z.strictObject({ invitations: z.array(z.unknown()).check(z.minLength(1), z.maxLength(10)) }),
);

publisherEndpoint({
  name: 'invite-users',
  summary: 'Invite up to ten users at once',
  description: 'Each item is an InvitationForm, and has a result of its own.',
  block: 'invitations',
  method: 'POST',
  route: 'publishers/{publisherId}/invitation-batches',
  permission: 'invitation:write',
  body: { schema: body },
  repeatable: true,
  response: { statuses: [200], schema: batchAnswer },
  refusals: ['AccountFull', 'InvalidRepeatabilityHeaders', 'RepeatabilityMismatch', 'RepeatabilityExpired'],
  run: async (incoming, services) => {
    const request = repeatabilityOf(
      'invite-users',
      { ...incoming, body: { invitations: digestible(incoming.body.invitations) } },
      incoming.caller.id,
      services.config.keys.digest,
    );
    const items = await batchItems(incoming.body.invitations, incoming, services);
    const { account, results } = await inviteBatch(items, request, incoming);
    return {
      body: { results: batchResults(results, account, incoming.at) },
      headers: repeatabilityHeaders(request),
    };
  },
});
