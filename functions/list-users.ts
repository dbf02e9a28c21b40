// GET /publishers/{publisherId}/users: the users of a publisher, sorted and filtered.
import * as z from 'zod/mini';
import type { User } from '../shared/domain/account.ts';
import { roles } from '../shared/domain/role.ts';
import { contains } from '../shared/http/contains.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { listed, type Position } from '../shared/http/list.ts';
import { taggedItem } from '../shared/http/tagged.ts';
import { listOf } from '../shared/schema/named.ts';
import { searchText } from '../shared/schema/text.ts';
import { toUser, user } from '../shared/schema/user.ts';

const orders = ['displayName', 'email', 'role', 'joinedAt'] as const;

const query = z.object({
  role: z.optional(z.enum(roles)),
  search: z.optional(searchText),
  orderby: z.optional(z.enum(orders.flatMap((order) => [order, `${order} desc`] as const))),
});

const keysBy =
  (order: (typeof orders)[number]) =>
  (own: User): Position => [
    order === 'role' ? roles.indexOf(own.role) : (own[order] ?? '').toLowerCase(),
    own.id,
  ];

publisherEndpoint({
  name: 'list-users',
  summary: 'List the users of a publisher',
  block: 'users',
  method: 'GET',
  route: 'publishers/{publisherId}/users',
  permission: 'user:read',
  query,
  list: true,
  response: { statuses: [200], schema: listOf(user) },
  refusals: [],
  run: async ({ account, query: { role, search, orderby }, page }) => {
    const found = account.users.filter(
      (own) =>
        (role === undefined || own.role === role) &&
        (search === undefined || contains(own.displayName, search) || contains(own.email, search)),
    );
    const order = orders.find((name) => orderby?.startsWith(name)) ?? 'joinedAt';
    const direction = orderby?.endsWith(' desc') ? 'descending' : 'ascending';
    const { value, nextLink } = listed(found, keysBy(order), page, direction);
    const items = value.map((own) => taggedItem(toUser(own)));
    return { body: { value: items, nextLink } };
  },
});
