// The history of a publisher as its owner reads it.
import * as z from 'zod/mini';
import { mustBelowOn } from './below.ts';
import type { Publisher } from './publishers.ts';
import type { World } from './world.ts';

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Every type that the contract knows. */
const types = [
  ...(['registered', 'approved', 'rejected', 'resubmitted', 'suspended'] as const).map(
    (what) => `publisher.${what}` as const,
  ),
  ...(['resumed', 'withdrawn', 'closed'] as const).map((what) => `publisher.${what}` as const),
  'profile.updated',
  'agreement.accepted',
  ...(['linked', 'unlinked', 'reported'] as const).map((what) => `devCenter.${what}` as const),
  'offer.firstPublished',
  ...(['added', 'roleChanged', 'removed'] as const).map((what) => `user.${what}` as const),
  ...(['created', 'resent', 'revoked', 'accepted'] as const).map((what) => `invitation.${what}` as const),
  ...(['declined', 'stopped', 'expired', 'mailFailed'] as const).map((what) => `invitation.${what}` as const),
] as const;

/** Exactly what the contract lets an event have. */
const Event = z.strictObject({
  id: z.string(),
  sequence: z.int(),
  at: z.iso.datetime({ precision: 3 }),
  type: z.enum(types),
  actor: z.strictObject({ id: z.string(), displayName: z.optional(z.string()) }),
  subject: z.string().check(z.regex(/^\//)),
  changes: z.optional(
    z.array(z.strictObject({ property: z.string(), from: z.optional(Value), to: z.optional(Value) })),
  ),
  hash: z.string(),
  previousHash: z.string(),
});
export type Event = z.infer<typeof Event>;

const Page = z.strictObject({ value: z.array(Event), nextLink: z.optional(z.url()) });

export interface EventPage {
  readonly events: readonly Event[];
  /** The whole query of the next page. */
  readonly next: string | undefined;
}

export interface Histories {
  readonly page: (publisher: Publisher, query: string | Record<string, string>) => Promise<EventPage>;
  /** All pages, one after the other. */
  readonly pages: (publisher: Publisher, query?: Record<string, string>) => Promise<readonly EventPage[]>;
  /** Newest first. */
  readonly all: (publisher: Publisher, query?: Record<string, string>) => Promise<readonly Event[]>;
}

export const historiesOn = ({ must }: World): Histories => {
  const below = mustBelowOn(must);

  const page: Histories['page'] = async (publisher, query) => {
    const { body } = await below(200, publisher, 'GET', '/events', publisher.owner, { query });
    const { value, nextLink } = Page.parse(body);
    return { events: value, next: nextLink === undefined ? undefined : new URL(nextLink).search.slice(1) };
  };

  const pages: Histories['pages'] = async (publisher, query = {}) => {
    const found: EventPage[] = [];
    let next: string | Record<string, string> | undefined = query;
    while (next !== undefined) {
      const one: EventPage = await page(publisher, next);
      found.push(one);
      next = one.next;
    }
    return found;
  };

  const all: Histories['all'] = async (publisher, query) =>
    (await pages(publisher, query)).flatMap(({ events }) => events);

  return { page, pages, all };
};
