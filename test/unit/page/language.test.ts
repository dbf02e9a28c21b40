// Which language the invitation page speaks, and how it writes times.
import { describe, expect, it } from '@jest/globals';
import { languageOf, shownTime } from '../../../shared/http/page/browser/language.ts';

describe('the language', () => {
  it.each([
    ['the first one of the browser that there is', null, ['de-CH', 'sv-FI', 'fr'], 'sv'],
    ['English when there is none', null, ['de', 'ja'], 'en'],
    ['English when the browser says nothing', null, [], 'en'],
    ['by the language alone, in any case', null, ['FR-ca'], 'fr'],
    ['not by a part of another one', null, ['kok', 'svx'], 'en'],
    ['what was chosen, before all', 'ko', ['fr'], 'ko'],
    ['not what is no choice', 'xx', ['fr'], 'fr'],
  ] as const)('is %s', (_, chosen, preferred, expected) => {
    expect(languageOf(chosen, preferred)).toBe(expected);
  });
});

describe('a time', () => {
  it.each([
    ['en', ['en-GB'], /^28 November 2026 at \d\d:00 \S+/],
    ['en', ['en-US'], /^November 28, 2026 at \d+:00\s[AP]M \S+/],
    ['fr', ['en-GB'], /^28 novembre 2026 à \d\d:00 \S+/],
    ['sv', [], /^28 november 2026 kl\. \d\d:00 \S+/],
    ['ko', [], /^2026년 11월 28일 (?:오전|오후) \d+:00 \S+/],
  ] as const)('is written as in %s with a browser of %p, with its zone', (locale, preferred, expected) => {
    expect(shownTime('2026-11-28T12:00:00.000Z', locale, preferred)).toMatch(expected);
  });
});
