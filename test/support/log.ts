// The functions' log of a stack: one JSON line per request.
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { StackClients } from '../../local/stack.ts';
import type { Answer } from './client.ts';
import { until } from './until.ts';

export const LogLine = z.object({
  operation: z.string(),
  status: z.number(),
  code: z.optional(z.string()),
  caller: z.optional(z.string()),
  storageCalls: z.number(),
  milliseconds: z.number(),
  requestId: z.string(),
  clientRequestId: z.optional(z.string()),
});
export type LogLine = z.infer<typeof LogLine>;

/** The line about the request that got this answer. */
export const logLineOf = async ({ coordinates }: StackClients, { headers }: Answer): Promise<LogLine> => {
  const id = headers.get('x-ms-request-id') ?? 'none';
  const line = await until(`The log line of ${id}`, async () => {
    const log = await readFile(coordinates.logs, 'utf8');
    return log.split('\n').findLast((one) => one.includes('"storageCalls"') && one.includes(id));
  });
  return LogLine.parse(JSON.parse(line));
};
