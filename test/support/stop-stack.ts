// After the integration tests: ends the stack that start-stack.ts has started.
import { STACK_VARIABLE, started } from './started-stack.ts';

export default async (): Promise<void> => {
  const stack = started.get(STACK_VARIABLE);
  // For whoever looks into a failed test: the stack's own folder goes away with it.
  await stack?.keepLog('integration-tests.log');
  await stack?.stop();
};
