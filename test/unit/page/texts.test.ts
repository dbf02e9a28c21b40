// What the invitation page says: everything in every language, with the names that belong in it.
import { describe, expect, it } from '@jest/globals';
import { locales } from '../../../shared/domain/locale.ts';
import { languageNames, texts } from '../../../shared/http/page/browser/language.ts';
import { offersOf } from '../../../shared/http/page/browser/offers.ts';
import { plain, type Phrase } from '../../../shared/http/page/browser/phrase.ts';
import type { ScreenName } from '../../../shared/http/page/browser/screen.ts';
import type { Names } from '../../../shared/http/page/browser/texts/texts.ts';
import { roleNames } from '../../../shared/schema/reference.ts';
import { valuesIn } from '../../support/page/values.ts';

const names: Names = {
  publisher: 'PUBLISHER',
  inviter: 'INVITER',
  address: 'ADDRESS',
  signedIn: 'SIGNED-IN',
};
const nobody: Names = { publisher: 'PUBLISHER', inviter: '', address: '', signedIn: '' };

const isScreen = (name: string): name is ScreenName => name in offersOf;
const screens = Object.keys(offersOf).filter(isScreen);

const phrasesOf = (screen: ScreenName, locale: (typeof locales)[number], given: Names): readonly Phrase[] => {
  const { heading, lines } = texts[locale].screens[screen](given);
  return [heading, ...lines];
};

/** The names that a screen mentions, in every language the same. */
const mentioned = (phrases: readonly Phrase[]): readonly string[] =>
  [
    ...new Set(
      phrases.flatMap((phrase) => plain(phrase).match(/PUBLISHER|INVITER|ADDRESS|SIGNED-IN/g) ?? []),
    ),
  ].sort();

describe.each(locales)('the page in %s', (locale) => {
  it('has words on every screen, also when names are not known', () => {
    const empty = screens.filter((screen) =>
      [names, nobody].some((given) =>
        phrasesOf(screen, locale, given).some((phrase) => plain(phrase).trim() === ''),
      ),
    );
    expect(empty).toEqual([]);
    expect(valuesIn({ ...texts[locale], screens: {} }).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('mentions on every screen whom the English one mentions', () => {
    const differing = screens.filter(
      (screen) =>
        mentioned(phrasesOf(screen, locale, names)).join() !==
        mentioned(phrasesOf(screen, 'en', names)).join(),
    );
    expect(differing).toEqual([]);
  });

  it('calls roles as the API does', () => {
    const { owner, manager, contributor } = texts[locale].roles;
    expect({ owner: owner.name, manager: manager.name, contributor: contributor.name }).toEqual(
      roleNames[locale],
    );
  });

  it('keeps names apart from its own words', () => {
    const mixed = screens.filter((screen) =>
      phrasesOf(screen, locale, names).some((phrase) =>
        phrase.some((part) => typeof part === 'string' && /PUBLISHER|INVITER|ADDRESS|SIGNED/.test(part)),
      ),
    );
    expect(mixed).toEqual([]);
  });
});

it('says everything in other words in every language', () => {
  const shared = locales.flatMap((one, at) =>
    locales.slice(at + 1).flatMap((other) => {
      const others = new Set(valuesIn(texts[other]));
      return valuesIn(texts[one]).filter((text) => others.has(text));
    }),
  );
  // A name, and a word that is the same in Swedish and English.
  expect(new Set(shared)).toEqual(new Set(['Cloud Partner Portal']));
});

it('puts no-break spaces where French wants them', () => {
  const french = screens.flatMap((screen) => phrasesOf(screen, 'fr', names).map(plain));
  expect(
    [...french, ...valuesIn(texts.fr)].filter((text) => /(?<!\u00a0)[:;?!»]|«(?!\u00a0)/.test(text)),
  ).toEqual([]);
});

it('names every language in itself', () => {
  expect(Object.entries(languageNames)).toEqual([
    ['en', 'English'],
    ['fr', 'Français'],
    ['sv', 'Svenska'],
    ['ko', '한국어'],
  ]);
});
