// Base32 as RFC 4648 shows it, in lower case and unpadded.
import { expect, it } from '@jest/globals';
import { base32 } from '../../../shared/domain/base32.ts';

it.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('writes %j as %j', (text, expected) => {
  expect(base32(Buffer.from(text))).toBe(expected);
});

it('gives 26 characters for 16 bytes, the highest included', () => {
  expect(base32(new Uint8Array(16).fill(255))).toBe(`${'7'.repeat(25)}4`);
});
