// The stack of the integration tests, for their files; in a conformance run, its target.
import { Coordinates } from '../../local/coordinates.ts';
import { stackAt, type StackClients } from '../../local/stack.ts';
import { targetStack } from './conformance/stack.ts';
import { conformanceTarget } from './conformance/target.ts';
import { STACK_VARIABLE } from './started-stack.ts';

/** Clients for the running stack: its API's address, tokens, the inbox. */
export const integrationStack = (): StackClients => {
  const target = conformanceTarget();
  if (target) return targetStack(target);
  const coordinates = process.env[STACK_VARIABLE];
  if (coordinates === undefined)
    throw new Error(`${STACK_VARIABLE} is not set: run this file in jest's project "integration".`);
  return stackAt(Coordinates.parse(JSON.parse(coordinates)));
};
