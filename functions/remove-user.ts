// DELETE /publishers/{publisherId}/users/{userId}: removes a user, or oneself.
import { requireUser } from '../shared/domain/lookup.ts';
import { removeUser } from '../shared/domain/user.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { toUser } from '../shared/schema/user.ts';

publisherEndpoint({
  name: 'remove-user',
  summary: 'Remove a user, or leave',
  block: 'users',
  method: 'DELETE',
  route: 'publishers/{publisherId}/users/{userId}',
  permission: 'user:remove',
  self: true,
  ifMatch: 'optional',
  response: { statuses: [204] },
  refusals: ['RoleNotGrantable', 'ConditionNotMet', 'PublisherNotActive', 'LastOwnerRequired'],
  run: async ({ params, caller, at, ifMatch, change }) => {
    const userId = params['userId'] ?? '';
    const matches = ifMatch((now) => toUser(requireUser(now, userId)));
    await change((now) => removeUser(now, { userId, by: caller.id, at, ifMatch: matches }));
    return { status: 204 };
  },
});
