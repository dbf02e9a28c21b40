// The OpenAPI document of a stack, as far as the tables of tests are made from it.
import * as z from 'zod/mini';
import type { Client } from './client.ts';

/** A JSON Schema; only what the tests look at is typed. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: unknown;
  readonly minLength?: number;
  readonly maxLength?: number;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;
const schema = z.custom<Schema>(isSchema);

const Reference = z.object({ $ref: z.string() });
const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema });
const Response = z.object({ description: z.string() });

const Described = z.object({
  operationId: z.string(),
  security: z.optional(z.array(z.unknown())),
  parameters: z.array(z.union([Parameter, Reference])),
  requestBody: z.optional(
    z.object({ required: z.boolean(), content: z.record(z.string(), z.object({ schema })) }),
  ),
  responses: z.record(z.string(), z.union([Response, Reference])),
});

const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Described)),
  components: z.object({
    schemas: z.record(z.string(), schema),
    parameters: z.record(z.string(), Parameter),
    responses: z.record(z.string(), Response),
  }),
});

/** An operation of the document. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With parameters in braces. */
  readonly template: string;
  readonly isOpen: boolean;
  /** Names of its query parameters besides api-version. */
  readonly query: readonly { readonly name: string; readonly schema: Schema }[];
  readonly ifMatch: 'required' | 'optional' | undefined;
  readonly body: Schema | undefined;
  readonly bodyRequired: boolean;
  readonly mediaTypes: readonly string[];
  /** Every refusal code that the document names for it. */
  readonly codes: readonly string[];
}

export interface ApiDocument {
  readonly operations: readonly Operation[];
  /** A schema with its references followed, one level deep. */
  readonly resolve: (schema: Schema) => Schema;
}

/** The thing itself, or the component that the reference names. */
const found = <T extends object>(
  own: T | z.infer<typeof Reference>,
  components: Readonly<Record<string, T>>,
): T => {
  if (!('$ref' in own)) return own;
  const component = components[own.$ref.slice(own.$ref.lastIndexOf('/') + 1)];
  if (!component) throw new Error(`The document has no ${own.$ref}.`);
  return component;
};

const operationOf = (
  template: string,
  method: string,
  described: z.infer<typeof Described>,
  components: z.infer<typeof Document>['components'],
): Operation => {
  const { operationId, security, requestBody } = described;
  const parameters = described.parameters.map((own) => found(own, components.parameters));
  const responses = Object.values(described.responses).map((own) => found(own, components.responses));
  const ifMatch = parameters.find(({ name }) => name === 'If-Match');
  const content = Object.entries(requestBody?.content ?? {});
  return {
    id: operationId,
    method: method.toUpperCase(),
    template,
    isOpen: security !== undefined,
    query: parameters.filter((own) => own.in === 'query' && own.name !== 'api-version'),
    ifMatch: ifMatch && (ifMatch.required ? 'required' : 'optional'),
    body: content[0]?.[1].schema,
    bodyRequired: requestBody?.required ?? false,
    mediaTypes: content.map(([type]) => type),
    codes: responses.flatMap(({ description }) =>
      [...description.matchAll(/^`(\w+)`:/gm)].map(([, code = '']) => code),
    ),
  };
};

export const readApiDocument = async (ask: Client): Promise<ApiDocument> => {
  const { body } = await ask({ method: 'GET', path: '/openapi.json' });
  const { paths, components } = Document.parse(body);
  return {
    operations: Object.entries(paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, own]) => operationOf(template, method, own, components)),
    ),
    resolve: (own) => {
      const name = own.$ref?.split('/').at(-1);
      return name === undefined ? own : (components.schemas[name] ?? own);
    },
  };
};
