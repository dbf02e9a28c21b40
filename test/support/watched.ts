// Puts a test between the product and its storage: to count calls, to fail them, to hold them.
import type { MailQueue } from '../../shared/storage/mail-queue.ts';
import { StorageUnavailable, type Tables } from '../../shared/storage/tables.ts';

export interface Call {
  readonly operation: 'get' | 'list' | 'put' | 'remove' | 'commit' | 'send';
  /** `table/partition/key`, of the first row where there are several; the message's kind for a queue. */
  readonly where: string;
}

/** Runs before a call is made and after it was applied; what it throws is what the caller sees. */
export type Watch = (call: Call, moment: 'before' | 'after') => Promise<void> | void;

export const unavailable = (): StorageUnavailable => new StorageUnavailable(new Error('no answer'));

const around = async <T>(watch: Watch, call: Call, run: () => Promise<T>): Promise<T> => {
  await watch(call, 'before');
  const answer = await run();
  await watch(call, 'after');
  return answer;
};

export const watchedTables = (tables: Tables, watch: Watch): Tables => {
  const calling = <T>(
    operation: Call['operation'],
    names: readonly string[],
    run: () => Promise<T>,
  ): Promise<T> => around(watch, { operation, where: names.join('/') }, run);
  return {
    get: (table, partition, key) =>
      calling('get', [table, partition, key], () => tables.get(table, partition, key)),
    list: (table, partition, range) =>
      calling('list', [table, partition, range.from], () => tables.list(table, partition, range)),
    put: (table, row) => calling('put', [table, row.partition, row.key], () => tables.put(table, row)),
    remove: (table, partition, key, etag) =>
      calling('remove', [table, partition, key], () => tables.remove(table, partition, key, etag)),
    commit: (table, writes) =>
      calling('commit', [table, writes[0].row.partition, writes[0].row.key], () =>
        tables.commit(table, writes),
      ),
  };
};

export const watchedQueue = (queue: MailQueue, watch: Watch): MailQueue => ({
  send: (message, delay) =>
    around(watch, { operation: 'send', where: message.kind }, () => queue.send(message, delay)),
  check: () => queue.check(),
});

/** A watch that writes down the calls, in the order in which they are made. */
export const recorder = (): { readonly calls: readonly Call[]; readonly watch: Watch } => {
  const calls: Call[] = [];
  return {
    calls,
    watch: (call, moment) => {
      if (moment === 'before') calls.push(call);
    },
  };
};

/** Fails the calls that `concerns` names, at most `times`: before they are applied, or after, as a lost answer. */
export const failing = (concerns: (call: Call) => boolean, when: 'before' | 'after', times = 1): Watch => {
  let left = times;
  return (call, moment) => {
    if (moment !== when || left === 0 || !concerns(call)) return;
    left -= 1;
    throw unavailable();
  };
};

/** What waits for `passing` goes on when the gate is opened. */
export const aGate = (): { readonly passing: Promise<void>; readonly open: () => void } => {
  let open = (): void => undefined;
  const passing = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passing, open };
};
