// What is stored about one person, as they get it: theirs only, no other people's addresses.
import * as z from 'zod/mini';
import { publisherStatuses, type Account } from '../domain/account.ts';
import type { AccountEvent } from '../domain/event.ts';
import type { Limits } from '../domain/limits.ts';
import { invitationWith, statusOf, userWith } from '../domain/lookup.ts';
import type { Instant } from '../domain/time.ts';
import { event, toEvent } from './event.ts';
import { invitationPreview, toPreview } from './invitation.ts';
import { instant, named } from './named.ts';
import { me, toUser, user } from './user.ts';

const acceptance = z.object({ id: z.string(), version: z.string(), at: instant });
const sentInvitation = z.object({ id: z.string(), role: z.string(), status: z.string(), createdAt: instant });

const membership = z.object({
  publisher: z.object({ id: z.string(), displayName: z.string(), status: z.enum(publisherStatuses) }),
  user: z.optional(user),
  mailLanguage: z.optional(z.string()),
  acceptedAgreements: z.array(acceptance),
  sentInvitations: z.array(sentInvitation),
  rememberedMails: z.array(z.object({ kind: z.string(), at: instant })),
  events: z.array(event),
});

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const myData = named(
  'MyData',
  z.object({
    me,
    memberships: z.array(membership),
    invitations: z.array(
      z.extend(invitationPreview, { message: z.optional(z.string()), stopped: z.boolean() }),
    ),
    counts: z.object({ registrations: z.optional(values), mailsOfDay: z.optional(values) }),
  }),
);

const concerns = ({ actor, subject }: AccountEvent, id: string): boolean =>
  actor === id || subject === `/users/${id}`;

export const toMembershipData = (
  account: Account,
  id: string,
  events: readonly AccountEvent[],
  at: Instant,
): z.infer<typeof membership> => {
  const own = userWith(account, id);
  return {
    publisher: { id: account.id, displayName: account.profile.displayName, status: account.status },
    user: own && toUser(own),
    mailLanguage: own?.locale,
    acceptedAgreements: account.agreements
      .filter(({ by }) => by === id)
      .map(({ id: agreementId, version, at }) => ({ id: agreementId, version, at })),
    sentInvitations: account.invitations
      .filter(({ invitedBy }) => invitedBy.id === id)
      .map((sent) => ({
        id: sent.id,
        role: sent.role,
        status: statusOf(sent, at),
        createdAt: sent.createdAt,
      })),
    rememberedMails: account.notices
      .filter(({ userId }) => userId === id)
      .map(({ about, at }) => ({ kind: about.kind, at })),
    events: events.filter((one) => concerns(one, id)).map((one) => toEvent(one, account)),
  };
};

/** The invitation to the person's address; none when it is gone. */
export const toInvitationData = (account: Account, invitationId: string, at: Instant, limits: Limits) => {
  const own = invitationWith(account, invitationId);
  if (!own || own.email === '') return [];
  const message = statusOf(own, at) === 'pending' ? own.message : undefined;
  return [
    { ...toPreview(account, own, at, limits), message, stopped: account.stopped.includes(invitationId) },
  ];
};
