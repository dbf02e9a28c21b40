// A name has something to see: characters that draw nothing are no name.
import { describe, expect, it } from '@jest/globals';
import { text } from '../../../shared/schema/text.ts';

const name = text({ most: 100 });

describe('a text that people read', () => {
  it.each([
    ['soft hyphens', '\u00AD\u00AD'],
    ['zero-width spaces', '\u200B\u200B'],
    ['Hangul fillers', '\u3164\uFFA0'],
    ['blank Braille', '\u2800'],
    ['marks without a letter', '\u034F\u0301'],
  ])('is refused when it is nothing but %s', (_, hidden) => {
    expect(name.safeParse(hidden).success).toBe(false);
  });

  it.each(['Contoso', '한국전력', 'Ωmega', '7', '★', 'a\u200Db'])('may be %s', (visible) => {
    expect(name.safeParse(visible).success).toBe(true);
  });
});
