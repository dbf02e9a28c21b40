// A second instance of the app on the storage of a stack: what a scaled-out app is to its accounts.
import { dirname, join } from 'node:path';
import { startChild } from '../../local/child.ts';
import { choosePorts } from '../../local/ports.ts';
import { untilReady } from '../../local/readiness.ts';
import { appSettings } from '../../local/settings.ts';
import type { StackClients } from '../../local/stack.ts';
import { keysOf } from './links.ts';
import { triggersOff } from './triggers-off.ts';

export interface Instance {
  readonly api: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Starts the app in a folder with the keys and the issuer of the stack; queues stay with the first instance. */
export const startSecondInstance = async (stack: StackClients, app = root): Promise<Instance> => {
  const { coordinates } = stack;
  const logs = dirname(coordinates.logs);
  const keys = await keysOf(stack);
  const ports = await choosePorts({}, true);
  const { storage, api, issuer } = coordinates;
  const set = {
    AzureWebJobsStorage: storage,
    PUBLIC_ORIGIN: new URL(api).origin,
    LIMIT_WRITES_PER_MINUTE: '100000',
    LIMIT_OPEN_REQUESTS_PER_MINUTE: '100000',
    ...triggersOff,
  };
  const issuerPort = Number(new URL(issuer).port);
  const child = startChild({
    title: 'The second instance',
    command: [join(root, 'local/host/main.ts'), '--port', `${ports.api}`, '--app', app],
    log: join(logs, 'functions-2.log'),
    ports: [],
    environment: appSettings({ ports: { ...ports, issuer: issuerPort }, keys, environment: {}, set }),
  });
  await untilReady(child);
  const { pid, stop } = child;
  return { api: `http://127.0.0.1:${ports.api}/api`, pid, stop };
};
