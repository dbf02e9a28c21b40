// What is sealed can be read by nobody, changed by nobody, and opened only where it was sealed for.
import { beforeAll, expect, it } from '@jest/globals';
import { createSeals, type Seals } from '../../../shared/auth/sealing.ts';
import { keyFor } from '../../support/accounts.ts';

const scope = 'list-publishers usr_a';
const value = 'Åsa 😀 contoso';

let seals: Seals;
let sealed: string;
beforeAll(() => {
  seals = createSeals(keyFor('continuation'));
  sealed = seals.seal(value, scope);
});

it.each([value, '', 'x'.repeat(5000)])('opens for its scope', (text) => {
  expect(seals.open(seals.seal(text, scope), scope)).toBe(text);
});

it.each(['', 'list-publishers usr_b', 'list-registrations usr_a', `${scope} `, scope.slice(0, -1)])(
  'opens for no other scope: "%s"',
  (other) => {
    expect(seals.open(sealed, other)).toBeUndefined();
  },
);

it('opens in another version of the app too: two of them run side by side while one is replaced', () => {
  expect(seals.open('qJVpYbc2Ps7mb6c21oy4MQcm37BkBI7AK5rAvyuw9En_AZ3KNWA-fBJgxXta', scope)).toBe(value);
});

it('opens under no other key', () => {
  expect(createSeals(keyFor('another')).open(sealed, scope)).toBeUndefined();
});

it('cannot be read, differs each time, and fits into an address as it is', () => {
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('contoso');
  expect(seals.seal(value, scope)).not.toBe(sealed);
});

it('does not open when any of its bits is different, or bytes are missing or added', () => {
  const bytes = Buffer.from(sealed, 'base64url');
  const flipped = Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    return copy;
  });
  const cut = Array.from({ length: bytes.length }, (_, length) => bytes.subarray(0, length));
  const longer = [Buffer.concat([bytes, Buffer.of(0)]), Buffer.concat([Buffer.of(0), bytes])];
  const opened = [...flipped, ...cut, ...longer].filter(
    (other) => seals.open(other.toString('base64url'), scope) !== undefined,
  );

  expect(opened).toStrictEqual([]);
});

it.each(['', 'a', 'not sealed', '////', '\u0000', 'a'.repeat(10_000)])(
  'does not open what was never sealed',
  (text) => {
    expect(seals.open(text, scope)).toBeUndefined();
  },
);

it.each([
  ['padding', (text: string) => `${text}=`],
  ['a letter of no alphabet', (text: string) => `${text}!`],
  ['a blank', (text: string) => ` ${text}`],
  ['a line feed', (text: string) => `${text}\n`],
  ['the other alphabet', (text: string) => `${text.slice(0, 40)}/+${text.slice(42)}`],
])('does not open written in another way: with %s', (_, other) => {
  expect(seals.open(other(sealed), scope)).toBeUndefined();
});

it('does not open when only the spare bits of its last letter are different', () => {
  const odd = [1, 2, 3]
    .map((length) => seals.seal('x'.repeat(length), scope))
    .filter((text) => text.length % 4 > 0);
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const opened = odd.flatMap((text) =>
    Array.from(alphabet, (letter) => `${text.slice(0, -1)}${letter}`).filter(
      (other) => other !== text && seals.open(other, scope) !== undefined,
    ),
  );
  expect(odd).toHaveLength(2);
  expect(opened).toStrictEqual([]);
});
