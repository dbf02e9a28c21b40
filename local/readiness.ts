// Waiting until a child of the local run can be used.
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Child, withLastLines } from './child.ts';
import { Problem } from './problem.ts';

const READY_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 20;

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const settle = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', settle(true)).once('error', settle(false));
  });

const untilListening = async (ports: readonly number[], signal: AbortSignal): Promise<void> => {
  for (const port of ports) while (!(await listens(port))) await delay(LOOK_EVERY_MS, undefined, { signal });
};

const refuseEnd = async (child: Child): Promise<never> => {
  const how = await child.ended;
  throw new Problem(withLastLines(`${child.spec.title} did not start (${how}).`, child));
};

const refuseLateness = async ({ spec }: Child, signal: AbortSignal): Promise<never> => {
  await delay(READY_WITHIN_MS, undefined, { signal });
  throw new Problem(`${spec.title} is not ready after ${READY_WITHIN_MS / 1000} s; its log is ${spec.log}.`);
};

/** Waits until the child is ready; throws a Problem when it ends before, or takes longer than half a minute. */
export const untilReady = async (child: Child): Promise<void> => {
  const { ports } = child.spec;
  const over = new AbortController();
  const outcomes = [
    ports.length > 0 ? untilListening(ports, over.signal) : child.saidReady,
    refuseEnd(child),
    refuseLateness(child, over.signal),
  ];
  try {
    await Promise.race(outcomes);
  } finally {
    over.abort();
    // The losers of the race fail later, with nobody to tell.
    void Promise.allSettled(outcomes);
  }
};
