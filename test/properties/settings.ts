// The settings of the model's app: limits so low that histories meet them, keys that everybody knows.
import { appSettings } from '../../local/settings.ts';
import { parseConfig } from '../../shared/config.ts';

const key = (purpose: number): string => Buffer.alloc(32, purpose).toString('base64url');

const keys = {
  link: key(1),
  digest: key(2),
  history: key(3),
  continuation: key(4),
  promo: key(5),
  mailDelivery: [key(6), key(7)] as [string, string],
};

export const deliveryKey = keys.mailDelivery[0];

/** What must never be read anywhere. */
export const secretKeys: readonly string[] = Object.values(keys).flat();

export const config = parseConfig(
  appSettings({
    ports: { api: 1, inbox: 1, smtp: 1, issuer: 1, blob: 1, queue: 1, table: 1, control: 1 },
    keys,
    environment: {},
    set: {
      LIMIT_USERS: '4',
      LIMIT_PENDING_INVITATIONS: '2',
      LIMIT_INVITATIONS_PER_DAY: '4',
      LIMIT_REGISTRATIONS_PER_DAY: '3',
      LIMIT_REGISTRATIONS_AWAITING_REVIEW: '2',
      LIMIT_MAILS_PER_RECIPIENT_AND_DAY: '3',
      // Rates are counted by each process for itself, and have tests of their own.
      LIMIT_WRITES_PER_MINUTE: '1000000',
      LIMIT_OPEN_REQUESTS_PER_MINUTE: '1000000',
    },
  }),
);
