// How many publishers a caller registered today, and how many of theirs await review; counted before the commit.
import * as z from 'zod/mini';
import type { Limits } from '../domain/limits.ts';
import { Refusal, type RefusalDetail } from '../domain/refusal.ts';
import { dayOf, elapsed, latest, minute, second, untilNextDay, type Instant } from '../domain/time.ts';
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

const requireBelow = (count: number, limit: number, what: string, wait: RefusalDetail = {}): void => {
  if (count < limit) return;
  throw new Refusal('RegistrationLimitReached', { message: `The limit is ${limit} ${what}.`, ...wait });
};

export const registrationCounts = (
  tables: Tables,
  accounts: Pick<AccountStore, 'read'>,
  limits: Limits,
): RegistrationCounts => {
  /** A publisher that is not there yet may still be on its way; one that somebody else got first is not the caller's. */
  const stillAwaiting = async (
    callerId: string,
    reserved: readonly Reservation[],
    now: Instant,
  ): Promise<readonly Reservation[]> => {
    const loaded = await Promise.all(reserved.map(({ id }) => accounts.read(id)));
    return reserved.filter(({ at }, index) => {
      const account = loaded[index]?.account;
      return account
        ? account.status === 'underReview' && account.registration.registrant === callerId
        : elapsed(at, now) < commitWithin;
    });
  };

  const attempt = async (callerId: string, publisherId: string, at: Instant): Promise<boolean> => {
    const row = await tables.get('callers', callerId, registrationsKey);
    const counted = row ? storedRegistrations.parse(row.values) : { day: '', today: '[]', awaiting: '[]' };
    const registered = ids.parse(JSON.parse(counted.today)).filter((id) => id !== publisherId);
    // A registration that is late for its day counts for the day that has begun.
    const own = latest(counted.day, dayOf(at));
    const today = counted.day === own ? registered : [];
    // Nobody knows how long a review takes; a day ends at midnight.
    const untilMidnight = { retryAfter: Math.ceil(untilNextDay(at) / second) };
    requireBelow(today.length, limits.registrationsPerCallerAndDay, 'registrations a UTC day', untilMidnight);
    const known = reservations.parse(JSON.parse(counted.awaiting)).filter(({ id }) => id !== publisherId);
    const awaiting =
      known.length < limits.registrationsAwaitingReview ? known : await stillAwaiting(callerId, known, at);
    requireBelow(awaiting.length, limits.registrationsAwaitingReview, 'publishers awaiting review');
    const values = {
      day: own,
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
