// An account comes out of its row as it went in, whatever its texts hold and however long they are.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { accountOf, accountRow } from '../../../shared/storage/account-row.ts';
import { fromColumns, safeJson, toColumns } from '../../../shared/storage/column.ts';
import { anAccount, aProfile, aUser } from '../../support/accounts.ts';
import { hostileTexts, wholeAccount } from '../../support/whole-account.ts';
import { stageWith } from './stage.ts';

const stored = (row: ReturnType<typeof accountRow>): Parameters<typeof accountOf>[0] => ({
  ...row,
  etag: 'any',
});

/** Any UTF-16 units, halves of pairs too; often those that matter. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(0x2028, 0x2029, 0xd83d, 0xde00, 0x7f, 0x85, 0x22, 0x5c, 0x7d),
    ),
    { maxLength: 40 },
  )
  .map((units) => String.fromCharCode(...units));

describe('a JSON column', () => {
  it('holds no character that a table store or its client stumbles over, and the same value', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const json = safeJson({ [text]: text });

        expect(json).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
        expect(JSON.parse(json)).toStrictEqual({ [text]: text });
      }),
    );
  });

  it('is cut into pieces that are short enough, never inside a pair, and is whole again', () => {
    const longText = fc
      .tuple(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 0, max: 70_000 }),
        fc.constantFrom('x', '😀', 'x😀'),
      )
      .map(([lead, length, unit]) => 'a'.repeat(lead) + unit.repeat(length));
    fc.assert(
      fc.property(longText, (text) => {
        const columns = toColumns('users', text);
        const pieces = columns.map(([, piece]) => piece);

        expect(fromColumns('users', Object.fromEntries(columns))).toBe(text);
        expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(30_000);
        expect(pieces.filter((piece) => /\p{Cs}/u.test(piece))).toStrictEqual([]);
        expect(pieces.slice(0, -1).filter((piece) => piece.length < 29_999)).toStrictEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('is there even for no text at all', () => {
    expect(toColumns('users', '')).toStrictEqual([['users', '']]);
    expect(fromColumns('users', {})).toBe('');
  });
});

describe('the document of an account', () => {
  it('comes back with every property that an account can have', () => {
    const account = wholeAccount('text');

    expect(accountOf(stored(accountRow(account)))).toStrictEqual(account);
  });

  it.each(hostileTexts)('keeps %s, through a commit', async (_, text) => {
    const account = wholeAccount(text);
    const stage = await stageWith(account);
    const { sequence, lastEventHash, ...rest } = account;

    expect([sequence, lastEventHash]).toStrictEqual([0, '']);
    expect(await stage.current()).toMatchObject(rest);
  });

  it.each([
    ['pairs around the end of a piece', `${'x'.repeat(29_990)}${'😀'.repeat(20)}`],
    ['more than one piece of pairs', `y${'😀'.repeat(40_000)}`],
  ])('keeps %s, through a commit', async (_, summary) => {
    const stage = await stageWith(anAccount({ profile: aProfile({ offer: { summary } }) }));

    expect((await stage.current()).profile.offer.summary).toBe(summary);
  });

  it('comes back from many columns', () => {
    const users = Array.from({ length: 500 }, (_, number) =>
      aUser(`user${number}`, { displayName: '名'.repeat(100) }),
    );
    const row = accountRow(anAccount({ users }));

    expect(Object.keys(row.values)).toContain('users4');
    expect(accountOf(stored(row)).users).toStrictEqual(users);
  });

  it('of a form that this version does not know is not read at all', () => {
    const row = accountRow(anAccount());

    expect(() => accountOf(stored({ ...row, values: { ...row.values, schema: 2 } }))).toThrow(
      /schema 2.*reads 1/,
    );
    expect(() => accountOf(stored({ ...row, values: { ...row.values, schema: '1' } }))).toThrow(/schema/);
  });

  it('with a part that is broken or missing is not read as something else', () => {
    const row = accountRow(anAccount());
    const { users: _, ...others } = row.values;

    expect(() => accountOf(stored({ ...row, values: others }))).toThrow(SyntaxError);
    expect(() => accountOf(stored({ ...row, values: { ...row.values, users: '{}' } }))).toThrow(/users/);
    expect(() => accountOf(stored({ ...row, values: { ...row.values, status: 'unknown' } }))).toThrow(
      /status/,
    );
  });
});
