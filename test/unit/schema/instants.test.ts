// Times as clients write them: what is read as UTC, and what is no time.
import { describe, expect, it } from '@jest/globals';
import { instant, instantOf } from '../../../shared/schema/named.ts';

describe('a time that a client writes', () => {
  it('is read as UTC, in the form in which every answer can show it', () => {
    for (const text of ['2026-11-21T10:30:00+01:00', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z']) {
      expect(instant.safeParse(instantOf.parse(text)).success).toBe(true);
    }
    expect(instantOf.parse('2026-11-21T10:30:00+01:00')).toBe('2026-11-21T09:30:00.000Z');
  });

  it.each(['9999-12-31T23:59:59-01:00', '0000-01-01T00:00:00+01:00'])(
    'is refused when its offset moves it out of four-digit years: %s',
    (text) => {
      expect(instantOf.safeParse(text).success).toBe(false);
    },
  );

  it('has one fault when it is no time', () => {
    expect(instantOf.safeParse('tomorrow').error?.issues).toHaveLength(1);
  });
});
