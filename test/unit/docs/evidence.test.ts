// docs/security.md and docs/reliability.md name tests that exist, and every promise has its check in the model.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { invariants } from '../../properties/check.ts';
import { readProjectFile, root, tableBelow } from './markdown.ts';
import { namedTests, titlesIn } from './test-titles.ts';

const titlesOf = (path: string): ReadonlySet<string> =>
  existsSync(join(root, path)) ? titlesIn(readProjectFile(path)) : new Set();

describe.each([
  ['docs/security.md', 80],
  ['docs/reliability.md', 50],
])('%s', (path, least) => {
  it('names tests that exist, by the words they are called', () => {
    const named = namedTests(readProjectFile(path));
    expect(named.length).toBeGreaterThan(least);
    expect(named.filter((one) => !titlesOf(one.path).has(one.title))).toEqual([]);
  });
});

describe('a title', () => {
  const source = `
    describe.each(rows)('$name', (row) => {
      it("keeps one's own", async () => {});
      it.each([['%s', 1]])(
        'takes %s',
        (_, what) => {},
      );
      it.skip('skips this', () => {});
      call('other words', () => {});
    });`;

  it('is found in every form in which tests are written, and not where a test is skipped', () => {
    expect([...titlesIn(source)]).toEqual(['$name', "keeps one's own", 'takes %s']);
  });

  it('belongs to the file that was named last', () => {
    expect(namedTests('`test/a.test.ts` “one”, “two”; `test/b.test.ts` and “three”')).toEqual([
      { path: 'test/a.test.ts', title: 'one' },
      { path: 'test/a.test.ts', title: 'two' },
      { path: 'test/b.test.ts', title: 'three' },
    ]);
  });
});

describe('the promises', () => {
  const document = readProjectFile('docs/reliability.md');
  const promises = tableBelow('## The promises', document);
  const numbers = Array.from({ length: 11 }, (_, index) => String(index + 1));
  const checks = Object.keys(invariants);

  it('are eleven, each with what keeps it and with tests that show it', () => {
    expect(promises.map(([number]) => number)).toEqual(numbers);
    const kept = tableBelow('## How each is kept, and shown besides', document);
    expect(kept.map(([number]) => number)).toEqual(numbers);
    const unshown = kept.filter(([, how = '', tests = '']) => how === '' || namedTests(tests).length === 0);
    expect(unshown).toEqual([]);
  });

  it('are each checked in the model, by the checks that stand there and no other', () => {
    const named = promises.flatMap(([number = '', , texts = '']) =>
      texts.split('; ').map((text) => `${number} ${text}`),
    );
    expect(named.toSorted()).toEqual(checks.filter((check) => /^\d/.test(check)).toSorted());
  });

  it('without a number are named too', () => {
    const others = checks.filter((check) => !/^\d/.test(check));
    expect(others.filter((check) => !document.includes(check))).toEqual([]);
  });

  it('were tried at length in every way, without a violation', () => {
    const run = tableBelow('### The last run', document);
    expect(run.map(([what]) => what)).toEqual([
      'random histories',
      'random histories in which processes die',
      'deaths at enumerated calls',
      'hostile requests',
      'real kills (SIGKILL) of the started app',
      'outages under load',
    ]);
    expect(new Set(run.map(([, , violations]) => violations))).toEqual(new Set(['0']));
  });
});
