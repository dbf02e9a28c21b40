// The template gives the app the settings that it knows, and with the example's values the app would start.
import { expect, it } from '@jest/globals';
import { parseConfig } from '../../../shared/config.ts';
import { defaultLimits } from '../../../shared/domain/limits.ts';
import { settings } from '../docs/sources.ts';
import { parse, read } from './bicep.ts';
import { declarationsOf } from './declarations.ts';
import { appEnvironment, example, parameterValues, settingsOfOthers } from './environment.ts';
import { evaluate, settingNodes, textOf } from './values.ts';

/** Settings that a deployment does without, and what stands in their place. */
const leftOut: Readonly<Record<string, string>> = {
  AzureWebJobsStorage: 'AzureWebJobsStorage__accountName: no connection string, no key',
  AzureWebJobsStorage__tableServiceUri: 'AzureWebJobsStorage__accountName',
  AzureWebJobsStorage__queueServiceUri: 'AzureWebJobsStorage__accountName',
  SMTP_URL: 'ACS_ENDPOINT',
  ACS_ACCESS_KEY: 'the identity',
  AZURE_FUNCTIONS_ENVIRONMENT: 'production, which is the default',
};

it('gives the app every setting that it knows, and no other', () => {
  const known = settings.map(({ name }) => name).filter((name) => !(name in leftOut));
  const expected = [...new Set([...known, ...settingsOfOthers])];
  expect([...settingNodes().keys()].toSorted()).toEqual(expected.toSorted());
});

it('leaves out nothing that is required, and nothing that does not exist', () => {
  const optional = settings.filter(({ need }) => need === 'optional').map(({ name }) => name);
  expect(Object.keys(leftOut).filter((name) => !optional.includes(name))).toEqual([]);
});

it('starts the app with the parameters of the example', () => {
  const config = parseConfig(appEnvironment(example));
  expect(config).toMatchObject({
    development: false,
    storage: { by: 'identity', tableEndpoint: 'https://stabcdefghijklm.table.core.windows.net' },
    origin: 'https://accounts.contoso.example',
    issuers: [{ issuer: 'https://login.contoso.example', audience: 'api://partner-accounts' }],
    mail: { from: 'Contoso <DoNotReply@contoso.example>', transport: { by: 'communicationServices' } },
    limits: defaultLimits,
    nameExceptions: [],
    trustedProxies: 1,
  });
  expect(config.mail.deliveryKeys).toHaveLength(1);
});

it('takes what an organisation sets', () => {
  const portal = 'https://portal.contoso.example';
  const origin = 'https://accounts.fabrikam.example';
  const own = { LIMIT_USERS: '40', TRUSTED_PROXIES: '2', PORTAL_URL: portal, PUBLIC_ORIGIN: origin };
  expect(parseConfig(appEnvironment({ ...example, ...own }))).toMatchObject({
    portal,
    origin,
    linkBase: `${origin}/api/invitation`,
    limits: { usersPerPublisher: 40 },
    trustedProxies: 2,
  });
});

const declared = declarationsOf(parse(read('infra/main.bicep'))).parameters;

it('has a line in the parameters file for each parameter', () => {
  expect(Object.keys(parameterValues(example))).toEqual(declared.map(({ name }) => name));
});

it('has the same defaults in the parameters file as in the template', () => {
  const defaults = declared.flatMap(({ name, value }) =>
    value ? [{ name, value: evaluate(value, {}) }] : [],
  );
  const given = parameterValues(example);
  expect(defaults.map(({ name }) => ({ name, value: textOf(given[name] ?? 'nothing') }))).toEqual(
    defaults.map(({ name, value }) => ({ name, value: textOf(value) })),
  );
});
