// Guarantees of the conformance kit without a service: what counts as failed, and what it leaves out.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { endedAsExpected, EXIT_OF_CHECKS, isSound, outcomeLines } from '../../conformance/summary.ts';
import { Callers, needOf, Needs, obtain } from '../../support/conformance/target.ts';

const here = (path: string): string => join(import.meta.dirname, '../..', path);
const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(here(path), 'utf8'));

describe('a check', () => {
  it('could not be run when it failed for want of something, and else has failed', () => {
    const message = (error: Error): string => `${error.name}: ${error.message}\n    at somewhere`;
    expect(needOf(message(new Needs('the inbox (--inbox)')))).toBe('the inbox (--inbox)');
    expect(needOf(message(new Needs('a caller with DevCenter.Report')))).toBe(
      'a caller with DevCenter.Report',
    );
    expect(needOf('Error: expect(received).toEqual(expected)')).toBeUndefined();
    expect(needOf('')).toBeUndefined();
  });

  it('that does not use what is missing is run', async () => {
    const missing = await obtain(() => Promise.reject(new Needs('an inbox')));
    expect(missing).toThrow(Needs);
    expect((await obtain(async () => 'there'))()).toBe('there');
    await expect(obtain(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});

describe('the end of a run', () => {
  const summary = {
    passed: 3,
    failures: ['roles: a'],
    notRun: [
      { need: 'an inbox', check: 'mail: b' },
      { need: 'an inbox', check: 'mail: c' },
    ],
  };

  it('says what was not run and why, what is left, and what failed, in numbers at the end', () => {
    const lines = outcomeLines({ summary, leftOut: { burst: 'too much' }, left: ['x'], all: true });
    expect(lines).toEqual([
      '',
      'Not run:',
      '  2 for want of an inbox',
      '    mail: b',
      '    mail: c',
      'Files that were left out:',
      '  burst: too much',
      'Publishers that could not be closed: x',
      'Failed:',
      '  roles: a',
      '3 checks passed, 1 failed, 2 could not be run; 1 file was left out.',
    ]);
  });
});

describe('a run', () => {
  it('is sound when something passed and nothing failed: nothing looked at is nothing shown', () => {
    const notRun = [{ need: 'an inbox', check: 'mail: b' }];
    expect(isSound({ passed: 1, failures: [], notRun })).toBe(true);
    expect(isSound({ passed: 1, failures: ['roles: a'], notRun: [] })).toBe(false);
    expect(isSound({ passed: 0, failures: [], notRun })).toBe(false);
  });
});

describe('the end of jest', () => {
  const notRun = [{ need: 'an inbox', check: 'mail: b' }];
  const [clean, lacking] = [
    { passed: 1, failures: [], notRun: [] },
    { passed: 1, failures: [], notRun },
  ];

  it('is as expected when it says of the checks what they say themselves', () => {
    expect(endedAsExpected(clean, 0)).toBe(true);
    expect(endedAsExpected(lacking, EXIT_OF_CHECKS)).toBe(true);
    expect(endedAsExpected({ ...clean, failures: ['roles: a'] }, EXIT_OF_CHECKS)).toBe(true);
  });

  it.each([1, null, EXIT_OF_CHECKS])(
    'is an error of its own with %p after checks that all passed',
    (code) => {
      expect(endedAsExpected(clean, code)).toBe(false);
    },
  );

  it.each([1, null, 0])('is an error of its own with %p after checks that could not be run', (code) => {
    expect(endedAsExpected(lacking, code)).toBe(false);
  });
});

describe('the files of the kit', () => {
  it('leave out integration tests that exist, each with its reason', async () => {
    const leftOut = z
      .record(z.string(), z.string().check(z.minLength(10)))
      .parse(await read('conformance/left-out.json'));
    const gone = Object.keys(leftOut).filter((name) => !existsSync(here(`integration/${name}.test.ts`)));
    expect(gone).toEqual([]);
  });

  it('have a sample of tokens that can be read, with as many people as the checks need', async () => {
    expect(Callers.parse(await read('conformance/tokens.sample.json')).people).toHaveLength(7);
  });
});
