// The stored account: what the JSON columns of its row hold, parsed whenever it is read.
import * as z from 'zod/mini';
import { invitationStatuses, publisherStatuses, type Account } from '../domain/account.ts';
import { callerKinds } from '../domain/caller.ts';
import { locales } from '../domain/locale.ts';
import { registrationMailKinds } from '../domain/notice.ts';
import { roles } from '../domain/role.ts';
import { agreementIds } from '../domain/terms.ts';

const text = z.string();
const optionalText = z.optional(text);
const locale = z.enum(locales);
const role = z.enum(roles);

const profile = z.object({
  displayName: text,
  ownerEmail: text,
  organization: z.object({ legalName: text, country: text, mpnId: text, website: optionalText }),
  contact: z.object({ name: text, email: text, phone: optionalText }),
  offer: z.object({ summary: text, microsoftProduct: optionalText, audience: optionalText }),
  transact: z.boolean(),
  microsoftAccount: optionalText,
  locale,
});

const reviewDecision = z.object({
  outcome: z.enum(['approved', 'rejected']),
  reasons: z.optional(z.array(z.object({ code: text, message: text, target: optionalText }))),
  note: optionalText,
  decidedAt: text,
  by: text,
});

const registration = z.object({
  registrant: text,
  formDigest: text,
  submittedBy: text,
  submittedAt: text,
  mailedAt: text,
  decision: z.optional(reviewDecision),
  previousDecisions: z.array(reviewDecision),
  suspension: z.optional(z.object({ reason: text, by: text, at: text })),
  resumedBy: optionalText,
});

const user = z.object({
  id: text,
  kind: z.enum(callerKinds),
  displayName: text,
  email: optionalText,
  role,
  joinedAt: text,
  invitedBy: optionalText,
  locale: z.optional(locale),
  servicePrincipal: z.optional(z.object({ tenantId: text, applicationId: text, objectId: text })),
});

const invitation = z.object({
  id: text,
  email: text,
  role,
  locale,
  message: optionalText,
  allowDifferentAddress: z.boolean(),
  status: z.enum(invitationStatuses),
  version: z.number(),
  linkKey: text,
  invitedBy: z.object({ id: text, displayName: text, asReviewer: z.boolean() }),
  createdAt: text,
  mailedAt: text,
  mail: z.enum(['invitation', 'reminder']),
  expiresInDays: z.number(),
  expiresAt: text,
  decidedAt: optionalText,
  acceptedBy: optionalText,
  failedVersion: z.optional(z.number()),
  bouncedVersion: z.optional(z.number()),
});

const noticeAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(registrationMailKinds) }),
  z.object({ kind: z.literal('roleChanged'), role }),
  z.object({ kind: z.literal('userRemoved') }),
  z.object({ kind: z.literal('ownersRoleChanged'), userName: text, role }),
  z.object({ kind: z.literal('ownersUserRemoved'), userName: text }),
  z.object({ kind: z.literal('invitationAcceptedElsewhere'), userName: text, invitationId: text }),
  z.object({ kind: z.literal('invitationExpired'), invitationId: text }),
]);

const notice = z.object({
  about: noticeAbout,
  userId: text,
  address: optionalText,
  locale,
  version: z.number(),
  at: text,
});

const remembered = z.object({
  key: text,
  bodyDigest: text,
  at: text,
  result: z.array(
    z.union([
      z.object({ invitationId: text, version: z.number() }),
      z.object({ code: text, target: optionalText }),
    ]),
  ),
});

const devCenter = z.object({
  accountName: text,
  ownerEmail: text,
  accountType: z.enum(['company', 'individual']),
  status: z.enum(['linked', 'emailVerified', 'underVetting', 'verified', 'rejected']),
  programs: z.array(text),
  taxProfile: z.boolean(),
  payoutAccount: z.boolean(),
  reason: optionalText,
  linkedAt: text,
});

/** The account as its row's columns give it: plain columns and one JSON column for each large part. */
export const storedAccount = z.object({
  id: text,
  status: z.enum(publisherStatuses),
  sequence: z.number(),
  mailVersion: z.optional(z.number()),
  lastEventHash: text,
  lastEventAt: text,
  createdAt: text,
  updatedAt: text,
  endedAt: optionalText,
  profile,
  registration,
  agreements: z.array(z.object({ id: z.enum(agreementIds), version: text, at: text, by: text })),
  devCenter: z.optional(devCenter),
  firstOffer: z.optional(z.object({ offerId: text, publishedAt: text })),
  users: z.array(user),
  invitations: z.array(invitation),
  stopped: z.array(text),
  invitationsOfDay: z.object({ day: text, count: z.number() }),
  notices: z.array(notice),
  remembered: z.array(remembered),
}) satisfies z.ZodMiniType<Account>;
