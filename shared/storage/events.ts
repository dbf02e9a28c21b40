// The history of an account, newest first: a bounded range of its partition for each page.
import * as z from 'zod/mini';
import { eventTypes, type AccountEvent } from '../domain/event.ts';
import { eventKey, eventPrefix } from './account-row.ts';
import { fromColumns } from './column.ts';
import type { StoredRow, Tables } from './tables.ts';

/** Events that were looked at, and the sequence of the last of them when there are older ones. */
export interface EventPage {
  readonly events: readonly AccountEvent[];
  readonly olderThan?: number;
}

export interface Events {
  /** The newest `atMost` events that are older than sequence `before`. */
  readonly newest: (publisherId: string, before: number | undefined, atMost: number) => Promise<EventPage>;
}

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Columns of an event row; `changes` is JSON, cut into pieces when long. */
export const storedEvent = z.object({
  id: z.string(),
  sequence: z.number(),
  at: z.string(),
  type: z.enum(eventTypes),
  actor: z.string(),
  subject: z.string(),
  changes: z.array(z.object({ property: z.string(), from: z.optional(value), to: z.optional(value) })),
  previousHash: z.string(),
  hash: z.string(),
});

/** The event of its row, as it was hashed. */
export const eventOf = ({ values }: StoredRow): AccountEvent => {
  const columns = { ...values, changes: JSON.parse(fromColumns('changes', values)) as unknown };
  const { changes, ...event } = storedEvent.parse(columns);
  return { ...event, changes: changes.length > 0 ? changes : undefined };
};

/** Beyond every event key. */
const end = eventPrefix.replace(':', ';');

export const accountEvents = (tables: Tables): Events => ({
  newest: async (publisherId, before, atMost) => {
    const from = before === undefined ? eventPrefix : eventKey(before - 1);
    const rows = await tables.list('publishers', publisherId, { from, to: end, limit: atMost + 1 });
    const events = rows.slice(0, atMost).map(eventOf);
    const last = events.at(-1);
    return { events, ...(last && rows.length > atMost ? { olderThan: last.sequence } : {}) };
  },
});
