// GET /publishers/{publisherId}: the publisher's profile.
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { publisher, toPublisher } from '../shared/schema/publisher.ts';

publisherEndpoint({
  name: 'get-profile',
  summary: 'Get the profile of a publisher',
  block: 'profile',
  method: 'GET',
  route: 'publishers/{publisherId}',
  permission: 'profile:read',
  platformRole: 'Registration.Review',
  response: { statuses: [200], schema: publisher, etag: true },
  refusals: [],
  run: async ({ account }) => {
    return tagged(toPublisher(account));
  },
});
