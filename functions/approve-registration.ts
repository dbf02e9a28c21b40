// POST /publishers/{publisherId}/registration/approve: a reviewer makes the publisher active.
import * as z from 'zod/mini';
import { approveRegistration } from '../shared/domain/review.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { changeRegistration } from '../shared/http/registration-view.ts';
import { named } from '../shared/schema/named.ts';
import { registration } from '../shared/schema/registration.ts';
import { text } from '../shared/schema/text.ts';

const approval = named('Approval', z.strictObject({ note: z.optional(text({ most: 500 })) }));

publisherEndpoint({
  name: 'approve-registration',
  summary: 'Approve a registration as it was read',
  block: 'registration',
  method: 'POST',
  route: 'publishers/{publisherId}/registration/approve',
  platformRole: 'Registration.Review',
  body: { schema: approval, optional: true },
  ifMatch: 'required',
  response: { statuses: [200], schema: registration, etag: true, translated: true },
  refusals: ['SelfReviewNotAllowed', 'ConditionNotMet', 'RegistrationNotUnderReview'],
  run: (incoming, services) =>
    changeRegistration(incoming, services, (now, ifMatch) => {
      const { caller, at, body } = incoming;
      return approveRegistration(now, { by: caller.id, at, note: body.note, ifMatch });
    }),
});
