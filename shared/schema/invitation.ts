// The Invitation as its publisher sees it, and the preview that the invited person sees.
import * as z from 'zod/mini';
import { isUsable } from '../domain/acceptance.ts';
import { invitationStatuses, type Account, type Invitation } from '../domain/account.ts';
import { deliveryStatuses } from '../domain/delivery.ts';
import type { Limits } from '../domain/limits.ts';
import { locales } from '../domain/locale.ts';
import { statusOf } from '../domain/lookup.ts';
import { roles } from '../domain/role.ts';
import type { Instant } from '../domain/time.ts';
import { instant, named, taggedItem } from './named.ts';
import { invitationIdPattern, publisherIdPattern } from './patterns.ts';
import { emailAddress, personalMessage } from './text.ts';

const delivery = z.object({
  status: z.enum(deliveryStatuses),
  attempts: z.int(),
  lastAttemptAt: z.optional(instant),
  reason: z.optional(z.string()),
});
export type Delivery = z.infer<typeof delivery>;

export const invitationForm = named(
  'InvitationForm',
  z.strictObject({
    email: emailAddress,
    role: z.enum(roles),
    locale: z.optional(z.enum(locales)),
    message: z.optional(personalMessage),
    expiresInDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
    allowDifferentAddress: z.optional(z.boolean()),
  }),
);

export const invitation = named(
  'Invitation',
  z.object({
    id: z.string(),
    email: z.string(),
    role: z.enum(roles),
    locale: z.enum(locales),
    message: z.optional(z.string()),
    allowDifferentAddress: z.boolean(),
    status: z.enum(invitationStatuses),
    version: z.int(),
    invitedBy: z.object({ id: z.string(), displayName: z.string() }),
    createdAt: instant,
    expiresAt: instant,
    decidedAt: z.optional(instant),
    acceptedBy: z.optional(z.string()),
    delivery,
    ...taggedItem,
  }),
);

/** The representation without its delivery: what its ETag digests. */
export const invitationFacts = (own: Invitation, at: Instant) => ({
  id: own.id,
  email: own.email,
  role: own.role,
  locale: own.locale,
  message: own.message,
  allowDifferentAddress: own.allowDifferentAddress,
  status: statusOf(own, at),
  version: own.version,
  invitedBy: { id: own.invitedBy.id, displayName: own.invitedBy.displayName },
  createdAt: own.createdAt,
  expiresAt: own.expiresAt,
  decidedAt: own.decidedAt,
  acceptedBy: own.acceptedBy,
});

/** A mail that no handler has looked at yet. */
const queued: Delivery = { status: 'queued', attempts: 0 };

export const toInvitation = (own: Invitation, at: Instant, sent: Delivery = queued) => ({
  ...invitationFacts(own, at),
  delivery: sent,
});

export const invitationPreview = named(
  'InvitationPreview',
  z.object({
    id: z.string(),
    publisher: z.object({ id: z.string(), displayName: z.string() }),
    invitedBy: z.object({ displayName: z.string() }),
    email: z.string(),
    role: z.enum(roles),
    status: z.enum(invitationStatuses),
    usable: z.boolean(),
    expiresAt: instant,
  }),
);

export const toPreview = (account: Account, own: Invitation, at: Instant, limits: Limits) => ({
  id: own.id,
  publisher: { id: account.id, displayName: account.profile.displayName },
  invitedBy: { displayName: own.invitedBy.displayName },
  email: own.email,
  role: own.role,
  status: statusOf(own, at),
  usable: isUsable(account, own, at, limits),
  expiresAt: own.expiresAt,
});

/** The token of a mail's link, as it stands behind the `#`. */
export const linkToken = named('LinkToken', z.strictObject({ token: z.string() }));

/** An invitation of list-my-invitations, chosen by its invited person. */
export const invitationChoice = named(
  'InvitationChoice',
  z.strictObject({
    publisherId: z.string().check(z.regex(publisherIdPattern)),
    invitationId: z.string().check(z.regex(invitationIdPattern)),
  }),
);

/** The link, or the choice of who has the invited address. */
export const invitationRefusal = named('InvitationRefusal', z.union([linkToken, invitationChoice]));
