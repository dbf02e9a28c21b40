// A stack of a test file's own, for tests whose subject is a setting or a mail server.
import { afterAll } from '@jest/globals';
import { startStack } from '../../local/stack.ts';
import { createWorld, type World } from './world.ts';

/** Waits that a person would not mind and a test would. */
const quick = {
  AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
  AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
};

/** The world of a new stack with these settings; it ends after the file's tests. */
export const ownWorld = async (settings: Readonly<Record<string, string>>): Promise<World> => {
  const stack = await startStack({ settings: { ...quick, ...settings }, args: ['--no-build'] });
  afterAll(() => stack.stop(), 60_000);
  return createWorld(stack);
};
