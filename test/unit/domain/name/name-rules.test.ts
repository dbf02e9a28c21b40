// The rules of docs/name-policy.md one by one: each is applied, and says in full what is wrong and what to do.
import { describe, expect, test } from '@jest/globals';
import { checkName, withExceptions } from '../../../../shared/domain/name/check-name.ts';
import { defaultNamePolicy } from '../../../../shared/domain/name/name-rules.ts';

const inAnyName = ['Azure', 'Microsoft', '마이크로소프트'];
const asWords = [
  ...['Windows', 'Xbox', 'Bing', 'SharePoint', 'OneDrive', 'Cortana', 'Hotmail', 'AppSource'],
  '애저',
];
const everyday = ['Office', 'Word', 'Teams', 'Edge', 'Surface'];

const inAddresses = [
  ...['agreements', 'api', 'approve', 'check-name-availability', 'dev-center-account', 'docs', 'events'],
  ...['first-offer', 'health', 'invitation', 'invitation-batches', 'invitations', 'mail-delivery-reports'],
  ...['me', 'openapi', 'openapi-json', 'publisher', 'publishers', 'registration', 'registrations', 'roles'],
  ...['service-principals', 'terms', 'users'],
];
const ofThePlatform = [
  ...['admin', 'administrator', 'function', 'functions', 'host', 'root', 'runtime', 'system', 'webhook'],
];
const ofTheMarketplace = [
  ...['cloud-partner-portal', 'dev-center', 'developer-center', 'marketplace', 'marketplace-support'],
  ...['partner', 'partner-accounts', 'partner-center', 'partner-network', 'partner-portal', 'partners'],
  'support',
];

const noDifference = 'Capitals, accents, look-alike characters and separators make no difference.';

describe('protected terms', () => {
  test.each(inAnyName)('%s is refused as a word and inside a longer one', (term) => {
    const message = `“${term}” is a protected term. A name may not contain it, not even inside a longer word. ${noDifference} Choose a name without it.`;
    const rule = `protectedTerm:${term.toLowerCase()}`;
    expect(
      [`Contoso ${term}`, `Contoso${term}s`].map((name) => checkName(name, 'displayName')),
    ).toMatchObject([
      { allowed: false, hit: { rule, term, match: 'wholeWord', message } },
      { allowed: false, hit: { rule, term, match: 'substring', message } },
    ]);
  });

  test.each(asWords)('%s is refused as a word, and free inside a longer one', (term) => {
    const message = `“${term}” is a protected term. A name may not contain it as a word of its own. ${noDifference} Choose a name without it.`;
    const rule = `protectedTerm:${term.toLowerCase()}`;
    expect(checkName(`Contoso ${term}`, 'displayName')).toMatchObject({
      allowed: false,
      hit: { rule, term, match: 'wholeWord', message },
    });
    expect(checkName(`Contoso${term}s`, 'displayName')).toEqual({ allowed: true, findings: [] });
  });
});

test.each(everyday)('the everyday word %s is pointed out to the reviewer', (term) => {
  const message = `“${term}” is an everyday word and also a product: check that the name does not suggest the product.`;
  expect(checkName(`Contoso ${term}`, 'displayName')).toMatchObject({
    allowed: true,
    findings: [{ term, message }],
  });
});

describe('reserved publisher ids', () => {
  test.each([
    ...inAddresses.map((id) => [id, 'is part of the addresses of this service']),
    ...ofThePlatform.map((id) => [id, 'is an address or an actor of the platform that runs this service']),
    ...ofTheMarketplace.map((id) => [
      id,
      'is a word for the marketplace itself, so customers would take its owner for the marketplace',
    ]),
  ])('%s is nobody’s, and no matter as a name: it %s', (id, reason) => {
    expect(checkName(id, 'publisherId')).toMatchObject({
      allowed: false,
      hit: {
        rule: `reservedId:${id}`,
        term: id,
        match: 'reservedId',
        message: `The publisher id “${id}” is reserved: it ${reason}. Choose another id.`,
      },
    });
    expect(checkName(id, 'displayName')).toEqual({ allowed: true, findings: [] });
  });

  test('there are no others', () => {
    expect(defaultNamePolicy.reservedIds.flatMap(({ ids }) => ids)).toEqual([
      ...inAddresses,
      ...ofThePlatform,
      ...ofTheMarketplace,
    ]);
  });
});

describe('exceptions', () => {
  test('are none but those of the setting', () => {
    expect(defaultNamePolicy.exceptions).toEqual([]);
    expect(withExceptions(defaultNamePolicy, ['Bing Energy']).exceptions).toEqual(['Bing Energy']);
  });

  test('say so to the reviewer', () => {
    const policy = withExceptions(defaultNamePolicy, ['Bing Energy']);
    expect(checkName('Bing Energy', 'displayName', policy)).toEqual({
      allowed: true,
      findings: [
        {
          term: 'Bing',
          folded: 'bing',
          message: '“Bing” is a protected term; this exact name is on the configured list of exceptions.',
        },
      ],
    });
  });

  test('that have no effect say what to do', () => {
    expect(() => withExceptions(defaultNamePolicy, ['Azure Power'])).toThrow(
      'The name exception “Azure Power” has no effect: no exception opens “Azure” as a word of its own. Remove it.',
    );
  });
});
