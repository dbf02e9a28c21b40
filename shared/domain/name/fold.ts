// Folding: what a name looks like when accents, case, invisible characters, look-alikes and separators do not count.
import { allReadings, readingsOf } from './look-alikes.ts';
import { normalise } from './normalise.ts';

const digitsAndStrokes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
};
const symbols: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'i' };

const word = /[\p{L}\p{N}]/u;

const isWord = (character: string | undefined): boolean => character !== undefined && word.test(character);

/** Several readings stay one character, so that the comparison can try each (see spellOut). */
const readOne = (character: string): string => {
  const [first, second] = readingsOf(character);
  return first === undefined || second !== undefined ? character : first;
};

const readSymbol = (character: string, next: string | undefined): string =>
  (isWord(next) ? symbols[character] : undefined) ?? readingsOf(character)[0] ?? ' ';

/** One character becomes letters, or a space where it separates words. */
const shapeOf = (character: string, next: string | undefined, symbolsAreLetters: boolean): string => {
  if (isWord(character)) return digitsAndStrokes[character] ?? readOne(character);
  return symbolsAreLetters ? readSymbol(character, next) : ' ';
};

/** `rn` is read as m, `vv` as w. */
const joinStrokes = (shapes: string): string => {
  const read: string[] = [];
  let afterV = false;
  for (const shape of shapes) {
    const readings = allReadings(shape);
    const isV = readings.includes('v');
    if (afterV && isV) read[read.length - 1] = 'w';
    else if (read.at(-1) === 'r' && readings.includes('n')) read[read.length - 1] = 'm';
    else read.push(shape);
    afterV = isV && read.at(-1) === shape;
  }
  return read.join('');
};

type Words = readonly string[];

const wordsOf = (characters: readonly string[], symbolsAreLetters: boolean): Words => {
  const shapes = characters.map((character, at) => shapeOf(character, characters[at + 1], symbolsAreLetters));
  return joinStrokes(shapes.join(''))
    .split(' ')
    .filter((folded) => folded !== '');
};

/** The folded words of a text, in order; `fold('@zure T00ls')` is `['azure', 'toois']`. Folding twice changes nothing. */
export const fold = (text: string): Words => wordsOf(Array.from(normalise(text)), true);

/** The folded words as `fold` gives them, and, where that can differ, with symbols read as separators instead. */
export const foldBothWays = (text: string): readonly [Words, ...Words[]] => {
  const characters = Array.from(normalise(text));
  const asLetters = wordsOf(characters, true);
  const hasSymbol = characters.some((character) => character !== ' ' && !isWord(character));
  return hasSymbol ? [asLetters, wordsOf(characters, false)] : [asLetters];
};
