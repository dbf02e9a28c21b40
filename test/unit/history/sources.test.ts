// Histories are read whole, from storage as from an export, and what cannot be read is said in one sentence.
import { describe, expect, it } from '@jest/globals';
import { exportedHistory, storedHistory } from '../../../local/history.ts';
import { toEvent } from '../../../shared/schema/event.ts';
import { accountKey, eventKey } from '../../../shared/storage/account-row.ts';
import type { Tables } from '../../../shared/storage/tables.ts';
import { brokenLink } from '../../../shared/storage/verify.ts';
import { adding, anAccount, aUser } from '../../support/accounts.ts';
import { aStore, existing, founded, historyKey } from '../../support/account-stores.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { memoryTables, type MemoryTables } from '../../support/memory-tables.ts';

const id = 'contoso';

/** A publisher with four events, as the product writes them. */
const stored = async () => {
  const tables = memoryTables();
  const store = aStore(
    tables,
    memoryQueue(() => 0),
  );
  await founded(store, anAccount({ id }));
  for (const name of ['bo', 'chi', 'dov']) await store.change(id, await store.read(id), adding(aUser(name)));
  return { tables, store };
};

const rowAt = async (tables: MemoryTables, key: string) => {
  const row = await tables.get('publishers', id, key);
  if (!row) throw new Error(`There is no row ${key}.`);
  return row;
};

const rewrite = async (tables: MemoryTables, key: string, values: object): Promise<void> => {
  const row = await rowAt(tables, key);
  await tables.put('publishers', { ...row, values: { ...row.values, ...values } });
};

const verdictOf = async (tables: Tables) => {
  const { events, head } = await storedHistory(tables, id);
  return brokenLink(id, events, historyKey, head);
};

describe('a history in storage', () => {
  it('verifies against its account', async () => {
    const { tables } = await stored();
    expect((await storedHistory(tables, id)).events).toHaveLength(4);
    expect(await verdictOf(tables)).toBeUndefined();
  });

  it.each([1, 2, 3, 4, 5])('is read whole in pages of %i', async (pageSize) => {
    const { tables } = await stored();
    const { events } = await storedHistory(tables, id, pageSize);
    expect(events.map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
  });

  it('is broken where a row was changed, removed, or put in another place', async () => {
    const changed = (await stored()).tables;
    await rewrite(changed, eventKey(2), { actor: 'usr_eve' });
    expect(await verdictOf(changed)).toMatchObject({ fault: 'changed', sequence: 2 });

    const removed = (await stored()).tables;
    await removed.remove('publishers', id, eventKey(4), '*');
    expect(await verdictOf(removed)).toMatchObject({ fault: 'removed', sequence: 4 });

    const moved = (await stored()).tables;
    await moved.put('publishers', { ...(await rowAt(moved, eventKey(3))), key: `${eventKey(1)}-` });
    expect(await verdictOf(moved)).toMatchObject({ fault: 'reordered', sequence: 1 });
  });

  it('is broken at its end when the account was set back', async () => {
    const { tables } = await stored();
    const { hash } = (await rowAt(tables, eventKey(3))).values;
    await rewrite(tables, accountKey, { sequence: 3, lastEventHash: hash });
    expect(await verdictOf(tables)).toMatchObject({ fault: 'inserted', sequence: 4 });
  });

  it('is read again when the publisher was changed meanwhile', async () => {
    const { tables, store } = await stored();
    let lists = 0;
    const busy: Tables = {
      ...tables,
      list: async (...args) => {
        const rows = await tables.list(...args);
        lists += 1;
        if (lists === 1) await store.change(id, await existing(store, id), adding(aUser('eli')));
        return rows;
      },
    };
    expect(await verdictOf(busy)).toBeUndefined();
    expect(lists).toBe(2);
  });

  it('names a row that is no event any more', async () => {
    const { tables } = await stored();
    await rewrite(tables, eventKey(2), { type: 'user.forgotten' });
    await expect(storedHistory(tables, id)).rejects.toThrow(
      'The row event:9999999998 of contoso is no event',
    );
  });

  it('tells a publisher that never was from one whose account row has gone', async () => {
    const { tables } = await stored();
    await expect(storedHistory(tables, 'fabrikam')).rejects.toThrow('There is no publisher fabrikam');
    await tables.remove('publishers', id, accountKey, '*');
    await expect(storedHistory(tables, id)).rejects.toThrow(
      'contoso has events, but its account row was removed',
    );
  });
});

describe('an export', () => {
  const answers = async () => {
    const { tables, store } = await stored();
    const { account } = await existing(store, id);
    return (await storedHistory(tables, id)).events.map((event) => toEvent(event, account));
  };

  it('verifies as one page, as several pages, and as a list of events', async () => {
    const events = await answers();
    const [newer, older] = [events.slice(0, 1), events.slice(1)];
    const forms = [
      { value: events },
      [{ value: newer, nextLink: 'https://x.example' }, { value: older }],
      events,
    ];
    for (const form of forms) {
      const history = exportedHistory(JSON.stringify(form));
      expect(history.events).toHaveLength(4);
      expect(brokenLink(id, history.events, historyKey)).toBeUndefined();
    }
  });

  it('is broken where it was edited', async () => {
    const events = await answers();
    const edited = events.map((event) =>
      event.sequence === 3 ? { ...event, actor: { id: 'system' } } : event,
    );
    const history = exportedHistory(JSON.stringify(edited));
    expect(brokenLink(id, history.events, historyKey)).toMatchObject({ fault: 'changed', sequence: 3 });
  });

  it.each([
    ['{"value":', 'The export is not JSON: '],
    ['{"error":{}}', 'The export does not hold events as list-events gives them'],
    ['[{"value":[{}]}]', 'The export does not hold events as list-events gives them'],
    ['{"value":[],"nextLink":"https://x.example"}', "The export's last page has a nextLink"],
    ['[]', 'The export holds no events'],
  ])('%s is refused in a sentence', (text, message) => {
    expect(() => exportedHistory(text)).toThrow(message);
  });
});
