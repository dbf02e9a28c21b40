// Lists in pages: every item once, in order, and links that nobody else can follow.
import { describe, expect, it } from '@jest/globals';
import { createSeals } from '../../../shared/auth/sealing.ts';
import { listed, pageOf, type Listed, type PageParts, type Position } from '../../../shared/http/list.ts';
import { keyFor } from '../../support/accounts.ts';
import { said } from './said.ts';

const seals = createSeals(keyFor('continuation'));
const origin = 'https://accounts.contoso.example';
const path = '/api/publishers/contoso/users';

const page = (query: string, more: Partial<PageParts> = {}) => {
  const url = new URL(`http://127.0.0.1:7071${path}?${query}`);
  const continuation = url.searchParams.get('continuation') ?? undefined;
  return pageOf({ url, origin, callerId: 'usr_ada', size: undefined, continuation, seals, ...more });
};
/** The page at a link, asked for with other parameters before or instead of its own. */
const follow = (link: string, before = '', more: Partial<PageParts> = {}) =>
  page(`${before}${new URL(link).searchParams.toString()}`, more);

describe('a page', () => {
  it('has 50 items, or as many as were asked for', () => {
    expect(page('')).toMatchObject({ size: 50, after: undefined, afterKey: undefined });
    expect(page('', { size: 7 })).toMatchObject({ size: 7 });
  });

  it('links to what follows: the same address, at the origin that clients use', () => {
    const link = new URL(page('role=owner&maxpagesize=2').nextLink(['Ada', 1]));
    expect([link.origin, link.pathname]).toEqual([origin, path]);
    expect(link.searchParams.get('role')).toBe('owner');
    expect(link.searchParams.get('maxpagesize')).toBe('2');
    expect(link.href).not.toContain('Ada');
  });

  it('follows the item that its link was made for', () => {
    expect(follow(page('role=owner').nextLink(['Ada', 1]))).toMatchObject({
      after: ['Ada', 1],
      afterKey: 'Ada',
    });
    expect(follow(page('').nextLink([7]))).toMatchObject({ after: [7], afterKey: '7' });
  });

  it('can be asked for with parameters in another order, in another size and from page to page', () => {
    const link = page('role=owner&search=a').nextLink(['Ada']);
    const continuation = new URL(link).searchParams.get('continuation') ?? '';
    const other = `search=a&maxpagesize=9&api-version=2026-11-01&role=owner&continuation=${continuation}`;
    expect(page(other).after).toEqual(['Ada']);
    expect(follow(page(other).nextLink(['Ben'])).after).toEqual(['Ben']);
  });

  it.each<[string, (link: string) => unknown]>([
    ['another caller', (link) => follow(link, '', { callerId: 'usr_eve' })],
    ['another list', (link) => follow(link, '', { url: new URL(`${origin}/api/terms?role=owner`) })],
    ['further filters', (link) => follow(link, 'search=a&')],
    ['another filter', (link) => follow(link.replace('role=owner', 'role=manager'))],
    ['no filter', (link) => follow(link.replace('role=owner&', ''))],
    ['another text', (link) => follow(link, '', { continuation: 'abc' })],
  ])('is of use only as it was given: not for %s', async (_, attempt) => {
    const link = page('role=owner').nextLink(['Ada']);
    expect(await said(() => attempt(link))).toEqual({
      code: 'InvalidContinuation',
      message:
        'The continuation is not one of this list. Follow nextLink as it was given, with the same token.',
      target: 'continuation',
    });
  });
});

interface Item {
  readonly name: string;
  readonly id: number;
}
const items: readonly Item[] = [
  { name: 'b', id: 1 },
  { name: 'a', id: 10 },
  { name: 'c', id: 3 },
  { name: 'a', id: 9 },
];
const keysOf = ({ name, id }: Item): Position => [name, id];

const shown = ({ value }: Listed<Item>): string => value.map(({ name, id }) => `${name}${id}`).join(' ');

/** All pages of a list, each as text. */
const pages = (direction: 'ascending' | 'descending', size: number): readonly string[] => {
  const found: string[] = [];
  let link: string | undefined = `${origin}${path}`;
  while (link !== undefined && found.length < 9) {
    const own: Listed<Item> = listed(items, keysOf, follow(link, '', { size }), direction);
    found.push(shown(own));
    link = own.nextLink;
  }
  return found;
};

describe('a list in memory', () => {
  it('is in the order of its sort keys, one way or the other', () => {
    expect(shown(listed(items, keysOf, page('')))).toBe('a9 a10 b1 c3');
    expect(pages('descending', 9)).toEqual(['c3 b1 a10 a9']);
  });

  it('has every item on exactly one page, and no link after the last', () => {
    expect(pages('ascending', 1)).toEqual(['a9', 'a10', 'b1', 'c3']);
    expect(pages('ascending', 2)).toEqual(['a9 a10', 'b1 c3']);
    expect(pages('ascending', 3)).toEqual(['a9 a10 b1', 'c3']);
    expect(pages('ascending', 4)).toEqual(['a9 a10 b1 c3']);
    expect(pages('descending', 3)).toEqual(['c3 b1 a10', 'a9']);
  });

  it('goes on behind an item that is gone by now', () => {
    const own = { ...page(''), after: ['a', 11] };
    expect(shown(listed(items, keysOf, own))).toBe('b1 c3');
    expect(shown(listed(items, keysOf, own, 'descending'))).toBe('a10 a9');
  });

  it('may be empty', () => {
    expect(listed([], keysOf, page(''))).toEqual({ value: [] });
  });
});
