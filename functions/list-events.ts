// GET /publishers/{publisherId}/events: what happened to a publisher, newest first, as JSON or CSV.
import * as z from 'zod/mini';
import { eventTypes } from '../shared/domain/event.ts';
import { contains } from '../shared/http/contains.ts';
import { csv } from '../shared/http/csv.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { prefers } from '../shared/http/prefers.ts';
import { event, toEvent, type Event } from '../shared/schema/event.ts';
import { instantOf, listOf } from '../shared/schema/named.ts';
import { searchText } from '../shared/schema/text.ts';

const query = z.object({
  from: z.optional(instantOf),
  to: z.optional(instantOf),
  type: z.optional(z.enum(eventTypes)),
  search: z.optional(searchText),
});

type Filters = z.infer<typeof query>;

/** How many events one page looks at; one that leaves some out may be short, or empty, and still go on. */
const lookedAt = ({ to, type, search }: Filters, pageSize: number): number =>
  to === undefined && type === undefined && search === undefined ? pageSize : 500;

const mentions = ({ type, subject, actor }: Event, part: string): boolean =>
  [type, subject, actor.displayName].some((text) => contains(text, part));

const matches = (own: Event, { from, to, type, search }: Filters): boolean =>
  (from === undefined || own.at >= from) &&
  (to === undefined || own.at < to) &&
  (type === undefined || own.type === type) &&
  (search === undefined || mentions(own, search));

const columns = [
  'sequence',
  'id',
  'at',
  'type',
  'actorId',
  'actorName',
  'subject',
  'changes',
  'hash',
  'previousHash',
];

const record = (own: Event): readonly (string | number)[] => [
  own.sequence,
  own.id,
  own.at,
  own.type,
  own.actor.id,
  own.actor.displayName ?? '',
  own.subject,
  own.changes ? JSON.stringify(own.changes) : '',
  own.hash,
  own.previousHash,
];

publisherEndpoint({
  name: 'list-events',
  summary: 'List what happened to a publisher, newest first',
  description: '`Accept: text/csv` gives the page as CSV; a `Link` header leads to the next one.',
  block: 'reference',
  method: 'GET',
  route: 'publishers/{publisherId}/events',
  permission: 'event:read',
  query,
  list: true,
  response: { statuses: [200], schema: listOf(event), text: ['text/csv; charset=utf-8'] },
  refusals: [],
  run: async ({ account, query: filters, page, headers }, { events }) => {
    const before = page.afterKey === undefined ? undefined : Number(page.afterKey);
    const looked = await events.newest(account.id, before, lookedAt(filters, page.size));
    const found = looked.events.map((own) => toEvent(own, account)).filter((own) => matches(own, filters));
    const value = found.slice(0, page.size);
    const isTooOld = filters.from !== undefined && (looked.events.at(-1)?.at ?? '') < filters.from;
    const next =
      found.length > value.length ? value.at(-1)?.sequence : isTooOld ? undefined : looked.olderThan;
    const nextLink = next === undefined ? undefined : page.nextLink([next]);
    if (!prefers(headers.get('accept'), 'text/csv')) {
      return { body: { value, nextLink }, headers: { Vary: 'Accept' } };
    }
    return {
      text: { contentType: 'text/csv; charset=utf-8', content: csv(columns, value.map(record)) },
      headers: { Vary: 'Accept', ...(nextLink === undefined ? {} : { Link: `<${nextLink}>; rel="next"` }) },
    };
  },
});
