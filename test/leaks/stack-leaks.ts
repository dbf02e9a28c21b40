// Looks through all that a stack has kept, and through what was recorded of it, for what does not belong there.
import type { StackClients } from '../../local/stack.ts';
import { givenName, knownOf } from './known.ts';
import { exampleTexts, places } from './places.ts';
import { createScanner, type Leak, type Source } from './scan.ts';
import { sourcesOf } from './sources.ts';

const all = async (stack: StackClients): Promise<readonly Source[]> => {
  const sources: Source[] = [];
  for await (const source of sourcesOf(stack)) sources.push(source);
  return sources;
};

export interface LeakReport {
  /** How many texts were looked through, by the kind of place. */
  readonly looked: Readonly<Record<string, number>>;
  readonly leaks: readonly Leak[];
}

const kindOfPlace = (place: string): string => place.split('/')[0] ?? place;

/** `recorded`: messages and answers that somebody wrote down on the way. */
export const leaksOf = async (stack: StackClients, recorded: readonly Source[] = []): Promise<LeakReport> => {
  const everything = [...(await all(stack)), ...recorded];
  const scan = createScanner(await knownOf(stack, everything), places, exampleTexts);
  const sources = everything.filter(({ place }) => place !== givenName);
  const looked: Record<string, number> = {};
  for (const { place } of sources) looked[kindOfPlace(place)] = (looked[kindOfPlace(place)] ?? 0) + 1;
  return { looked, leaks: sources.flatMap(scan) };
};

/** The report in words; a leak is shown by its place and its first letters. */
export const leakLines = ({ looked, leaks }: LeakReport): readonly string[] => [
  `Looked for leaks in ${Object.entries(looked)
    .map(([place, count]) => `${count} of ${place}`)
    .join(', ')}: ${leaks.length} found.`,
  ...leaks.map(({ kind, place, what }) => `  LEAK in ${place}: ${kind} ${what}`),
];
