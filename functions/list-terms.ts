// GET /terms: what registration asks to accept, and what to read first.
import { terms } from '../shared/domain/terms.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { listOf } from '../shared/schema/named.ts';
import { term, toTerm } from '../shared/schema/reference.ts';

callerEndpoint({
  name: 'list-terms',
  summary: 'List the terms to accept and the texts to read before registering',
  block: 'registration',
  method: 'GET',
  route: 'terms',
  response: { statuses: [200], schema: listOf(term), translated: true },
  refusals: [],
  run: async ({ locale }) => ({
    body: { value: terms.map((own) => toTerm(own, locale)) },
    language: locale,
  }),
});
