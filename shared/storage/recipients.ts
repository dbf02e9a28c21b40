// How many mails a recipient got today, over all publishers: a digest of the address, never the address.
import * as z from 'zod/mini';
import type { MailName } from '../domain/delivery.ts';
import { dayOf, latest, type Instant } from '../domain/time.ts';
import type { DigestAddress } from './index-rows.ts';
import { Contended, type Tables, type Write } from './tables.ts';

export interface Recipients {
  /** Takes one of the day's places for a mail, the same place when asked again; false: the day is full. */
  reserve: (address: string, mail: MailName, at: Instant, perDay: number) => Promise<boolean>;
}

/** One row per recipient, whose day it replaces: nothing grows. A publisher id holds no colon. */
export const mailsOfDayKey = 'day:mails';
const mostAttempts = 8;

/** Columns of the row of a recipient; `mails` is JSON. */
export const storedMailsOfDay = z.object({ day: z.string(), mails: z.string() });
const mailList = z.array(z.string());

export const recipients = (tables: Tables, digest: DigestAddress): Recipients => ({
  reserve: async (address, { publisherId, subject, version }, at, perDay) => {
    const partition = digest(address);
    const name = `${publisherId}/${subject}/${version}`;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const row = await tables.get('recipients', partition, mailsOfDayKey);
      const { day, mails } = row ? storedMailsOfDay.parse(row.values) : { day: '', mails: '[]' };
      // A mail that is late for its day counts for the day that has begun.
      const own = latest(day, dayOf(at));
      const today = day === own ? mailList.parse(JSON.parse(mails)) : [];
      if (today.includes(name)) return true;
      if (today.length >= perDay) return false;
      const next = {
        partition,
        key: mailsOfDayKey,
        values: { day: own, mails: JSON.stringify([...today, name]) },
      };
      const write: Write = row
        ? { kind: 'replace', row: next, etag: row.etag }
        : { kind: 'insert', row: next };
      if ((await tables.commit('recipients', [write])) !== undefined) return true;
    }
    throw new Contended();
  },
});
