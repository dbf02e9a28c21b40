// docs/privacy.md lists every property that is stored, and none that is not.
import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../../../shared/domain/limits.ts';
import { storedAccount } from '../../../shared/schema/document.ts';
import { mailMessage } from '../../../shared/schema/mail-message.ts';
import { deliveries, storedDelivery } from '../../../shared/storage/deliveries.ts';
import { deliveryReports, storedReportTarget } from '../../../shared/storage/delivery-reports.ts';
import { storedEvent } from '../../../shared/storage/events.ts';
import { recipients, storedMailsOfDay } from '../../../shared/storage/recipients.ts';
import { registrationCounts, storedRegistrations } from '../../../shared/storage/registration-counts.ts';
import { tableNames, type Row, type TableName } from '../../../shared/storage/tables.ts';
import { ada, anAccount, anInvitation, invitationIdOf } from '../../support/accounts.ts';
import { aStore, digestAddress, founded } from '../../support/account-stores.ts';
import { start } from '../../support/clock.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { memoryTables } from '../../support/memory-tables.ts';
import { wholeAccount } from '../../support/whole-account.ts';
import { inventory, isComplete } from './inventory.ts';
import { schemaPaths } from './schema-paths.ts';

const listed = inventory();
const keys = ['PartitionKey', 'RowKey'];

const propertiesOf = (section: string): readonly string[] =>
  (listed.get(section) ?? []).flatMap(({ properties }) => properties);

/** What each section must list: the keys of its rows, and the columns as their schema has them. */
const stored: Readonly<Record<string, readonly string[]>> = {
  // Two columns are there for those who look at the table, and for upgrades.
  'publishers: account': [...keys, 'schema', 'displayName', ...schemaPaths(storedAccount)],
  'publishers: event': [...keys, ...schemaPaths(storedEvent)],
  'publishers: mail': [...keys, ...schemaPaths(storedDelivery)],
  memberships: keys,
  registrations: keys,
  'recipients: invitation': keys,
  'recipients: day': [...keys, ...schemaPaths(storedMailsOfDay)],
  due: keys,
  mails: [...keys, ...schemaPaths(storedReportTarget)],
  callers: [...keys, ...schemaPaths(storedRegistrations)],
  'account-mail': schemaPaths(mailMessage),
};

describe('the inventory, docs/privacy.md', () => {
  it('has a section for everything that is stored, and no other', () => {
    expect([...listed.keys()].sort()).toEqual(Object.keys(stored).sort());
  });

  it.each(Object.keys(stored))('%s: lists each property once, and none that does not exist', (section) => {
    expect([...propertiesOf(section)].sort()).toEqual([...(stored[section] ?? [])].sort());
  });

  it.each([...listed])('%s: says of each what, whose, why, how long, and how it goes', (_, lines) => {
    expect(lines.filter((line) => !isComplete(line))).toEqual([]);
  });
});

/** Which section speaks of a row; every table has one. */
const sectionOf: Readonly<Record<TableName, (key: string) => string>> = {
  publishers: (key) => `publishers: ${key.split(':')[0] ?? ''}`,
  memberships: () => 'memberships',
  registrations: () => 'registrations',
  recipients: (key) => (key.startsWith('day:') ? 'recipients: day' : 'recipients: invitation'),
  due: () => 'due',
  mails: () => 'mails',
  callers: () => 'callers',
};

/** Storage after the product has written a row of every sort. */
const filled = async () => {
  const tables = memoryTables();
  const store = aStore(
    tables,
    memoryQueue(() => 0),
  );
  await founded(store, wholeAccount('text'));
  await founded(
    store,
    anAccount({ id: 'fabrikam', status: 'underReview', invitations: [anInvitation('bo@x.example')] }),
  );
  const mail = { publisherId: 'contoso', subject: invitationIdOf('a'), version: 2 };
  await deliveries(tables).claim(mail, start);
  await deliveries(tables).giveUp(
    { ...mail, version: 3 },
    'failed',
    'The mail server refused the mail (550).',
  );
  await deliveryReports(tables).expect('00000000-0000-4000-8000-000000000001', mail);
  await recipients(tables, digestAddress).reserve('bo@x.example', mail, start, 3);
  await registrationCounts(tables, store, defaultLimits).reserve(ada.id, 'contoso', start)();
  return tables;
};

/** The parts of the account that stand in the column `ledger`. */
const columnsOf = ({ values }: Row): readonly string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    name === 'ledger' ? Object.keys(JSON.parse(String(value)) as object) : [name],
  );

describe('rows as the product writes them', () => {
  it('hold nothing that the inventory does not list, in every one of its tables', async () => {
    const tables = await filled();
    const rows = tableNames.flatMap((table) =>
      tables.rows(table).map((row) => ({ section: sectionOf[table](row.key), columns: columnsOf(row) })),
    );
    expect(new Set(rows.map(({ section }) => section)).size).toBe(Object.keys(stored).length - 1);
    for (const { section, columns } of rows) {
      const known = new Set(propertiesOf(section).map((path) => path.split(/[.[]/)[0]));
      expect({ section, unlisted: columns.filter((name) => !known.has(name)) }).toEqual({
        section,
        unlisted: [],
      });
    }
  });
});
