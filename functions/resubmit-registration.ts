// POST /publishers/{publisherId}/registration/resubmit: an owner asks for another review after corrections.
import { resubmitRegistration } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { answerRegistration, registrationFor } from '../shared/http/registration-view.ts';
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
  response: { statuses: [200], schema: registration, etag: true },
  refusals: ['ConditionNotMet', 'RegistrationNotRejected'],
  run: async ({ caller, at, ifMatch, locale, change }, services) => {
    const view = registrationFor(caller, services);
    const account = await change((now) =>
      resubmitRegistration(now, { by: caller.id, at, ifMatch: ifMatch(view) }),
    );
    return answerRegistration(view(account), locale);
  },
});
