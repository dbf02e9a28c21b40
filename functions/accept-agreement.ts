// PUT /publishers/{publisherId}/agreements/{agreementId}: an owner accepts the current version of an agreement.
import * as z from 'zod/mini';
import { acceptAgreement, acceptanceOf, requireAgreement } from '../shared/domain/agreement.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { named } from '../shared/schema/named.ts';
import { agreement, agreementFacts, toAgreement } from '../shared/schema/reference.ts';

publisherEndpoint({
  name: 'accept-agreement',
  summary: 'Accept the current version of an agreement',
  block: 'registration',
  method: 'PUT',
  route: 'publishers/{publisherId}/agreements/{agreementId}',
  permission: 'agreement:accept',
  body: { schema: named('AgreementAcceptance', z.strictObject({ version: z.string() })) },
  ifMatch: 'optional',
  response: { statuses: [200], schema: agreement, etag: true, translated: true },
  refusals: ['AgreementNotFound', 'ConditionNotMet', 'PublisherNotActive', 'AgreementVersionNotCurrent'],
  admit: (_, { agreementId = '' }) => {
    requireAgreement(agreementId);
  },
  run: async ({ params, body, caller, at, ifMatch, locale, change }) => {
    const own = requireAgreement(params['agreementId'] ?? '');
    const matches = ifMatch((now) => agreementFacts(own, acceptanceOf(now, own.id)));
    const account = await change((now) =>
      acceptAgreement(now, { agreement: own, version: body.version, by: caller.id, at, ifMatch: matches }),
    );
    const acceptance = acceptanceOf(account, own.id);
    return {
      body: toAgreement(own, acceptance, locale),
      tagged: agreementFacts(own, acceptance),
      language: locale,
    };
  },
});
