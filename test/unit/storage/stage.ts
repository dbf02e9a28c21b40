// A store on tables and a queue in memory, for the tests of storage.
import type { Account } from '../../../shared/domain/account.ts';
import type { MailMessage } from '../../../shared/schema/mail-message.ts';
import type { AccountStore, AccountStoreParts, Loaded } from '../../../shared/storage/accounts.ts';
import { aStore, digestAddress, existing, founded, historyKey } from '../../support/account-stores.ts';
import { anAccount } from '../../support/accounts.ts';
import { memoryQueue, type MemoryQueue } from '../../support/memory-queue.ts';
import { memoryTables, type MemoryTables } from '../../support/memory-tables.ts';
import { faultsIn } from '../../support/soundness.ts';
import { watchedQueue, watchedTables, type Watch } from '../../support/watched.ts';

export interface Stage {
  readonly tables: MemoryTables;
  readonly queue: MemoryQueue;
  /** As it stood at the start. */
  readonly loaded: Loaded;
  /** One more instance of the app, whose calls `watch` sees. */
  readonly instance: (watch?: Watch, more?: Partial<AccountStoreParts>) => AccountStore;
  readonly current: () => Promise<Account>;
  readonly messages: () => readonly MailMessage[];
  /** What is wrong with the account, or another one, as it is stored. */
  readonly faults: (publisherId?: string) => Promise<readonly string[]>;
}

/** A stage on which this account stands. */
export const stageWith = async (account: Account = anAccount()): Promise<Stage> => {
  const tables = memoryTables();
  const queue = memoryQueue(() => 0);
  const messages = (): readonly MailMessage[] => queue.waiting().map(({ message }) => message);
  const plain = aStore(tables, queue);
  return {
    tables,
    queue,
    loaded: await founded(plain, account),
    instance: (watch = () => undefined, more = {}) =>
      aStore(watchedTables(tables, watch), watchedQueue(queue, watch), more),
    current: async () => (await existing(plain, account.id)).account,
    messages,
    faults: (publisherId = account.id) =>
      faultsIn(tables, publisherId, { historyKey, digestAddress }, messages()),
  };
};
