// GET /publishers/{publisherId}/registration: the five steps, the decisions, and what is missing.
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { answerRegistration, registrationFor } from '../shared/http/registration-view.ts';
import { registration } from '../shared/schema/registration.ts';

publisherEndpoint({
  name: 'get-registration',
  summary: 'Get the registration of a publisher with its five steps',
  block: 'registration',
  method: 'GET',
  route: 'publishers/{publisherId}/registration',
  permission: 'registration:read',
  platformRole: 'Registration.Review',
  response: { statuses: [200], schema: registration, etag: true, translated: true },
  refusals: [],
  run: async ({ account, caller, locale }, services) =>
    answerRegistration(registrationFor(caller, services)(account), locale),
});
