// GET /roles: the roles, what each may do, and which roles it may give.
import { roles } from '../shared/domain/role.ts';
import { callerEndpoint } from '../shared/http/endpoint.ts';
import { listOf } from '../shared/schema/named.ts';
import { roleNames } from '../shared/schema/reference.ts';
import { role, toRole } from '../shared/schema/user.ts';

callerEndpoint({
  name: 'list-roles',
  summary: 'List the roles with their permissions',
  block: 'reference',
  method: 'GET',
  route: 'roles',
  response: { statuses: [200], schema: listOf(role), translated: true },
  refusals: [],
  run: async ({ locale }) => ({
    body: { value: roles.map((id) => toRole(id, roleNames[locale][id])) },
    language: locale,
  }),
});
