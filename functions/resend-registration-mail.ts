// POST /publishers/{publisherId}/registration/resend-mail: sends the newest mail about the registration again.
import { resendRegistrationMail } from '../shared/domain/registration-mail.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { changeRegistration } from '../shared/http/registration-view.ts';
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
  response: { statuses: [200], schema: registration, etag: true, translated: true },
  refusals: ['ConditionNotMet', 'PublisherNotActive', 'TooManyRequests'],
  run: (incoming, services) =>
    changeRegistration(incoming, services, (now, ifMatch) =>
      resendRegistrationMail(now, { at: incoming.at, limits: services.config.limits, ifMatch }),
    ),
});
