// The whole assault on a stack: first what must change nothing, then what may, and whether the accounts are sound after it.
import type { Scene } from '../support/security-scene.ts';
import { assault, type Tally, type Violation } from './assault.ts';
import { hostilePlan, preyOf } from './cases.ts';
import { bodyOracle } from './oracle.ts';
import { rulesOf } from './rules.ts';
import type { Target } from './target.ts';
import { createTransport } from './transport.ts';

export interface HostileOptions {
  readonly seed: number;
  /** Requests in all. */
  readonly count: number;
  readonly atOnce?: number;
  readonly deadlineMs?: number;
  readonly onViolation: (violation: Violation) => void;
  /** What is wrong with what is stored after requests that may succeed, in words. */
  readonly unsound: () => Promise<readonly string[]>;
}

export interface HostileResult {
  readonly still: Tally;
  readonly open: Tally;
  /** Rows that were there and are not, and the other way round, after requests that must change nothing. */
  readonly changed: readonly string[];
  readonly unsound: readonly string[];
}

/** So much of the requests must change nothing; the others may succeed. */
const stillShare = 0.8;

const difference = (before: readonly string[], after: readonly string[]): readonly string[] => {
  const [earlier, later] = [new Set(before), new Set(after)];
  return [
    ...before.filter((row) => !later.has(row)).map((row) => `gone: ${row}`),
    ...after.filter((row) => !earlier.has(row)).map((row) => `new: ${row}`),
  ];
};

const secretsOf = ({
  active,
  stranger,
  unverified,
  servicePrincipal,
  insiders,
  link,
  deliveryKey,
}: Scene) => [
  ...[active.owner, stranger, unverified, servicePrincipal, ...Object.values(insiders)].map(
    ({ token }) => token,
  ),
  active.owner.token.split('.')[2] ?? active.owner.token,
  link,
  deliveryKey,
];

/** Attacks a target with `count` requests that `seed` decides. */
export const attack = async (target: Target, options: HostileOptions): Promise<HostileResult> => {
  const { seed, count, atOnce = 16, deadlineMs = 10_000, onViolation } = options;
  const { document, host } = target;
  const oracle = bodyOracle(target.rawDocument);
  const preys = preyOf(document);
  const rules = rulesOf(target.rawDocument, document);
  const transport = createTransport(target.port, deadlineMs);
  const common = { atOnce, host, transport, goodWrite: target.goodWrite, onViolation };

  const assaultOn = (scene: Scene, isStill: boolean, size: number, from: number): Promise<Tally> =>
    assault({
      ...common,
      seed: from,
      count: size,
      rules: { ...rules, secrets: secretsOf(scene) },
      next: (luck) => {
        const plan = hostilePlan(luck, preys, { document, oracle, scene });
        return plan.still === isStill ? plan : undefined;
      },
    });

  try {
    const stillCount = Math.round(count * stillShare);
    const fortress = await target.newScene();
    const before = await target.state();
    const still = await assaultOn(fortress, true, stillCount, seed);
    const changed = difference(before, await target.state());
    const open = await openAssault(target, count - stillCount, (scene, size, round) =>
      assaultOn(scene, false, size, seed + 500_000 + round * 100),
    );
    return { still, open, changed, unsound: await options.unsound() };
  } finally {
    transport.close();
  }
};

/** A publisher that is closed or suspended refuses most: a new one after so many requests. */
const perScene = 400;

const openAssault = async (
  { newScene }: Target,
  count: number,
  run: (scene: Scene, size: number, round: number) => Promise<Tally>,
): Promise<Tally> => {
  const ends: Record<string, number> = {};
  const total = { count: 0, slowestMs: 0 };
  for (let round = 0; total.count < count; round += 1) {
    const tally = await run(await newScene(), Math.min(perScene, count - total.count), round);
    total.count += tally.count;
    total.slowestMs = Math.max(total.slowestMs, tally.slowestMs);
    for (const [end, times] of Object.entries(tally.ends)) ends[end] = (ends[end] ?? 0) + times;
  }
  return { ...total, ends };
};
