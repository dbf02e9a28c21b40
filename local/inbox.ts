// Reads the mails that the local inbox has caught.
import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';
import { Problem } from './problem.ts';

const Address = z.object({ address: z.string(), name: z.optional(z.string()) });

const Mail = z.object({
  id: z.string(),
  subject: z._default(z.string(), ''),
  from: z.array(Address),
  to: z.array(Address),
  text: z._default(z.string(), ''),
  html: z.optional(z.string()),
  /** Names in lower case. */
  headers: z.record(z.string(), z.unknown()),
  time: z.string(),
});
export type Mail = z.infer<typeof Mail>;

export interface Inbox {
  /** All mails in the order of their arrival, or those to one address (in any case). */
  readonly mails: (to?: string) => Promise<readonly Mail[]>;
  /** The first mail that satisfies the predicate, waited for at most this long (10 s); then a Problem lists what there is. */
  readonly waitFor: (predicate: (mail: Mail) => boolean, withinMs?: number) => Promise<Mail>;
  /** The source of one mail as it came in. */
  readonly source: (mail: Mail) => Promise<string>;
}

const LOOK_EVERY_MS = 50;

/** Whether a mail goes to this address, in any case. */
export const isTo = (mail: Mail, address: string): boolean =>
  mail.to.some((to) => to.address.toLowerCase() === address.toLowerCase());

/** The inbox whose page is at this address. */
export const inboxAt = (address: string): Inbox => {
  const mails = async (to?: string): Promise<readonly Mail[]> => {
    const response = await fetch(`${address}/email`);
    const all = z.array(Mail).parse(await response.json());
    return to === undefined ? all : all.filter((mail) => isTo(mail, to));
  };
  const waitFor = async (predicate: (mail: Mail) => boolean, withinMs = 10_000): Promise<Mail> => {
    const deadline = performance.now() + withinMs;
    for (;;) {
      const all = await mails();
      const found = all.find(predicate);
      if (found) return found;
      if (performance.now() >= deadline) {
        const seen = all.map(
          ({ to, subject }) => `"${subject}" to ${to.map((one) => one.address).join(', ')}`,
        );
        throw new Problem(
          `No such mail within ${withinMs} ms. There is ${seen.join('; ') || 'none at all'}.`,
        );
      }
      await delay(LOOK_EVERY_MS);
    }
  };
  const source = async ({ id }: Mail): Promise<string> =>
    (await fetch(`${address}/email/${id}/source`)).text();
  return { mails, waitFor, source };
};
