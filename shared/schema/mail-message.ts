// The message of the mail queue: ids only, no address, no link.
import * as z from 'zod/mini';
import { invitationIdPattern, publisherIdPattern, userIdPattern } from './patterns.ts';

export const mailMessage = z.strictObject({
  v: z.literal(1),
  kind: z.enum([
    'invitation',
    'invitationReminder',
    'registrationReceived',
    'registrationApproved',
    'registrationRejected',
    'publisherSuspended',
    'publisherResumed',
    'roleChanged',
    'userRemoved',
    'ownersRoleChanged',
    'ownersUserRemoved',
    'invitationAcceptedElsewhere',
    'invitationExpired',
  ]),
  publisherId: z.string().check(z.regex(publisherIdPattern)),
  /** An invitation's or a user's id. */
  subject: z.union([
    z.string().check(z.regex(invitationIdPattern)),
    z.string().check(z.regex(userIdPattern)),
  ]),
  version: z.int().check(z.positive()),
  /** When the first copy was enqueued. */
  firstAt: z.iso.datetime({ precision: 3 }),
  /** How often sending was tried. */
  attempt: z.int().check(z.nonnegative()),
});

export type MailMessage = z.infer<typeof mailMessage>;
