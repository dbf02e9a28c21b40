// The parts of the OpenAPI document that are JSON Schemas.
import * as z from 'zod/mini';

export type Json = Readonly<Record<string, unknown>>;

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
export const jsonSchema = (
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
