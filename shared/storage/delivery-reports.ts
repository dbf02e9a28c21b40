// Which mail a provider's report is about: written before the mail leaves, so that no report comes too early.
import * as z from 'zod/mini';
import type { MailName } from '../domain/delivery.ts';
import type { Tables } from './tables.ts';

export interface DeliveryReports {
  /** Makes reports on the operation findable. */
  readonly expect: (operationId: string, mail: MailName) => Promise<void>;
  readonly mailOf: (operationId: string) => Promise<MailName | undefined>;
}

const key = 'mail';
/** Columns of the row of an operation. */
export const storedReportTarget = z.object({
  publisherId: z.string(),
  subject: z.string(),
  version: z.number(),
});
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const deliveryReports = (tables: Tables): DeliveryReports => ({
  expect: async (operationId, { publisherId, subject, version }) => {
    await tables.put('mails', { partition: operationId, key, values: { publisherId, subject, version } });
  },
  mailOf: async (operationId) => {
    const name = operationId.toLowerCase();
    const row = guid.test(name) ? await tables.get('mails', name, key) : undefined;
    return row && storedReportTarget.parse(row.values);
  },
});
