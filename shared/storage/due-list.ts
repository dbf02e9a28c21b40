// The accounts that the timer has to look at, oldest first: bounded ranges of an index, never a scan.
import { dueBefore, dueShards } from './index-rows.ts';
import type { Tables } from './tables.ts';

export interface DueList {
  /** The publishers with something due at a time; a superset: whoever looks decides on the account itself. */
  readonly publishers: (at: string) => AsyncIterable<string>;
}

const pageSize = 200;

export const dueList = (tables: Tables): DueList => ({
  publishers: async function* (at) {
    const to = dueBefore(at);
    for (let shard = 0; shard < dueShards; shard += 1) {
      let from = '-';
      for (let more = true; more;) {
        const rows = await tables.list('due', `shard-${shard}`, { from, to, limit: pageSize });
        for (const { key } of rows) yield key.slice(key.indexOf(':') + 1);
        from = `${rows.at(-1)?.key ?? to}-`;
        more = rows.length === pageSize;
      }
    }
  },
});
