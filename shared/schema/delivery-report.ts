// What Event Grid posts: reports of Communication Services, and the handshake of a new subscription.
import * as z from 'zod/mini';
import { named } from './named.ts';

export const deliveryKeyQuery = z.object({ key: z.optional(z.string()) });

const event = named(
  'GridEvent',
  z.looseObject({ eventType: z.string(), data: z.optional(z.record(z.string(), z.unknown())) }),
);
type GridEvent = z.infer<typeof event>;

/** The Event Grid schema: a list of events, of which other kinds are ignored. */
export const deliveryReports = named(
  'DeliveryReports',
  z.array(event).check(z.minLength(1), z.maxLength(1000)),
);

export const deliveryReportsAnswer = named(
  'DeliveryReportsAnswer',
  z.object({ validationResponse: z.optional(z.string()) }),
);

const handshake = z.object({ validationCode: z.string().check(z.maxLength(200)) });

/** The code that proves to Event Grid that this is the endpoint; undefined when it did not ask. */
export const validationCodeOf = (events: readonly GridEvent[]): string | undefined =>
  events
    .filter(({ eventType }) => eventType === 'Microsoft.EventGrid.SubscriptionValidationEvent')
    .map(({ data }) => handshake.safeParse(data).data?.validationCode)
    .find((code) => code !== undefined);

const report = z.object({ messageId: z.string(), status: z.string() });

const outcomes = {
  Delivered: { status: 'delivered', reason: undefined },
  Bounced: { status: 'bounced', reason: 'The recipient refused the mail.' },
  Failed: { status: 'failed', reason: 'The mail could not be delivered.' },
  Suppressed: { status: 'suppressed', reason: 'The mail service no longer sends to this address.' },
  Quarantined: { status: 'failed', reason: 'The recipient side quarantined the mail.' },
  FilteredSpam: { status: 'failed', reason: 'The recipient side took the mail for spam.' },
} as const;

const isOutcome = (status: string): status is keyof typeof outcomes => Object.hasOwn(outcomes, status);

export interface Report {
  readonly operationId: string;
  readonly status: (typeof outcomes)[keyof typeof outcomes]['status'];
  readonly reason: string | undefined;
}

/** What an event reports of a mail; undefined for other events, and for states in between. */
export const reportOf = ({ eventType, data }: GridEvent): Report | undefined => {
  const found = report.safeParse(data).data;
  if (eventType !== 'Microsoft.Communication.EmailDeliveryReportReceived' || !found) return undefined;
  return isOutcome(found.status) ? { operationId: found.messageId, ...outcomes[found.status] } : undefined;
};
