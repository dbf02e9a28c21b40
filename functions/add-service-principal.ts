// POST /publishers/{publisherId}/service-principals: adds a service principal as a user.
import * as z from 'zod/mini';
import { servicePrincipalUserId } from '../shared/auth/issuers.ts';
import { requireUser } from '../shared/domain/lookup.ts';
import { Refusal } from '../shared/domain/refusal.ts';
import { roles } from '../shared/domain/role.ts';
import { addServicePrincipal } from '../shared/domain/service-principal.ts';
import { publisherEndpoint } from '../shared/http/endpoint.ts';
import { tagged } from '../shared/http/tagged.ts';
import { named } from '../shared/schema/named.ts';
import { guid, text } from '../shared/schema/text.ts';
import { toUser, user } from '../shared/schema/user.ts';

const form = named(
  'ServicePrincipalForm',
  z.strictObject({
    tenantId: guid,
    applicationId: guid,
    objectId: guid,
    friendlyName: text({ most: 100 }),
    role: z.enum(roles),
  }),
);

const noIssuer =
  'No issuer for service principals is configured here. Ask the operator to set one in TOKEN_ISSUERS.';

publisherEndpoint({
  name: 'add-service-principal',
  summary: 'Add a service principal as a user',
  description: 'The object id is that of the application in the local directory of its tenant.',
  block: 'users',
  method: 'POST',
  route: 'publishers/{publisherId}/service-principals',
  permission: 'servicePrincipal:write',
  body: { schema: form },
  response: { statuses: [201], schema: user, etag: true },
  refusals: [
    'RoleNotGrantable',
    'PublisherNotActive',
    'UserAlreadyExists',
    'UserLimitReached',
    'AccountFull',
  ],
  run: async ({ body, caller, at, change }, { config }) => {
    const { tenantId, applicationId, objectId, friendlyName, role } = body;
    const id = servicePrincipalUserId(config.issuers, tenantId, objectId);
    if (id === undefined) throw new Refusal('InvalidRequest', { target: '/tenantId', message: noIssuer });
    const servicePrincipal = { tenantId, applicationId, objectId };
    const command = { id, servicePrincipal, friendlyName, role, by: caller.id, at, limits: config.limits };
    return {
      status: 201,
      ...tagged(toUser(requireUser(await change((now) => addServicePrincipal(now, command)), id))),
    };
  },
});
