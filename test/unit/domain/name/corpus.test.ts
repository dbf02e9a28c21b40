// The policy measured on a corpus: disguises it must refuse, company names it must accept, and what it gets wrong.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkName } from '../../../../shared/domain/name/check-name.ts';
import { companiesAccepted, companiesRefused, disguises, disguisesPassed } from './corpus.ts';

const ruleHit = (name: string): string => {
  const verdict = checkName(name, 'displayName');
  return verdict.allowed ? 'allowed' : verdict.hit.rule;
};

describe('name corpus', () => {
  test('has at least 200 disguises and 300 company names, each once', () => {
    const names = [
      ...companiesAccepted,
      ...[...disguises, ...disguisesPassed, ...companiesRefused].map(({ name }) => name),
    ];
    expect(disguises.length).toBeGreaterThanOrEqual(200);
    expect(companiesAccepted.length).toBeGreaterThanOrEqual(300);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test('every disguise is refused for the term that it disguises', () => {
    const wrong = disguises.filter(({ label, name }) => ruleHit(name) !== `protectedTerm:${label}`);
    expect(wrong).toEqual([]);
  });

  test('every listed company name is accepted', () => {
    expect(companiesAccepted.filter((name) => ruleHit(name) !== 'allowed')).toEqual([]);
  });

  test('what is known to pass, and which firms are known to be refused, is as listed', () => {
    expect(disguisesPassed.filter(({ name }) => ruleHit(name) !== 'allowed')).toEqual([]);
    const wrong = companiesRefused.filter(
      ({ label, name }) => ruleHit(name) !== `protectedTerm:${label.replace(' +', '')}`,
    );
    expect(wrong).toEqual([]);
  });

  test('the documentation states the measured rates', () => {
    const docs = readFileSync(new URL('../../../../docs/name-policy.md', import.meta.url), 'utf8');
    const rate = (right: number, wrong: number): string => {
      const share = ((100 * right) / (right + wrong)).toFixed(1);
      return `${right} of ${right + wrong} (${share} %)`;
    };
    expect(docs).toContain(rate(disguises.length, disguisesPassed.length));
    expect(docs).toContain(rate(companiesAccepted.length, companiesRefused.length));
  });
});
