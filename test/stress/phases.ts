// The troubles of the outage run, each with what it does, and what came of the requests meanwhile and after.
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './storage-proxy.ts';
import type { Try } from './persistent-client.ts';
import type { StressedStack } from './stressed-stack.ts';

export interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly begin: (stack: StressedStack) => void;
  readonly end: (stack: StressedStack) => void;
}

export interface PhaseReport {
  readonly name: string;
  /** Answers during the fault, by status. */
  readonly answers: Readonly<Record<string, number>>;
  /** Of an answer to a request that was asked during the fault. */
  readonly worstMs: number;
  /** From the end of the fault to the first of twenty answers in a row that are no 503. */
  readonly recoveryMs: number;
}

type Target = 'tables' | 'queue';

const storage = (name: string, fault: Fault, seconds: number, ...targets: readonly Target[]): Phase => {
  const setAll =
    (next: Fault | undefined) =>
    (stack: StressedStack): void => {
      for (const target of targets) stack[target].set(next);
    };
  return { name: `${targets.join(' and ')}: ${name}`, seconds, begin: setAll(fault), end: setAll(undefined) };
};

const mailServer = (name: string, mode: 'cut' | 'swallow', seconds: number): Phase => ({
  name: `mail server: ${name}`,
  seconds,
  begin: (stack: StressedStack): void => {
    stack.mail[mode]();
  },
  end: (stack: StressedStack): void => {
    stack.mail.pass();
  },
});

/** In an order that has each service down alone and both. */
export const phases: readonly Phase[] = [
  storage('slow (2 s)', { kind: 'slow', ms: 2000 }, 8, 'tables', 'queue'),
  storage('500', { kind: 'status', status: 500 }, 5, 'tables'),
  storage('503', { kind: 'status', status: 503 }, 5, 'tables', 'queue'),
  storage('503', { kind: 'status', status: 503 }, 5, 'queue'),
  storage('no answer', { kind: 'hang' }, 20, 'tables'),
  storage('no answer', { kind: 'hang' }, 12, 'queue'),
  storage('connections dropped', { kind: 'drop', share: 1 }, 5, 'tables', 'queue'),
  storage('every second connection dropped', { kind: 'drop', share: 0.5 }, 5, 'tables', 'queue'),
  storage('every third answer lost on its way', { kind: 'lose', share: 0.33 }, 8, 'tables', 'queue'),
  storage('every answer of the queue lost', { kind: 'lose', share: 1 }, 5, 'queue'),
  mailServer('down for longer than the host tries', 'cut', 15),
  mailServer('takes connections and says nothing', 'swallow', 12),
];

const afterMs = 5000;
const inARow = 20;
const isBad = ({ outcome }: Try): boolean => outcome === 'cut' || outcome.startsWith('5');

const countsOf = (tries: readonly Try[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { outcome } of tries) {
    const status = outcome.slice(0, 3);
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
};

/** Milliseconds; endless when there was no such row of answers. */
export const recoveryOf = (tries: readonly Try[], end: number): number => {
  const answered = tries
    .filter(({ at, ms }) => at + ms >= end)
    .toSorted((one, other) => one.at + one.ms - other.at - other.ms);
  const first = answered.findIndex((_, index) => {
    const row = answered.slice(index, index + inARow);
    return row.length === inARow && !row.some(isBad);
  });
  const own = answered[first];
  return own ? Math.round(own.at + own.ms - end) : Infinity;
};

/** Plays one trouble under a load whose tries are given, and lets the service recover. */
export const playPhase = async (
  stack: StressedStack,
  { name, seconds, begin, end }: Phase,
  tries: readonly Try[],
): Promise<PhaseReport> => {
  const began = performance.now();
  begin(stack);
  await delay(seconds * 1000);
  end(stack);
  const ended = performance.now();
  await delay(afterMs);
  const during = tries.filter(({ at }) => at >= began && at < ended);
  return {
    name,
    answers: countsOf(during),
    worstMs: Math.round(Math.max(0, ...during.map(({ ms }) => ms))),
    recoveryMs: recoveryOf(tries, ended),
  };
};
