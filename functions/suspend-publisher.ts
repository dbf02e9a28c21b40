// POST /publishers/{publisherId}/suspend: a reviewer stops an active publisher, with a reason.
import * as z from 'zod/mini';
import { suspendPublisher } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { named } from '../shared/schema/named.ts';
import { publisher, toPublisher } from '../shared/schema/publisher.ts';
import { text } from '../shared/schema/text.ts';

publisherEndpoint({
  name: 'suspend-publisher',
  summary: 'Suspend an active publisher',
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/suspend',
  platformRole: 'Registration.Review',
  body: { schema: named('Suspension', z.strictObject({ reason: text({ most: 500 }) })) },
  ifMatch: 'optional',
  response: { statuses: [200], schema: publisher, etag: true },
  refusals: ['SelfReviewNotAllowed', 'ConditionNotMet', 'PublisherNotActive'],
  run: async ({ caller, body, at, ifMatch, change }) => {
    const command = { reason: body.reason, by: caller.id, at, ifMatch: ifMatch(toPublisher) };
    return tagged(toPublisher(await change((now) => suspendPublisher(now, command))));
  },
});
