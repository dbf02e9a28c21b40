// Another instance of the app on the storage of a stack, with settings of its own.
import { dirname, join } from 'node:path';
import { startChild, type Child } from '../local/child.ts';
import { choosePorts } from '../local/ports.ts';
import { untilReady } from '../local/readiness.ts';
import { appSettings, type Settings } from '../local/settings.ts';
import type { StackClients } from '../local/stack.ts';
import { keysOf } from '../test/support/links.ts';

const root = join(import.meta.dirname, '..');

/** The settings of an instance on this stack: its storage, its issuer, its keys. */
export const settingsOn = async (stack: StackClients, set: Settings = {}): Promise<Settings> => {
  const { storage, issuer } = stack.coordinates;
  const ports = { ...(await choosePorts({}, true)), issuer: Number(new URL(issuer).port) };
  const own = { AzureWebJobsStorage: storage, ...set };
  return appSettings({ ports, keys: await keysOf(stack), environment: {}, set: own });
};

/** Starts it and waits until it is ready. */
export const startInstance = async (stack: StackClients, set: Settings): Promise<Child> => {
  const child = startChild({
    title: 'The instance',
    command: [join(root, 'local/host/main.ts'), '--port', '0', '--app', root],
    log: join(dirname(stack.coordinates.logs), 'functions-3.log'),
    ports: [],
    environment: await settingsOn(stack, set),
  });
  await untilReady(child);
  return child;
};
