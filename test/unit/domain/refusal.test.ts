// Refusals: a sentence for people, a code for programs, and codes that are told from other text.
import { describe, expect, it } from '@jest/globals';
import { isRefusalCode, Refusal, refusalMessages } from '../../../shared/domain/refusal.ts';

describe('a refusal', () => {
  it('says the sentence of its code, unless its rule has a closer one', () => {
    expect(new Refusal('UserNotFound').message).toBe('There is no such user.');
    expect(new Refusal('UserNotFound', { target: '/users/usr_zoe' }).message).toBe('There is no such user.');
    expect(new Refusal('PermissionDenied', { message: 'Only an owner closes it.' }).message).toBe(
      'Only an owner closes it.',
    );
  });

  it('is told from other errors by its name, also where only its text is seen', () => {
    expect(String(new Refusal('UserNotFound'))).toBe('Refusal: There is no such user.');
  });
});

describe('the code of a refusal', () => {
  it('is each that has a sentence, and no other text', () => {
    const codes = Object.keys(refusalMessages);

    expect(codes).toContain('UserNotFound');
    expect(codes.filter(isRefusalCode)).toEqual(codes);
    expect(['', 'usernotfound', 'MalformedJson', 'toString', 'constructor'].filter(isRefusalCode)).toEqual(
      [],
    );
  });
});
