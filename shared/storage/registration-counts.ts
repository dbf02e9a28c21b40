// How many publishers a caller registered today, and how many of theirs await review; counted before the commit.
import * as z from 'zod/mini';
import type { Limits } from '../domain/limits.ts';
import { Refusal } from '../domain/refusal.ts';
import { dayOf, elapsed, minute, second, untilNextDay, type Instant } from '../domain/time.ts';
import type { AccountStore, Reserve } from './accounts.ts';
import { Contended, type Tables, type Write } from './tables.ts';

export interface RegistrationCounts {
  /** Counts the registration of a publisher, once however often asked; throws `RegistrationLimitReached`. */
  reserve: (callerId: string, publisherId: string, at: Instant) => Reserve;
}

export const registrationsKey = 'registrations';
const mostAttempts = 8;
/** Columns of the row of a caller; `today` and `awaiting` are JSON. */
export const storedRegistrations = z.object({ day: z.string(), today: z.string(), awaiting: z.string() });
const ids = z.array(z.string());
const reservations = z.array(z.object({ id: z.string(), at: z.string() }));
type Reservation = z.infer<typeof reservations>[number];

/** How long a publisher that was reserved may take to be committed; by then its request has been answered. */
const commitWithin = minute;

const requireBelow = (count: number, limit: number, what: string, at: Instant): void => {
  if (count < limit) return;
  const retryAfter = Math.ceil(untilNextDay(at) / second);
  throw new Refusal('RegistrationLimitReached', { message: `The limit is ${limit} ${what}.`, retryAfter });
};

export const registrationCounts = (
  tables: Tables,
  accounts: Pick<AccountStore, 'read'>,
  limits: Limits,
): RegistrationCounts => {
  /** A publisher that is not there yet may still be on its way. */
  const stillAwaiting = async (
    reserved: readonly Reservation[],
    now: Instant,
  ): Promise<readonly Reservation[]> => {
    const loaded = await Promise.all(reserved.map(({ id }) => accounts.read(id)));
    return reserved.filter(({ at }, index) => {
      const account = loaded[index]?.account;
      return account ? account.status === 'underReview' : elapsed(at, now) < commitWithin;
    });
  };

  const attempt = async (callerId: string, publisherId: string, at: Instant): Promise<boolean> => {
    const row = await tables.get('callers', callerId, registrationsKey);
    const counted = row ? storedRegistrations.parse(row.values) : { day: '', today: '[]', awaiting: '[]' };
    const registered = ids.parse(JSON.parse(counted.today)).filter((id) => id !== publisherId);
    const today = counted.day === dayOf(at) ? registered : [];
    requireBelow(today.length, limits.registrationsPerCallerAndDay, 'registrations a UTC day', at);
    const known = reservations.parse(JSON.parse(counted.awaiting)).filter(({ id }) => id !== publisherId);
    const awaiting =
      known.length < limits.registrationsAwaitingReview ? known : await stillAwaiting(known, at);
    requireBelow(awaiting.length, limits.registrationsAwaitingReview, 'publishers awaiting review', at);
    const values = {
      day: dayOf(at),
      today: JSON.stringify([...today, publisherId]),
      awaiting: JSON.stringify([...awaiting, { id: publisherId, at }]),
    };
    const next = { partition: callerId, key: registrationsKey, values };
    const write: Write = row ? { kind: 'replace', row: next, etag: row.etag } : { kind: 'insert', row: next };
    return (await tables.commit('callers', [write])) !== undefined;
  };

  return {
    reserve: (callerId, publisherId, at) => async () => {
      for (let number = 0; number < mostAttempts; number += 1) {
        if (await attempt(callerId, publisherId, at)) return;
      }
      throw new Contended();
    },
  };
};
