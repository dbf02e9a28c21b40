// The account store: one point read gives an account, one transaction changes it.
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/change.ts';
import { invitationWith } from '../domain/lookup.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Instant } from '../domain/time.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import { accountKey, accountOf, accountRow, eventKey, eventRow, sizeOf } from './account-row.ts';
import { chained } from './history.ts';
import { indexDifference, staleDeliveries, type DigestAddress, type IndexRow } from './index-rows.ts';
import { createLanes, type Turn } from './lane.ts';
import type { MailQueue } from './mail-queue.ts';
import { Contended, StorageUnavailable, type Row, type Tables, type Write } from './tables.ts';

export interface Loaded {
  readonly account: Account;
  readonly etag: string;
}

/** Decides on the account as it is, undefined when there is none yet; may be asked again on newer state. */
export type Decide = (account: Account | undefined) => Change;

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
/** Seconds: the message is not seen before its change has had time to commit. */
const mailDelay = 1;
const largestAccount = 900 * 1024;

interface Outcome {
  readonly account: Account;
  /** The newest state known, if any is; a later change may have moved on from `account`. */
  readonly latest: Loaded | undefined;
}

const profileLength = ({ profile }: Account): number => JSON.stringify(profile).length;

/** Whether a change adds what fills an account: a user, an invitation made anew, more text in the profile. */
const adds = (before: Account, after: Account): boolean =>
  after.users.length > before.users.length ||
  after.invitations.some(({ id, createdAt }) => invitationWith(before, id)?.createdAt !== createdAt) ||
  profileLength(after) > profileLength(before);

/** So many mails a full account still remembers: less than what is left of the service's limit. */
const noticesOfFull = 100;

/** The account with its row. One that is full forgets older mails to people, so that a removal always fits. */
const fitted = (account: Account): { readonly account: Account; readonly row: Row } => {
  const row = accountRow(account);
  if (sizeOf(row) <= largestAccount || account.notices.length <= noticesOfFull) return { account, row };
  const quieter = { ...account, notices: account.notices.slice(-noticesOfFull) };
  return { account: quieter, row: accountRow(quieter) };
};

/** Additions stop well before the service's limit for a row; what decides over or removes something always fits. */
const requireRoom = (before: Account | undefined, after: Account, row: Row): void => {
  if (sizeOf(row) > largestAccount && (!before || adds(before, after))) throw new Refusal('AccountFull');
};

const newest = (one: Loaded | undefined, other: Loaded | undefined): Loaded | undefined => {
  if (!one || !other) return one ?? other;
  return other.account.sequence > one.account.sequence ? other : one;
};

export const accountStore = (parts: AccountStoreParts): AccountStore => {
  const { tables, queue, clock } = parts;
  const inLane = createLanes<Loaded>();

  const read = async (id: string): Promise<Loaded | undefined> => {
    const row = await tables.get('publishers', id, accountKey);
    return row && { account: accountOf(row), etag: row.etag };
  };

  const enqueue = ({ account, mails }: Change): Promise<void>[] =>
    mails.map(({ kind, subject, version }) => {
      const message: MailMessage = {
        v: 1,
        kind,
        publisherId: account.id,
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

  const attempt = async (
    loaded: Loaded | undefined,
    decide: Decide,
    reserve: Reserve,
  ): Promise<Outcome | undefined> => {
    const before = loaded?.account;
    const change = decide(before);
    if (loaded && change.account === before) return { account: loaded.account, latest: loaded };
    const origin = before ?? { id: change.account.id, sequence: 0, lastEventHash: '' };
    const chain = chained(origin, change.events, change.account.lastEventAt, parts.newId, parts.historyKey);
    const { account, row } = fitted({ ...change.account, lastEventHash: chain.head });
    requireRoom(before, account, row);
    const { added, removed } = indexDifference(before, account, parts.digestAddress);
    // Before all else: a refused reservation leaves neither rows nor messages behind.
    await reserve();
    const [, etags] = await Promise.all([
      putIndexRows(added),
      putIndexRows(removed),
      ...enqueue({ ...change, account }),
    ]);
    const events = chain.events.map((event): Write => ({ kind: 'insert', row: eventRow(account.id, event) }));
    const etag = await commit(loaded, row, events, chain.events[0]?.id);
    if (etag === undefined) return undefined;
    await Promise.all([removeIndexRows(removed, etags), removeDeliveries(before, account)]);
    if (etag !== 'unknown') return { account, latest: { account, etag } };
    // The change stands, whether or not storage answers now.
    return { account, latest: await read(account.id).catch(() => undefined) };
  };

  const attempts = async (
    id: string,
    start: Loaded | undefined,
    decide: Decide,
    reserve: Reserve,
  ): Promise<Outcome> => {
    let loaded = start;
    for (let number = 1; number <= mostAttempts; number += 1) {
      const outcome = await attempt(loaded, decide, reserve);
      if (outcome) return outcome;
      await parts.wait(parts.random() * Math.min(20 * 2 ** number, 1000));
      loaded = await read(id);
    }
    throw new Contended();
  };

  return {
    read,
    change: async (id, loaded, decide, reserve = async () => undefined) => {
      const arrived = parts.elapsed();
      return inLane(id, async ({ latest, leave }: Turn<Loaded>) => {
        if (parts.elapsed() - arrived > longestLaneWait) throw new Contended();
        const outcome = await attempts(id, newest(latest, loaded), decide, reserve);
        if (outcome.latest) leave(outcome.latest);
        return outcome.account;
      });
    },
    fence: async ({ account, etag }) => {
      const write: Write = { kind: 'replace', row: accountRow(account), etag };
      return (await tables.commit('publishers', [write])) !== undefined;
    },
  };
};
