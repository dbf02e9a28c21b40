// What is stored about one person outside the accounts: counts by their id, and by a digest of their address.
import type { DigestAddress } from './index-rows.ts';
import { registrationsKey } from './registration-counts.ts';
import { mailsOfDayKey } from './recipients.ts';
import type { StoredRow, Tables } from './tables.ts';

export interface PersonalCounts {
  readonly registrations: StoredRow['values'] | undefined;
  readonly mailsOfDay: StoredRow['values'] | undefined;
}

export interface People {
  readonly countsOf: (userId: string, email: string | undefined) => Promise<PersonalCounts>;
  readonly forget: (userId: string, email: string | undefined) => Promise<void>;
}

export const people = (tables: Tables, digest: DigestAddress): People => ({
  countsOf: async (userId, email) => {
    const [registrations, mailsOfDay] = await Promise.all([
      tables.get('callers', userId, registrationsKey),
      email === undefined ? undefined : tables.get('recipients', digest(email), mailsOfDayKey),
    ]);
    return { registrations: registrations?.values, mailsOfDay: mailsOfDay?.values };
  },
  forget: async (userId, email) => {
    await tables.remove('callers', userId, registrationsKey, '*');
    if (email !== undefined) await tables.remove('recipients', digest(email), mailsOfDayKey, '*');
  },
});
