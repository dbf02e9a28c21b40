// The queue listener against a queue in memory, under an injected clock.
import { describe, expect, it } from '@jest/globals';
import { backoff } from '../../../local/host/backoff.ts';
import type { QueueOptions } from '../../../local/host/host-json.ts';
import type { Invocation } from '../../../local/host/invoke.ts';
import type { Sleep } from '../../../local/host/listener.ts';
import { listenToQueue } from '../../../local/host/queue.ts';
import { decodeText, toInvocation } from '../../../local/host/queue-message.ts';
import type { QueueMessage, QueueSource } from '../../../local/host/queue-source.ts';
import { eventually } from './support.ts';

const OPTIONS: QueueOptions = {
  batchSize: 4,
  newBatchThreshold: 2,
  maxDequeueCount: 5,
  visibilityTimeoutMs: 40_000,
  maxPollingIntervalMs: 2000,
  messageEncoding: 'none',
};

const message = (id: string, more: Partial<QueueMessage> = {}): QueueMessage => ({
  id,
  text: `text of ${id}`,
  popReceipt: 'r0',
  dequeueCount: 1,
  insertionTime: '2026-03-01T10:00:00.000Z',
  expirationTime: '2026-03-08T10:00:00.000Z',
  nextVisibleTime: '2026-03-01T10:10:00.000Z',
  ...more,
});

/** A queue that gives its messages once and writes down what is done with them. */
const fakeQueue = (waiting: readonly QueueMessage[], withPoison = true) => {
  const left = [...waiting];
  const calls: string[] = [];
  let receipts = 0;
  const source: QueueSource = {
    name: 'work',
    receive: (count) => Promise.resolve(left.splice(0, count)),
    hide: (id, receipt, ms) => {
      calls.push(`hide ${id} ${receipt} ${ms}`);
      receipts += 1;
      return Promise.resolve(`r${receipts}`);
    },
    remove: (id, receipt) => {
      calls.push(`remove ${id} ${receipt}`);
      return Promise.resolve();
    },
    toPoison: withPoison
      ? (text) => {
          calls.push(`poison ${text}`);
          return Promise.resolve();
        }
      : undefined,
  };
  return { source, calls };
};

/** Waits until they are cut short. */
const noWaiting: Sleep = (_ms, signal) =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(false);
    });
  });

const fail = (): Promise<never> => Promise.reject(new Error('failed'));

/** Runs the listener over some messages and gives what it did with them. */
const settle = async (
  waiting: readonly QueueMessage[],
  run: (invocation: Invocation) => Promise<unknown>,
  more: Partial<QueueOptions> = {},
  withPoison = true,
) => {
  const { source, calls } = fakeQueue(waiting, withPoison);
  const said: string[] = [];
  const options = { ...OPTIONS, ...more };
  const say = (line: string): void => {
    said.push(line);
  };
  const listener = listenToQueue({ source, options, run, say, sleep: noWaiting });
  await eventually('all messages', () => (said.length + calls.length >= waiting.length ? true : undefined));
  await listener.stop();
  return { calls, said };
};

describe('a message', () => {
  it('is removed when its function succeeds', async () => {
    expect((await settle([message('a')], () => Promise.resolve())).calls).toEqual(['remove a r0']);
  });

  it('is hidden for the visibility timeout when it fails', async () => {
    expect((await settle([message('a', { dequeueCount: 4 })], fail)).calls).toEqual(['hide a r0 40000']);
  });

  it('goes to the poison queue when its last attempt fails', async () => {
    const { calls, said } = await settle([message('a', { dequeueCount: 5 })], fail);
    expect(calls).toEqual(['poison text of a', 'remove a r0']);
    expect(said).toEqual(['Queue work: message a failed 5 times and goes to work-poison.']);
  });

  it('goes there without running when it has had more attempts already', async () => {
    let runs = 0;
    const { calls } = await settle([message('a', { dequeueCount: 6 })], () => Promise.resolve((runs += 1)));
    expect([calls, runs]).toEqual([['poison text of a', 'remove a r0'], 0]);
  });

  it('goes there without running when it is not in base64', async () => {
    let runs = 0;
    const run = (): Promise<unknown> => Promise.resolve((runs += 1));
    const { calls } = await settle([message('a', { text: '{}' })], run, { messageEncoding: 'base64' });
    expect([calls, runs]).toEqual([['poison {}', 'remove a r0'], 0]);
  });

  it('stays hidden until its ten minutes are over when it fails and there is no poison queue', async () => {
    const { calls, said } = await settle([message('a', { dequeueCount: 9 })], fail, {}, false);
    expect(calls).toEqual([]);
    expect(said).toEqual([expect.stringContaining('comes back in 10 minutes')]);
  });

  it('is kept hidden while its function runs, and settled with the newest pop receipt', async () => {
    const { source, calls } = fakeQueue([message('a')]);
    let finish: () => void = () => undefined;
    const running = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let waits = 0;
    const sleep: Sleep = (ms, signal) => {
      if (ms !== 5 * 60_000) return noWaiting(ms, signal);
      waits += 1;
      return waits <= 2 ? Promise.resolve(true) : noWaiting(ms, signal);
    };
    const listener = listenToQueue({
      source,
      options: OPTIONS,
      run: () => running,
      say: () => undefined,
      sleep,
    });
    await eventually('two renewals', () => (waits === 3 ? true : undefined));
    finish();
    await listener.stop();
    expect(calls).toEqual(['hide a r0 600000', 'hide a r1 600000', 'remove a r2']);
  });
});

it('takes a next batch only when no more than the threshold are in work', async () => {
  const { source } = fakeQueue(Array.from({ length: 8 }, (_, index) => message(`m${index}`)));
  const finishers: (() => void)[] = [];
  const started = (count: number) =>
    eventually(`${count} runs`, () => (finishers.length >= count ? true : undefined));
  const run = (): Promise<void> => new Promise((resolve) => void finishers.push(resolve));
  const listener = listenToQueue({ source, options: OPTIONS, run, say: () => undefined, sleep: noWaiting });
  await started(4);
  finishers[0]?.();
  await new Promise(setImmediate);
  expect(finishers).toHaveLength(4);
  finishers[1]?.();
  await started(8);
  for (const finish of finishers) finish();
  await listener.stop();
});

it('waits longer after each empty look, spread by a fifth, up to the longest interval', () => {
  const waits = [1, 2, 3, 4, 5, 6, 60].map((looks) => backoff(looks, 2000, () => 0.5));
  expect(waits).toEqual([100, 200, 400, 800, 1600, 2000, 2000]);
  expect([backoff(1, 2000, () => 0), backoff(1, 2000, () => 1)]).toEqual([80, 120]);
});

it('says once that a queue cannot be read, and goes on', async () => {
  const said: string[] = [];
  let looks = 0;
  const source: QueueSource = { ...fakeQueue([]).source, receive: () => ((looks += 1), fail()) };
  const sleep: Sleep = (ms, signal) => (looks < 5 ? Promise.resolve(true) : noWaiting(ms, signal));
  const listener = listenToQueue({
    source,
    options: OPTIONS,
    run: fail,
    say: (line) => said.push(line),
    sleep,
  });
  await eventually('five looks', () => (looks === 5 ? true : undefined));
  await listener.stop();
  expect(said).toEqual(['Queue work cannot be read at present: failed']);
});

it('releases what arrives after the stop', async () => {
  let arrive: (messages: readonly QueueMessage[]) => void = () => undefined;
  const { source, calls } = fakeQueue([]);
  const receive = (): Promise<readonly QueueMessage[]> => new Promise((resolve) => (arrive = resolve));
  const listener = listenToQueue({
    source: { ...source, receive },
    options: OPTIONS,
    run: fail,
    say: () => undefined,
  });
  const stopped = listener.stop();
  arrive([message('late')]);
  await stopped;
  expect(calls).toEqual(['hide late r0 0']);
});

describe('the content of a message', () => {
  it('is decoded from base64 with or without line breaks, and from nothing else', () => {
    const text = Buffer.from('{"a":"ö"}').toString('base64');
    expect(decodeText(text, 'base64')).toBe('{"a":"ö"}');
    expect(decodeText(`${text.slice(0, 5)}\r\n${text.slice(5)}`, 'base64')).toBe('{"a":"ö"}');
    for (const bad of ['{}', 'YQ', 'YQ=', 'Y-_=']) expect(decodeText(bad, 'base64')).toBeUndefined();
    expect(decodeText('YQ', 'none')).toBe('YQ');
  });

  it('adds its own properties to the facts of the message, lists excepted', () => {
    const { triggerMetadata } = toInvocation('{"v":1,"kind":"x","list":[],"Id":"own"}', message('a'));
    expect(triggerMetadata).toMatchObject({ v: { json: '1' }, kind: { string: 'x' }, Id: { string: 'own' } });
    expect(triggerMetadata).not.toHaveProperty('list');
    expect(Object.keys(toInvocation('[1]').triggerMetadata ?? {})).toEqual(['QueueTrigger']);
  });
});
