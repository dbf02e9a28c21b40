// The history of a publisher as its owner reads it.
import type { ApiPaths, Schemas } from '../../client/client.ts';
import { done, of, pagesOf, type Done } from './api.ts';
import type { Publisher } from './publishers.ts';
import type { World } from './world.ts';

export type Event = Schemas['Event'];
export type EventQuery = NonNullable<
  ApiPaths['/publishers/{publisherId}/events']['get']['parameters']['query']
>;

export interface Histories {
  readonly page: (publisher: Publisher, query: EventQuery) => Promise<EventPage>;
  /** All pages, one after the other. */
  readonly pages: (publisher: Publisher, query?: EventQuery) => Promise<readonly EventPage[]>;
  /** Newest first. */
  readonly all: (publisher: Publisher, query?: EventQuery) => Promise<readonly Event[]>;
}

export interface EventPage {
  readonly value: Event[];
  readonly nextLink?: string;
}

export const historiesOn = ({ apiAs }: World): Histories => {
  const read = (publisher: Publisher, query: EventQuery): Promise<Done<EventPage>> =>
    done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/events', {
        params: { ...of(publisher), query },
      }),
    );

  const pages: Histories['pages'] = (publisher, query = {}) =>
    pagesOf((next) => read(publisher, { ...query, ...next }));

  return {
    page: async (publisher, query) => (await read(publisher, query)).body,
    pages,
    all: async (publisher, query) => (await pages(publisher, query)).flatMap(({ value }) => value),
  };
};
