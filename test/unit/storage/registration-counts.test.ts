// The limits of registrations hold however many a caller sends at once.
import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../../../shared/domain/limits.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { later, minute } from '../../../shared/domain/time.ts';
import { accountRow } from '../../../shared/storage/account-row.ts';
import { registrationCounts } from '../../../shared/storage/registration-counts.ts';
import { ada, anAccount } from '../../support/accounts.ts';
import { memoryTables } from '../../support/memory-tables.ts';
import { refusedWith } from '../../support/refused-with.ts';

const at = '2026-11-21T09:00:00.000Z';
const limits = { ...defaultLimits, registrationsPerCallerAndDay: 5, registrationsAwaitingReview: 2 };
const nothingCommitted = { read: async () => undefined };

/** Seconds to wait before the same is asked again; undefined where nobody can say. */
const waitOf = (reserve: () => Promise<void>): Promise<number | undefined> =>
  reserve().then(
    () => {
      throw new Error('Nothing was refused.');
    },
    (error: unknown) => (error instanceof Refusal ? error.detail.retryAfter : Number.NaN),
  );

it('says when the next day begins, and nothing of how long a review takes', async () => {
  const perDay = registrationCounts(memoryTables(), nothingCommitted, {
    ...limits,
    registrationsPerCallerAndDay: 1,
  });
  await perDay.reserve('usr_ada', 'one', at)();
  expect(await waitOf(perDay.reserve('usr_ada', 'two', at))).toBe(15 * 60 * 60);

  const awaiting = registrationCounts(memoryTables(), nothingCommitted, limits);
  for (const id of ['one', 'two']) await awaiting.reserve('usr_ada', id, at)();
  expect(await waitOf(awaiting.reserve('usr_ada', 'three', at))).toBeUndefined();
});

describe('the publishers that await review', () => {
  it('count from the moment they are reserved, before anything of them is stored', async () => {
    const counts = registrationCounts(memoryTables(), nothingCommitted, limits);
    const outcomes = await Promise.all(
      ['one', 'two', 'three', 'four'].map((id) => refusedWith(counts.reserve('usr_ada', id, at))),
    );

    expect(outcomes.filter((code) => code === undefined)).toHaveLength(2);
    expect(outcomes.filter((code) => code === 'RegistrationLimitReached')).toHaveLength(2);
  });

  it('count once, however often the same one is sent', async () => {
    const counts = registrationCounts(memoryTables(), nothingCommitted, limits);

    for (let time = 0; time < 4; time += 1)
      expect(await refusedWith(counts.reserve('usr_ada', 'one', at))).toBeUndefined();
  });

  it('do not count when somebody else got their id first', async () => {
    const account = anAccount({ status: 'underReview' });
    const taken = { account, row: accountRow(account), etag: '' };
    const counts = registrationCounts(memoryTables(), { read: async () => taken }, limits);
    for (const id of ['one', 'two']) await counts.reserve('usr_grace', id, at)();

    expect(await refusedWith(counts.reserve('usr_grace', 'three', at))).toBeUndefined();
    for (const id of ['one', 'two']) await counts.reserve(ada.id, id, at)();
    expect(await refusedWith(counts.reserve(ada.id, 'three', at))).toBe('RegistrationLimitReached');
  });

  it('make room again when nothing came of them', async () => {
    const counts = registrationCounts(memoryTables(), nothingCommitted, limits);
    await counts.reserve('usr_ada', 'one', at)();
    await counts.reserve('usr_ada', 'two', at)();

    expect(await refusedWith(counts.reserve('usr_ada', 'three', later(at, minute - 1)))).toBe(
      'RegistrationLimitReached',
    );
    expect(await refusedWith(counts.reserve('usr_ada', 'three', later(at, minute)))).toBeUndefined();
  });
});

it('a registration that is late for its day leaves those of the next day counted', async () => {
  const perDay = { ...limits, registrationsPerCallerAndDay: 2, registrationsAwaitingReview: 9 };
  const counts = registrationCounts(memoryTables(), nothingCommitted, perDay);
  const [evening, midnight] = ['2026-11-21T23:59:59.999Z', '2026-11-22T00:00:00.000Z'];
  await counts.reserve('usr_ada', 'one', midnight)();
  await counts.reserve('usr_ada', 'two', evening)();

  expect(await refusedWith(counts.reserve('usr_ada', 'three', midnight))).toBe('RegistrationLimitReached');
});
