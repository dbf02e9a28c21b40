// The whole app, as its files register it: HTTP operations, queue handlers, timers.
import { loadOperations } from '../../local/operations.ts';
import type { ServedOperation } from '../../shared/http/endpoint.ts';
import type { QueueSpec } from '../../shared/http/queue-endpoint.ts';
import type { TimerSpec } from '../../shared/http/timer-endpoint.ts';

export interface App {
  readonly operations: ReadonlyMap<string, ServedOperation>;
  readonly queueHandlers: readonly QueueSpec[];
  readonly timers: readonly TimerSpec[];
}

let loading: Promise<App> | undefined;

const load = async (): Promise<App> => {
  const operations = await loadOperations();
  const { queueHandlers } = await import('../../shared/http/queue-endpoint.ts');
  const { timers } = await import('../../shared/http/timer-endpoint.ts');
  return { operations: new Map(operations.map((own) => [own.name, own])), queueHandlers, timers };
};

export const loadApp = (): Promise<App> => (loading ??= load());

/** The handler of a queue. */
export const handlerOf = ({ queueHandlers }: App, queueName: string): QueueSpec => {
  const handler = queueHandlers.find((own) => own.queueName === queueName);
  if (!handler) throw new Error(`Nothing handles ${queueName}.`);
  return handler;
};
