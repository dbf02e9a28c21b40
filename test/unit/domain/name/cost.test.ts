// The cost of a check: bounded by the lengths of name and term, whatever the name is.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, foldBothWays } from '../../../../shared/domain/name/fold.ts';
import { findTerm, spellOut } from '../../../../shared/domain/name/match-term.ts';
import { defaultNamePolicy } from '../../../../shared/domain/name/name-rules.ts';

/** The longest expansion that Unicode has: one character becomes 18. */
const longestExpansion = 18;

interface Cost {
  readonly letters: number;
  readonly comparisons: number;
}

const costOf = (name: string): Cost => {
  const readings = foldBothWays(name).map((words) => words.map(spellOut));
  let comparisons = 0;
  const counting = (letter: string, wanted: string): boolean => {
    comparisons += 1;
    return letter.includes(wanted);
  };
  for (const words of readings) {
    for (const { term } of defaultNamePolicy.terms) {
      findTerm(words, Array.from(fold(term).join('')), 'anywhere', counting);
    }
  }
  return { letters: readings.flat().reduce((sum, word) => sum + word.letters.length, 0), comparisons };
};

const termLetters = defaultNamePolicy.terms.reduce((sum, { term }) => sum + term.length, 0);

const hostile = [
  'a'.repeat(100),
  'azur'.repeat(25),
  'microsof'.repeat(12),
  'm i c r o s o f '.repeat(6),
  'm!i!c!r!o!s!o!f!'.repeat(6),
  '\ufdfa'.repeat(100),
  '\ufdfa!'.repeat(50),
  `a${'\u0301\u0323'.repeat(49)}`,
  'ν'.repeat(100),
  'rn'.repeat(50),
  'v'.repeat(100),
  `${'!'.repeat(99)}a`,
  '마이크로소프'.repeat(16),
];

const expectBounded = (name: string): void => {
  const { letters, comparisons } = costOf(name);
  expect(letters).toBeLessThanOrEqual(2 * longestExpansion * name.length);
  expect(comparisons).toBeLessThanOrEqual(2 * letters * termLetters);
};

describe('cost of a check: no more comparisons than letters of the name times letters of the terms, twice', () => {
  test.each(hostile)('for hostile name %#, and in all fewer than 20 000', (name) => {
    expectBounded(name);
    expect(costOf(name).comparisons).toBeLessThan(20_000);
  });

  test('for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (name) => {
        expectBounded(name);
      }),
    );
  });
});
