// The table store of the unit tests behaves as the real one does, and is as easily broken.
import { expect, it } from '@jest/globals';
import { memoryTables } from '../../support/memory-tables.ts';
import { describeTables } from '../../support/tables-contract.ts';

describeTables('the store in memory', memoryTables);

it.each(['\u2028', 'a}\u2029', '\uD800', 'a\uDC00b'])(
  'takes no text in a transaction that would break Azurite',
  async (text) => {
    const row = { partition: 'p', key: 'a', values: { text } };

    await expect(memoryTables().commit('callers', [{ kind: 'insert', row }])).rejects.toThrow('column text');
  },
);
