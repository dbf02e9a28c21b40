// The parts of the OpenAPI document that are JSON Schemas.
import * as z from 'zod/mini';
import type { Components, Json } from './components.ts';
import { notes } from './notes.ts';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const references = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(references);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [
      name,
      name === '$ref' && typeof own === 'string'
        ? own.replace('#/$defs/', '#/components/schemas/')
        : references(own),
    ]),
  );
};

/** A schema with what the notes say of it and of what is in it. */
const annotated = (schema: unknown, path: string): unknown => {
  if (!isObject(schema)) return schema;
  const { properties, items } = schema;
  return {
    ...schema,
    ...(isObject(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, own]) => [name, annotated(own, `${path}.${name}`)]),
      ),
    }),
    ...(items !== undefined && { items: annotated(items, `${path}[]`) }),
    ...notes[path],
  };
};

/** The JSON Schema of one direction of a schema; its named parts become components. */
export const jsonSchema = (schema: z.ZodMiniType, io: 'input' | 'output', components: Components): Json => {
  const {
    $defs = {},
    $schema: _,
    ...own
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    // A format says it better than the long pattern that checks it here.
    override: ({ jsonSchema: made }) => {
      if (made.format === 'date-time') delete made.pattern;
    },
  });
  for (const [name, part] of Object.entries($defs))
    components.refer('schemas', name, annotated(references(part), name));
  return z.record(z.string(), z.unknown()).parse(references(own));
};

/** The name under which a schema is a component. */
export const nameOf = (schema: z.ZodMiniType): string | undefined => z.globalRegistry.get(schema)?.id;
