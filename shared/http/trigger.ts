// What the Functions host has to know of a function before it runs: its name and what triggers it.
import { operations } from './endpoint.ts';
import type { Method } from './operation.ts';
import { queueHandlers } from './queue-endpoint.ts';
import { timers } from './timer-endpoint.ts';

export type Trigger =
  | { readonly by: 'http'; readonly name: string; readonly method: Method; readonly route: string }
  | { readonly by: 'queue'; readonly name: string; readonly queueName: string }
  | { readonly by: 'timer'; readonly name: string; readonly schedule: string };

/** The triggers of every function that has been loaded. */
export const triggers = (): readonly Trigger[] => [
  ...operations.map(({ name, method, route }) => ({ by: 'http' as const, name, method, route })),
  ...queueHandlers.map(({ name, queueName }) => ({ by: 'queue' as const, name, queueName })),
  ...timers.map(({ name, schedule }) => ({ by: 'timer' as const, name, schedule })),
];
