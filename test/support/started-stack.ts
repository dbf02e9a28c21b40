// What the start and the stop of the integration tests' stack share.
import type { WatchedStack } from '../leaks/watched-stack.ts';

/** The environment variable that carries the stack's coordinates, as JSON, to the test files. */
export const STACK_VARIABLE = 'PARTNER_ACCOUNTS_STACK';

/** The stack that this process has started. */
export const started = new Map<string, WatchedStack>();
