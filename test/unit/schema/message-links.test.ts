// An inviter's message holds no addresses of pages, however they are written.
import { describe, expect, it } from '@jest/globals';
import { personalMessage } from '../../../shared/schema/text.ts';

const isTaken = (message: string): boolean => personalMessage.safeParse(message).success;

describe('the message of an inviter', () => {
  it.each([
    'See https://evil.example',
    'HTTPS:evil.example',
    'http:\\\\evil.example',
    'www.evil.example',
    'evil.example/login',
    'evil.example:8080/login',
    'evil.example?id=1',
    'evil.example#login',
    'evil．example／login',
    'ｈttps：//evil.example',
    '192.0.2.7/login',
    'javascript:alert(1)',
  ])('is refused with a link: %s', (message) => {
    expect(isTaken(message)).toBe(false);
  });

  it.each([
    'Welcome! Please accept by Friday, e.g. today.',
    'Our team: Ada, Grace (3.5/5 days).Thanks!',
    'Ready.Set?! Go: 10:30.',
    'Version 1.2.3.4 is out; data: none.',
    '환영합니다. 곧 만나요!',
  ])('is taken as people write: %s', (message) => {
    expect(isTaken(message)).toBe(true);
  });
});
