// The index rows of an account: derived from it, never written by an operation itself.
import { createHmac } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import { addressKey } from '../domain/text.ts';
import { base32 } from '../domain/base32.ts';
import type { Row, TableName } from './tables.ts';

export interface IndexRow extends Row {
  readonly table: TableName;
}

export type DigestAddress = (address: string) => string;

/** A keyed digest of an address, the same however it is typed; 26 characters of base32. */
export const addressDigest =
  (key: Uint8Array): DigestAddress =>
  (address) =>
    base32(
      createHmac('sha256', key)
        .update(`address:${addressKey(address)}`)
        .digest()
        .subarray(0, 16),
    );

/** When a row sorts by time: milliseconds, so that keys need no capitals and dots. */
const timeKey = (at: string): string => String(Date.parse(at)).padStart(14, '0');

export const queuedState = 'under-review';

export const registrationKey = (submittedAt: string, publisherId: string): string =>
  `${timeKey(submittedAt)}:${publisherId}`;

const membershipRows = ({ id, users }: Account): readonly IndexRow[] =>
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

const recipientRows = ({ id, invitations }: Account, digest: DigestAddress): readonly IndexRow[] =>
  invitations
    .filter(({ email }) => email !== '')
    .map(({ email }) => ({ table: 'recipients', partition: digest(email), key: id, values: {} }));

const nameOf = ({ table, partition, key }: IndexRow): string => `${table}/${partition}/${key}`;

const indexRows = (account: Account, digest: DigestAddress): ReadonlyMap<string, IndexRow> =>
  new Map(
    [...membershipRows(account), ...registrationRows(account), ...recipientRows(account, digest)].map(
      (row) => [nameOf(row), row],
    ),
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

/** The account with only the users and invitations that `other` does not share: the rest has no different rows. */
const ownPart = (account: Account, other: Account): Account => ({
  ...account,
  users: without(account.users, other.users),
  invitations: without(account.invitations, other.invitations),
});

/** What a change adds to the indexes and takes from them. */
export const indexDifference = (
  before: Account | undefined,
  after: Account,
  digest: DigestAddress,
): IndexDifference => {
  if (!before) return { added: [...indexRows(after, digest).values()], removed: [] };
  const old = indexRows(ownPart(before, after), digest);
  const now = indexRows(ownPart(after, before), digest);
  return {
    added: [...now].filter(([name]) => !old.has(name)).map(([, row]) => row),
    removed: [...old].filter(([name]) => !now.has(name)).map(([, row]) => row),
  };
};
