// Folding: what each step does to a name.
import { describe, expect, test } from '@jest/globals';
import { fold, foldBothWays } from '../../../../shared/domain/name/fold.ts';

describe('folding', () => {
  test.each([
    ['compatibility forms', 'Ａｚｕｒｅ ﬁ ⓣ', ['azure', 'fi', 't']],
    ['letters in circles and squares', '🅐🆉🇺🅁🅴', ['azure']],
    ['zero-width, soft hyphen, tag and variation characters', 'a\u200bz\u00adu\u{e0061}r\ufe0fe', ['azure']],
    ['case and accents', 'ÀZÛRÉ İ', ['azure', 'i']],
    ['Korean is recomposed', '마이크로소프트', ['마이크로소프트']],
    ['Korean in pieces is composed', '마이크로', ['마이크로']],
    ['Cyrillic and Greek look-alikes', 'Аzurе Βιnɡ', ['azure', 'bing']],
    ['a letter whose cases look different stays, to be compared either way', 'ν Ν', ['ν', 'ν']],
    ['digits that look like letters', '01345 2', ['oieas', '2']],
    ['l is read as i', 'Hello', ['heiio']],
    ['rn and vv', 'Rnodern VVord', ['modem', 'word']],
    ['four strokes of v are two w, three a w and a v', 'vvvv vvv', ['ww', 'wv']],
    ['symbols before a letter or digit', '@z $oft !n |n @2', ['az', 'soft', 'in', 'in', 'a2']],
    ['symbols elsewhere separate', 'Wow! a@ -$- x|', ['wow', 'a', 'x']],
    ['punctuation separates', 'a-b_c.d/e·f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a trade mark sign is no part of the word', 'Contoso™℠', ['contoso']],
    ['a trade mark sign separates words', 'Contoso™Toys℠Nordic', ['contoso', 'toys', 'nordic']],
    ['a sigma at the end of a word is a sigma', 'ΔΟΣ δος δοσ', ['δoσ', 'δoσ', 'δoσ']],
    ['nothing but punctuation', '… — !', []],
  ])('%s', (_, text, words) => {
    expect(fold(text)).toEqual(words);
  });
});

describe('reading symbols both ways', () => {
  test('gives a name with a symbol twice', () => {
    expect(foldBothWays('Win|Cup')).toEqual([['winicup'], ['win', 'cup']]);
  });

  test.each(['Contoso', 'Contoso Group'])('gives %s once, since it has none', (name) => {
    expect(foldBothWays(name)).toEqual([name.toLowerCase().split(' ')]);
  });
});
