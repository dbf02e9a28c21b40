// All that outlives a process: storage, queue, mailboxes, logs; and all that a history has seen, for the invariants.
import type { Account } from '../../shared/domain/account.ts';
import { accountKey, accountOf } from '../../shared/storage/account-row.ts';
import type { Row, StoredRow, TableName, Write } from '../../shared/storage/tables.ts';
import { createClock, type Clock } from '../support/clock.ts';
import { memoryTables, type MemoryTables } from '../support/memory-tables.ts';
import { emptyPost, type Post, type SentMail } from './post.ts';
import type { Step } from './steps.ts';

/** A write that storage has applied. */
export interface Applied {
  readonly tick: number;
  readonly step: number;
  /** Milliseconds. */
  readonly now: number;
  readonly kind: 'put' | 'remove' | 'commit';
  readonly table: TableName;
  readonly partition: string;
  readonly key: string;
  readonly writes: readonly Write[];
}

/** What a step came to; without a status it was no request, or its process died. */
export interface Outcome {
  readonly step: Step;
  readonly index: number;
  readonly started: number;
  readonly startedAt: number;
  readonly ended: number;
  readonly endedAt: number;
  readonly request?: { readonly path: string; readonly body: unknown; readonly signedIn: boolean };
  readonly status?: number;
  readonly code?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly died?: true;
  /** What a handler of the host threw. */
  readonly fault?: unknown;
}

/** An account as it stood after a commit. */
export interface Version {
  readonly tick: number;
  readonly step: number;
  readonly now: number;
  readonly account: Account;
}

export interface World {
  readonly clock: Clock;
  readonly tables: MemoryTables;
  readonly post: Post;
  readonly sent: SentMail[];
  readonly applied: Applied[];
  readonly versions: Map<string, Version[]>;
  readonly outcomes: Outcome[];
  readonly logs: string[];
  readonly etags: Map<string, string>;
  readonly seen: { tick: number; steps: number };
}

export const emptyWorld = (): World => ({
  clock: createClock(),
  tables: memoryTables(),
  post: emptyPost(),
  sent: [],
  applied: [],
  versions: new Map(),
  outcomes: [],
  logs: [],
  etags: new Map(),
  seen: { tick: 0, steps: 0 },
});

/** A world of its own that starts where the other one stands. */
export const copyOf = (world: World): World => ({
  clock: createClock(world.clock.now()),
  tables: world.tables.copy(),
  post: world.post.copy(),
  sent: [...world.sent],
  applied: [...world.applied],
  versions: new Map([...world.versions].map(([id, versions]) => [id, [...versions]])),
  outcomes: [...world.outcomes],
  logs: [...world.logs],
  etags: new Map(world.etags),
  seen: { ...world.seen },
});

export const nextTick = (world: World): number => {
  world.seen.tick += 1;
  return world.seen.tick;
};

const asStored = (row: Row): StoredRow => ({ ...row, etag: '' });

/** Keeps a write, and the account that it leaves. */
export const keep = (world: World, write: Omit<Applied, 'tick' | 'now'>): void => {
  const applied: Applied = { ...write, tick: nextTick(world), now: world.clock.milliseconds() };
  world.applied.push(applied);
  const head = applied.writes.find(({ row }) => applied.table === 'publishers' && row.key === accountKey);
  if (!head) return;
  const { tick, step, now, partition } = applied;
  const versions = world.versions.get(partition) ?? [];
  world.versions.set(partition, [...versions, { tick, step, now, account: accountOf(asStored(head.row)) }]);
};

export const newestVersion = (world: World, publisherId: string): Account | undefined =>
  world.versions.get(publisherId)?.at(-1)?.account;
