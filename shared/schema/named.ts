// Schemas that the API document shows under a name of their own.
import * as z from 'zod/mini';

/** Registers a schema under its name in the contract. */
export const named = <T extends z.ZodMiniType>(id: string, schema: T): T => {
  z.globalRegistry.add(schema, { id });
  return schema;
};

/** A page of a list, named after what it lists. */
export const listOf = <T extends z.ZodMiniType>(item: T) =>
  named(
    `${z.globalRegistry.get(item)?.id ?? 'Unnamed'}List`,
    z.object({ value: z.array(item), nextLink: z.optional(z.url()) }),
  );

export const instant = named('Instant', z.iso.datetime({ precision: 3 }));

/** An offset can move a time out of the years that our fixed width has room for. */
const hasFourDigitYear = (text: string): boolean => /^\d{4}-/.test(new Date(text).toISOString());

/** A time as clients write it, with any offset; read as UTC. */
export const instantOf = z.pipe(
  z.iso
    .datetime({ offset: true, error: 'Expected a time such as 2026-11-21T09:30:00Z.', abort: true })
    .check(z.refine(hasFourDigitYear, { error: 'In UTC this is before the year 0000 or after 9999.' })),
  z.transform((text) => new Date(text).toISOString()),
);

/** The body of an action that takes nothing. */
export const nothing = named('Empty', z.strictObject({}));

export const taggedItem = { etag: z.optional(z.string()) };
