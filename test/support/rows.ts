// The rows that a stack keeps, read and rewritten behind the API's back: for what a test cannot see or wait for.
import { odata, TableClient } from '@azure/data-tables';
import type { StackClients } from '../../local/stack.ts';
import type { Account } from '../../shared/domain/account.ts';
import { accountKey, accountOf, accountRow } from '../../shared/storage/account-row.ts';
import { azureTables } from '../../shared/storage/azure-tables.ts';

export interface KeyAndTag {
  readonly key: string;
  readonly etag: string;
}

/** Keys and ETags of a partition's rows; the rows of mails, which handlers write when they like, are left out. */
export const rowsOf = async (
  { coordinates }: StackClients,
  table: string,
  partition: string,
): Promise<readonly KeyAndTag[]> => {
  const client = TableClient.fromConnectionString(coordinates.storage, table, {
    allowInsecureConnection: true,
  });
  const filter = odata`PartitionKey eq ${partition}`;
  const rows: KeyAndTag[] = [];
  for await (const { rowKey = '', etag } of client.listEntities({ queryOptions: { filter } }))
    if (!rowKey.startsWith('mail:')) rows.push({ key: rowKey, etag });
  return rows;
};

/** Every row of a table, in order, without what storage adds; what mail handlers write when they like is left out. */
export const allRows = async ({ coordinates }: StackClients, table: string): Promise<readonly object[]> => {
  const client = TableClient.fromConnectionString(coordinates.storage, table, {
    allowInsecureConnection: true,
  });
  await client.createTable();
  const rows: object[] = [];
  for await (const { etag: _, timestamp: __, ...row } of client.listEntities())
    if (!/^(mail|day):/.test(row.rowKey ?? '')) rows.push(row);
  return rows;
};

/** Changes an account as time or an operation that is not at hand would; no event says so. */
export const rewriteAccount = async (
  { coordinates }: StackClients,
  id: string,
  change: (account: Account) => Account,
): Promise<void> => {
  const tables = azureTables({ by: 'connectionString', connectionString: coordinates.storage });
  const row = await tables.get('publishers', id, accountKey);
  if (!row) throw new Error(`There is no account ${id}.`);
  await tables.put('publishers', accountRow(change(accountOf(row))));
};
