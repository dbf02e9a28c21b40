// A queue full of mails: how long one instance takes to send them, and what it needs for that.
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startInstance } from '../instance.ts';
import { has, startHelper } from '../process.ts';
import { cpuOf, peakMemoryOf } from '../process-cpu.ts';
import { mailQueue } from '../../shared/storage/mail-queue.ts';
import type { BenchStack } from '../stack.ts';
import { versionOf } from '../state/history.ts';
import { each } from '../state/store.ts';
import { stored, supplyOf } from '../state/supply.ts';
import type { Counted } from './smtp-sink.ts';

export interface MailDrain {
  readonly mails: number;
  readonly sent: number;
  /** Mails that somebody got a second time. */
  readonly twice: number;
  readonly seconds: number;
  /** Milliseconds of a processor for each mail: of the app, and of the storage emulator. */
  readonly cpu: number;
  readonly storageCpu: number;
  readonly peakMemoryMiB: number;
}

const patienceSeconds = 400;
const lookEveryMs = 100;
const inOneGo = 500;

/** Invitations whose mail waits in the queue. */
const enqueue = async ({ naming, store, stack }: BenchStack, count: number): Promise<void> => {
  const queue = mailQueue({ by: 'connectionString', connectionString: stack.coordinates.storage });
  for (let from = 0; from < count; from += inOneGo) {
    const size = Math.min(inOneGo, count - from);
    const accounts = stored(supplyOf(naming).take('g', size, { state: 'team', owners: count, from }));
    await store.load(accounts, { mailed: false });
    await each(accounts, 16, ({ slot: { publisherId, invitationId: subject }, slot, history }) => {
      const version = versionOf(history, slot);
      const firstAt = new Date().toISOString();
      return queue.send({ v: 1, kind: 'invitation', publisherId, subject, version, firstAt, attempt: 0 }, 0);
    });
  }
};

export const measureMails = async (bench: BenchStack, count: number): Promise<MailDrain> => {
  const { stack, store } = bench;
  await store.empty();
  await enqueue(bench, count);
  const sink = startHelper<object, Counted>(join(import.meta.dirname, 'smtp-sink.ts'), has<Counted>('mails'));
  const { port } = await sink.ask({});
  const storagePid = stack.coordinates.processes.storage;
  const storageBefore = await cpuOf(storagePid);
  const started = performance.now();
  const instance = await startInstance(stack, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    'AzureWebJobs.send-mail.Disabled': 'false',
  });
  try {
    const until = started + patienceSeconds * 1000;
    let counted = await sink.ask({});
    while (counted.mails < count && performance.now() < until) {
      await delay(lookEveryMs);
      counted = await sink.ask({});
    }
    const seconds = (performance.now() - started) / 1000;
    return {
      mails: count,
      sent: counted.recipients,
      twice: counted.mails - counted.recipients,
      seconds,
      cpu: (await cpuOf(instance.pid)) / counted.mails,
      storageCpu: ((await cpuOf(storagePid)) - storageBefore) / counted.mails,
      peakMemoryMiB: await peakMemoryOf(instance.pid),
    };
  } finally {
    await instance.stop();
    await sink.stop();
  }
};
