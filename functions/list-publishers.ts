// GET /publishers: the publishers that the caller is a user of.
import { userWith } from '../shared/domain/lookup.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { listOf } from '../shared/schema/named.ts';
import { publisherSummary } from '../shared/schema/publisher.ts';

callerEndpoint({
  name: 'list-publishers',
  summary: 'List the publishers that you are a user of',
  block: 'profile',
  method: 'GET',
  route: 'publishers',
  list: true,
  response: { statuses: [200], schema: listOf(publisherSummary) },
  refusals: [],
  run: async ({ caller, page }, { lists }) => {
    const { accounts, last } = await lists.ofUser(caller.id, page.afterKey, page.size);
    const value = accounts.map((account) => ({
      id: account.id,
      displayName: account.profile.displayName,
      status: account.status,
      role: userWith(account, caller.id)?.role,
    }));
    return { body: { value, nextLink: last === undefined ? undefined : page.nextLink([last]) } };
  },
});
