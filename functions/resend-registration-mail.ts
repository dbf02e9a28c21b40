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
  response: { statuses: [200], schema: registration, etag: true },
  refusals: ['PublisherNotActive', 'TooManyRequests'],
  run: async ({ caller, at, locale, change }, services) => {
    const { limits } = services.config;
    const account = await change((now) => resendRegistrationMail(now, { at, limits }));
    return answerRegistration(registrationFor(caller, services)(account), locale);
  },
});
