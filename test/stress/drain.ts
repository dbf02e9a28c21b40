// Lets the mail queue run empty, without waiting for the hours that its messages may wait.
import { setTimeout as delay } from 'node:timers/promises';
import { queueOf } from '../support/queue.ts';
import type { StressedStack } from './stressed-stack.ts';

const drainMs = 240_000;

/** Waits until the queue is empty, and tells when it does not become so. */
export const drain = async (stack: StressedStack): Promise<readonly string[]> => {
  // Leases of processes that died end, and nobody waits for a change that never came.
  await stack.advance('PT4M');
  const { depth } = queueOf(stack, 'account-mail');
  const deadline = performance.now() + drainMs;
  for (let still = 0; performance.now() < deadline;) {
    const { all, visible } = await depth();
    if (all === 0) return [];
    still = visible === 0 ? still + 1 : 0;
    if (still % 4 === 2) await stack.releaseMessages();
    await delay(500);
  }
  return [`the mail queue is not empty after ${drainMs / 1000} s`];
};
