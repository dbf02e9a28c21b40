// Times as text: arithmetic over days, months and leap years, and an order that text has too.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  day,
  dayOf,
  elapsed,
  hour,
  later,
  latest,
  minute,
  second,
  untilNextDay,
} from '../../../shared/domain/time.ts';

const instants = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('times', () => {
  it('counts in milliseconds', () => {
    expect([second, minute, hour, day]).toEqual([1000, 60_000, 3_600_000, 86_400_000]);
  });

  it.each([
    ['2026-11-21T23:59:59.999Z', 1, '2026-11-22T00:00:00.000Z'],
    ['2028-02-28T12:00:00.000Z', day, '2028-02-29T12:00:00.000Z'],
    ['2026-03-01T00:00:00.000Z', -1, '2026-02-28T23:59:59.999Z'],
    ['2026-12-31T00:00:00.000Z', day, '2027-01-01T00:00:00.000Z'],
  ])('%s and %d ms is %s', (at, milliseconds, expected) => {
    expect(later(at, milliseconds)).toBe(expected);
    expect(elapsed(at, expected)).toBe(milliseconds);
  });

  it('text order is time order', () => {
    fc.assert(
      fc.property(instants, instants, (one, other) => {
        expect(one < other).toBe(Date.parse(one) < Date.parse(other));
        expect(Date.parse(latest(one, other))).toBe(Math.max(Date.parse(one), Date.parse(other)));
      }),
    );
  });

  it('the next UTC day starts as far off as is said, and not before', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const midnight = later(at, untilNextDay(at));
        expect(midnight).toMatch(/T00:00:00\.000Z$/);
        expect(dayOf(later(midnight, -1))).toBe(dayOf(at));
        expect(dayOf(midnight) > dayOf(at)).toBe(true);
      }),
    );
  });
});
