// What the run asks of its processes while they run: a line of JSON on standard input, answered by one on standard output.
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as z from 'zod/mini';
import { messageOf } from './problem.ts';

/** Sets the process's clock ahead of real time, in milliseconds; `id` comes back in the answer. */
const Order = z.object({ id: z.int(), clockAhead: z.number() });
export type Order = z.infer<typeof Order>;

const Done = z.object({ done: z.int(), error: z.optional(z.string()) });
export type Done = z.infer<typeof Done>;

const parseLine = <T extends z.ZodMiniType>(schema: T, line: string): z.infer<T> | undefined => {
  try {
    return schema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
};

/** A line of a process's output as the answer to an order; undefined for any other line. */
export const readDone = (line: string): Done | undefined =>
  line.startsWith('{"done":') ? parseLine(Done, line) : undefined;

/** Follows the orders that arrive on `input`, and answers each by a line to `answer`; other lines count for nothing. */
export const followOrders = (
  input: Readable,
  answer: (line: string) => void,
  follow: (order: Order) => Promise<void>,
): void => {
  createInterface(input).on('line', (line) => {
    const order = parseLine(Order, line);
    if (!order) return;
    const reply = (error?: string): void => {
      const done: Done = { done: order.id, ...(error !== undefined && { error }) };
      answer(`${JSON.stringify(done)}\n`);
    };
    follow(order).then(
      () => {
        reply();
      },
      (error: unknown) => {
        reply(messageOf(error));
      },
    );
  });
};
