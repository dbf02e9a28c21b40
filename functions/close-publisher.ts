// DELETE /publishers/{publisherId}: an owner withdraws a registration, or closes a publisher.
import { closePublisher } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { toPublisher } from '../shared/schema/publisher.ts';

publisherEndpoint({
  name: 'close-publisher',
  summary: 'Withdraw a registration, or close a publisher',
  description: 'Final: the publisher becomes read-only, its pending invitations end, and its id stays taken.',
  block: 'profile',
  method: 'DELETE',
  route: 'publishers/{publisherId}',
  permission: 'publisher:close',
  ifMatch: 'optional',
  response: { statuses: [204] },
  refusals: ['ConditionNotMet', 'PublisherHasOffers'],
  run: async ({ caller, at, ifMatch, change }) => {
    const matches = ifMatch(toPublisher);
    await change((now) => closePublisher(now, { by: caller.id, at, ifMatch: matches }));
    return { status: 204 };
  },
});
