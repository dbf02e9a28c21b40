// The parameters of an operation in the OpenAPI document: of its path, its query and its headers.
import * as z from 'zod/mini';
import { defaultPageSize, largestPageSize } from './list.ts';
import { jsonSchema, type Json } from './openapi-schema.ts';
import type { Operation, OperationText } from './operation.ts';
import { apiVersion } from './query.ts';

/** An operation as the document describes it. */
export type Described = OperationText<unknown, object> & Pick<Operation, 'access'>;

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

const repeatabilityParameters: readonly Json[] = [
  parameter('Repeatability-Request-ID', 'header', { type: 'string', format: 'uuid' }),
  parameter(
    'Repeatability-First-Sent',
    'header',
    { type: 'string' },
    { description: 'An HTTP date. Both headers or neither.' },
  ),
];

const queryParameters = ({ query }: Described, components: Map<string, unknown>): readonly Json[] => {
  if (!query) return [];
  const { properties } = z
    .object({ properties: z.record(z.string(), z.record(z.string(), z.unknown())) })
    .parse(jsonSchema(query, 'input', components));
  return Object.entries(properties).map(([name, schema]) => parameter(name, 'query', schema));
};

export const parametersOf = (operation: Described, components: Map<string, unknown>): readonly Json[] => {
  const isOpen = operation.access.to === 'everyone';
  const version = parameter('api-version', 'query', { type: 'string', enum: [apiVersion] });
  return [
    { ...version, required: !isOpen },
    ...pathParameters(operation.route),
    ...queryParameters(operation, components),
    ...(operation.list ? pageParameters : []),
    ...(operation.repeatable ? repeatabilityParameters : []),
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
