// GET /me: who the caller is to this service.
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { me } from '../shared/schema/user.ts';

callerEndpoint({
  name: 'get-me',
  summary: 'See who you are to this service',
  block: 'myself',
  method: 'GET',
  route: 'me',
  response: { statuses: [200], schema: me },
  refusals: [],
  run: async ({ caller: { id, kind, email, displayName, platformRoles } }) => ({
    body: { id, kind, email, displayName, platformRoles: [...platformRoles] },
  }),
});
