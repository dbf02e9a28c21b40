// The options that the stress commands share.
import { parseArgs } from 'node:util';

export interface StressOptions {
  readonly count: number | undefined;
  readonly seed: number;
  /** The parts to run; all if none are named. */
  readonly only: readonly string[];
  readonly quick: boolean;
}

const numberOf = (text: string): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new RangeError(`${text} is no whole number above 0.`);
};

/** Of this process's command line; without a seed, a new one. */
export const readStressOptions = (): StressOptions => {
  const { values } = parseArgs({
    options: {
      count: { type: 'string' },
      seed: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  });
  return {
    count: values.count === undefined ? undefined : numberOf(values.count),
    seed: values.seed === undefined ? 1 + Math.floor(Math.random() * 2 ** 30) : numberOf(values.seed),
    only: values.only?.split(',') ?? [],
    quick: values.quick,
  };
};
