// The timer's list: every account with something due, the oldest of a shard first, and none before its time.
import { describe, expect, it } from '@jest/globals';
import { day, later } from '../../../shared/domain/time.ts';
import { dueList } from '../../../shared/storage/due-list.ts';
import { dueShards } from '../../../shared/storage/index-rows.ts';
import { aStore, founded } from '../../support/account-stores.ts';
import { anAccount, anInvitation } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { memoryTables } from '../../support/memory-tables.ts';

const collect = async (ids: AsyncIterable<string>): Promise<string[]> => {
  const found: string[] = [];
  for await (const id of ids) found.push(id);
  return found;
};

describe('the list of what is due', () => {
  it('names each account from the moment on at which something is due', async () => {
    const tables = memoryTables();
    const store = aStore(
      tables,
      memoryQueue(() => 0),
    );
    const short = { expiresInDays: 2, expiresAt: later(start, 2 * day) };
    await founded(
      store,
      anAccount({ id: 'contoso', invitations: [anInvitation('grace@contoso.example', short)] }),
    );
    await founded(store, anAccount({ id: 'fabrikam' }));
    const due = dueList(tables);

    expect(await collect(due.publishers(later(start, 2 * day - 1)))).toEqual([]);
    expect(await collect(due.publishers(later(start, 2 * day)))).toEqual(['contoso']);
  });

  it('goes over more than two pages of each shard, and sees each row once', async () => {
    const tables = memoryTables();
    const time = String(Date.parse(start)).padStart(14, '0');
    const ids = Array.from({ length: 450 }, (_, number) => `p-${String(number).padStart(4, '0')}`);
    for (const id of ids)
      for (const shard of [0, dueShards - 1])
        await tables.put('due', {
          partition: `shard-${shard}`,
          key: `${time}:${id}-${shard}`,
          values: {},
        });

    expect((await collect(dueList(tables).publishers(start))).sort()).toEqual(
      ids.flatMap((id) => [`${id}-0`, `${id}-${dueShards - 1}`]).sort(),
    );
  });
});
