// Lists: pages of a size, and links to what follows.
import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Seals } from '../auth/sealing.ts';
import { ProtocolFault } from './errors.ts';

/** The sort keys of an item, which tell any two items of a list apart. */
export type Position = readonly (string | number)[];

export const defaultPageSize = 50;
export const largestPageSize = 100;

export interface Page {
  readonly size: number;
  /** The sort keys of the last item before this page. */
  readonly after: Position | undefined;
  /** The same where an item has one key, a row key. */
  readonly afterKey: string | undefined;
  /** The absolute address of the page that follows the item with these sort keys. */
  nextLink: (last: Position) => string;
}

export interface PageParts {
  readonly url: URL;
  readonly origin: string;
  readonly callerId: string;
  readonly size: number | undefined;
  readonly continuation: string | undefined;
  readonly seals: Seals;
}

/** What a continuation is bound to: the caller, the list, and every parameter but the page's own. */
const scopeOf = (url: URL, callerId: string): string => {
  const filters = new URLSearchParams(url.searchParams);
  ['continuation', 'maxpagesize', 'api-version'].forEach((name) => {
    filters.delete(name);
  });
  filters.sort();
  return hash('sha256', JSON.stringify(['continuation', callerId, url.pathname, [...filters]]));
};

const position = z.array(z.union([z.string(), z.number()]));

const opened = (continuation: string, scope: string, seals: Seals): Position => {
  const value = seals.open(continuation, scope);
  if (value === undefined) throw new ProtocolFault('InvalidContinuation', { target: 'continuation' });
  return position.parse(JSON.parse(value));
};

export const pageOf = ({ url, origin, callerId, size, continuation, seals }: PageParts): Page => {
  // Most requests have no list to go on with.
  const scope = (): string => scopeOf(url, callerId);
  const after = continuation === undefined ? undefined : opened(continuation, scope(), seals);
  return {
    size: size ?? defaultPageSize,
    after,
    afterKey: after && String(after[0]),
    nextLink: (last) => {
      const next = new URL(url.pathname + url.search, origin);
      next.searchParams.set('continuation', seals.seal(JSON.stringify(last), scope()));
      return next.href;
    },
  };
};

const compare = (one: Position, other: Position): number => {
  const index = one.findIndex((value, at) => value !== other[at]);
  if (index < 0) return 0;
  return (one[index] ?? '') < (other[index] ?? '') ? -1 : 1;
};

export interface Listed<T> {
  readonly value: readonly T[];
  readonly nextLink?: string;
}

/** The page of a list that is in memory, in the order of its sort keys, which tell any two items apart. */
export const listed = <T>(
  items: readonly T[],
  keysOf: (item: T) => Position,
  page: Page,
  direction: 'ascending' | 'descending' = 'ascending',
): Listed<T> => {
  const sign = direction === 'ascending' ? 1 : -1;
  const { after } = page;
  const sorted = items
    .map((item) => ({ item, keys: keysOf(item) }))
    .filter(({ keys }) => after === undefined || sign * compare(keys, after) > 0)
    .sort((one, other) => sign * compare(one.keys, other.keys));
  const shown = sorted.slice(0, page.size);
  const last = shown.at(-1);
  return {
    value: shown.map(({ item }) => item),
    ...(last && sorted.length > shown.length ? { nextLink: page.nextLink(last.keys) } : {}),
  };
};
