// Seeded chance: every choice of the generator is drawn from one fast-check value, so that a seed gives the same requests.
import * as fc from 'fast-check';

export type Luck = fc.GeneratorValue;

const anyNumber = (): fc.Arbitrary<number> => fc.nat(0x7fff_ffff);

/** A whole number from 0 to `limit` - 1. */
export const below = (luck: Luck, limit: number): number => luck(anyNumber) % limit;

/** True once in `times`. */
export const once = (luck: Luck, times: number): boolean => below(luck, times) === 0;

/** One of the items, of which there must be one. */
export const pick = <T>(luck: Luck, items: readonly [T, ...T[]]): T =>
  items[below(luck, items.length)] ?? items[0];

/** One of the items; undefined when there is none. */
export const maybePick = <T>(luck: Luck, items: readonly T[]): T | undefined =>
  items.length === 0 ? undefined : items[below(luck, items.length)];

/** As many sources of chance as asked for, always the same for a seed. */
export const lucks = (seed: number, count: number): readonly Luck[] =>
  fc.sample(fc.gen(), { seed, numRuns: count });
