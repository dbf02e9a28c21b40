// One transaction for what was decided: index rows and messages before it, deletions after it.
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../domain/account.ts';
import type { MailRequest } from '../domain/notice.ts';
import type { Instant } from '../domain/time.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import { accountKey, accountOf, eventKey, eventRow, type Standing } from './account-row.ts';
import type { Decided, Verdict } from './decide.ts';
import { indexDifference, staleDeliveries, type DigestAddress, type IndexRow } from './index-rows.ts';
import type { MailQueue } from './mail-queue.ts';
import { StorageUnavailable, type Row, type Tables, type Write } from './tables.ts';

export interface Loaded extends Standing {
  readonly etag: string;
}

/** What must be written before the commit and holds on its own, such as a count of the caller's registrations. */
export type Reserve = () => Promise<void>;

export interface CommitParts {
  readonly tables: Tables;
  readonly queue: MailQueue;
  readonly clock: () => Instant;
  readonly digestAddress: DigestAddress;
}

/** Seconds: the message is not seen before its change has had time to commit. */
const mailDelay = 1;

export interface Outcome {
  readonly verdicts: readonly Verdict[];
  /** The newest state known, if any is; a later change may have moved on from it. */
  readonly latest: Loaded | undefined;
}

/** Nothing of a group could be committed: storage failed before, or the rows were not what it takes. */
export class GroupFailed extends Error {}

export interface Commits {
  read: (id: string) => Promise<Loaded | undefined>;
  /**
   * Makes what was decided on the account as it was loaded; undefined on a conflict. Throws `GroupFailed` when of
   * several changes nothing could be committed, and `StorageUnavailable` when the outcome is unknown.
   */
  make: (
    loaded: Loaded | undefined,
    decided: Decided,
    reserve: Reserve | undefined,
  ) => Promise<Outcome | undefined>;
}

export const commits = ({ tables, queue, clock, digestAddress }: CommitParts): Commits => {
  const read = async (id: string): Promise<Loaded | undefined> => {
    const row = await tables.get('publishers', id, accountKey);
    return row && { account: accountOf(row), row, etag: row.etag };
  };

  const enqueue = (publisherId: string, mails: readonly MailRequest[]): Promise<void>[] =>
    mails.map(({ kind, subject, version }) => {
      const message: MailMessage = {
        v: 1,
        kind,
        publisherId,
        subject,
        version,
        firstAt: clock(),
        attempt: 0,
      };
      return queue.send(message, mailDelay);
    });

  const putIndexRows = (rows: readonly IndexRow[]): Promise<string[]> =>
    Promise.all(rows.map((row) => tables.put(row.table, row)));

  /** Only rows that nobody has needed since; a row left over is checked by its readers. */
  const removeIndexRows = async (rows: readonly IndexRow[], etags: readonly string[]): Promise<void> => {
    await Promise.allSettled(
      rows.map(({ table, partition, key }, index) =>
        tables.remove(table, partition, key, etags[index] ?? ''),
      ),
    );
  };

  /** A row that stays behind is of no mail that anybody asks for. */
  const removeDeliveries = async (before: Account | undefined, after: Account): Promise<void> => {
    const stale = before ? staleDeliveries(before, after) : [];
    await Promise.allSettled(stale.map((key) => tables.remove('publishers', after.id, key, '*')));
  };

  /**
   * Whether an unanswered or refused commit was ours and has happened: its event stands; without one, the account is
   * just as it was to become.
   */
  const hasCommitted = async (row: Row, sequence: number, eventId: string | undefined): Promise<boolean> => {
    const key = eventId === undefined ? row.key : eventKey(sequence);
    const standing = await tables.get('publishers', row.partition, key);
    return eventId === undefined
      ? isDeepStrictEqual(standing?.values, row.values)
      : standing?.values['id'] === eventId;
  };

  /** The new ETag; undefined on a conflict. */
  const commit = async (
    before: Loaded | undefined,
    row: Row,
    events: readonly Write[],
    firstEventId: string | undefined,
  ) => {
    const head: Write = before
      ? { kind: 'replace', row, etag: before.etag, known: before.row }
      : { kind: 'insert', row };
    const lost = () => hasCommitted(row, (before?.account.sequence ?? 0) + 1, firstEventId);
    try {
      const etag = await tables.commit('publishers', [head, ...events]);
      return etag ?? ((await lost()) ? 'unknown' : undefined);
    } catch (error) {
      if (error instanceof StorageUnavailable && (await lost())) return 'unknown';
      throw error;
    }
  };

  const make: Commits['make'] = async (loaded, { verdicts, after, events, mails }, reserve) => {
    if (!after) return { verdicts, latest: loaded };
    const before = loaded?.account;
    const { account, row } = after;
    const { added, removed } = indexDifference(before, account, digestAddress);
    // Before all else: a refused reservation leaves neither rows nor messages behind.
    await reserve?.();
    const prepared = Promise.all([putIndexRows(added), putIndexRows(removed), ...enqueue(account.id, mails)]);
    const failed = (cause: unknown): never => {
      throw verdicts.length > 1 ? new GroupFailed('Nothing is committed.', { cause }) : cause;
    };
    const [, etags] = await prepared.catch(failed);
    const writes = events.map((event): Write => ({ kind: 'insert', row: eventRow(account.id, event) }));
    const etag = await commit(loaded, row, writes, events[0]?.id).catch((cause: unknown) => {
      // Rows that are too large are not sent; after anything else the outcome may be unknown.
      if (cause instanceof RangeError) failed(cause);
      throw cause;
    });
    if (etag === undefined) return undefined;
    await Promise.all([removeIndexRows(removed, etags), removeDeliveries(before, account)]);
    if (etag !== 'unknown') return { verdicts, latest: { account, row, etag } };
    // The change stands, whether or not storage answers now.
    return { verdicts, latest: await read(account.id).catch(() => undefined) };
  };

  return { read, make };
};
