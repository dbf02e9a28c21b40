// The account store: one point read gives an account, one transaction changes it.
import { createSecretKey } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../domain/account.ts';
import type { MailRequest } from '../domain/notice.ts';
import type { Instant } from '../domain/time.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import { accountKey, accountOf, accountRow, eventKey, eventRow } from './account-row.ts';
import { decideAll, type Decide, type Decided, type Verdict } from './decide.ts';
import { indexDifference, staleDeliveries, type DigestAddress, type IndexRow } from './index-rows.ts';
import { createLanes } from './lane.ts';
import type { MailQueue } from './mail-queue.ts';
import { Contended, StorageUnavailable, type Row, type Tables, type Write } from './tables.ts';

export type { Decide } from './decide.ts';

export interface Loaded {
  readonly account: Account;
  readonly etag: string;
}

/** What must be written before the commit and holds on its own, such as a count of the caller's registrations. */
export type Reserve = () => Promise<void>;

export interface AccountStore {
  read: (id: string) => Promise<Loaded | undefined>;
  /**
   * Commits what `decide` comes to and answers the account after it. Throws the decision's refusal, with nothing
   * changed; `Contended` when others change it all the time; `StorageUnavailable` when the outcome is unknown.
   */
  change: (id: string, loaded: Loaded | undefined, decide: Decide, reserve?: Reserve) => Promise<Account>;
  /** Writes the account as it was read, so that a commit still on its way must fail; false when it has changed. */
  fence: (loaded: Loaded) => Promise<boolean>;
}

export interface AccountStoreParts {
  readonly tables: Tables;
  readonly queue: MailQueue;
  readonly clock: () => Instant;
  /** Milliseconds since some start; for waiting times only. */
  readonly elapsed: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly historyKey: Uint8Array;
  readonly digestAddress: DigestAddress;
}

const mostAttempts = 8;
const longestLaneWait = 10_000;
/** So many changes of an account are committed together: more would fail together too. */
const mostTogether = 16;
/** Seconds: the message is not seen before its change has had time to commit. */
const mailDelay = 1;

/** A change that waits for its turn. */
interface Waiting {
  readonly arrived: number;
  readonly loaded: Loaded | undefined;
  readonly decide: Decide;
  readonly reserve: Reserve | undefined;
  readonly settle: (verdict: Verdict) => void;
}

interface Outcome {
  readonly verdicts: readonly Verdict[];
  /** The newest state known, if any is; a later change may have moved on from it. */
  readonly latest: Loaded | undefined;
}

/** Storage failed before anything of a group could be committed. */
class GroupFailed extends Error {}

const newest = (one: Loaded | undefined, other: Loaded | undefined): Loaded | undefined => {
  if (!one || !other) return one ?? other;
  return other.account.sequence > one.account.sequence ? other : one;
};

export const accountStore = (parts: AccountStoreParts): AccountStore => {
  const { tables, queue, clock, newId } = parts;
  const sealing = { newId, historyKey: createSecretKey(parts.historyKey) };

  const read = async (id: string): Promise<Loaded | undefined> => {
    const row = await tables.get('publishers', id, accountKey);
    return row && { account: accountOf(row), etag: row.etag };
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
    const head: Write = before ? { kind: 'replace', row, etag: before.etag } : { kind: 'insert', row };
    const lost = () => hasCommitted(row, (before?.account.sequence ?? 0) + 1, firstEventId);
    try {
      const etag = await tables.commit('publishers', [head, ...events]);
      return etag ?? ((await lost()) ? 'unknown' : undefined);
    } catch (error) {
      if (error instanceof StorageUnavailable && (await lost())) return 'unknown';
      throw error;
    }
  };

  /** Makes what was decided; undefined on a conflict. */
  const make = async (
    loaded: Loaded | undefined,
    { verdicts, after, events, mails }: Decided,
    reserve: Reserve | undefined,
  ): Promise<Outcome | undefined> => {
    if (!after) return { verdicts, latest: loaded };
    const before = loaded?.account;
    const { account, row } = after;
    const { added, removed } = indexDifference(before, account, parts.digestAddress);
    // Before all else: a refused reservation leaves neither rows nor messages behind.
    await reserve?.();
    const prepared = Promise.all([putIndexRows(added), putIndexRows(removed), ...enqueue(account.id, mails)]);
    const [, etags] = await prepared.catch((cause: unknown) => {
      throw verdicts.length > 1 ? new GroupFailed('Nothing is committed.', { cause }) : cause;
    });
    const writes = events.map((event): Write => ({ kind: 'insert', row: eventRow(account.id, event) }));
    const etag = await commit(loaded, row, writes, events[0]?.id);
    if (etag === undefined) return undefined;
    await Promise.all([removeIndexRows(removed, etags), removeDeliveries(before, account)]);
    if (etag !== 'unknown') return { verdicts, latest: { account, etag } };
    // The change stands, whether or not storage answers now.
    return { verdicts, latest: await read(account.id).catch(() => undefined) };
  };

  const attempts = async (
    id: string,
    start: Loaded | undefined,
    decisions: readonly Decide[],
    reserve: Reserve | undefined,
  ): Promise<Outcome> => {
    let loaded = start;
    for (let number = 1; number <= mostAttempts; number += 1) {
      const outcome = await make(loaded, decideAll(loaded?.account, decisions, sealing), reserve);
      if (outcome) return outcome;
      await parts.wait(parts.random() * Math.min(20 * 2 ** number, 1000));
      loaded = await read(id);
    }
    throw new Contended();
  };

  /** The first of those who wait, and as many after it as can be committed with it. */
  const together = (waiting: readonly Waiting[], most: number): readonly Waiting[] => {
    const reserving = waiting.findIndex(({ reserve }) => reserve !== undefined);
    return waiting.slice(0, reserving < 0 ? most : Math.max(1, Math.min(most, reserving)));
  };

  const changeTogether = async (
    id: string,
    waiting: readonly Waiting[],
    left: Loaded | undefined,
    most = mostTogether,
  ): Promise<{ readonly done: number; readonly leave: Loaded | undefined }> => {
    const [first] = waiting;
    if (first && parts.elapsed() - first.arrived > longestLaneWait) {
      first.settle({ fault: new Contended() });
      return { done: 1, leave: left };
    }
    const group = together(waiting, most);
    const start = group.reduce((known, { loaded }) => newest(known, loaded), left);
    try {
      const decisions = group.map(({ decide }) => decide);
      const { verdicts, latest } = await attempts(id, start, decisions, first?.reserve);
      verdicts.forEach((verdict, index) => group[index]?.settle(verdict));
      return { done: verdicts.length, leave: latest };
    } catch (fault) {
      if (fault instanceof GroupFailed) return changeTogether(id, waiting, left, 1);
      for (const { settle } of group) settle({ fault });
      return { done: group.length, leave: left };
    }
  };

  const inLane = createLanes<Waiting, Loaded>((id, waiting, left) => changeTogether(id, waiting, left));

  return {
    read,
    change: async (id, loaded, decide, reserve) => {
      const verdict = await new Promise<Verdict>((settle) => {
        inLane(id, { arrived: parts.elapsed(), loaded, decide, reserve, settle });
      });
      if ('fault' in verdict) throw verdict.fault;
      return verdict.account;
    },
    fence: async ({ account, etag }) => {
      const write: Write = { kind: 'replace', row: accountRow(account), etag };
      return (await tables.commit('publishers', [write])) !== undefined;
    },
  };
};
