// What every table store keeps, the one in memory and the real one: the tests that both have to pass.
import { describe, expect, it } from '@jest/globals';
import type { Tables, Write } from '../../shared/storage/tables.ts';
import { aPartition, everyKindOfValue, large } from './tables-partition.ts';

const reading = (make: () => Tables): void => {
  it('finds nothing where nothing was written', async () => {
    const { get, keys } = aPartition(make());

    expect([await get('a'), await keys('-', '~')]).toStrictEqual([undefined, []]);
  });

  it('gives values back as they were written', async () => {
    const { name, get, put } = aPartition(make());
    const etag = await put('a', everyKindOfValue);

    expect(await get('a')).toStrictEqual({ partition: name, key: 'a', values: everyKindOfValue, etag });
  });

  it('lists a range of one partition in key order, its start included and its end not', async () => {
    const tables = make();
    const { put, keys } = aPartition(tables);
    const inOrder = ['-', '0', '9', ':', '_', 'a', 'a-', 'a0', 'a:', 'a_', 'aa', 'z'];
    for (const key of inOrder.toReversed()) await put(key);
    await aPartition(tables).put('b');

    expect(await keys('-', '~')).toStrictEqual(inOrder);
    expect(await keys('a', 'aa')).toStrictEqual(['a', 'a-', 'a0', 'a:', 'a_']);
    expect(await keys('-', '~', 3)).toStrictEqual(['-', '0', '9']);
  });

  it('lists past the thousand rows that the service puts on a page', async () => {
    const { row, commit, keys } = aPartition(make());
    const all = Array.from({ length: 1100 }, (_, number) => String(number).padStart(4, '0'));
    for (let start = 0; start < all.length; start += 100) {
      const [first, ...others] = all
        .slice(start, start + 100)
        .map((key): Write => ({ kind: 'insert', row: row(key) }));
      if (first) await commit(first, ...others);
    }

    expect(await keys('0', '9', 5000)).toStrictEqual(all);
    expect(await keys('0', '9', 1050)).toStrictEqual(all.slice(0, 1050));
  });
};

const writing = (make: () => Tables): void => {
  it('replaces a whole row, whatever stands there, and gives it a new ETag even when nothing differs', async () => {
    const { get, put } = aPartition(make());
    const etags = [
      await put('a', { one: 1, two: 2 }),
      await put('a', { one: 1 }),
      await put('a', { one: 1 }),
    ];

    expect(new Set(etags).size).toBe(3);
    expect(await get('a')).toMatchObject({ values: { one: 1 }, etag: etags[2] });
    expect((await get('a'))?.values).not.toHaveProperty('two');
  });

  it('removes a row only under its ETag', async () => {
    const { get, put, remove } = aPartition(make());
    const old = await put('a');
    const current = await put('a');

    expect(await remove('a', old)).toBe(false);
    expect(await get('a')).toBeDefined();
    expect(await remove('a', current)).toBe(true);
    expect(await get('a')).toBeUndefined();
    expect(await remove('a', current)).toBe(false);
  });

  it('removes a row whatever its ETag when asked to', async () => {
    const { put, remove } = aPartition(make());
    await put('a');

    expect([await remove('a', '*'), await remove('a', '*')]).toStrictEqual([true, false]);
  });

  it.each([
    ['an upper-case key', 'A', {}],
    ['an empty key', '', {}],
    ['a key with a slash', 'a/b', {}],
    ['a key that is too long', 'a'.repeat(513), {}],
    ['a text over 64 KiB', 'a', { text: 'x'.repeat(32_769) }],
    [
      'a row over 1 MiB',
      'a',
      Object.fromEntries(Array.from({ length: 18 }, (_, n) => [`c${n}`, 'x'.repeat(30_000)])),
    ],
    [
      'more columns than the service takes',
      'a',
      Object.fromEntries(Array.from({ length: 251 }, (_, n) => [`c${n}`, n])),
    ],
  ])('writes no row with %s', async (_, key, values) => {
    const { row, put, commit, keys } = aPartition(make());

    await expect(put(key, values)).rejects.toThrow(RangeError);
    await expect(
      commit({ kind: 'insert', row: row('b') }, { kind: 'insert', row: row(key, values) }),
    ).rejects.toThrow(RangeError);
    expect(await keys('-', '~')).toStrictEqual([]);
  });
};

const committing = (make: () => Tables): void => {
  it('inserts a row once', async () => {
    const { row, get, commit } = aPartition(make());
    const etag = await commit({ kind: 'insert', row: row('a', { text: 'first' }) });

    expect(await commit({ kind: 'insert', row: row('a', { text: 'second' }) })).toBeUndefined();
    expect(await get('a')).toMatchObject({ values: { text: 'first' }, etag });
  });

  it('replaces a whole row under its ETag, and answers the ETag of the first row', async () => {
    const { row, get, commit } = aPartition(make());
    const inserted = await commit({ kind: 'insert', row: row('a', { one: 1, two: 2 }) });
    const replaced = await commit(
      { kind: 'replace', row: row('a', { one: 2 }), etag: inserted ?? '' },
      { kind: 'insert', row: row('b') },
    );

    expect((await get('a'))?.values).toStrictEqual({ one: 2 });
    expect((await get('a'))?.etag).toBe(replaced);
    expect(replaced).not.toBe(inserted);
  });

  it.each([
    ['more columns', { one: 1, two: 2, three: 3 }],
    ['other columns', { one: 'other', two: 2 }],
    ['fewer columns', { two: 2 }],
    ['the same columns', { one: 1, two: 2 }],
  ])('replaces a row that is known by one with %s', async (_, values) => {
    const { row, get, put, commit } = aPartition(make());
    const known = row('a', { one: 1, two: 2 });
    const old = await put('a', known.values);
    const etag = await commit({ kind: 'replace', row: row('a', values), etag: old, known });

    expect((await get('a'))?.values).toStrictEqual(values);
    expect((await get('a'))?.etag).toBe(etag);
    expect(etag).not.toBe(old);
    expect(await commit({ kind: 'replace', row: row('a', values), etag: old, known })).toBeUndefined();
  });

  it('replaces no row that has changed, or that is not there', async () => {
    const { row, get, put, commit } = aPartition(make());
    const old = await put('a', { text: 'old' });
    await put('a', { text: 'new' });

    expect(await commit({ kind: 'replace', row: row('a', { text: 'late' }), etag: old })).toBeUndefined();
    expect(await commit({ kind: 'replace', row: row('b'), etag: old })).toBeUndefined();
    expect((await get('a'))?.values).toStrictEqual({ text: 'new' });
    expect(await get('b')).toBeUndefined();
  });

  it('writes all of a transaction or nothing, wherever in it the conflict is', async () => {
    const { row, put, commit, keys } = aPartition(make());
    await put('taken');
    const conflict: Write = { kind: 'insert', row: row('taken') };
    const [one, two]: readonly Write[] = [
      { kind: 'insert', row: row('one') },
      { kind: 'insert', row: row('two') },
    ];

    expect(one && two && (await commit(conflict, one, two))).toBeUndefined();
    expect(one && two && (await commit(one, conflict, two))).toBeUndefined();
    expect(one && two && (await commit(one, two, conflict))).toBeUndefined();
    expect(await keys('-', '~')).toStrictEqual(['taken']);
  });

  it.each([
    ['a hundred rows', 100, { text: 'a' }],
    ['as much as is let through, of the longest characters', 2, large(16)],
  ])('takes a transaction of %s', async (_, rows, values) => {
    const { commit, inserts } = aPartition(make());

    expect(await commit(...inserts(rows, values))).toBeDefined();
  });

  it.each([
    ['more than a hundred rows', 101, { text: 'a' }],
    ['more than may take 4 MiB', 3, large(12)],
  ])('writes no transaction of %s', async (_, rows, values) => {
    const { commit, inserts, keys } = aPartition(make());

    await expect(commit(...inserts(rows, values))).rejects.toThrow(
      'A transaction holds at most 100 rows and 4 MiB.',
    );
    expect(await keys('-', '~')).toStrictEqual([]);
  });

  it('lets one of many replace a row under the same ETag', async () => {
    const { row, get, put, commit } = aPartition(make());
    const etag = await put('a', { by: -1 });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, by) => commit({ kind: 'replace', row: row('a', { by }), etag })),
    );
    const winners = [...answers.keys()].filter((by) => answers[by] !== undefined);

    expect(winners).toHaveLength(1);
    expect(await get('a')).toMatchObject({ values: { by: winners[0] }, etag: answers[winners[0] ?? 0] });
  });
};

/** Describes the table store that `make` gives; each test has a partition of its own in it. */
// eslint-disable-next-line jest/no-export -- two test files describe their stores with it
export const describeTables = (name: string, make: () => Tables): void => {
  describe(`${name}: reading`, () => {
    reading(make);
  });
  describe(`${name}: writing`, () => {
    writing(make);
  });
  describe(`${name}: transactions`, () => {
    committing(make);
  });
};
