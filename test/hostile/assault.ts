// Sends many hostile requests at once, judges each, and tries in between whether others can still work.
import { wired } from './framings.ts';
import { lucks, type Luck } from './luck.ts';
import type { Plan } from './plan.ts';
import type { Exchange, Transport } from './transport.ts';
import { verdictOn, type Rules } from './verdict.ts';

export interface Violation {
  readonly seed: number;
  readonly why: readonly string[];
  readonly plan: Plan;
  /** What went over the wire. */
  readonly bytes: Buffer;
}

export interface Assault {
  readonly seed: number;
  readonly count: number;
  /** Requests at the same time. */
  readonly atOnce: number;
  readonly host: string;
  readonly rules: Rules;
  readonly transport: Transport;
  /** The next request; undefined: one that this assault is not about. */
  readonly next: (luck: Luck) => Plan | undefined;
  /** Between rounds: throws when someone who does no harm is not served. */
  readonly goodWrite: () => Promise<void>;
  readonly onViolation: (violation: Violation) => void;
}

export interface Tally {
  readonly count: number;
  /** How often each status was answered, or each other end. */
  readonly ends: Readonly<Record<string, number>>;
  readonly slowestMs: number;
}

const roundSize = 500;

const endsOf = ({ answers, end }: Exchange): readonly string[] =>
  answers.length > 0 ? answers.map(({ status }) => String(status)) : [end];

/** Runs `count` requests in rounds, `atOnce` at a time; the same seed sends the same requests. */
export const assault = async (options: Assault): Promise<Tally> => {
  const { count, atOnce, transport, rules, onViolation } = options;
  const ends: Record<string, number> = {};
  const tally = { count: 0, slowestMs: 0 };

  const fire = async (luck: Luck, seed: number): Promise<void> => {
    const plan = options.next(luck);
    if (!plan || tally.count >= count) return;
    tally.count += 1;
    const wire = wired(luck, plan, options.host);
    const exchange = await transport.exchange(wire, plan.method === 'HEAD');
    tally.slowestMs = Math.max(tally.slowestMs, Math.round(exchange.milliseconds));
    for (const end of endsOf(exchange)) ends[end] = (ends[end] ?? 0) + 1;
    const why = verdictOn(plan, exchange, rules);
    if (why.length > 0) onViolation({ seed, why, plan, bytes: wire.bytes });
  };

  for (let round = 0; tally.count < count; round += 1) {
    if (round > count + 100) throw new Error('Too few requests are generated.');
    const seed = options.seed + round;
    const left = [...lucks(seed, roundSize)];
    const work = async (): Promise<void> => {
      for (let luck = left.pop(); luck && tally.count < count; luck = left.pop()) await fire(luck, seed);
    };
    await Promise.all([...Array.from({ length: atOnce }, work), options.goodWrite()]);
  }
  await options.goodWrite();
  return { ...tally, ends };
};
