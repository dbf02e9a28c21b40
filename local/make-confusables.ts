// Makes shared/domain/name/confusables.ts from Unicode's confusables as the development package unhomoglyph ships them.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { normalise } from '../shared/domain/name/normalise.ts';

const asLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  l: 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
};

export const readUnicodeConfusables = (): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(createRequire(import.meta.url)('unhomoglyph/data.json'));

/** The letters a confusable stands for, without marks; a space for a letter-like mark; undefined if it is not Latin. */
const readingOf = (source: string, target: string): string | undefined => {
  const shape = Array.from(normalise(target), (character) => asLetters[character] ?? character).join('');
  if (/[^\0-\x7f]/.test(shape)) return undefined;
  const letters = shape.replace(/[^a-z0-9]/g, '');
  if (letters !== '') return letters.replaceAll('rn', 'm').replaceAll('vv', 'w');
  return /\p{Lm}/u.test(source) ? ' ' : undefined;
};

/** Reading to characters (hexadecimal code points, in order); a character with several readings is under each. */
export const confusableTable = (data: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
  const readings = new Map<string, Set<string>>();
  for (const [source, target] of Object.entries(data)) {
    const character = normalise(source);
    const reading = readingOf(source, target);
    if (reading === undefined || Array.from(character).length !== 1 || character <= '\u007f') continue;
    readings.set(character, (readings.get(character) ?? new Set<string>()).add(reading));
  }
  const table = new Map<string, number[]>();
  for (const [character, found] of readings) {
    const letters = [...found].filter((reading) => /[a-z]/.test(reading));
    for (const reading of letters.length > 0 ? letters : found) {
      table.set(reading, [...(table.get(reading) ?? []), character.codePointAt(0) ?? 0]);
    }
  }
  const lines = [...table].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    lines.map(([reading, points]) => [
      reading,
      points
        .sort((a, b) => a - b)
        .map((point) => point.toString(16))
        .join(' '),
    ]),
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const table = JSON.stringify(confusableTable(readUnicodeConfusables()), undefined, 2);
  writeFileSync(
    new URL('../shared/domain/name/confusables.ts', import.meta.url),
    `// Made by local/make-confusables.ts from unhomoglyph 1.0.6 (Unicode 13.0 confusables): reading to code points, hexadecimal.
export const confusables: Readonly<Record<string, string>> = ${table};\n`,
  );
}
