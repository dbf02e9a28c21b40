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

const page = {
  SIGN_IN_CLIENT_ID: 'partner-accounts-invitations',
  SIGN_IN_AUTHORIZATION_ENDPOINT: 'https://login.contoso.example/authorize',
  SIGN_IN_TOKEN_ENDPOINT: 'https://login.contoso.example/token',
};

it('lets the invitation page sign people in once it is a client of the issuer', () => {
  const signInWith = (own: Readonly<Record<string, string>>) =>
    parseConfig(appEnvironment({ ...example, ...own })).issuers.map(({ signIn }) => signIn);
  expect(signInWith({})).toEqual([undefined]);
  const signIn = {
    clientId: 'partner-accounts-invitations',
    authorizationEndpoint: 'https://login.contoso.example/authorize',
    tokenEndpoint: 'https://login.contoso.example/token',
  };
  expect(signInWith(page)).toMatchObject([{ ...signIn, scope: 'openid profile email' }]);
  const scope = 'openid email api://partner-accounts/access';
  expect(signInWith({ ...page, SIGN_IN_SCOPE: scope })).toMatchObject([{ ...signIn, scope }]);
});

it('adds the sign-in to the first issuer of a longer list, and keeps what the list says', () => {
  const parameters = { resource: 'api://partner-accounts' };
  const audience = 'api://partner-accounts';
  const tokenIssuers = [
    { issuer: 'https://login.contoso.example', audience, trustedFor: ['addresses'], signIn: { parameters } },
    { issuer: 'https://login.fabrikam.example', audience },
  ];
  const { issuers } = parseConfig(appEnvironment({ ...example, ...page }, { tokenIssuers }));
  expect(issuers.map(({ issuer }) => issuer)).toEqual(tokenIssuers.map(({ issuer }) => issuer));
  expect(issuers[0]?.signIn).toMatchObject({ clientId: page.SIGN_IN_CLIENT_ID, parameters });
  expect(issuers[1]?.signIn).toBeUndefined();
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
