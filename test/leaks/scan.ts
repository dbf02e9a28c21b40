// Finds what stands where it does not belong: keys, access tokens, links, addresses and names.
import { viewsOf } from './views.ts';

export type Kind = 'key' | 'token' | 'link' | 'address' | 'name';

/** A text, and where it was found: `table/kind of row/column`, `log`, `queue`, `error answer`. */
export interface Source {
  readonly place: string;
  readonly text: string;
}

/** What no form gives away. */
export interface Known {
  readonly keys: readonly string[];
  /** Display names of people. */
  readonly names: readonly string[];
}

export interface Leak {
  readonly kind: Kind;
  readonly place: string;
  /** What was found, cut so that the report is no leak itself. */
  readonly what: string;
}

/** Where each kind belongs; a place is allowed when one of the patterns matches it. */
export type Belongs = Readonly<Record<Kind, readonly RegExp[]>>;

const shapes: readonly (readonly [Kind, RegExp])[] = [
  ['token', /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{16,}/g],
  ['link', /[as]\.[a-z0-9_-]{3,50}\.inv_[a-z2-7]{26}\.\d{1,10}\.\d{1,14}\.[a-z0-9]{1,16}\.[\w-]{20,}/g],
  ['address', /[\w.+-]{2,}@(?:[a-z0-9-]{2,}\.)+[a-z]{2,}/gi],
];

/** A key as text and as bytes, of which a part is as bad as all. */
const formsOfKey = (key: string): readonly string[] => {
  const bytes = Buffer.from(key, 'base64');
  return [key.slice(0, 20), key.slice(-20), bytes.toString('latin1'), bytes.toString('hex').slice(0, 32)];
};

const escapedForRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A name as a word of its own: ids and digests hold any letters, and addresses are looked for by themselves. */
const nameShape = (names: readonly string[]): RegExp | undefined =>
  names.length === 0
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\p{N}_-])(?:${names.map(escapedForRegExp).join('|')})(?![\\p{L}\\p{N}_@-])`,
        'gu',
      );

const shownOf = (text: string): string => `${text.slice(0, 6)}… (${text.length} characters)`;

/** A scanner for what is known of a run. `exempt` are texts that look like a leak and are none. */
export const createScanner = (
  { keys, names }: Known,
  belongs: Belongs,
  exempt: ReadonlySet<string> = new Set(),
): ((source: Source) => readonly Leak[]) => {
  const keyForms = keys.flatMap(formsOfKey);
  const name = nameShape(names);
  const found = (text: string): readonly (readonly [Kind, string])[] => [
    ...shapes.flatMap(([kind, shape]) =>
      (text.match(shape) ?? []).map((match): readonly [Kind, string] => [kind, match]),
    ),
    ...keyForms.filter((form) => text.includes(form)).map((form): readonly [Kind, string] => ['key', form]),
  ];
  const named = (text: string): readonly (readonly [Kind, string])[] =>
    name ? (text.match(name) ?? []).map((match): readonly [Kind, string] => ['name', match]) : [];

  return ({ place, text }) => {
    const all = [...viewsOf(text).flatMap(found), ...named(text)];
    const leaks = all
      .filter(([kind, what]) => !exempt.has(what) && !belongs[kind].some((pattern) => pattern.test(place)))
      .map(([kind, what]): Leak => ({ kind, place, what: shownOf(what) }));
    return leaks.filter(
      ({ kind, what }, index) => leaks.findIndex((one) => one.kind === kind && one.what === what) === index,
    );
  };
};
