// Which language the page speaks: the person's choice of this session, else the best of their browser's.
import { locales, type Locale } from '../../../domain/locale.ts';
import { en } from './texts/en.ts';
import { fr } from './texts/fr.ts';
import { ko } from './texts/ko.ts';
import { sv } from './texts/sv.ts';
import type { Texts } from './texts/texts.ts';

export const texts: Readonly<Record<Locale, Texts>> = { en, fr, sv, ko };

/** Each language by its own name. */
export const languageNames: Readonly<Record<Locale, string>> = {
  en: 'English',
  fr: 'Français',
  sv: 'Svenska',
  ko: '한국어',
};

const speaks = (tag: string, locale: Locale): boolean => tag.toLowerCase().split('-')[0] === locale;

/** `chosen` is what this session has remembered, if anything. */
export const languageOf = (chosen: string | null, preferred: readonly string[]): Locale =>
  locales.find((locale) => locale === chosen) ??
  preferred.flatMap((tag) => locales.find((locale) => speaks(tag, locale)) ?? [])[0] ??
  'en';

/** A point in time as people of the language write it, in their own zone; a browser's `en-GB` decides how for `en`. */
export const shownTime = (instant: string, locale: Locale, preferred: readonly string[]): string =>
  new Intl.DateTimeFormat(preferred.find((tag) => speaks(tag, locale)) ?? locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
