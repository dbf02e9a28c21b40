// What the name policy refuses, allows, points out and explains.
import { describe, expect, test } from '@jest/globals';
import { checkName, withExceptions, type NameHit } from '../../../../shared/domain/name/check-name.ts';
import { folded } from '../../../../shared/domain/name/folded-policy.ts';
import type { NamePolicy } from '../../../../shared/domain/name/name-policy.ts';
import { defaultNamePolicy } from '../../../../shared/domain/name/name-rules.ts';
import { companiesRefused } from './corpus.ts';

const hitOf = (
  name: string,
  kind: 'displayName' | 'publisherId' = 'displayName',
  policy?: NamePolicy,
): NameHit => {
  const verdict = checkName(name, kind, policy);
  if (verdict.allowed) throw new Error(`“${name}” is allowed`);
  return verdict.hit;
};

const protecting = (term: string): NamePolicy => ({
  terms: [{ term, match: 'anywhere' }],
  everydayWords: [],
  reservedIds: [],
  exceptions: [],
});

describe('the table of the domain', () => {
  test.each([
    ['Azure', ['AZURE Tools', 'azurean', 'Azuré', 'Azur3', '@zure', '\u0410zure', 'A z u r e', 'az-ure']],
    ['Microsoft', ['Micr0soft', 'Mlcrosoft', 'Micro$oft', 'Rnicrosoft', 'Micro Soft', 'Microsoftware']],
    ['Windows', ['Windows', 'VV1ndows', 'W i n d o w s']],
    ['Bing', ['B-ing']],
  ])('refuses each disguise of %s', (term, names) => {
    expect(names.map((name) => hitOf(name).term)).toEqual(names.map(() => term));
  });

  test.each([
    ...['Azurite Mining', 'Azur Énergie', 'azur-energie', 'Gaz Urea', 'Lazurde'],
    ...['Micro Software', 'Softmicro', 'Macrosoft'],
    ...['Windowsill Films', 'Bingo Hall', 'Bingen GmbH'],
  ])('allows %s', (name) => {
    expect(checkName(name, 'displayName')).toEqual({ allowed: true, findings: [] });
  });

  test('the documented price: one word is refused, a term cut inside other words passes', () => {
    expect(hitOf('azurenergie').rule).toBe('protectedTerm:azure');
    expect(checkName('Tim Icro Soft', 'displayName').allowed).toBe(true);
  });
});

describe('explanation of a refusal', () => {
  test.each([
    ['AZURE Tools', 'protectedTerm:azure', 'azure', 'wholeWord'],
    ['The Azurean Club', 'protectedTerm:azure', 'azurean', 'substring'],
    ['My M1cro-$oft Shop', 'protectedTerm:microsoft', 'micro soft', 'acrossWords'],
    ['W i n d o w s', 'protectedTerm:windows', 'w i n d o w s', 'acrossWords'],
    ['Hotma!l', 'protectedTerm:hotmail', 'hotmaii', 'wholeWord'],
    ['마이크로 소프트 코리아', 'protectedTerm:마이크로소프트', '마이크로 소프트', 'acrossWords'],
  ])('%s names its rule, folded form and kind of match', (name, rule, folded, match) => {
    expect(hitOf(name)).toMatchObject({ rule, folded, match });
  });

  test('a symbol is read as a letter and as a separator', () => {
    expect(hitOf('Micro|soft')).toMatchObject({ term: 'Microsoft', match: 'acrossWords' });
    expect(hitOf('W|ndows')).toMatchObject({ term: 'Windows', match: 'wholeWord' });
    expect(hitOf('Windows|Cloud')).toMatchObject({ term: 'Windows', match: 'wholeWord' });
  });
});

describe('findings for the reviewer', () => {
  test('everyday words that are also products are pointed out, never refused', () => {
    const verdict = checkName('Cutting Edge Office Supplies', 'displayName');
    expect(verdict).toMatchObject({
      allowed: true,
      findings: [
        { term: 'Office', folded: 'office' },
        { term: 'Edge', folded: 'edge' },
      ],
    });
  });

  test('a longer word that contains one is not pointed out', () => {
    expect(checkName('Teamsters Wordsmith Officer', 'displayName')).toEqual({ allowed: true, findings: [] });
  });
});

describe('publisher ids', () => {
  test.each(['partner_center', 'partnercenter', 'p4rtner-center', 'user5', 'd0cs', 'r0les'])(
    '%s is reserved in disguise too',
    (id) => {
      expect(hitOf(id, 'publisherId').match).toBe('reservedId');
    },
  );

  test.each(['contoso-users', 'fabrikam-marketplace', 'docs-and-co', 'northwind_traders'])(
    '%s is free: only whole ids are reserved',
    (id) => {
      expect(checkName(id, 'publisherId').allowed).toBe(true);
    },
  );

  test.each([
    ['azure-tools', 'wholeWord'],
    ['micro_soft', 'acrossWords'],
    ['contoso-windows', 'wholeWord'],
    ['w-i-n-d-0-w-s', 'acrossWords'],
    ['rnicr0soft2', 'substring'],
  ])('%s meets the same terms as a display name', (id, match) => {
    expect(hitOf(id, 'publisherId').match).toBe(match);
  });

  test('azur-energie is free', () => {
    expect(checkName('azur-energie', 'publisherId').allowed).toBe(true);
  });
});

describe('exceptions', () => {
  const opened = (): NamePolicy => withExceptions(defaultNamePolicy, ['Stockholm Windows AB', 'azurenergie']);

  test.each(['Stockholm Windows AB', 'STOCKHOLM WINDOWS AB', 'stockholm-windows-ab', 'Azurénergie'])(
    '%s is opened, and the reviewer is told',
    (name) => {
      expect(checkName(name, 'publisherId', opened())).toMatchObject({
        allowed: true,
        findings: [{ message: expect.stringContaining('list of exceptions') }],
      });
    },
  );

  test.each([
    'Windows AB',
    'Stockholm Windows',
    'Stockholm Windows AB Sverige',
    'StockholmWindows AB Windows',
    'azurenergie Sud',
  ])('%s stays refused: only the exact name is opened', (name) => {
    expect(checkName(name, 'displayName', opened()).allowed).toBe(false);
  });

  test('the policy it was made from stays as it was', () => {
    expect(hitOf('Stockholm Windows AB').term).toBe('Windows');
  });

  test.each(['Azure Power Global', 'Micro Soft Toys', '@zure', 'Azure azurenergie', 'azurenergie|azure'])(
    '%s cannot be opened: a seed term stands as words of its own',
    (name) => {
      expect(() => withExceptions(defaultNamePolicy, [name])).toThrow(
        `The name exception “${name}” has no effect`,
      );
    },
  );

  test('the corpus says rightly which refused firms an exception opens', () => {
    const opens = (name: string): boolean => {
      const excepting = { ...defaultNamePolicy, exceptions: [name] };
      return checkName(name, 'displayName', excepting).allowed;
    };
    expect(companiesRefused.filter(({ label, name }) => opens(name) !== label.endsWith('+'))).toEqual([]);
  });

  test('a reserved id is never opened', () => {
    expect(
      hitOf('marketplace', 'publisherId', withExceptions(defaultNamePolicy, ['marketplace'])).match,
    ).toBe('reservedId');
  });
});

describe('the rules are data', () => {
  const other = (): NamePolicy => ({
    terms: [{ term: 'Contoso Cloud', match: 'anywhere' }],
    everydayWords: ['Northwind'],
    reservedIds: [{ ids: ['fabrikam-shop'], reason: 'is taken' }],
    exceptions: [],
  });

  test('another policy protects, points out and reserves other words', () => {
    expect(hitOf('C0ntosoCloudland', 'displayName', other()).rule).toBe('protectedTerm:contoso cloud');
    expect(checkName('Northwind Toys', 'displayName', other())).toMatchObject({
      allowed: true,
      findings: [{ term: 'Northwind' }],
    });
    expect(hitOf('fabrikam_shop', 'publisherId', other())).toMatchObject({
      rule: 'reservedId:fabrikam-shop',
      message: 'The publisher id “fabrikam-shop” is reserved: it is taken. Choose another id.',
    });
  });

  test('and nothing else', () => {
    for (const name of ['Azure users', 'marketplace', 'Northwinds Contoso'])
      expect(checkName(name, 'publisherId', other())).toEqual({ allowed: true, findings: [] });
  });
});

test('a term of nothing but punctuation protects nothing', () => {
  expect(checkName('Contoso!', 'displayName', protecting('!'))).toEqual({ allowed: true, findings: [] });
});

test('a policy is folded once, however many names are checked with it', () => {
  const policy = protecting('Contoso');
  expect(folded(policy)).toBe(folded(policy));
});
