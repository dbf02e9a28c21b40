// GET /openapi.json: this API, described by the code that serves it.
import * as z from 'zod/mini';
import { openEndpoint, operations } from '../shared/http/endpoint.ts';
import { named } from '../shared/schema/named.ts';

/** Made once: it stays as it is for as long as the process runs. */
const made: { document?: object } = {};

openEndpoint({
  name: 'get-openapi',
  summary: 'Get the OpenAPI document of this API',
  block: 'reference',
  method: 'GET',
  route: 'openapi.json',
  response: { statuses: [200], schema: named('OpenApiDocument', z.looseObject({})) },
  refusals: [],
  run: async (_, { config }) => {
    const { openApi } = await import('../shared/http/openapi/document.ts');
    made.document ??= openApi(operations, `${config.origin}/api`);
    return { body: made.document };
  },
});
