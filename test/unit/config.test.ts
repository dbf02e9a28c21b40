// The app starts with right settings only, and says of all wrong ones at once what they should be.
import { describe, expect, it } from '@jest/globals';
import { ConfigFault, parseConfig, type Environment } from '../../shared/config.ts';
import { defaultLimits } from '../../shared/domain/limits.ts';
import { keyFor } from '../support/accounts.ts';
import { loadableSettings } from '../support/loadable-settings.ts';

const key = (purpose: string): string => Buffer.from(keyFor(purpose)).toString('base64url');

/** Just enough to start with. */
const least: Environment = loadableSettings;

const faultOf = (environment: Environment): string => {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.message;
    throw error;
  }
  return '';
};

/** What a fault says of each setting that it names, in the order of their names. */
const faultsIn = (fault: string): readonly (readonly [string, string])[] =>
  fault
    .split(/(?:settings: |; )(?=\w+ (?:is missing|must be))/)
    .slice(1)
    .map((text): readonly [string, string] => [/^\w+/.exec(text)?.[0] ?? '', text])
    .sort();

const namedIn = (fault: string): readonly string[] => faultsIn(fault).map(([name]) => name);

const wrong: Environment = {
  AzureWebJobsStorage__tableServiceUri: 'contoso.table.core.windows.net',
  AzureWebJobsStorage__queueServiceUri: 'ftp://contoso',
  PUBLIC_ORIGIN: 'https://accounts.contoso.example/',
  PORTAL_URL: 'portal',
  LINK_BASE: 'https://portal.contoso.example/#join',
  TOKEN_ISSUERS: '{',
  LINK_KEYS: 'k1:short',
  DIGEST_KEY: 'short',
  HISTORY_KEY: `${key('history').slice(0, 42)}!`,
  CONTINUATION_KEY: 'ÿ',
  PROMO_KEY: Buffer.alloc(31).toString('base64url'),
  MAIL_FROM: 'Contoso',
  SMTP_URL: 'http://mail.contoso.example',
  ACS_ENDPOINT: 'contoso',
  MAIL_DELIVERY_KEYS: `${key('one')},`,
  NAME_EXCEPTIONS: '"Contoso"',
  TRUSTED_PROXIES: '-1',
  LIMIT_USERS: 'many',
  LIMIT_PENDING_INVITATIONS: '1.5',
  LIMIT_INVITATIONS_PER_DAY: '1e3',
  LIMIT_SECONDS_BETWEEN_MAILS: ' 1',
  LIMIT_REGISTRATIONS_PER_DAY: '0x1',
  LIMIT_REGISTRATIONS_AWAITING_REVIEW: 'NaN',
  LIMIT_WRITES_PER_MINUTE: '10000000000',
  LIMIT_OPEN_REQUESTS_PER_MINUTE: '-',
  LIMIT_MAILS_PER_RECIPIENT_AND_DAY: 'none',
};

describe('wrong settings', () => {
  it('are all named in one fault, each with what it should be', () => {
    const fault = faultOf(wrong);

    expect(namedIn(fault)).toStrictEqual(Object.keys(wrong).sort());
    expect(faultsIn(fault).filter(([, text]) => !/ must be .{5,}/.test(text))).toStrictEqual([]);
  });

  it('are never repeated in the fault: some are secrets', () => {
    const fault = faultOf({
      ...wrong,
      HISTORY_KEY: 'secret-but-short',
      SMTP_URL: 'http://user:password@mail',
    });

    expect(fault).not.toContain('secret-but-short');
    expect(fault).not.toContain('user:password@mail');
  });

  it('that are missing are all named, storage and mail transport among them', () => {
    const required = Object.keys(least);

    expect(namedIn(faultOf({}))).toStrictEqual(required.toSorted());
    expect(
      namedIn(faultOf({ ...least, AzureWebJobsStorage: undefined, SMTP_URL: undefined, DIGEST_KEY: 'x' })),
    ).toStrictEqual(['AzureWebJobsStorage', 'DIGEST_KEY', 'SMTP_URL']);
  });

  it.each(Object.keys(least))('%s counts as missing when it is empty', (name) => {
    expect(namedIn(faultOf({ ...least, [name]: '' }))).toStrictEqual([name]);
  });

  it.each([
    ['a key without a name', key('link')],
    ['a name twice', `k1:${key('link')},k1:${key('other')}`],
    ['a name with a dot, which a token could not hold', `k.1:${key('link')}`],
    ['a name that is too long', `${'k'.repeat(17)}:${key('link')}`],
    ['an empty entry', `k1:${key('link')},`],
  ])('LINK_KEYS with %s', (_, LINK_KEYS) => {
    expect(namedIn(faultOf({ ...least, LINK_KEYS }))).toStrictEqual(['LINK_KEYS']);
  });
});

describe('an issuer over plain http', () => {
  const TOKEN_ISSUERS = JSON.stringify([
    { issuer: 'http://127.0.0.1:7072', audience: 'api://partner-accounts' },
  ]);

  it('is refused outside development', () => {
    expect(faultOf({ ...least, TOKEN_ISSUERS })).toContain('TOKEN_ISSUERS');
    expect(faultOf({ ...least, TOKEN_ISSUERS, AZURE_FUNCTIONS_ENVIRONMENT: 'development' })).toContain(
      'https',
    );
  });

  it('is taken in development', () => {
    const config = parseConfig({ ...least, TOKEN_ISSUERS, AZURE_FUNCTIONS_ENVIRONMENT: 'Development' });

    expect([config.development, config.issuers[0]?.issuer]).toStrictEqual([true, 'http://127.0.0.1:7072']);
  });
});

describe('the least settings', () => {
  it('give the defaults', () => {
    expect(parseConfig(least)).toStrictEqual({
      development: false,
      storage: { by: 'connectionString', connectionString: 'UseDevelopmentStorage=true' },
      origin: 'https://accounts.contoso.example',
      linkBase: 'https://accounts.contoso.example/api/invitation',
      portal: 'https://accounts.contoso.example',
      issuers: [
        {
          issuer: 'https://login.contoso.example',
          audience: 'api://partner-accounts',
          trustedFor: [],
          servicePrincipals: false,
        },
      ],
      keys: {
        link: [{ name: 'k1', key: Buffer.from(keyFor('link')) }],
        digest: Buffer.from(keyFor('digest')),
        history: Buffer.from(keyFor('history')),
        continuation: Buffer.from(keyFor('continuation')),
        promo: Buffer.from(keyFor('promo')),
      },
      mail: {
        from: 'Contoso <no-reply@contoso.example>',
        transport: { by: 'smtp', url: 'smtp://mail.contoso.example:587' },
        deliveryKeys: [],
      },
      limits: defaultLimits,
      nameExceptions: [],
      trustedProxies: 1,
      collector: undefined,
    });
  });

  it('may be more: links, keys, limits, names', () => {
    const config = parseConfig({
      ...least,
      PORTAL_URL: 'https://portal.contoso.example/start/',
      LINK_BASE: 'https://portal.contoso.example/join?lang=en',
      LINK_KEYS: `k2:${key('newer')}, k1:${key('link')}`,
      MAIL_DELIVERY_KEYS: `${key('one')},${key('two')}`,
      NAME_EXCEPTIONS: '["Contoso Azure Tools"]',
      TRUSTED_PROXIES: '2',
      LIMIT_USERS: '7',
      LIMIT_MAILS_PER_RECIPIENT_AND_DAY: '9',
    });

    expect(config).toMatchObject({
      portal: 'https://portal.contoso.example/start',
      linkBase: 'https://portal.contoso.example/join?lang=en',
      keys: { link: [{ name: 'k2' }, { name: 'k1' }] },
      mail: { deliveryKeys: [Buffer.from(keyFor('one')), Buffer.from(keyFor('two'))] },
      nameExceptions: ['Contoso Azure Tools'],
      trustedProxies: 2,
      limits: { ...defaultLimits, usersPerPublisher: 7, mailsPerRecipientAndDay: 9 },
    });
  });
});

describe('storage by identity', () => {
  const { AzureWebJobsStorage: _, ...others } = least;

  it('follows from the name of the storage account', () => {
    expect(parseConfig({ ...others, AzureWebJobsStorage__accountName: 'contoso1' }).storage).toStrictEqual({
      by: 'identity',
      tableEndpoint: 'https://contoso1.table.core.windows.net',
      queueEndpoint: 'https://contoso1.queue.core.windows.net',
      clientId: undefined,
    });
  });

  it('may have addresses and an identity of its own', () => {
    const settings = {
      AzureWebJobsStorage__tableServiceUri: 'https://tables.contoso.example/',
      AzureWebJobsStorage__queueServiceUri: 'https://queues.contoso.example',
      AzureWebJobsStorage__clientId: 'client-1',
    };

    expect(parseConfig({ ...others, ...settings }).storage).toStrictEqual({
      by: 'identity',
      tableEndpoint: 'https://tables.contoso.example',
      queueEndpoint: 'https://queues.contoso.example',
      clientId: 'client-1',
    });
  });

  it('needs both addresses, or the name', () => {
    const AzureWebJobsStorage__tableServiceUri = 'https://tables.contoso.example';

    expect(namedIn(faultOf({ ...others, AzureWebJobsStorage__tableServiceUri }))).toStrictEqual([
      'AzureWebJobsStorage',
    ]);
  });
});

describe('mail by Communication Services', () => {
  const { SMTP_URL: _, ...others } = least;

  it.each([[undefined], ['access-key']])('is reached by identity, or by an access key', (accessKey) => {
    const config = parseConfig({
      ...others,
      ACS_ENDPOINT: 'https://mail.contoso.example',
      ACS_ACCESS_KEY: accessKey,
    });

    expect(config.mail.transport).toStrictEqual({
      by: 'communicationServices',
      endpoint: 'https://mail.contoso.example',
      accessKey,
    });
  });
});
