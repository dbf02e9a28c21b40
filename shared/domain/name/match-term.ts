// Finds a folded term among folded words: as whole words, together or apart, or anywhere inside one word.
import { allReadings } from './look-alikes.ts';
import type { TermMatch } from './name-policy.ts';

export interface TermHit {
  /** The words that were hit, folded, with a space between them. */
  readonly folded: string;
  readonly match: 'substring' | 'acrossWords' | 'wholeWord';
}

/** A folded word, and for each of its characters all that it can be read as, itself included. */
export interface FoldedWord {
  readonly folded: string;
  readonly letters: readonly string[];
}

type Same = (readings: string, letter: string) => boolean;

const same: Same = (readings, letter) => readings.includes(letter);

export const spellOut = (folded: string): FoldedWord => ({
  folded,
  letters: Array.from(folded, allReadings),
});

/** How many words from `first` on spell exactly the term; 0 if they do not. Stops at the first letter that differs. */
const wordsSpelling = (
  words: readonly FoldedWord[],
  first: number,
  term: readonly string[],
  is: Same,
): number => {
  let spelled = 0;
  let count = 0;
  while (spelled < term.length) {
    const word = words[first + count];
    if (word === undefined) return 0;
    for (const readings of word.letters) {
      const letter = term[spelled];
      if (letter === undefined || !is(readings, letter)) return 0;
      spelled += 1;
    }
    count += 1;
  }
  return count;
};

const contains = ({ letters }: FoldedWord, term: readonly string[], is: Same): boolean => {
  for (let start = 0; start + term.length <= letters.length; start += 1) {
    if (term.every((letter, at) => is(letters[start + at] ?? '', letter))) return true;
  }
  return false;
};

const wholeHit = (words: readonly FoldedWord[], term: readonly string[], is: Same): TermHit | undefined => {
  for (const first of words.keys()) {
    const count = wordsSpelling(words, first, term, is);
    if (count === 0) continue;
    const hit = words.slice(first, first + count).map(({ folded }) => folded);
    return { folded: hit.join(' '), match: count === 1 ? 'wholeWord' : 'acrossWords' };
  }
  return undefined;
};

/** A hit on whole words is preferred, as the stronger one. At most two comparisons per letter of the words and of the term. */
export const findTerm = (
  words: readonly FoldedWord[],
  term: readonly string[],
  match: TermMatch,
  is: Same = same,
): TermHit | undefined => {
  if (term.length === 0) return undefined;
  const whole = wholeHit(words, term, is);
  if (whole !== undefined || match === 'wholeWords') return whole;
  const inside = words.find((word) => contains(word, term, is));
  return inside && { folded: inside.folded, match: 'substring' };
};
