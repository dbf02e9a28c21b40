// The history of a publisher as `npm run verify-history` gets it: from storage, or from an export of list-events.
import * as z from 'zod/mini';
import type { AccountEvent } from '../shared/domain/event.ts';
import { event as exportedEvent, type Event } from '../shared/schema/event.ts';
import { accountKey, eventPrefix } from '../shared/storage/account-row.ts';
import { eventOf } from '../shared/storage/events.ts';
import type { StoredRow, Tables } from '../shared/storage/tables.ts';
import type { Head } from '../shared/storage/verify.ts';
import { firstSentence, Problem } from './problem.ts';

export interface History {
  /** Newest first, as they stand there. */
  readonly events: readonly AccountEvent[];
  /** What the account names as its newest event; an export has none. */
  readonly head?: Head;
}

const usualPageSize = 1000;
const mostAttempts = 5;

const headColumns = z.object({ sequence: z.number(), lastEventHash: z.string() });

const headOf = async (tables: Tables, publisherId: string): Promise<Head> => {
  const row = await tables.get('publishers', publisherId, accountKey);
  const columns = row && headColumns.safeParse(row.values).data;
  if (columns) return { sequence: columns.sequence, hash: columns.lastEventHash };
  const [left] = await tables.list('publishers', publisherId, { from: eventPrefix, to: 'event;', limit: 1 });
  if (row || left)
    throw new Problem(`${publisherId} has events, but its account row was removed or damaged.`);
  throw new Problem(`There is no publisher ${publisherId} in this storage.`);
};

const readEvent = (row: StoredRow): AccountEvent => {
  try {
    return eventOf(row);
  } catch {
    throw new Problem(`The row ${row.key} of ${row.partition} is no event any more: it was changed.`);
  }
};

const readEvents = async (
  tables: Tables,
  publisherId: string,
  pageSize: number,
): Promise<readonly AccountEvent[]> => {
  const events: AccountEvent[] = [];
  for (let from: string | undefined = eventPrefix; from !== undefined;) {
    const range = { from, to: 'event;', limit: pageSize };
    const rows: readonly StoredRow[] = await tables.list('publishers', publisherId, range);
    events.push(...rows.map(readEvent));
    const last = rows.at(-1);
    from = last && rows.length === pageSize ? `${last.key}-` : undefined;
  }
  return events;
};

/** The whole history, read again when the publisher was changed meanwhile. */
export const storedHistory = async (
  tables: Tables,
  publisherId: string,
  pageSize = usualPageSize,
): Promise<History> => {
  let before = await headOf(tables, publisherId);
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const events = await readEvents(tables, publisherId, pageSize);
    const head = await headOf(tables, publisherId);
    if (head.sequence === before.sequence) return { events, head };
    before = head;
  }
  throw new Problem(`${publisherId} is being changed all the time: try again later.`);
};

const page = z.object({ value: z.array(exportedEvent), nextLink: z.optional(z.string()) });
const exported = z.union([page, z.array(page), z.array(exportedEvent)]);

const isPage = (item: Event | z.infer<typeof page>): item is z.infer<typeof page> => 'value' in item;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(`The export is not JSON: ${firstSentence(error)}.`);
  }
};

const storedFormOf = ({ actor, changes, ...event }: Event): AccountEvent => ({
  ...event,
  actor: actor.id,
  changes,
});

/** The events of an export: one page of list-events, or a list of pages or of events, newest first. */
export const exportedHistory = (text: string): History => {
  const { data } = exported.safeParse(jsonOf(text));
  if (!data)
    throw new Problem(
      'The export does not hold events as list-events gives them: {"value": [...]}, or a list of such pages or of events.',
    );
  const items = Array.isArray(data) ? data : [data];
  const last = items.at(-1);
  if (last && isPage(last) && last.nextLink !== undefined)
    throw new Problem("The export's last page has a nextLink: save the pages that follow it, too.");
  const events = items.flatMap((item) => (isPage(item) ? item.value : [item]));
  if (events.length === 0) throw new Problem('The export holds no events; every publisher has at least one.');
  return { events: events.map(storedFormOf) };
};
