// GET /registrations: the reviewers' queue, oldest first.
import * as z from 'zod/mini';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { listOf } from '../shared/schema/named.ts';
import { registrationSummary, toRegistrationSummary } from '../shared/schema/registration.ts';

callerEndpoint({
  name: 'list-registrations',
  summary: 'List the registrations under review, oldest first',
  block: 'registration',
  method: 'GET',
  route: 'registrations',
  platformRole: 'Registration.Review',
  query: z.object({ status: z.optional(z.literal('underReview')) }),
  list: true,
  response: { statuses: [200], schema: listOf(registrationSummary) },
  refusals: [],
  run: async ({ page }, { lists }) => {
    const { accounts, last } = await lists.underReview(page.afterKey, page.size);
    const nextLink = last === undefined ? undefined : page.nextLink([last]);
    return {
      body: { value: accounts.map(toRegistrationSummary), nextLink },
    };
  },
});
