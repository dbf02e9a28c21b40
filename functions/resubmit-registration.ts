// POST /publishers/{publisherId}/registration/resubmit: an owner asks for another review after corrections.
import { resubmitRegistration } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { changeRegistration } from '../shared/http/registration-view.ts';
import { nothing } from '../shared/schema/named.ts';
import { registration } from '../shared/schema/registration.ts';

publisherEndpoint({
  name: 'resubmit-registration',
  summary: 'Submit a rejected registration again',
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/registration/resubmit',
  permission: 'registration:resubmit',
  body: { schema: nothing, optional: true },
  ifMatch: 'optional',
  response: { statuses: [200], schema: registration, etag: true, translated: true },
  refusals: ['ConditionNotMet', 'RegistrationNotRejected'],
  run: (incoming, services) =>
    changeRegistration(incoming, services, (now, ifMatch) =>
      resubmitRegistration(now, { by: incoming.caller.id, at: incoming.at, ifMatch }),
    ),
});
