// Folding: what each step does to a name.
import { describe, expect, test } from '@jest/globals';
import { fold } from '../../../../shared/domain/name/fold.ts';

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
    ['symbols before a letter or digit', '@z $oft !n |n @2', ['az', 'soft', 'in', 'in', 'a2']],
    ['symbols elsewhere separate', 'Wow! a@ -$- x|', ['wow', 'a', 'x']],
    ['punctuation separates', 'a-b_c.d/e·f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['a trade mark sign is no part of the word', 'Contoso™℠', ['contoso']],
    ['nothing but punctuation', '… — !', []],
  ])('%s', (_, text, words) => {
    expect(fold(text)).toEqual(words);
  });
});
