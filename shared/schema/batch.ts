// The answer to a batch of invitations.
import * as z from 'zod/mini';
import { invitation } from './invitation.ts';
import { named } from './named.ts';

export const errorDetail = named(
  'ErrorDetail',
  z.object({ code: z.string(), message: z.string(), target: z.optional(z.string()) }),
);

const result = named(
  'InvitationBatchResult',
  z.object({
    status: z.int(),
    invitation: z.optional(invitation),
    error: z.optional(named('ItemError', z.extend(errorDetail, { details: z.array(errorDetail) }))),
  }),
);

export const batchAnswer = named('InvitationBatchAnswer', z.object({ results: z.array(result) }));
