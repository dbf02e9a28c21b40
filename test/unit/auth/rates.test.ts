// So many requests in a window and no more, for each name by itself, and word of when to come again.
import { expect, it } from '@jest/globals';
import { rates, type Rates } from '../../../shared/auth/rates.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { createClock } from '../../support/clock.ts';

/** Seconds to wait; 0 when the request is taken. */
const waitOf = ({ take }: Rates, name: string, limit: number): number => {
  try {
    take(name, limit);
    return 0;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'TooManyRequests')
      return error.detail.retryAfter ?? Number.NaN;
    throw error;
  }
};

it('takes as many as the limit in a minute, and then as many again', () => {
  const clock = createClock();
  const own = rates(clock.milliseconds);
  const ask = (): number => waitOf(own, 'ada', 3);

  expect([ask(), ask(), ask(), ask()]).toStrictEqual([0, 0, 0, 60]);
  clock.pass(59_999);
  expect(ask()).toBe(1);
  clock.pass(1);
  expect([ask(), ask(), ask(), ask()]).toStrictEqual([0, 0, 0, 60]);
});

it('says how long the window still lasts, in whole seconds that are long enough', () => {
  const clock = createClock();
  const own = rates(clock.milliseconds);
  waitOf(own, 'ada', 1);

  const waits = [0, 1, 999, 20_000, 38_999].map((milliseconds) => {
    clock.pass(milliseconds);
    return waitOf(own, 'ada', 1);
  });
  expect(waits).toStrictEqual([60, 60, 59, 39, 1]);
  clock.pass(1000);
  expect(waitOf(own, 'ada', 1)).toBe(0);
});

it('counts each name by itself', () => {
  const own = rates(createClock().milliseconds);
  waitOf(own, 'ada', 1);

  expect([waitOf(own, 'grace', 1), waitOf(own, 'ada', 1), waitOf(own, 'grace', 1)]).toStrictEqual([
    0, 60, 60,
  ]);
});

it('does not count what it refuses', () => {
  const own = rates(createClock().milliseconds);
  waitOf(own, 'ada', 1);
  waitOf(own, 'ada', 1);

  expect([waitOf(own, 'ada', 2), waitOf(own, 'ada', 2)]).toStrictEqual([0, 60]);
});

it('takes nothing at a limit of none', () => {
  expect(waitOf(rates(createClock().milliseconds), 'ada', 0)).toBe(60);
});

it('remembers a bounded number of names, however many ask', () => {
  const own = rates(createClock().milliseconds);
  const names = Array.from({ length: 50_000 }, (_, number) => `name ${number}`);

  expect(names.map((name) => waitOf(own, name, 1)).filter((wait) => wait > 0)).toStrictEqual([]);
  expect(waitOf(own, 'name 49999', 1)).toBe(60);
  expect(waitOf(own, 'name 0', 1)).toBe(0);
});

it('remembers twenty thousand names, and starts anew rather than remember one more', () => {
  const own = rates(createClock().milliseconds);
  const ask = (number: number): number => waitOf(own, `name ${number}`, 1);
  for (let number = 1; number < 20_000; number += 1) ask(number);

  expect([ask(1), ask(20_000), ask(1)]).toStrictEqual([60, 0, 0]);
});
