// GET /health: whether the app reaches its tables and its queue, said within seconds.
import * as z from 'zod/mini';
import { openEndpoint } from '../shared/http/endpoint.ts';
import { ProtocolFault } from '../shared/http/errors.ts';
import { unreachable } from '../shared/http/unreachable.ts';
import { named } from '../shared/schema/named.ts';

/** Milliseconds: less than the few seconds that probes wait. */
const within = 3000;
const healthy = z.literal('healthy');

openEndpoint({
  name: 'get-health',
  summary: 'Check that the service reaches its storage',
  description: 'While it does not: 503 with Retry-After, and `details` names each part that does not answer.',
  block: 'reference',
  method: 'GET',
  route: 'health',
  response: {
    statuses: [200],
    schema: named('Health', z.object({ status: healthy, tables: healthy, queue: healthy })),
  },
  refusals: [],
  run: async (_, { accounts, queue }) => {
    const parts = { tables: () => accounts.read('health'), queue: () => queue.check() };
    const down = await unreachable(parts, within);
    if (down.length > 0) {
      throw new ProtocolFault('ServiceBusy', {
        details: down.map((target) => ({ code: 'Unreachable', target, message: 'It does not answer.' })),
        retryAfter: 5,
      });
    }
    return { body: { status: 'healthy', tables: 'healthy', queue: 'healthy' } };
  },
});
