// GET /health: whether the app reaches its tables and its queue.
import * as z from 'zod/mini';
import { openEndpoint } from '../shared/http/endpoint.ts';
import { named } from '../shared/schema/named.ts';

openEndpoint({
  name: 'get-health',
  summary: 'Check that the service reaches its storage',
  block: 'reference',
  method: 'GET',
  route: 'health',
  response: { statuses: [200], schema: named('Health', z.object({ status: z.literal('healthy') })) },
  refusals: [],
  run: async (_, { accounts, queue }) => {
    await Promise.all([accounts.read('health'), queue.check()]);
    return { body: { status: 'healthy' } };
  },
});
