// PATCH /publishers/{publisherId}/users/{userId}: gives a user another role.
import { requireUser } from '../shared/domain/lookup.ts';
import { updateUser } from '../shared/domain/user.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { rolePatch, toUser, user } from '../shared/schema/user.ts';

publisherEndpoint({
  name: 'update-user',
  summary: 'Give a user another role',
  block: 'users',
  method: 'PATCH',
  route: 'publishers/{publisherId}/users/{userId}',
  permission: 'user:write',
  body: { schema: rolePatch, mergePatch: true },
  ifMatch: 'required',
  response: { statuses: [200], schema: user, etag: true },
  refusals: [
    'UserNotFound',
    'RoleNotGrantable',
    'ConditionNotMet',
    'PublisherNotActive',
    'LastOwnerRequired',
  ],
  admit: (account, { userId = '' }) => {
    requireUser(account, userId);
  },
  run: async ({ params, body, caller, at, ifMatch, change }) => {
    const userId = params['userId'] ?? '';
    const matches = ifMatch((now) => toUser(requireUser(now, userId)));
    const account = await change((now) =>
      updateUser(now, { userId, role: body.role, by: caller.id, at, ifMatch: matches }),
    );
    return tagged(toUser(requireUser(account, userId)));
  },
});
