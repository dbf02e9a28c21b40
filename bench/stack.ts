// The system as the bench runs it: an ephemeral stack, without limits, on which only HTTP functions run.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { startStack, type Stack } from '../local/stack.ts';
import { keysOf } from '../test/support/links.ts';
import { triggersOff } from '../test/support/triggers-off.ts';
import { indexedStorage, saysIndexed } from './indexed-storage.ts';
import { peopleOf } from './state/people.ts';
import { namingOf, type Naming } from './state/slot.ts';
import { storeAt, type Store } from './state/store.ts';

export interface BenchStack {
  readonly stack: Stack;
  readonly naming: Naming;
  readonly store: Store;
}

const plenty = '1000000';
const limits = [
  'LIMIT_USERS',
  'LIMIT_PENDING_INVITATIONS',
  'LIMIT_INVITATIONS_PER_DAY',
  'LIMIT_REGISTRATIONS_PER_DAY',
  'LIMIT_REGISTRATIONS_AWAITING_REVIEW',
  'LIMIT_WRITES_PER_MINUTE',
  'LIMIT_OPEN_REQUESTS_PER_MINUTE',
];

/** Whether Azurite finds rows as it is shipped, or by an index; see indexed-storage.ts. */
export type Storage = 'as shipped' | 'indexed';

export interface BenchOptions {
  /** Builds the app before. */
  readonly build: boolean;
  readonly storage?: Storage;
}

/** What Azurite has said tells whether it has the index. */
const requireIndex = async (log: string): Promise<void> => {
  if (!(await readFile(log, 'utf8')).includes(saysIndexed))
    throw new Error(`Azurite did not take bench/indexed-storage.cjs; it says why in ${log}.`);
};

const start = async ({ build, storage = 'as shipped' }: BenchOptions): Promise<BenchStack> => {
  // `--set` takes no names with dots; what this process has in its environment, its children have too.
  Object.assign(process.env, triggersOff);
  const settings = Object.fromEntries(limits.map((name) => [name, plenty]));
  const environment = storage === 'indexed' ? indexedStorage : {};
  const stack = await startStack({ settings, args: build ? [] : ['--no-build'], environment });
  const { issuer, storage: connectionString, logs } = stack.coordinates;
  if (storage === 'indexed') await requireIndex(join(dirname(logs), 'storage.log'));
  const naming = namingOf(issuer, await peopleOf(stack), await keysOf(stack));
  const store = storeAt(connectionString, naming);
  await store.empty();
  return { stack, naming, store };
};

/** Runs the work on a stack of its own, which ends with it. */
export const withStack = async <T>(
  options: BenchOptions,
  work: (bench: BenchStack) => Promise<T>,
): Promise<T> => {
  const bench = await start(options);
  try {
    return await work(bench);
  } finally {
    await bench.stack.stop();
  }
};
