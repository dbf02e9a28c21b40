// The index rows of an account: derived from it, never written by an operation itself.
import { createHash, createHmac, createSecretKey } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import { nextDue } from '../domain/due.ts';
import { addressKey } from '../domain/text.ts';
import { base32 } from '../domain/base32.ts';
import { deliveryKey } from './deliveries.ts';
import type { Row, TableName } from './tables.ts';

export interface IndexRow extends Row {
  readonly table: TableName;
}

export type DigestAddress = (address: string) => string;

/** A keyed digest of an address, the same however it is typed; 26 characters of base32. */
export const addressDigest = (key: Uint8Array): DigestAddress => {
  const secret = createSecretKey(key);
  return (address) =>
    base32(
      createHmac('sha256', secret)
        .update(`address:${addressKey(address)}`)
        .digest()
        .subarray(0, 16),
    );
};

/** When a row sorts by time: milliseconds, so that keys need no capitals and dots. */
const timeKey = (at: string): string => String(Date.parse(at)).padStart(14, '0');

export const queuedState = 'under-review';

export const registrationKey = (submittedAt: string, publisherId: string): string =>
  `${timeKey(submittedAt)}:${publisherId}`;

const membershipRows = (id: string, users: Account['users']): readonly IndexRow[] =>
  users.map((user) => ({ table: 'memberships', partition: user.id, key: id, values: {} }));

const registrationRows = ({ id, status, registration }: Account): readonly IndexRow[] =>
  status === 'underReview'
    ? [
        {
          table: 'registrations',
          partition: queuedState,
          key: registrationKey(registration.submittedAt, id),
          values: {},
        },
      ]
    : [];

const recipientRows = (
  id: string,
  invitations: Account['invitations'],
  digest: DigestAddress,
): readonly IndexRow[] =>
  invitations
    .filter(({ email }) => email !== '')
    .map(({ email }) => ({ table: 'recipients', partition: digest(email), key: id, values: {} }));

/** The timer's list is spread over this many partitions, because every invitation writes to it. */
export const dueShards = 16;

const dueShard = (publisherId: string): string =>
  `shard-${createHash('sha256').update(publisherId).digest().readUInt8(0) % dueShards}`;

/** Where the timer looks for the account: nowhere when nothing is going to happen by itself. */
const dueRows = (account: Account): readonly IndexRow[] => {
  const at = nextDue(account);
  return at === undefined
    ? []
    : [{ table: 'due', partition: dueShard(account.id), key: `${timeKey(at)}:${account.id}`, values: {} }];
};

const nameOf = ({ table, partition, key }: IndexRow): string => `${table}/${partition}/${key}`;

/** `part`: the users and invitations whose rows matter. */
const indexRows = (
  account: Account,
  part: Pick<Account, 'users' | 'invitations'>,
  digest: DigestAddress,
): ReadonlyMap<string, IndexRow> =>
  new Map(
    [
      ...membershipRows(account.id, part.users),
      ...recipientRows(account.id, part.invitations, digest),
      ...registrationRows(account),
      ...dueRows(account),
    ].map((row) => [nameOf(row), row]),
  );

export interface IndexDifference {
  readonly added: readonly IndexRow[];
  readonly removed: readonly IndexRow[];
}

/** What stands in `list` and not in `other`: decisions leave alone what they do not change. */
const without = <T>(list: readonly T[], other: readonly T[]): readonly T[] => {
  const others = new Set(other);
  return list.filter((item) => !others.has(item));
};

const mailNames = ({ invitations, notices }: Pick<Account, 'invitations' | 'notices'>): readonly string[] => [
  ...invitations.map(({ id, version }) => deliveryKey({ subject: id, version })),
  ...notices.map(({ userId, version }) => deliveryKey({ subject: userId, version })),
];

/** The delivery rows of mails that nothing in the account asks for any more: replaced, or forgotten. */
export const staleDeliveries = (before: Account, after: Account): readonly string[] => {
  const own = (one: Account, other: Account): readonly string[] =>
    mailNames({
      invitations: without(one.invitations, other.invitations),
      notices: without(one.notices, other.notices),
    });
  return without(own(before, after), own(after, before));
};

/** What a change adds to the indexes and takes from them. */
export const indexDifference = (
  before: Account | undefined,
  after: Account,
  digest: DigestAddress,
): IndexDifference => {
  if (!before) return { added: [...indexRows(after, after, digest).values()], removed: [] };
  // The rest is shared, so that its rows are the same.
  const part = (own: Account, other: Account): Pick<Account, 'users' | 'invitations'> => ({
    users: without(own.users, other.users),
    invitations: without(own.invitations, other.invitations),
  });
  const old = indexRows(before, part(before, after), digest);
  const now = indexRows(after, part(after, before), digest);
  return {
    added: [...now].filter(([name]) => !old.has(name)).map(([, row]) => row),
    removed: [...old].filter(([name]) => !now.has(name)).map(([, row]) => row),
  };
};

/** The keys of the timer's list up to a time, for a range. */
export const dueBefore = (at: string): string => `${timeKey(at)};`;
