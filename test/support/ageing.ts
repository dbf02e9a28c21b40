// Lets time pass for one account of a stack: its invitations grow older, and the timer's list says so.
import type { StackClients } from '../../local/stack.ts';
import type { Account } from '../../shared/domain/account.ts';
import { later } from '../../shared/domain/time.ts';
import { azureTables } from '../../shared/storage/azure-tables.ts';
import { indexDifference } from '../../shared/storage/index-rows.ts';
import { rewriteAccount } from './rows.ts';

const older = (account: Account, by: number): Account => ({
  ...account,
  notices: [],
  invitations: account.invitations.map((own) => ({
    ...own,
    createdAt: later(own.createdAt, -by),
    mailedAt: later(own.mailedAt, -by),
    expiresAt: later(own.expiresAt, -by),
  })),
});

/** Moves all invitations of an account `by` milliseconds into the past, as if the timer had not run since. */
export const age = async (stack: StackClients, id: string, by: number): Promise<void> => {
  const aged: { account?: Account } = {};
  await rewriteAccount(stack, id, (account) => {
    aged.account = older(account, by);
    return aged.account;
  });
  if (!aged.account) return;
  const tables = azureTables({ by: 'connectionString', connectionString: stack.coordinates.storage });
  const { added } = indexDifference(undefined, aged.account, () => 'unused');
  for (const row of added.filter(({ table }) => table === 'due')) await tables.put('due', row);
};
