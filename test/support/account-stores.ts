// Account stores as tests want them: ids in a row, no waiting, keys that everybody knows.
import type { Account } from '../../shared/domain/account.ts';
import {
  accountStore,
  type AccountStore,
  type AccountStoreParts,
  type Loaded,
} from '../../shared/storage/accounts.ts';
import { addressDigest } from '../../shared/storage/index-rows.ts';
import type { MailQueue } from '../../shared/storage/mail-queue.ts';
import type { Tables } from '../../shared/storage/tables.ts';
import { founding, keyFor } from './accounts.ts';
import { start } from './clock.ts';

export const historyKey = keyFor('history');
export const digestAddress = addressDigest(keyFor('digest'));

let stores = 0;

/** A store of its own instance: its lanes and its event ids are nobody else's. */
export const aStore = (
  tables: Tables,
  queue: MailQueue,
  more: Partial<AccountStoreParts> = {},
): AccountStore => {
  stores += 1;
  const instance = stores;
  let events = 0;
  return accountStore({
    tables,
    queue,
    clock: () => start,
    elapsed: () => 0,
    wait: async () => undefined,
    random: () => 0.5,
    newId: () => {
      events += 1;
      return `evt_${instance}_${events}`;
    },
    historyKey,
    digestAddress,
    ...more,
  });
};

/** Brings the account into the store and reads it back. */
export const founded = async (store: AccountStore, account: Account): Promise<Loaded> => {
  await store.change(account.id, undefined, () => founding(account));
  return existing(store, account.id);
};

/** The account as it stands in the store. */
export const existing = async (store: AccountStore, id: string): Promise<Loaded> => {
  const loaded = await store.read(id);
  if (!loaded) throw new Error(`There is no account ${id}.`);
  return loaded;
};
