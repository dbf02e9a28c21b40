// The table of look-alikes: where it comes from and what the folding relies on.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { confusableTable, readUnicodeConfusables } from '../../../../local/make-confusables.ts';
import { confusables } from '../../../../shared/domain/name/confusables.ts';
import { allReadings, readingsOf } from '../../../../shared/domain/name/look-alikes.ts';
import { normalise } from '../../../../shared/domain/name/normalise.ts';

const everyCharacter = Array.from({ length: 0x20000 }, (_, point) => String.fromCodePoint(point));

const readings = new Map<string, readonly string[]>();

// Before any test, since the table is decoded at its first use: each test is to see what goes wrong in it.
beforeAll(() => {
  for (const character of everyCharacter) {
    const found = readingsOf(character);
    if (found.length > 0) readings.set(character, found);
  }
});

describe('look-alikes', () => {
  test('the committed table is what the generator makes of the installed data', () => {
    expect(confusables).toEqual(confusableTable(readUnicodeConfusables()));
  });

  test('a character with several readings has single letters only, so that each can be compared', () => {
    const several = [...readings].filter(([, found]) => found.length > 1);
    expect(several.filter(([, found]) => found.some((reading) => !/^[a-z]$/.test(reading)))).toEqual([]);
    expect(several).toContainEqual(['ν', ['n', 'v']]);
  });

  test('no reading of a character stands twice, which would make one look like several', () => {
    expect([...readings].filter(([, found]) => new Set(found).size < found.length)).toEqual([]);
  });

  test('what is compared is the character and each of its readings, and nothing else', () => {
    expect(['ν', 'δ', 'a', '마'].map(allReadings)).toEqual(['νnv', 'δad', 'a', '마']);
  });

  test('every entry is in the form that normalising leaves, so none is out of reach', () => {
    const listed = [...readings.keys()];
    expect(listed.filter((character) => normalise(character) !== character)).toEqual([]);
    expect(listed.length).toBeGreaterThan(600);
  });

  test('letters of scripts that resemble no Latin letter have no reading', () => {
    const scripts = /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
    const read = [...readings.keys()].filter((character) => scripts.test(character));
    expect(read.filter((character) => /\p{L}/u.test(character))).toEqual([]);
  });
});

describe('letters that disguise a name read as what they look like', () => {
  test.each([
    ['small capitals', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijkimnoprstuvwyz'],
    ['small capitals that are barred, hooked, reversed or turned', 'ᴃʛᴌᴙᴚꭆ', 'bgirrr'],
    ['turned and sideways', 'ɐǝᵷɥʮᴉꞁʞɰᴓɹɺɻʇᴝʌʍʎ', 'aeghhiikmorrrtuvwy'],
    ['reversed', 'ↄꜿɘɝɞᶔ', 'cceeee'],
    ['palatal hooks', 'ᶀꞔᶁᶂꞕᶄᶅᶆᶇᶈᶉᶊƫᶍᶎ', 'bcdfhkimnprstxz'],
    ['retroflex hooks and tails', 'ᶏᶑᶒᶓᶖꞎᶗᶙȿɀ', 'adeeiiousz'],
    ['curls, loops and other hooks', 'ɕȡȴŋȵꝍɾȶⱱⱴⱳʑ', 'cdinnortvvwz'],
    ['strokes and bars', 'ⱥꞓꟈꬳꞡɬⱡꝉɟʄꝃꝅꞣꞥꬿꝑꞧꞩꟊꞹꝟ', 'acdegiiijjkkknoprssuv'],
    ['tildes', 'ᵬᵭꬸᵱᵳ', 'bdipr'],
    ['crossed tails and descenders', 'ꬶꬺꞑꬻꭉⱬ', 'gmnnrz'],
    ['flourishes, notches and rings', 'ꞗꬴⱸꬷꬹⱺꝓꝕꭋꭌꭖꭗꭘꭙ', 'beeiiopprrxxxx'],
    ['insular letters', 'ꝺꝼᵹꝿꞃꞅꞇ', 'dfggrst'],
    ['other Latin letters', 'ßɛəȷ', 'beej'],
    ['stylised Cyrillic', 'єэғипяцшщж', 'eefnnruwwx'],
    ['stylised Greek', 'λδξσπμω', 'aaeenuw'],
    ['one letter for several, by case or style', 'ʌʌδδσσυυ', 'avadoeuy'],
  ])('%s', (_, disguised, plain) => {
    const letters = Array.from(plain);
    const wrong = Array.from(disguised).filter((disguise, at) => {
      const found = readings.get(disguise) ?? [];
      return !found.includes(letters[at] ?? '');
    });
    expect([wrong, letters.length]).toEqual([[], Array.from(disguised).length]);
  });
});
