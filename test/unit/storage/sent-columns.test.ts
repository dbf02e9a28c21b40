// What of an account goes to storage with a change: what it has made anew, and no more.
import { describe, expect, it } from '@jest/globals';
import { emulatorConnection } from '../../../local/settings.ts';
import type { Account } from '../../../shared/domain/account.ts';
import { accountRow, type Standing } from '../../../shared/storage/account-row.ts';
import { azureTables } from '../../../shared/storage/azure-tables.ts';
import { differenceOf, type Row } from '../../../shared/storage/tables.ts';
import { anAccount, aUser } from '../../support/accounts.ts';
import { serveHttp } from '../../support/loopback.ts';

const standing = (account: Account, columns: Row['values'] = {}): Standing => {
  const row = accountRow(account);
  return { account, row: { ...row, values: { ...row.values, ...columns } } };
};

const before = anAccount({ users: [aUser('ada'), aUser('grace')] });

describe('a change to an account', () => {
  it('takes from the row what it has left as it was, and makes the rest anew', () => {
    const invitations = '[ ]';
    const after = { ...before, users: before.users.slice(0, 1), sequence: 9 };
    const { values } = accountRow(after, standing(before, { invitations }));

    expect(values).toStrictEqual({ ...accountRow(after).values, invitations });
  });

  it('takes every piece of a long part', () => {
    const users = Array.from({ length: 500 }, (_, number) => aUser(`user${number}`));
    const long = anAccount({ users });

    expect(accountRow({ ...long, status: 'suspended' }, standing(long))).toStrictEqual(
      accountRow({ ...long, status: 'suspended' }),
    );
  });

  it('takes nothing from a row of another form', () => {
    const row = accountRow({ ...before, sequence: 9 }, standing(before, { users: 'old', schema: 0 }));

    expect(row).toStrictEqual(accountRow({ ...before, sequence: 9 }));
  });
});

describe('the difference of two rows', () => {
  const row = (values: Row['values']): Row => ({ partition: 'p', key: 'k', values });

  it('is the columns that differ, and those that are new', () => {
    expect(differenceOf(row({ a: 1, b: 'x', c: true }), row({ a: 2, b: 'x' }))).toStrictEqual(
      row({ a: 1, c: true }),
    );
  });

  it('is nothing of equal rows', () => {
    expect(differenceOf(row({ a: 1 }), row({ a: 1 }))).toStrictEqual(row({}));
  });

  it('is none when a column is gone', () => {
    expect(differenceOf(row({ a: 1 }), row({ a: 1, b: 'x' }))).toBeUndefined();
  });
});

describe('what is sent', () => {
  const sentFor = async (after: Account, known: Row | undefined): Promise<string> => {
    const server = await serveHttp((response) => response.writeHead(400).end());
    const connectionString = emulatorConnection({ table: server.port, queue: 1, blob: 1 });
    const tables = azureTables({ by: 'connectionString', connectionString });
    const row = accountRow(after, known && { account: before, row: known });
    await expect(
      tables.commit('publishers', [{ kind: 'replace', row, etag: '"1"', known }]),
    ).rejects.toThrow();
    await server.stop();
    return server.seen.map(({ body }) => body).join('');
  };

  it('is the changed columns alone, where the row is known', async () => {
    const body = await sentFor({ ...before, status: 'suspended' }, accountRow(before));

    expect(body).toContain('PATCH ');
    expect(JSON.parse(/^\{.*\}\r?$/m.exec(body)?.[0] ?? '')).toStrictEqual({
      PartitionKey: 'contoso',
      RowKey: 'account',
      status: 'suspended',
    });
  });

  it.each([
    ['that is not known', undefined],
    ['that loses a column', { ...accountRow(before), values: { ...accountRow(before).values, other: '' } }],
  ])('is all of a row %s', async (_, known) => {
    const body = await sentFor({ ...before, status: 'suspended' }, known);

    expect(body).toContain('PUT ');
    expect(body).toContain('"users":');
  });
});
