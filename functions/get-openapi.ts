// GET /openapi.json: this API, described by the code that serves it.
import * as z from 'zod/mini';
import { openEndpoint, operations } from '../shared/http/endpoint.ts';

openEndpoint({
  name: 'get-openapi',
  summary: 'Get the OpenAPI document of this API',
  block: 'reference',
  method: 'GET',
  route: 'openapi.json',
  response: { statuses: [200], schema: z.looseObject({}) },
  refusals: [],
  run: async (_, { config }) => {
    const { openApi } = await import('../shared/http/openapi.ts');
    return { body: openApi(operations, `${config.origin}/api`) };
  },
});
