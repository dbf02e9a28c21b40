// The Event as clients see it, as JSON and as a line of CSV.
import * as z from 'zod/mini';
import type { Account } from '../domain/account.ts';
import { eventTypes, type AccountEvent } from '../domain/event.ts';
import { userWith } from '../domain/lookup.ts';
import { instant, named } from './named.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.readonly(z.array(z.string()))]);

export const event = named(
  'Event',
  z.object({
    id: z.string(),
    sequence: z.int(),
    at: instant,
    type: z.enum(eventTypes),
    actor: z.object({ id: z.string(), displayName: z.optional(z.string()) }),
    subject: z.string(),
    changes: z.optional(
      z.array(z.object({ property: z.string(), from: z.optional(value), to: z.optional(value) })),
    ),
    hash: z.string(),
    previousHash: z.string(),
  }),
);
export type Event = z.infer<typeof event>;

/** Stored events hold ids only: the actor's name is looked up among today's users. */
export const toEvent = (own: AccountEvent, account: Account): Event => ({
  id: own.id,
  sequence: own.sequence,
  at: own.at,
  type: own.type,
  actor: { id: own.actor, displayName: userWith(account, own.actor)?.displayName },
  subject: own.subject,
  changes: own.changes && [...own.changes],
  hash: own.hash,
  previousHash: own.previousHash,
});
