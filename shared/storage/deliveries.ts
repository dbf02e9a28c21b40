// What became of each mail: one row per mail, written only by the mail handlers and by delivery reports.
import * as z from 'zod/mini';
import {
  deliveryStatuses,
  type Delivery,
  type DeliveryStatus,
  type MailName,
  type ReportedStatus,
} from '../domain/delivery.ts';
import { later, minute, type Instant } from '../domain/time.ts';
import { Contended, type StoredRow, type Tables, type Value } from './tables.ts';

/** The right to send one mail, until its lease ends. */
export interface Claim {
  readonly mail: MailName;
  readonly etag: string;
  readonly delivery: Delivery;
}

export type ClaimAnswer =
  | { readonly state: 'claimed'; readonly claim: Claim }
  /** Sent, or given up: nothing is left to do. */
  | { readonly state: 'settled' }
  /** Another handler is sending it. */
  | { readonly state: 'busy' };

export interface Deliveries {
  get: (mail: MailName) => Promise<Delivery | undefined>;
  /** Of the newest versions of all invitations of a publisher, by `subject:version`. */
  ofInvitations: (publisherId: string) => Promise<ReadonlyMap<string, Delivery>>;
  claim: (mail: MailName, at: Instant) => Promise<ClaimAnswer>;
  /** Ends a claim; a claim whose lease has gone to another handler is left alone. */
  settle: (claim: Claim, delivery: Delivery) => Promise<void>;
  /** What the provider tells of a sent mail; whether that is now what stands: only the first report counts. */
  readonly report: (mail: MailName, status: ReportedStatus, reason: string | undefined) => Promise<boolean>;
  /** Says why an unsent mail is not sent; what has been settled stays. The status that stands. */
  giveUp: (mail: MailName, status: 'suppressed' | 'failed', reason: string) => Promise<DeliveryStatus>;
}

/** Longer than a transport takes to give up. */
const lease = 3 * minute;
const final: ReadonlySet<DeliveryStatus> = new Set(['sent', 'delivered', 'bounced', 'failed', 'suppressed']);
const mostRows = 5000;
const mostAttempts = 8;

/** The row key of a mail's delivery. */
export const deliveryKey = ({ subject, version }: Pick<MailName, 'subject' | 'version'>): string =>
  `mail:${subject}:${String(version).padStart(10, '0')}`;

/** Columns of a delivery row. */
export const storedDelivery = z.object({
  status: z.enum(deliveryStatuses),
  attempts: z.number(),
  lastAttemptAt: z.optional(z.string()),
  reason: z.optional(z.string()),
  leaseUntil: z.optional(z.string()),
});

const deliveryOf = ({ values }: StoredRow): Delivery => {
  const { status, attempts, lastAttemptAt, reason } = storedDelivery.parse(values);
  return { status, attempts, lastAttemptAt, reason };
};

const columnsOf = (
  { status, attempts, lastAttemptAt, reason }: Delivery,
  leaseUntil: Instant | undefined,
): Record<string, Value> => ({
  status,
  attempts,
  ...(leaseUntil === undefined ? {} : { leaseUntil }),
  ...(lastAttemptAt === undefined ? {} : { lastAttemptAt }),
  ...(reason === undefined ? {} : { reason }),
});

export const deliveries = (tables: Tables): Deliveries => {
  const read = (mail: MailName) => tables.get('publishers', mail.publisherId, deliveryKey(mail));

  /** The new ETag, or undefined when somebody else has written the row meanwhile. */
  const write = (
    mail: MailName,
    delivery: Delivery,
    leaseUntil: Instant | undefined,
    etag: string | undefined,
  ) => {
    const row = {
      partition: mail.publisherId,
      key: deliveryKey(mail),
      values: columnsOf(delivery, leaseUntil),
    };
    return tables.commit('publishers', [
      etag === undefined ? { kind: 'insert', row } : { kind: 'replace', row, etag },
    ]);
  };

  return {
    get: async (mail) => {
      const row = await read(mail);
      return row && deliveryOf(row);
    },
    ofInvitations: async (publisherId) => {
      const rows = await tables.list('publishers', publisherId, {
        from: 'mail:inv_',
        to: 'mail:inv`',
        limit: mostRows,
      });
      return new Map(
        rows.map((row) => {
          const [, subject = '', version = ''] = row.key.split(':');
          return [`${subject}:${Number(version)}`, deliveryOf(row)] as const;
        }),
      );
    },
    claim: async (mail, at) => {
      const row = await read(mail);
      const known = row && storedDelivery.parse(row.values);
      if (known && final.has(known.status)) return { state: 'settled' };
      if (known?.leaseUntil !== undefined && known.leaseUntil > at) return { state: 'busy' };
      const delivery: Delivery = {
        status: 'queued',
        attempts: (known?.attempts ?? 0) + 1,
        lastAttemptAt: at,
      };
      const etag = await write(mail, delivery, later(at, lease), row?.etag);
      return etag === undefined ? { state: 'busy' } : { state: 'claimed', claim: { mail, etag, delivery } };
    },
    settle: async ({ mail, etag }, delivery) => {
      await write(mail, delivery, undefined, etag);
    },
    report: async (mail, status, reason) => {
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        const row = await read(mail);
        const known = row && deliveryOf(row);
        if (known?.status === status) return true;
        if (!known || (known.status !== 'sent' && known.status !== 'queued')) return false;
        if ((await write(mail, { ...known, status, reason }, undefined, row.etag)) !== undefined) return true;
      }
      throw new Contended();
    },
    giveUp: async (mail, status, reason) => {
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        const row = await read(mail);
        const known = row && deliveryOf(row);
        if (known && final.has(known.status)) return known.status;
        const { attempts, lastAttemptAt } = known ?? { attempts: 0 };
        const delivery = { status, attempts, lastAttemptAt, reason };
        if ((await write(mail, delivery, undefined, row?.etag)) !== undefined) return status;
      }
      throw new Contended();
    },
  };
};
