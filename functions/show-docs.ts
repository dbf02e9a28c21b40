// GET /docs: the reference of this API as a page to read and to try; what it takes is loaded when it is asked for.
import { openEndpoint } from '../shared/http/endpoint.ts';

openEndpoint({
  name: 'show-docs',
  summary: 'Show the reference of this API as a page',
  block: 'reference',
  method: 'GET',
  route: 'docs',
  response: { statuses: [200], text: ['text/html; charset=utf-8'] },
  refusals: [],
  run: async () => (await import('../shared/http/docs-page.ts')).docsPage,
});
