// list-users filtered, searched and sorted over more than two pages: the same as sorting all of them by hand.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { User } from '../../shared/domain/account.ts';
import { done, of, pagesOf } from '../support/api.ts';
import type { Publisher, Role } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, newPublisher } = createWorld();

const roles = ['owner', 'manager', 'contributor'] as const;
const names = ['Åsa', 'bengt', 'Cecilia', 'grace', '한나', 'Éva', 'GRACE HOPPER'] as const;
const userOf = (number: number): User => ({
  id: `usr_${number.toString(2).padStart(6, '0').replaceAll('0', 'a').replaceAll('1', 'b').padStart(26, 'c')}`,
  // Every fourth has no address.
  kind: number % 4 ? 'person' : 'servicePrincipal',
  displayName: names[number % names.length] ?? '',
  ...(number % 4 ? { email: `${number % 5 ? 'user' : 'Grace'}-${number}@fabrikam.example` } : {}),
  role: roles[number % 3] ?? 'owner',
  joinedAt: `2026-11-${String(10 + (number % 7)).padStart(2, '0')}T00:00:00.000Z`,
});
const users = Array.from({ length: 40 }, (_, number) => userOf(number));

let publisher: Publisher;
beforeAll(async () => {
  publisher = await newPublisher();
  await rewriteAccount(stack, publisher.id, (account) => ({
    ...account,
    users: [...account.users, ...users],
  }));
}, 20_000);

const keyOf = (user: User, order: string): string | number => {
  if (order === 'role') return roles.indexOf(user.role);
  const text = order === 'email' ? user.email : order === 'displayName' ? user.displayName : user.joinedAt;
  return (text ?? '').toLowerCase();
};
const compare = <T extends string | number>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** The ids by hand, without the owner who registered. */
const expected = (order: string, role?: string, search?: string): readonly string[] => {
  const [name = '', direction] = order.split(' ');
  const part = search?.toLowerCase() ?? '';
  const found = users
    .filter((user) => role === undefined || user.role === role)
    .filter(({ displayName, email = '' }) =>
      [displayName, email].some((text) => text.toLowerCase().includes(part)),
    )
    .sort((one, other) => compare(keyOf(one, name), keyOf(other, name)) || compare(one.id, other.id))
    .map(({ id }) => id);
  return direction === 'desc' ? found.reverse() : found;
};

const orders = [
  'displayName',
  'displayName desc',
  'email',
  'email desc',
  'role',
  'joinedAt',
  'joinedAt desc',
] as const;
const filters = [
  {},
  { role: 'manager' },
  { search: 'GRACE' },
  { role: 'contributor', search: 'grace' },
] as const;

describe('list-users', () => {
  it.each(orders.flatMap((orderby) => filters.map((filter) => ({ orderby, ...filter }))))(
    'gives all of %j once, in order, page by page',
    async (filter: { orderby: (typeof orders)[number]; role?: Role; search?: string }) => {
      const whole = expected(filter.orderby, filter.role, filter.search);
      const maxpagesize = Math.max(1, Math.ceil(whole.length / 3) - 1);
      const pages = await pagesOf((next) =>
        done(
          apiAs(publisher.owner).GET('/publishers/{publisherId}/users', {
            params: { ...of(publisher), query: { maxpagesize, ...filter, ...next } },
          }),
        ),
      );
      const ids = pages.flatMap(({ value }) => value.map(({ id }) => id));
      expect(pages.length).toBeGreaterThan(2);
      expect(ids.filter((id) => id !== publisher.owner.id)).toEqual(whole);
    },
  );
});
