// A run of the whole system whose storage, queue and mail server can be troubled, and whose functions can be killed.
import { dirname } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import type { Coordinates } from '../../local/coordinates.ts';
import { readRunFile } from '../../local/data-folder.ts';
import { readOptions } from '../../local/options.ts';
import { runSystem } from '../../local/run.ts';
import { emulatorConnection } from '../../local/settings.ts';
import { stackAt, type StackClients } from '../../local/stack.ts';
import { freePorts } from '../support/free-ports.ts';
import { startMailServer } from '../support/mail-server.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { startStorageProxy, type StorageProxy } from './storage-proxy.ts';

export interface StressedStack extends StackClients {
  readonly tables: StorageProxy;
  readonly queue: StorageProxy;
  readonly mail: TcpProxy;
  /** The sources of all mails that have arrived. */
  readonly mails: () => readonly string[];
  /** The process id of the functions: the newest that has been ready. */
  readonly functions: () => Promise<number>;
  /** Ends the waits of the hundred oldest messages, as time would: pauses, and what a dead process had received. */
  readonly releaseMessages: () => Promise<void>;
  /** Moves the clock of the functions, by an ISO 8601 duration. */
  readonly advance: (duration: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const plenty = '100000000';
const settings = {
  AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
  AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
  LIMIT_WRITES_PER_MINUTE: plenty,
  LIMIT_OPEN_REQUESTS_PER_MINUTE: plenty,
  LIMIT_REGISTRATIONS_PER_DAY: plenty,
  LIMIT_REGISTRATIONS_AWAITING_REVIEW: plenty,
  LIMIT_MAILS_PER_RECIPIENT_AND_DAY: plenty,
  LIMIT_INVITATIONS_PER_DAY: plenty,
  LIMIT_SECONDS_BETWEEN_MAILS: '1',
};

const mostReleased = 100;

const release = async (storage: string, receipts: StorageProxy['receipts']): Promise<void> => {
  const client = new QueueClient(storage, 'account-mail');
  // Not all at once: what is in work when its wait is ended is handled twice.
  const some = [...receipts].slice(0, mostReleased);
  for (const [id] of some) receipts.delete(id);
  // One that was handled meanwhile has another receipt, or is gone.
  await Promise.allSettled(some.map(([id, receipt]) => client.updateMessage(id, receipt, undefined, 0)));
};

/** Starts it on the app as it is built; `random` decides whom a fault hits. */
export const startStressedStack = async (
  random: () => number,
  more: Readonly<Record<string, string>> = {},
): Promise<StressedStack> => {
  const blob = await freePorts(3);
  const tables = await startStorageProxy(blob + 2, random);
  const queue = await startStorageProxy(blob + 1, random);
  const server = await startMailServer();
  const mail = await startTcpProxy(Number(new URL(server.url).port));
  const direct = emulatorConnection({ blob, queue: blob + 1, table: blob + 2 });
  const set = {
    ...settings,
    ...more,
    AzureWebJobsStorage: emulatorConnection({ blob, queue: queue.port, table: tables.port }),
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
  };
  const sets = Object.entries(set).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const options = readOptions(['--ephemeral', '--no-build', '--storage-port', `${blob}`, ...sets]);
  if (options === 'help') throw new Error('No help was asked for.');

  const stopping = new AbortController();
  let run = Promise.resolve();
  const coordinates = await new Promise<Coordinates>((ready, fail) => {
    run = runSystem(options, stopping.signal, { ready, report: () => undefined, longestPauseMs: 250 });
    run.catch(fail);
  });
  const stack = stackAt({ ...coordinates, storage: direct });
  const { logs, control } = stack.coordinates;
  return {
    ...stack,
    tables,
    queue,
    mail,
    mails: server.all,
    functions: async () => (await readRunFile(dirname(dirname(logs))))?.stack?.processes.functions ?? 0,
    releaseMessages: () => release(direct, queue.receipts),
    advance: async (duration) => {
      const body = JSON.stringify({ advance: duration });
      const headers = { 'Content-Type': 'application/json' };
      const { ok, status } = await fetch(`${control}/clock`, { method: 'POST', headers, body });
      if (!ok) throw new Error(`The clock was not moved: ${status}.`);
    },
    stop: async () => {
      stopping.abort();
      await run;
      await Promise.all([tables.stop(), queue.stop(), mail.stop(), server.stop()]);
    },
  };
};
