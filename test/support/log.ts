// The functions' log of a stack: one JSON line per invocation, of which these are all the fields.
import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { StackClients } from '../../local/stack.ts';
import type { Answer } from './client.ts';
import { until } from './until.ts';

const common = {
  operation: z.string(),
  outcome: z.string(),
  /** Why it failed, when it was no fault of the request. */
  because: z.optional(z.string()),
  storageCalls: z.number(),
  milliseconds: z.number(),
};

/** Of a request: `outcome` is `ok`, or the code of the refusal. */
export const LogLine = z.strictObject({
  ...common,
  status: z.number(),
  caller: z.optional(z.string()),
  publisherId: z.optional(z.string()),
  requestId: z.string(),
  clientRequestId: z.optional(z.string()),
});
export type LogLine = z.infer<typeof LogLine>;

/** Of a message; one that is none has no ids. */
export const MailLine = z.strictObject({
  ...common,
  v: z.optional(z.number()),
  kind: z.optional(z.string()),
  publisherId: z.optional(z.string()),
  subject: z.optional(z.string()),
  version: z.optional(z.number()),
  firstAt: z.optional(z.string()),
  attempt: z.optional(z.number()),
  dequeueCount: z.number(),
});

/** Of the timer: `accounts` is how many were due. */
export const TimerLine = z.strictObject({ ...common, accounts: z.optional(z.number()) });

/** The lines of the log that are ours, as they are written. */
export const linesIn = async ({
  coordinates,
}: Pick<StackClients, 'coordinates'>): Promise<readonly string[]> =>
  (await readFile(coordinates.logs, 'utf8')).split('\n').filter((line) => line.startsWith('{"operation"'));

/** The newest line with these texts in it, once it is there. */
export const lineWith = (stack: StackClients, ...texts: readonly string[]): Promise<string> =>
  until(`A log line with ${texts.join(', ')}`, async () =>
    (await linesIn(stack)).findLast(
      (line) => line.includes('"storageCalls"') && texts.every((text) => line.includes(text)),
    ),
  );

/** The line about the request that got this answer. */
export const logLineOf = async (stack: StackClients, { headers }: Answer): Promise<LogLine> =>
  LogLine.parse(JSON.parse(await lineWith(stack, headers.get('x-ms-request-id') ?? 'none')));
