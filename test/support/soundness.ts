// What must hold of an account in storage at any moment, also right after a process has died.
import type { Account } from '../../shared/domain/account.ts';
import type { AccountEvent } from '../../shared/domain/event.ts';
import type { MailMessage } from '../../shared/schema/mail-message.ts';
import { accountKey, accountOf, eventPrefix } from '../../shared/storage/account-row.ts';
import { eventOf } from '../../shared/storage/events.ts';
import { hashOf } from '../../shared/storage/history.ts';
import { indexDifference, type DigestAddress } from '../../shared/storage/index-rows.ts';
import type { TableName, Tables } from '../../shared/storage/tables.ts';

export interface Keys {
  readonly historyKey: Uint8Array;
  readonly digestAddress: DigestAddress;
}

/** All events of an account, oldest first. */
export const eventsIn = async (tables: Tables, publisherId: string): Promise<readonly AccountEvent[]> => {
  const range = { from: eventPrefix, to: eventPrefix.replace(':', ';'), limit: 100_000 };
  const rows = await tables.list('publishers', publisherId, range);
  return rows.map(eventOf).reverse();
};

const eventFaults = (
  account: Account,
  events: readonly AccountEvent[],
  key: Uint8Array,
): readonly string[] => {
  const hashBefore = (index: number): string => (index === 0 ? '' : (events[index - 1]?.hash ?? ''));
  const faults = events.flatMap(({ hash, ...event }, index) => [
    ...(event.sequence === index + 1 ? [] : [`event ${index + 1} has the sequence ${event.sequence}`]),
    ...(event.previousHash === hashBefore(index)
      ? []
      : [`event ${index + 1} does not follow the one before`]),
    ...(hash === hashOf(account.id, event, key) ? [] : [`the hash of event ${index + 1} is wrong`]),
  ]);
  return [
    ...faults,
    ...(events.length === account.sequence
      ? []
      : [`the account is at ${account.sequence} after ${events.length} events`]),
    ...(account.lastEventHash === (events.at(-1)?.hash ?? '') ? [] : ['the account has another last hash']),
  ];
};

type Place = readonly [TableName, string, string];

/** Memberships are said here once more: that every user has one is what most depends on. */
const placesOf = (account: Account, digest: DigestAddress): readonly Place[] => [
  ...account.users.map(({ id }): Place => ['memberships', id, account.id]),
  ...indexDifference(undefined, account, digest).added.map(({ table, partition, key }): Place => [
    table,
    partition,
    key,
  ]),
];

const missingRows = async (tables: Tables, places: readonly Place[]): Promise<readonly string[]> => {
  const rows = await Promise.all(places.map((place) => tables.get(...place)));
  return places.filter((_, index) => !rows[index]).map((place) => `no index row ${place.join('/')}`);
};

interface NamedMail {
  readonly subject: string;
  readonly version: number;
}

const missingMails = (account: Account, messages: readonly MailMessage[]): readonly string[] => {
  const wanted: readonly NamedMail[] = [
    ...account.invitations
      .filter(({ status }) => status === 'pending')
      .map(({ id, version }) => ({ subject: id, version })),
    ...account.notices.map(({ userId, version }) => ({ subject: userId, version })),
  ];
  return wanted
    .filter(
      ({ subject, version }) =>
        !messages.some((message) => message.subject === subject && message.version === version),
    )
    .map(({ subject, version }) => `no message for ${subject} in version ${version}`);
};

/**
 * What is wrong with an account in storage, in words: events with gaps or broken hashes, missing index rows, and mails
 * without a message among `messages` (for tests that do not receive). Empty for a sound one, and for none.
 */
export const faultsIn = async (
  tables: Tables,
  publisherId: string,
  { historyKey, digestAddress }: Keys,
  messages?: readonly MailMessage[],
): Promise<readonly string[]> => {
  const row = await tables.get('publishers', publisherId, accountKey);
  const events = await eventsIn(tables, publisherId);
  if (!row) return events.length > 0 ? ['there are events without an account'] : [];
  const account = accountOf(row);
  return [
    ...eventFaults(account, events, historyKey),
    ...(await missingRows(tables, placesOf(account, digestAddress))),
    ...(messages ? missingMails(account, messages) : []),
  ];
};
