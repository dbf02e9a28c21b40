// The table of look-alikes: where it comes from and what the folding relies on.
import { describe, expect, test } from '@jest/globals';
import { confusableTable, readUnicodeConfusables } from '../../../../local/make-confusables.ts';
import { confusables } from '../../../../shared/domain/name/confusables.ts';
import { readingsOf } from '../../../../shared/domain/name/look-alikes.ts';
import { normalise } from '../../../../shared/domain/name/normalise.ts';

const everyCharacter = Array.from({ length: 0x20000 }, (_, point) => String.fromCodePoint(point));

describe('look-alikes', () => {
  test('the committed table is what the generator makes of the installed data', () => {
    expect(confusables).toEqual(confusableTable(readUnicodeConfusables()));
  });

  test('a character with several readings has single letters only, so that each can be compared', () => {
    const several = everyCharacter.filter((character) => readingsOf(character).length > 1);
    expect(
      several.filter((character) => readingsOf(character).some((reading) => !/^[a-z]$/.test(reading))),
    ).toEqual([]);
    expect(several).toContain('ν');
  });

  test('every entry is in the form that normalising leaves, so none is out of reach', () => {
    const listed = everyCharacter.filter((character) => readingsOf(character).length > 0);
    expect(listed.filter((character) => normalise(character) !== character)).toEqual([]);
    expect(listed.length).toBeGreaterThan(600);
  });

  test('letters of scripts that resemble no Latin letter have no reading', () => {
    const scripts = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
    const read = everyCharacter.filter(
      (character) => scripts.test(character) && readingsOf(character).length > 0,
    );
    expect(read.filter((character) => /\p{L}/u.test(character))).toEqual([]);
  });
});
