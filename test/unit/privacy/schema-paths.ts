// The places of a schema that hold values, as paths: `users[].email`.
import * as z from 'zod/mini';

const plain: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'enum', 'literal']);

const inside = (schema: z.core.$ZodType, path: string): readonly string[] => {
  if (schema instanceof z.ZodMiniOptional) return inside(schema._zod.def.innerType, path);
  if (schema instanceof z.ZodMiniArray) return inside(schema._zod.def.element, `${path}[]`);
  if (schema instanceof z.ZodMiniUnion || schema instanceof z.ZodMiniDiscriminatedUnion)
    return schema._zod.def.options.flatMap((option) => inside(option, path));
  if (schema instanceof z.ZodMiniObject) {
    const prefix = path === '' ? '' : `${path}.`;
    return Object.entries(schema._zod.def.shape).flatMap(([name, part]) => inside(part, `${prefix}${name}`));
  }
  if (plain.has(schema._zod.def.type)) return [path];
  throw new Error(`${path} is a ${schema._zod.def.type}: say how to look inside.`);
};

/** Each path once, whatever alternatives it stands in. */
export const schemaPaths = (schema: z.core.$ZodType): readonly string[] => [...new Set(inside(schema, ''))];
