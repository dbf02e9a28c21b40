// The first half of folding, which needs no table: compatibility forms, invisible characters, case and accents.

/** First letter of each alphabet that NFKC leaves alone: white on black circles and squares, regional indicators. */
const enclosedAlphabets = [0x1f150, 0x1f170, 0x1f1e6] as const;
const enclosedLetter = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu;
const invisible = /[\p{Cf}\p{DI}]/gu;
const marks = /[\p{M}\p{DI}]/gu;

const openEnclosed = (character: string): string => {
  const point = character.codePointAt(0) ?? 0;
  const first = enclosedAlphabets.findLast((start) => start <= point) ?? point;
  return String.fromCharCode(97 + point - first);
};

/** What NFKC would get wrong: a lunate sigma is a c by its shape, and a trade mark sign is no part of the word. */
const beforeNfkc = (text: string): string =>
  text
    .replace(enclosedLetter, openEnclosed)
    .replace(/[\u03f2\u03f9]/g, 'c')
    .replace(/[\u2122\u2120]/g, ' ');

/** Compatibility forms, invisible characters, case and accents undone; recomposed, or Korean would stay in pieces. */
export const normalise = (text: string): string =>
  beforeNfkc(text)
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(marks, '')
    .replace(/ς/g, 'σ')
    .normalize('NFC');
