// Reads the name corpus: lists of names, some with the term or the reason that belongs to each.
import { readFileSync } from 'node:fs';

const shown = (line: string): string =>
  line.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

const lines = (file: string): readonly string[] =>
  readFileSync(new URL(`corpus/${file}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(shown);

const pairs = (file: string): readonly { readonly label: string; readonly name: string }[] =>
  lines(file).map((line) => {
    const [label = '', name = ''] = line.split('\t');
    return { label, name };
  });

export const companiesAccepted = lines('companies-accepted');
/** The label is the term that is hit. */
export const disguises = pairs('disguises');
/** The label is the reason. */
export const disguisesPassed = pairs('disguises-passed');
/** The label is the term, with a `+` if an exception can open the name. */
export const companiesRefused = pairs('companies-refused');
