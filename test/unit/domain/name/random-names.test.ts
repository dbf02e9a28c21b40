// Folding any text: what holds for every name, and what no change of spelling may undo.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkName } from '../../../../shared/domain/name/check-name.ts';
import { fold } from '../../../../shared/domain/name/fold.ts';
import { disguises } from './corpus.ts';

const disguise = fc.constantFrom(...disguises.map(({ name }) => name));
/** JavaScript spells the capital of ß with two letters; by its shape it is ẞ. */
const capitals = (text: string): string => text.replaceAll('ß', 'ẞ').toUpperCase();
const isRefused = (name: string): boolean => !checkName(name, 'displayName').allowed;

/** Puts a piece before some of the characters, at the end too; which ones, the flags say. */
const sprinkle = (name: string, pieces: readonly string[]): string =>
  Array.from(name, (character, at) => character + (pieces[at % pieces.length] ?? '')).join('');

const noise = (...marks: readonly string[]): fc.Arbitrary<readonly string[]> =>
  fc.array(fc.constantFrom('', ...marks), { minLength: 1, maxLength: 12 });

describe('folding any text', () => {
  test('folding twice changes nothing', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), disguise);
    fc.assert(
      fc.property(text, (name) => {
        const once = fold(name);
        expect(fold(once.join(' '))).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('every single character folds to something that stays', () => {
    const unstable: string[] = [];
    for (let point = 0; point < 0x20000; point += 1) {
      const once = fold(`${String.fromCodePoint(point)}o`).join(' ');
      if (fold(once).join(' ') !== once) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  });

  test('lone surrogates and any other text fold without a throw', () => {
    const unit = fc.integer({ min: 0xd700, max: 0xe0ff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit }), (name) => {
        expect(fold(name).every((folded) => folded !== '' && !folded.includes(' '))).toBe(true);
      }),
    );
  });
});

describe('a refused name stays refused', () => {
  test('with combining marks', () => {
    fc.assert(
      fc.property(
        disguise,
        noise('\u0301', '\u0323', '\u0335', '\u0338', '\u20dd', '\u0345\u0308'),
        (name, marks) => {
          expect(isRefused(sprinkle(name, marks))).toBe(true);
        },
      ),
    );
  });

  test('with invisible characters', () => {
    fc.assert(
      fc.property(
        disguise,
        noise('\u200b', '\u200d', '\u2060', '\u00ad', '\ufeff', '\ufe0f', '\u200f', '\u3164', '\u{e0020}'),
        (name, marks) => {
          expect(isRefused(sprinkle(name, marks))).toBe(true);
        },
      ),
    );
  });

  test('in capitals, in small letters, and in any mixture', () => {
    expect(
      disguises.filter(({ name }) => !isRefused(capitals(name)) || !isRefused(name.toLowerCase())),
    ).toEqual([]);
    fc.assert(
      fc.property(disguise, fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (name, isCapital) => {
        const mixed = Array.from(name, (c, at) =>
          isCapital[at % isCapital.length] === true ? capitals(c) : c.toLowerCase(),
        ).join('');
        expect(isRefused(mixed)).toBe(true);
      }),
    );
  });

  test('with other words around it', () => {
    const around = fc.constantFrom('Contoso', 'Nordic', 'ООО', '(株)', '한국', '🚀');
    fc.assert(
      fc.property(around, disguise, around, (before, name, after) => {
        expect(isRefused(`${before} ${name} ${after}`)).toBe(true);
      }),
    );
  });
});
