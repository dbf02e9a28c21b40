// As much of the API's answers as the demo looks at.
import * as z from 'zod/mini';

const listOf = <T extends z.ZodMiniType>(item: T) => z.object({ value: z.array(item) });

export const Terms = listOf(
  z.object({ id: z.string(), kind: z.string(), title: z.string(), currentVersion: z.string() }),
);
export const Publisher = z.object({ status: z.string(), displayName: z.string() });
export const Summaries = listOf(z.object({ publisherId: z.string(), status: z.string() }));
export const Registration = z.object({
  status: z.string(),
  steps: z.array(z.object({ number: z.number(), title: z.string(), state: z.string() })),
});
export const Preview = z.object({
  usable: z.boolean(),
  role: z.string(),
  publisher: z.object({ displayName: z.string() }),
});
export const Users = listOf(
  z.object({ id: z.string(), displayName: z.string(), email: z.optional(z.string()), role: z.string() }),
);
export const Events = listOf(z.object({ sequence: z.number(), type: z.string() }));
