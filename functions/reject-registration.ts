// POST /publishers/{publisherId}/registration/reject: a reviewer says what has to be corrected.
import * as z from 'zod/mini';
import { rejectRegistration } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { changeRegistration } from '../shared/http/registration-view.ts';
import { named } from '../shared/schema/named.ts';
import { registration } from '../shared/schema/registration.ts';
import { identifier, text } from '../shared/schema/text.ts';

const reason = z.strictObject({
  code: identifier(/^[A-Za-z]{1,50}$/, 'Expected 1 to 50 letters, such as LegalNameUnknown.'),
  message: text({ most: 500 }),
  target: z.optional(
    identifier(
      /^(?:\/[\w-]+){1,5}$/,
      'Expected a JSON Pointer into the profile, such as /organization/mpnId.',
    ),
  ),
});

const rejection = named(
  'Rejection',
  z.strictObject({ reasons: z.array(reason).check(z.minLength(1), z.maxLength(10)) }),
);

publisherEndpoint({
  name: 'reject-registration',
  summary: 'Reject a registration as it was read, with reasons',
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/registration/reject',
  platformRole: 'Registration.Review',
  body: { schema: rejection },
  ifMatch: 'required',
  response: { statuses: [200], schema: registration, etag: true, translated: true },
  refusals: ['SelfReviewNotAllowed', 'ConditionNotMet', 'RegistrationNotUnderReview'],
  run: (incoming, services) =>
    changeRegistration(incoming, services, (now, ifMatch) => {
      const { caller, at, body } = incoming;
      return rejectRegistration(now, { by: caller.id, at, reasons: body.reasons, ifMatch });
    }),
});
