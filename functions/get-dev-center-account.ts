// GET /publishers/{publisherId}/dev-center-account: the linked Dev Center account and how its verification stands.
import { requireDevCenterAccount } from '../shared/domain/dev-center.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { devCenterAccount, toDevCenterAccount } from '../shared/schema/dev-center.ts';

publisherEndpoint({
  name: 'get-dev-center-account',
  summary: 'Get the linked Dev Center account',
  block: 'registration',
  method: 'GET',
  route: 'publishers/{publisherId}/dev-center-account',
  permission: 'devCenter:read',
  response: { statuses: [200], schema: devCenterAccount, etag: true },
  refusals: ['DevCenterAccountNotFound'],
  run: async ({ account }) => {
    return tagged(toDevCenterAccount(requireDevCenterAccount(account)));
  },
});
