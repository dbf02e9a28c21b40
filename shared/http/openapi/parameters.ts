// The parameters of an operation in the OpenAPI document: of its path, its query and its headers.
import * as z from 'zod/mini';
import { locales } from '../../domain/locale.ts';
import { agreementIds } from '../../domain/terms.ts';
import { invitationIdPattern, publisherIdPattern, userIdPattern } from '../../schema/patterns.ts';
import { defaultPageSize, largestPageSize } from '../list.ts';
import type { Operation, OperationText } from '../operation.ts';
import { apiVersion } from '../query.ts';
import type { Components, Json } from './components.ts';
import { jsonSchema } from './json-schema.ts';

/** An operation as the document describes it. */
export type Described = OperationText<unknown, object> & Pick<Operation, 'access'>;

const pathParameter = (name: string, description: string, schema: Json): Json => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string', ...schema },
});

const parameter = (
  place: 'query' | 'header',
  name: string,
  description: string,
  schema: Json,
  required = false,
): Json => ({ name, in: place, required, description, schema: { type: 'string', ...schema } });

const etags = 'ETags as they were given, quotes included and separated by commas, or `*`';

const known = {
  publisherId: pathParameter(
    'publisherId',
    'The id of a publisher. Anything else: 404 `PublisherNotFound`.',
    {
      pattern: publisherIdPattern.source,
    },
  ),
  userId: pathParameter('userId', 'The id of a user, as get-me and list-users give it.', {
    pattern: userIdPattern.source,
  }),
  invitationId: pathParameter('invitationId', 'The id of an invitation, as list-invitations gives it.', {
    pattern: invitationIdPattern.source,
  }),
  agreementId: pathParameter('agreementId', 'One of the three agreements.', { enum: agreementIds }),
  'api-version': parameter('query', 'api-version', 'The version of this API.', { const: apiVersion }, true),
  'api-version-optional': parameter(
    'query',
    'api-version',
    'May be left out; when given, it must be right.',
    {
      const: apiVersion,
    },
  ),
  maxpagesize: parameter('query', 'maxpagesize', 'How many items a page may hold; it may hold fewer.', {
    type: 'integer',
    minimum: 1,
    maximum: largestPageSize,
    default: defaultPageSize,
  }),
  continuation: parameter(
    'query',
    'continuation',
    'Part of the nextLink of the page before; follow that.',
    {},
  ),
  'x-ms-client-request-id': parameter(
    'header',
    'x-ms-client-request-id',
    'An id of your own for this request: at most 128 visible ASCII characters.',
    {},
  ),
  'Accept-Language': parameter(
    'header',
    'Accept-Language',
    `The languages to choose from (RFC 9110); there are ${locales.join(', ')}, and en for any other.`,
    {},
  ),
  'If-Match': parameter('header', 'If-Match', `Needed: ${etags}. Stale: 412.`, {}, true),
  'If-Match-optional': parameter('header', 'If-Match', `Never ignored: ${etags}. Stale: 412.`, {}),
  'If-None-Match': parameter('header', 'If-None-Match', `What you have: ${etags}. The same: 304.`, {}),
  'Repeatability-Request-ID': parameter(
    'header',
    'Repeatability-Request-ID',
    'An id for this request and its repetitions. Both Repeatability headers or neither.',
    { format: 'uuid' },
  ),
  'Repeatability-First-Sent': parameter(
    'header',
    'Repeatability-First-Sent',
    'When it was sent first: an HTTP date, at most 24 hours ago.',
    {},
  ),
} as const satisfies Readonly<Record<string, Json>>;

type Known = keyof typeof known;

const isKnown = (name: string): name is Known => Object.hasOwn(known, name);

const namesOf = ({
  access,
  route,
  list,
  method,
  response,
  ifMatch,
  repeatable,
}: Described): readonly Known[] => [
  ...[...route.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (isKnown(name) ? [name] : [])),
  access.to === 'everyone' ? 'api-version-optional' : 'api-version',
  ...(list ? (['maxpagesize', 'continuation'] as const) : []),
  ...(response.translated ? (['Accept-Language'] as const) : []),
  ...(response.etag && method === 'GET' ? (['If-None-Match'] as const) : []),
  ...(ifMatch === 'required' ? (['If-Match'] as const) : []),
  ...(ifMatch === 'optional' ? (['If-Match-optional'] as const) : []),
  ...(repeatable ? (['Repeatability-Request-ID', 'Repeatability-First-Sent'] as const) : []),
  'x-ms-client-request-id',
];

const Query = z.object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) });

const queryParameters = ({ query, credentials }: Described, components: Components): readonly Json[] => {
  // The key is described as a credential.
  if (!query || credentials === 'deliveryKey') return [];
  return Object.entries(Query.parse(jsonSchema(query, 'input', components)).properties).map(
    ([name, { description, ...schema }]) => ({ name, in: 'query', required: false, description, schema }),
  );
};

export const parametersOf = (operation: Described, components: Components): readonly Json[] => [
  ...namesOf(operation).map((name) => components.refer('parameters', name, known[name])),
  ...queryParameters(operation, components),
];
