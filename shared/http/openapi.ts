// The OpenAPI document, generated from the operations that serve the API.
import * as z from 'zod/mini';
import { errorMessages, statusOf, type ErrorCode } from './errors.ts';
import { parametersOf, type Described } from './openapi-parameters.ts';
import { jsonSchema, type Json } from './openapi-schema.ts';
import type { Access } from './operation.ts';
import { apiVersion } from './query.ts';

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
const codesOf = (operation: Described): readonly ErrorCode[] => [
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
