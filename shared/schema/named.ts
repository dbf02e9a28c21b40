// Schemas that the API document shows under a name of their own.
import * as z from 'zod/mini';

/** Registers a schema under its name in the contract. */
export const named = <T extends z.ZodMiniType>(id: string, schema: T): T => {
  z.globalRegistry.add(schema, { id });
  return schema;
};

/** A page of a list. */
export const listOf = <T extends z.ZodMiniType>(item: T) =>
  z.object({ value: z.array(item), nextLink: z.optional(z.url()) });

export const instant = z.iso.datetime({ precision: 3 });

export const taggedItem = { etag: z.optional(z.string()) };
