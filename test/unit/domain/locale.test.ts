// Which of our languages a reader gets.
import { describe, expect, it } from '@jest/globals';
import { negotiate } from '../../../shared/domain/locale.ts';

describe('negotiate', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['de', 'en'],
    ['sv', 'sv'],
    ['sv-SE', 'sv'],
    ['SV-se', 'sv'],
    ['ko-Kore-KR', 'ko'],
    ['de-AT, fr;q=0.4', 'fr'],
    ['fr;q=0.5, ko;q=0.8, sv;q=0.7', 'ko'],
    ['sv, fr', 'sv'],
    ['fr , sv', 'fr'],
    ['de, *;q=0.5', 'en'],
    ['en;q=0.2, *;q=0.9', 'fr'],
    ['en;q=0, *', 'fr'],
    ['en;q=0, fr;q=0, *', 'sv'],
    ['fr;q=0, sv;q=0.001', 'sv'],
    ['fr-CA;q=0.9, fr;q=0, ko;q=0.1', 'ko'],
    ['fr ; q=0.3 ,sv; q=1.000', 'sv'],
    ['*', 'en'],
    ['en;q=0.1, ko ;q=0.3', 'ko'],
    ['en;q=0.1, ko\t;\tq=0.3', 'ko'],
    ['sv;q=0.9, ko;q=1', 'ko'],
  ])('reads %j as a wish for %s', (header, locale) => {
    expect(negotiate(header)).toBe(locale);
  });

  it.each([
    'fr;q=2',
    'fr;q=0.1234',
    'fr;q=',
    'fr;level=1',
    'f_r',
    'frenchfries',
    'fr-',
    '-fr',
    '1fr',
    'fr;q=1.5',
  ])('passes over the malformed element %j and keeps the others', (element) => {
    expect(negotiate(`${element}, sv;q=0.1`)).toBe('sv');
  });

  it('does not take a language for another that has its letters, or starts with them', () => {
    expect(negotiate('kok, frr, svx')).toBe('en');
    expect(negotiate('k-o, f-r, s-v')).toBe('en');
  });

  it.each(['fr-CA;q=0', 'ko-KR;q=0.000', 'en;q=0, *;q=0'])(
    'does not take the refusal %j for a wish',
    (header) => {
      expect(negotiate(header)).toBe('en');
    },
  );
});
