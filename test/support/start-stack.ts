// Before the integration tests: starts one stack for all of them and leaves its coordinates in the environment.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECORDS_VARIABLE } from '../leaks/recorded.ts';
import { startWatchedStack } from '../leaks/watched-stack.ts';
import { STACK_VARIABLE, started } from './started-stack.ts';

/** Waits that a person would not mind and a test would; limits that only their own tests want to meet. */
const SETTINGS = {
  AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
  AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
  LIMIT_WRITES_PER_MINUTE: '100000',
  LIMIT_OPEN_REQUESTS_PER_MINUTE: '100000',
};

export default async (): Promise<void> => {
  // Coordinates that are set already name a stack that someone else keeps.
  if (process.env[STACK_VARIABLE] !== undefined) return;
  process.env[RECORDS_VARIABLE] = await mkdtemp(join(tmpdir(), 'partner-accounts-'));
  const stack = await startWatchedStack(SETTINGS);
  process.env[STACK_VARIABLE] = JSON.stringify(stack.coordinates);
  started.set(STACK_VARIABLE, stack);
};
