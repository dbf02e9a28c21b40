// Entity tags, and what the conditions on them mean (RFC 9110, section 13).
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { etagOf, ifMatchTags, isNotModified, preconditionOn } from '../../../shared/http/etag.ts';
import { tagged, taggedItem } from '../../../shared/http/tagged.ts';
import { sampleAccount } from '../../support/sample-accounts.ts';
import { said } from './said.ts';

describe('the tag of a representation', () => {
  it('is strong, short, and the same for the same content only', () => {
    const tag = etagOf({ id: 'contoso', status: 'active' });
    expect(tag).toMatch(/^"[\w-]{32}"$/);
    expect(etagOf({ status: 'active', id: 'contoso' })).toBe(tag);
    expect(etagOf({ id: 'contoso', status: 'closed' })).not.toBe(tag);
  });

  it('goes with the answer, and with each item of a list', () => {
    const item = { id: 'contoso', title: 'Contoso' };
    expect(tagged(item)).toEqual({ body: item, tagged: item });
    expect(taggedItem(item)).toEqual({ ...item, etag: etagOf(item) });
    expect(taggedItem(item, { id: 'contoso' })).toEqual({ ...item, etag: etagOf({ id: 'contoso' }) });
  });
});

const wrong = (target: string) => ({
  code: 'InvalidRequest',
  message: 'The request has faults; details names each.',
  details: [
    {
      code: 'InvalidValue',
      target,
      message: 'Expected ETags as they were given, quotes included and separated by commas, or *.',
    },
  ],
});
const faulty = [
  '',
  'abc',
  '"abc',
  'abc"',
  '*, "abc"',
  '"a" "b"',
  '"a", b',
  'W"a"',
  '/"a"',
  'XW/"a"',
  '"a b"',
  '"ä\u0100"',
];

describe('If-Match', () => {
  it.each<[string | null, unknown]>([
    [null, undefined],
    ['*', '*'],
    [' * ', '*'],
    ['"abc"', ['"abc"']],
    ['""', ['""']],
    ['"!#~\u00ff"', ['"!#~\u00ff"']],
    ['"abc" ,  W/"def"', ['"abc"', 'W/"def"']],
  ])('%j is a list of tags, or any', (header, tags) => {
    expect(ifMatchTags(header)).toEqual(tags);
  });

  it.each(faulty)('%j is refused', async (header) => {
    expect(await said(() => ifMatchTags(header))).toEqual(wrong('If-Match'));
  });
});

describe('If-None-Match', () => {
  it.each<[string | null, boolean]>([
    [null, false],
    ['*', true],
    ['"ab"', true],
    ['W/"ab"', true],
    ['"xy", "ab"', true],
    ['"xy"', false],
    ['"aW/b"', false],
  ])('%j on "ab": %s', (header, expected) => {
    expect(isNotModified(header, '"ab"')).toBe(expected);
  });

  it.each(faulty)('%j is refused', async (header) => {
    expect(await said(() => isNotModified(header, '"ab"'))).toEqual(wrong('If-None-Match'));
  });
});

describe('a condition on an account', () => {
  const account = sampleAccount();
  const seen = ({ id, status }: typeof account): object => ({ id, status });
  const tag = etagOf({ id: 'contoso', status: 'active' });
  const gone = (): never => {
    throw new Refusal('ConditionNotMet');
  };

  it.each<[string, readonly string[] | '*' | undefined, boolean]>([
    ['no tags', undefined, true],
    ['any tag', '*', true],
    ['the tag of what was seen', ['"other"', tag], true],
    ['another tag', ['"other"'], false],
    ['a weak tag', [`W/${tag}`], false],
    ['no tag of the list', [], false],
  ])('with %s holds or not', (_, tags, expected) => {
    expect(preconditionOn(tags, seen)(account)).toBe(expected);
  });

  it('is refused for what does not exist, whatever the tag; without tags nobody asks', async () => {
    expect(await said(() => preconditionOn('*', gone)(account))).toMatchObject({ code: 'ConditionNotMet' });
    expect(await said(() => preconditionOn([tag], gone)(account))).toMatchObject({ code: 'ConditionNotMet' });
    expect(preconditionOn(undefined, gone)(account)).toBe(true);
  });
});
