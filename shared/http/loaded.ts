// Changes of an account that an operation has read by itself, below no publisher's path.
import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/change.ts';
import { Refusal } from '../domain/refusal.ts';
import type { AccountStore, Loaded } from '../storage/accounts.ts';

/** Decides on the account as it was read, and again on newer state. */
export const changeLoaded = (
  loaded: Loaded,
  accounts: AccountStore,
  decide: (account: Account) => Change,
): Promise<Account> =>
  accounts.change(loaded.account.id, loaded, (now) => {
    if (!now) throw new Refusal('PublisherNotFound');
    return decide(now);
  });
