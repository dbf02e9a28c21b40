// The account document as a table row: plain columns for people who look, JSON columns for the rest.
import type { Account } from '../domain/account.ts';
import type { AccountEvent } from '../domain/event.ts';
import { cleanName } from '../domain/text.ts';
import { storedAccount } from '../schema/document.ts';
import { columnsNamed, fromColumns, safeJson, toColumns } from './column.ts';
import type { Row, StoredRow, Value } from './tables.ts';

export const accountKey = 'account';

/** The form of the columns; older numbers are upgraded when read. */
const schemaNumber = 1;

const partNames = ['profile', 'registration', 'users', 'invitations', 'ledger'] as const;

/** An account with the row that it stands in. */
export interface Standing {
  readonly account: Account;
  readonly row: Row;
}

const columnsOf = (account: Account, before: Standing | undefined): Readonly<Record<string, Value>> => {
  const {
    id: _,
    profile,
    registration,
    users,
    invitations,
    status,
    sequence,
    lastEventHash,
    ...rest
  } = account;
  const { lastEventAt, createdAt, updatedAt, ...ledger } = rest;
  const parts = { profile, registration, users, invitations, ledger };
  const known = before?.row.values['schema'] === schemaNumber ? before : undefined;
  const columnsOfPart = (name: (typeof partNames)[number]): readonly (readonly [string, string])[] =>
    known && name !== 'ledger' && known.account[name] === account[name]
      ? columnsNamed(name, known.row.values)
      : toColumns(name, safeJson(parts[name]));
  return {
    schema: schemaNumber,
    status,
    displayName: cleanName(profile.displayName),
    sequence,
    lastEventHash,
    lastEventAt,
    createdAt,
    updatedAt,
    ...Object.fromEntries(partNames.flatMap(columnsOfPart)),
  };
};

/** The row of an account; of one that stands in a row, what a change has left as it was is taken from there. */
export const accountRow = (account: Account, before?: Standing): Row => ({
  partition: account.id,
  key: accountKey,
  values: columnsOf(account, before),
});

/** Bytes that the row takes in the table, counted as the service does: text as UTF-16. */
export const sizeOf = ({ values }: Row): number =>
  Object.entries(values).reduce((sum, [name, value]) => sum + 2 * (name.length + String(value).length), 0);

const parsedColumn = (name: string, values: StoredRow['values']): unknown =>
  JSON.parse(fromColumns(name, values));

/** The account of its row; throws when the row is not one that this version writes. */
export const accountOf = ({ partition, values }: StoredRow): Account => {
  if (values['schema'] !== schemaNumber) {
    throw new Error(
      `The account ${partition} has schema ${String(values['schema'])}; this version reads ${schemaNumber}.`,
    );
  }
  const parts = Object.fromEntries(partNames.map((name) => [name, parsedColumn(name, values)]));
  const { ledger, ...columns } = parts;
  return storedAccount.parse({ ...values, ...columns, ...Object(ledger), id: partition });
};

const newestFirst = 10_000_000_000;

export const eventPrefix = 'event:';

/** The row key of an event: the newest comes first in key order. */
export const eventKey = (sequence: number): string =>
  `${eventPrefix}${String(newestFirst - sequence).padStart(10, '0')}`;

export const eventRow = (publisherId: string, event: AccountEvent): Row => {
  const { id, sequence, at, type, actor, subject, changes, previousHash, hash } = event;
  return {
    partition: publisherId,
    key: eventKey(sequence),
    values: {
      id,
      sequence,
      at,
      type,
      actor,
      subject,
      previousHash,
      hash,
      ...Object.fromEntries(toColumns('changes', safeJson(changes ?? []))),
    },
  };
};
