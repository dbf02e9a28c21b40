// POST /publishers/{publisherId}/registration/resend-mail: sends the newest mail about the registration again.
import { resendRegistrationMail } from '../shared/domain/registration-mail.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { answerRegistration, registrationFor } from '../shared/http/registration-view.ts';
import { nothing } from '../shared/schema/named.ts';
import { registration } from '../shared/schema/registration.ts';

publisherEndpoint({
  name: 'resend-registration-mail',
  summary: "Send the mail about the registration's state again",
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/registration/resend-mail',
  permission: 'registration:resubmit',
  platformRole: 'Registration.Review',
  body: { schema: nothing, optional: true },
  ifMatch: 'optional',
  response: { statuses: [200], schema: registration, etag: true },
  refusals: ['ConditionNotMet', 'PublisherNotActive', 'TooManyRequests'],
  run: async ({ caller, at, ifMatch, locale, change }, services) => {
    const view = registrationFor(caller, services);
    const matches = ifMatch(view);
    const { limits } = services.config;
    const account = await change((now) => resendRegistrationMail(now, { at, limits, ifMatch: matches }));
    return answerRegistration(view(account), locale);
  },
});
