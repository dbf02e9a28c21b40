// PUT /publishers/{publisherId}/first-offer: the offer service tells that the first offer is published.
import * as z from 'zod/mini';
import { recordFirstOffer } from '../shared/domain/first-offer.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { instantOf, named } from '../shared/schema/named.ts';
import { publisher, toPublisher } from '../shared/schema/publisher.ts';
import { text } from '../shared/schema/text.ts';

const firstOffer = named(
  'FirstOffer',
  z.strictObject({ offerId: text({ most: 100 }), publishedAt: instantOf }),
);

publisherEndpoint({
  name: 'record-first-offer',
  summary: 'Record the first published offer',
  description: 'Once and for good: owner e-mail and Dev Center link are fixed from then on.',
  block: 'registration',
  method: 'PUT',
  route: 'publishers/{publisherId}/first-offer',
  platformRole: 'Offers.Publish',
  body: { schema: firstOffer },
  ifMatch: 'optional',
  response: { statuses: [200], schema: publisher, etag: true },
  refusals: ['ConditionNotMet', 'PublisherNotActive', 'FirstOfferAlreadyRecorded'],
  run: async ({ body, caller, at, ifMatch, change }) => {
    const command = { offer: body, by: caller.id, at, ifMatch: ifMatch(toPublisher) };
    return tagged(toPublisher(await change((now) => recordFirstOffer(now, command))));
  },
});
