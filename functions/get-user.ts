// GET /publishers/{publisherId}/users/{userId}: one user.
import { requireUser } from '../shared/domain/lookup.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { toUser, user } from '../shared/schema/user.ts';

publisherEndpoint({
  name: 'get-user',
  summary: 'Get a user of a publisher',
  block: 'users',
  method: 'GET',
  route: 'publishers/{publisherId}/users/{userId}',
  permission: 'user:read',
  response: { statuses: [200], schema: user, etag: true },
  refusals: ['UserNotFound'],
  run: async ({ account, params }) => {
    return tagged(toUser(requireUser(account, params['userId'] ?? '')));
  },
});
