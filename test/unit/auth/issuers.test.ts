// Which setting an `iss` claim belongs to, and what a tenant's id looks like to the letter.
import { describe, expect, it } from '@jest/globals';
import { findIssuer, isGuid } from '../../../shared/auth/issuers.ts';
import { settings } from './fake-issuers.ts';

const guid = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('a GUID', () => {
  it.each([guid, '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'])(
    'is %s',
    (text) => {
      expect(isGuid(text)).toBe(true);
    },
  );

  it('is nothing that lacks one of the characters, or has one more or another one', () => {
    const indexes = Array.from(guid, (_, index) => index);
    const changed = indexes.flatMap((index) => [
      guid.slice(0, index) + guid.slice(index + 1),
      ...['0', 'a', 'g', 'A', '-', ' '].map((other) => guid.slice(0, index) + other + guid.slice(index)),
      ...['g', 'A', '_', ' ', '\n'].map((other) => guid.slice(0, index) + other + guid.slice(index + 1)),
    ]);

    expect(changed.filter(isGuid)).toStrictEqual([]);
  });

  it.each([
    '',
    `{${guid}}`,
    `${guid}0`,
    `${guid}\n`,
    `x${guid}`,
    guid.toUpperCase(),
    guid.replaceAll('-', ''),
  ])('is not %j', (text) => {
    expect(isGuid(text)).toBe(false);
  });
});

describe('the setting of an issuer', () => {
  const template = settings({ issuer: 'https://directory.example/{tenantId}/v2.0', trustedFor: [] });
  const exact = settings({ issuer: `https://directory.example/${guid}/v2.0` });
  const other = settings();

  it.each([
    ['first', [exact, other, template]],
    ['last', [template, other, exact]],
  ])('is the one that names it to the letter, before a template, also when it is listed %s', (_, issuers) => {
    expect(findIssuer(issuers, exact.issuer)).toStrictEqual({ settings: exact, issuer: exact.issuer });
  });

  it('is the template that its tenant fills, with the tenant', () => {
    expect(findIssuer([other, template], exact.issuer)).toStrictEqual({
      settings: template,
      issuer: exact.issuer,
      tenantId: guid,
    });
  });

  it('is none for the template itself, nor for an issuer that nothing names', () => {
    expect(findIssuer([template, other], template.issuer)).toBeUndefined();
    expect(findIssuer([template, other], 'https://directory.example/common/v2.0')).toBeUndefined();
    expect(findIssuer([], other.issuer)).toBeUndefined();
  });
});
