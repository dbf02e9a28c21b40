// What a saved copy of the tables becomes when it is restored: rows in an order that is safe to stop in.
import * as z from 'zod/mini';
import { accountKey, accountOf, eventKey } from '../shared/storage/account-row.ts';
import { addressDigest, indexDifference } from '../shared/storage/index-rows.ts';

export const savedRow = z.object({
  table: z.string(),
  partition: z.string(),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type SavedRow = z.infer<typeof savedRow>;

export interface RestoredRow {
  /** As it was saved, made from an account, or left out because its account is older. */
  readonly kind: 'saved' | 'derived' | 'left';
  readonly row: SavedRow;
}

/**
 * The rows to write, each account last among its own. A copy is not of one moment: an event that its account
 * does not count yet was written after the account had been read, and is left out.
 */
export const restoring = async function* (
  saved: AsyncIterable<SavedRow>,
  digestKey: Uint8Array,
): AsyncGenerator<RestoredRow> {
  const digest = addressDigest(digestKey);
  let waiting: SavedRow | undefined;
  let newestEvent = '';

  const finished = function* (): Generator<RestoredRow> {
    if (!waiting) return;
    const account = accountOf({ ...waiting, etag: '' });
    for (const row of indexDifference(undefined, account, digest).added)
      yield { kind: 'derived', row: { ...row, values: { ...row.values } } };
    yield { kind: 'saved', row: waiting };
    waiting = undefined;
  };

  for await (const row of saved) {
    if (row.partition !== waiting?.partition || row.table !== 'publishers') yield* finished();
    if (row.table === 'publishers' && row.key === accountKey) {
      waiting = row;
      newestEvent = eventKey(accountOf({ ...row, etag: '' }).sequence);
    } else {
      // Newer events have smaller keys.
      const isNewer = row.key.startsWith('event:') && row.key < newestEvent;
      yield { kind: row.table === 'publishers' && isNewer ? 'left' : 'saved', row };
    }
  }
  yield* finished();
};
