// Accounts on Azurite: hostile texts do not break it, and instances that work at once lose nothing.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { azureTables } from '../../../shared/storage/azure-tables.ts';
import { aStore, digestAddress, existing, founded, historyKey } from '../../support/account-stores.ts';
import { adding, anAccount, aUser } from '../../support/accounts.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { faultsIn } from '../../support/soundness.ts';
import { integrationStack } from '../../support/stack.ts';
import { hostileTexts, wholeAccount } from '../../support/whole-account.ts';

const tables = azureTables({
  by: 'connectionString',
  connectionString: integrationStack().coordinates.storage,
});
const queue = memoryQueue(() => 0);
const newId = (): string => `it-${randomUUID()}`;
const keys = { historyKey, digestAddress };

describe('an account on Azurite', () => {
  it.each(hostileTexts)('keeps %s, and the store goes on', async (_, text) => {
    const store = aStore(tables, queue);
    const { sequence, lastEventHash, ...account } = { ...wholeAccount(text), id: newId() };
    const { account: found } = await founded(store, { ...account, sequence, lastEventHash });

    expect(found).toMatchObject(account);
    expect(await founded(store, anAccount({ id: newId() }))).toMatchObject({ account: { sequence: 1 } });
  });

  it('keeps the largest account that it may become', async () => {
    const store = aStore(tables, queue);
    const id = newId();
    const users = Array.from({ length: 480 }, (_, number) =>
      aUser(`user${number}`, { displayName: `${number} ${'名'.repeat(750)}` }),
    );
    await founded(store, anAccount({ id, users }));

    expect((await existing(store, id)).account.users).toStrictEqual(users);
  });

  it('keeps the changes of four instances that work at once', async () => {
    const id = newId();
    const loaded = await founded(aStore(tables, queue), anAccount({ id }));
    const people = Array.from({ length: 24 }, (_, number) => aUser(`person${number}`));
    const perInstance = [0, 6, 12, 18].flatMap((first) => {
      const store = aStore(tables, queue, { random: Math.random, wait: pause });
      return people.slice(first, first + 6).map((person) => store.change(id, loaded, adding(person)));
    });
    const made = await Promise.allSettled(perInstance);
    const count = made.filter(({ status }) => status === 'fulfilled').length;
    const { account } = await existing(aStore(tables, queue), id);

    expect(count).toBeGreaterThan(8);
    expect([account.sequence, account.users.length]).toStrictEqual([count + 1, count + 1]);
    expect(await faultsIn(tables, id, keys)).toStrictEqual([]);
  });
});

/** The store's own back-off. */
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
