// The languages of titles and mails, and which of them a reader prefers.

export const locales = ['en', 'fr', 'sv', 'ko'] as const;
export type Locale = (typeof locales)[number];

interface Wish {
  /** A language range in lower case, or `*`. */
  readonly range: string;
  readonly weight: number;
}

const wishPattern =
  /^([a-z]{1,8}(?:-[a-z0-9]{1,8})*|\*)(?:[ \t]*;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?))?$/;

const wishOf = (element: string): readonly Wish[] => {
  const match = wishPattern.exec(element.trim().toLowerCase());
  return match?.[1] === undefined ? [] : [{ range: match[1], weight: Number(match[2] ?? '1') }];
};

/** A range and its ever shorter forms, as in RFC 4647 lookup: sv-fi-x-a, sv-fi-x, sv-fi, sv. */
const forms = (range: string): readonly string[] => {
  const subtags = range.split('-');
  return subtags.map((_, cut) => subtags.slice(0, subtags.length - cut).join('-'));
};

/** The best of our languages for an Accept-Language header; `en` when none of them is wished for. */
export const negotiate = (acceptLanguage: string | undefined): Locale => {
  const wishes = (acceptLanguage ?? '').split(',').flatMap(wishOf);
  const named = wishes.map(({ range }) => range);
  const refused = new Set(wishes.filter(({ weight }) => weight === 0).map(({ range }) => range));
  const served = locales.filter((locale) => !refused.has(locale));
  const liked = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  for (const { range } of liked) {
    const match =
      range === '*'
        ? served.find((locale) => !named.includes(locale))
        : served.find((locale) => forms(range).includes(locale));
    if (match !== undefined) return match;
  }
  return 'en';
};
