// All accounts that hold something about a person, found by indexes: those they belong to, and those that invite them.
import type { Account } from '../domain/account.ts';
import type { AccountPage, PublisherLists } from '../storage/publisher-lists.ts';

const pageSize = 100;

const all = async (
  page: (after: string | undefined) => Promise<AccountPage>,
): Promise<readonly Account[]> => {
  const found: Account[] = [];
  let after: string | undefined;
  do {
    const { accounts, last } = await page(after);
    found.push(...accounts);
    after = last;
  } while (after !== undefined);
  return found;
};

export interface MyAccounts {
  readonly memberships: readonly Account[];
  /** Those that have invited the person's verified address. */
  readonly inviting: readonly Account[];
}

export const myAccounts = async (
  { id, email }: { readonly id: string; readonly email?: string | undefined },
  lists: PublisherLists,
): Promise<MyAccounts> => ({
  memberships: await all((after) => lists.ofUser(id, after, pageSize)),
  inviting: email === undefined ? [] : await all((after) => lists.inviting(email, after, pageSize)),
});
