// Random histories of all operations, run at the same time: whatever the order of their calls, the invariants hold.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadApp } from './app.ts';
import { playAndCheck } from './check.ts';
import { defects } from './defects.ts';
import { crashPlans, histories } from './histories.ts';
import { builtOnly, requests } from './requests.ts';

const minutes = 60_000;

it('there is a request for every operation, and for nothing else', async () => {
  const { operations } = await loadApp();

  expect([...Object.keys(requests), ...builtOnly].sort()).toStrictEqual([...operations.keys()].sort());
});

it(
  'random histories keep every invariant',
  async () => {
    const app = await loadApp();
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        expect((await playAndCheck(history, { app })).violations).toStrictEqual([]);
      }),
      { numRuns: 2500 },
    );
  },
  5 * minutes,
);

it(
  'random histories in which processes die keep every invariant',
  async () => {
    const app = await loadApp();
    await fc.assert(
      fc.asyncProperty(crashPlans, async ({ history, manner }) => {
        expect((await playAndCheck(history, { app, manner })).violations).toStrictEqual([]);
      }),
      { numRuns: 1000 },
    );
  },
  5 * minutes,
);

describe('a planted defect is found:', () => {
  it.each(Object.entries(defects))(
    '%s',
    async (_, { defect, among = histories }) => {
      const app = await loadApp();
      const { failed, errorInstance } = await fc.check(
        fc.asyncProperty(among, async (history) => {
          expect((await playAndCheck(history, { app, defect })).violations).toStrictEqual([]);
        }),
        { numRuns: 1500, seed: 1, endOnFailure: true },
      );

      expect([failed, String(errorInstance)]).toStrictEqual([true, expect.stringContaining('toStrictEqual')]);
    },
    5 * minutes,
  );
});
