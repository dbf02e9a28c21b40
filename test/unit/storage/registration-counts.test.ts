// The limits of registrations hold however many a caller sends at once.
import { describe, expect, it } from '@jest/globals';
import { defaultLimits } from '../../../shared/domain/limits.ts';
import { later, minute } from '../../../shared/domain/time.ts';
import { registrationCounts } from '../../../shared/storage/registration-counts.ts';
import { memoryTables } from '../../support/memory-tables.ts';
import { refusedWith } from '../../support/refused-with.ts';

const at = '2026-11-21T09:00:00.000Z';
const limits = { ...defaultLimits, registrationsPerCallerAndDay: 5, registrationsAwaitingReview: 2 };
const nothingCommitted = { read: async () => undefined };

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
