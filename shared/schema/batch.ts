// The answer to a batch of invitations.
import * as z from 'zod/mini';
import { invitation } from './invitation.ts';

const fault = z.object({ code: z.string(), message: z.string(), target: z.optional(z.string()) });

export const batchAnswer = z.object({
  results: z.array(
    z.object({
      status: z.int(),
      invitation: z.optional(invitation),
      error: z.optional(z.extend(fault, { details: z.array(fault) })),
    }),
  ),
});
