// What cannot be noticed in shared/domain/name.
import { text, type Explained } from './explained.ts';

export const names: readonly Explained[] = [
  {
    file: 'shared/domain/name/check-name.ts',
    line: "checkName(name, 'displayName', opened)",
    original: "'displayName'",
    replacements: ['""'],
    because: 'the name policy asks only whether the kind is publisherId',
  },
  {
    file: 'shared/domain/name/match-term.ts',
    line: 'letter === undefined || !is(readings, letter)',
    original: 'letter === undefined',
    replacements: ['false'],
    because: 'what a character can be read as never holds the text “undefined”; it is for the type',
  },
  {
    file: 'shared/domain/name/match-term.ts',
    line: 'start + term.length <= letters.length',
    original: 'start + term.length',
    replacements: ['start - term.length'],
    because: 'beyond the end nothing matches; the bound saves comparisons, which the test of the cost counts',
  },
  {
    file: 'shared/domain/name/match-term.ts',
    line: "letters[start + at] ?? ''",
    original: "''",
    replacements: [text],
    because: 'the loop ends before the letters do; the default is for the type',
  },
];
