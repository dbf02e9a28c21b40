// POST /publishers/{publisherId}/resume: a reviewer makes a suspended publisher active again.
import { resumePublisher } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { nothing } from '../shared/schema/named.ts';
import { publisher, toPublisher } from '../shared/schema/publisher.ts';

publisherEndpoint({
  name: 'resume-publisher',
  summary: 'Make a suspended publisher active again',
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/resume',
  platformRole: 'Registration.Review',
  body: { schema: nothing, optional: true },
  ifMatch: 'optional',
  response: { statuses: [200], schema: publisher, etag: true },
  refusals: ['SelfReviewNotAllowed', 'ConditionNotMet', 'PublisherNotSuspended'],
  run: async ({ caller, at, ifMatch, change }) => {
    const command = { by: caller.id, at, ifMatch: ifMatch(toPublisher) };
    return tagged(toPublisher(await change((now) => resumePublisher(now, command))));
  },
});
