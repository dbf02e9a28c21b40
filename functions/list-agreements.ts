// GET /publishers/{publisherId}/agreements: where the publisher stands with each agreement.
import { acceptanceOf } from '../shared/domain/agreement.ts';
import { agreements } from '../shared/domain/terms.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { taggedItem } from '../shared/http/tagged.ts';
import { listOf } from '../shared/schema/named.ts';
import { agreement, agreementFacts, toAgreement } from '../shared/schema/reference.ts';

publisherEndpoint({
  name: 'list-agreements',
  summary: 'List the agreements with what the publisher has accepted',
  block: 'registration',
  method: 'GET',
  route: 'publishers/{publisherId}/agreements',
  permission: 'agreement:read',
  response: { statuses: [200], schema: listOf(agreement), translated: true },
  refusals: [],
  run: async ({ account, locale }) => {
    const value = agreements.map((own) => {
      const acceptance = acceptanceOf(account, own.id);
      return taggedItem(toAgreement(own, acceptance, locale), agreementFacts(own, acceptance));
    });
    return { body: { value }, language: locale };
  },
});
