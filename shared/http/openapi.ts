// The OpenAPI document, generated from the operations that serve the API.
import * as z from 'zod/mini';
import { errorMessages, statusOf, type ErrorCode } from './errors.ts';
import { defaultPageSize, largestPageSize } from './list.ts';
import type { Access, Operation, OperationText } from './operation.ts';
import { apiVersion } from './query.ts';

type Json = Readonly<Record<string, unknown>>;
type Described = OperationText<unknown, object> & Pick<Operation, 'access'>;

const everyones: readonly ErrorCode[] = [
  'InvalidRequest',
  'UnsupportedApiVersionValue',
  'TooManyRequests',
  'ServiceBusy',
  'InternalServerError',
];
const callers: readonly ErrorCode[] = [
  'MissingApiVersionParameter',
  'AuthenticationRequired',
  'InvalidAuthenticationToken',
];
const bodies: readonly ErrorCode[] = ['MalformedJson', 'UnsupportedMediaType', 'RequestBodyTooLarge'];

/** Every code that an operation can answer with. */
export const codesOf = (operation: Described): readonly ErrorCode[] => [
  ...new Set([
    ...everyones,
    ...(operation.access.to === 'everyone' ? [] : callers),
    ...(operation.access.to === 'publisher' ? (['PublisherNotFound', 'PermissionDenied'] as const) : []),
    ...(operation.access.to === 'callers' && operation.access.platformRole
      ? (['PermissionDenied'] as const)
      : []),
    ...(operation.body ? bodies : []),
    ...(operation.ifMatch === 'required' ? (['PreconditionRequired'] as const) : []),
    ...(operation.list ? (['InvalidContinuation'] as const) : []),
    ...operation.refusals,
  ]),
];

const parameter = (
  name: string,
  place: 'path' | 'query' | 'header',
  schema: Json,
  more: Json = {},
): Json => ({
  name,
  in: place,
  required: place === 'path',
  schema,
  ...more,
});

const references = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(references);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [
      name,
      name === '$ref' && typeof own === 'string'
        ? own.replace('#/$defs/', '#/components/schemas/')
        : references(own),
    ]),
  );
};

/** The JSON Schema of one direction of a schema; its named parts go to `components`. */
const jsonSchema = (
  schema: z.ZodMiniType,
  io: 'input' | 'output',
  components: Map<string, unknown>,
): unknown => {
  const {
    $defs,
    $schema: _,
    ...own
  } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  for (const [name, part] of Object.entries($defs ?? {})) components.set(name, references(part));
  return references(own);
};

const pathParameters = (route: string): readonly Json[] =>
  [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path', { type: 'string' }));

const pageParameters: readonly Json[] = [
  parameter('maxpagesize', 'query', {
    type: 'integer',
    minimum: 1,
    maximum: largestPageSize,
    default: defaultPageSize,
  }),
  parameter(
    'continuation',
    'query',
    { type: 'string' },
    { description: 'From the nextLink of the page before.' },
  ),
];

const queryParameters = ({ query }: Described, components: Map<string, unknown>): readonly Json[] => {
  if (!query) return [];
  const { properties } = z
    .object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(jsonSchema(query, 'input', components));
  return Object.entries(properties).map(([name, schema]) => parameter(name, 'query', schema));
};

const parametersOf = (operation: Described, components: Map<string, unknown>): readonly Json[] => {
  const isOpen = operation.access.to === 'everyone';
  const version = parameter('api-version', 'query', { type: 'string', enum: [apiVersion] });
  return [
    { ...version, required: !isOpen },
    ...pathParameters(operation.route),
    ...queryParameters(operation, components),
    ...(operation.list ? pageParameters : []),
    ...(operation.ifMatch
      ? [
          {
            ...parameter('If-Match', 'header', { type: 'string' }),
            required: operation.ifMatch === 'required',
          },
        ]
      : []),
  ];
};

const successOf = ({ response }: Described, components: Map<string, unknown>): Json => {
  const headers = response.etag ? { headers: { ETag: { schema: { type: 'string' } } } } : {};
  const json = response.schema
    ? { 'application/json': { schema: jsonSchema(response.schema, 'output', components) } }
    : {};
  const texts = Object.fromEntries(
    (response.text ?? []).map((type) => [type.replace(/;.*/, ''), { schema: { type: 'string' } }]),
  );
  const content = { ...json, ...texts };
  const body = Object.keys(content).length > 0 ? { content } : {};
  return Object.fromEntries(
    response.statuses.map((status) => [
      String(status),
      status === 204 ? { description: 'Done.' } : { description: 'Success.', ...headers, ...body },
    ]),
  );
};

const errorsOf = (operation: Described): Json => {
  const codes = [...codesOf(operation)].sort();
  const statuses = [...new Set(codes.map((code) => statusOf[code]))].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: codes
          .filter((code) => statusOf[code] === status)
          .map((code) => `\`${code}\`: ${errorMessages[code]}`)
          .join('\n\n'),
        headers: { 'x-ms-error-code': { schema: { type: 'string' } } },
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    ]),
  );
};

const securityOf = (access: Access): Json => (access.to === 'everyone' ? { security: [] } : {});

const described = (operation: Described, components: Map<string, unknown>): Json => ({
  operationId: operation.name,
  summary: operation.summary,
  ...(operation.description === undefined ? {} : { description: operation.description }),
  tags: [operation.block],
  ...securityOf(operation.access),
  parameters: parametersOf(operation, components),
  ...(operation.body
    ? {
        requestBody: {
          required: !operation.body.optional,
          content: Object.fromEntries(
            ['application/json', ...(operation.body.mergePatch ? ['application/merge-patch+json'] : [])].map(
              (type) => [
                type,
                { schema: jsonSchema(operation.body?.schema ?? z.unknown(), 'input', components) },
              ],
            ),
          ),
        },
      }
    : {}),
  responses: { ...successOf(operation, components), ...errorsOf(operation) },
});

const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['code', 'message', 'details'],
      properties: {
        code: { type: 'string', enum: Object.keys(statusOf).sort() },
        message: { type: 'string' },
        target: { type: 'string' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: 'string' }, message: { type: 'string' }, target: { type: 'string' } },
          },
        },
      },
    },
  },
};

/** OpenAPI 3.1 of the operations, served below `server`. */
export const openApi = (operations: readonly Described[], server: string): Json => {
  const components = new Map<string, unknown>([['Error', errorSchema]]);
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations) {
    const path = `/${operation.route}`;
    paths[path] = { ...paths[path], [operation.method.toLowerCase()]: described(operation, components) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'partner-accounts',
      version: apiVersion,
      summary: 'Publisher accounts of a cloud marketplace: register, update, invite, remove',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: server }],
    security: [{ bearer: [] }],
    tags: [...new Set(operations.map(({ block }) => block))].map((name) => ({ name })),
    paths,
    components: {
      schemas: Object.fromEntries(components),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
};
