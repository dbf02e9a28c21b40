// What registration asks to accept, what to read first, and the agreements with their versions.
import { describe, expect, it } from '@jest/globals';
import { locales } from '../../../shared/domain/locale.ts';
import {
  agreementIds,
  agreements,
  agreementWith,
  registrationAgreementIds,
  terms,
} from '../../../shared/domain/terms.ts';

describe('terms', () => {
  it('asks to accept two agreements, and to read the policies and the overview first', () => {
    expect(terms.map(({ id, kind }) => [id, kind])).toEqual([
      ['services-agreement', 'accept'],
      ['terms-of-use', 'accept'],
      ['policies-and-terms', 'read'],
      ['become-a-publisher', 'read'],
    ]);
  });

  it('keeps the publisher agreement out of the registration', () => {
    expect(agreements.map(({ id }) => id)).toEqual(agreementIds);
    expect(registrationAgreementIds).toEqual(['services-agreement', 'terms-of-use']);
  });

  it.each([...agreements, ...terms].map((text) => [text.id, text] as const))(
    '%s has a title in every language, a dated version and a safe link',
    (_, { title, currentVersion, href }) => {
      expect(Object.keys(title).sort()).toEqual([...locales].sort());
      expect(Object.values(title).filter((text) => text.trim() === '')).toEqual([]);
      expect(currentVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new URL(href).protocol).toBe('https:');
    },
  );

  it('finds an agreement by its id, and only an agreement', () => {
    expect(agreementWith('terms-of-use')?.id).toBe('terms-of-use');
    expect(agreementWith('policies-and-terms')).toBeUndefined();
    expect(agreementWith('toString')).toBeUndefined();
  });
});
