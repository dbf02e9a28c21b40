// A stack of a test file's own, for tests whose subject is a setting or a mail server.
import { afterAll } from '@jest/globals';
import { leakLines } from '../leaks/stack-leaks.ts';
import { startWatchedStack } from '../leaks/watched-stack.ts';
import { conformanceTarget, Needs } from './conformance/target.ts';
import { createWorld, type World } from './world.ts';

/** Waits that a person would not mind and a test would. */
const quick = {
  AzureFunctionsJobHost__extensions__queues__maxPollingInterval: '00:00:00.2000000',
  AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
};

/** The world of a new stack with these settings; it is looked through for leaks and ends after the file's tests. */
export const ownWorld = async (settings: Readonly<Record<string, string>>): Promise<World> => {
  if (conformanceTarget()) throw new Needs('a stack of its own with other settings');
  const stack = await startWatchedStack({ ...quick, ...settings });
  afterAll(async () => {
    const report = await stack.leaks().finally(() => stack.stop());
    if (report.leaks.length > 0) throw new Error(leakLines(report).join('\n'));
  }, 60_000);
  return createWorld(stack);
};
