// The environment of the app as the template and the parameters file make it, with answers as Azure would give them.
import * as z from 'zod/mini';
import { offeredKeys } from '../../../infra/keys.ts';
import { objectAt, parse, plain, properties, read } from './bicep.ts';
import { declarationsOf, type Block } from './declarations.ts';
import { evaluate, givenTo, settingNodes, substituted, textOf, type Names, type Value } from './values.ts';

type Environment = Readonly<Record<string, string>>;

/** Settings for the host and the libraries, which the app itself does not read. */
export const settingsOfOthers: readonly string[] = [
  'APPLICATIONINSIGHTS_AUTHENTICATION_STRING',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'AZURE_CLIENT_ID',
  'AzureWebJobsStorage__credential',
];

/** What an organisation sets at least. */
export const example: Environment = {
  AZURE_ENV_NAME: 'contoso-test',
  AZURE_LOCATION: 'swedencentral',
  DATA_LOCATION: 'Europe',
  MAIL_SENDER_NAME: 'Contoso',
  TOKEN_ISSUER: 'https://login.contoso.example',
  TOKEN_AUDIENCE: 'api://partner-accounts',
};

const fileSchema = z.object({ parameters: z.record(z.string(), z.object({ value: z.json() })) });

const valuesIn = (text: string): Names =>
  Object.fromEntries(
    Object.entries(fileSchema.parse(JSON.parse(text)).parameters).map(([name, { value }]) => [name, value]),
  );

/** The values of the parameters file as they are written. */
export const parameterFileTexts = (): Names => valuesIn(read('infra/main.parameters.json'));

/** The parameters that azd passes to the template with this environment. */
export const parameterValues = (environment: Environment): Names =>
  valuesIn(substituted(read('infra/main.parameters.json'), { ...offeredKeys(), ...environment }));

const answers: Readonly<Record<string, Value>> = {
  token: 'abcdefghijklm',
  allTags: {},
  vaultName: 'kv-abcdefghijklm',
  'identity.outputs.id': '/identities/accounts',
  'identity.outputs.clientId': '6f1d1a50-9f3e-4a0e-8c5e-0c1f4f0f7a11',
  'identity.outputs.principalId': '6f1d1a50-9f3e-4a0e-8c5e-0c1f4f0f7a12',
  'storage.outputs.name': 'stabcdefghijklm',
  'storage.outputs.packageContainerUrl': 'https://stabcdefghijklm.blob.core.windows.net/app-package',
  'keys.outputs.uri': 'https://kv-abcdefghijklm.vault.azure.net/',
  'monitoring.outputs.insightsConnection': 'InstrumentationKey=none',
  'mail.outputs.endpoint': 'https://acs-abcdefghijklm.communication.azure.com',
  'mail.outputs.mailFrom': 'Contoso <DoNotReply@contoso.example>',
};

/** The secrets that the template writes. */
export const secrets = (): readonly Block[] =>
  declarationsOf(parse(read('infra/modules/keys.bicep'))).resources.filter(({ target }) =>
    target.startsWith('Microsoft.KeyVault/vaults/secrets@'),
  );

/** What the vault holds, by the names of its secrets. */
const vaultWith = (parameters: Names): ReadonlyMap<string, string> => {
  const given = givenTo('keys', { ...parameters, ...answers });
  return new Map(
    secrets().map(({ body }) => {
      const value = properties(objectAt(body, 'properties')).get('value');
      return [plain(properties(body).get('name')), value ? textOf(evaluate(value, given)) : ''];
    }),
  );
};

const reference = /^@Microsoft\.KeyVault\(SecretUri=https:\/\/[\w.-]+\/secrets\/([\w-]+)\)$/;

/** The app's environment: settings worked out, references to the vault followed; `edited` parameters win over the file's. */
export const appEnvironment = (environment: Environment, edited: Names = {}): Record<string, string> => {
  const parameters = { ...parameterValues(environment), ...edited };
  const vault = vaultWith(parameters);
  const names = {
    ...givenTo('app', { ...parameters, ...answers }),
    origin: 'https://accounts.contoso.example',
  };
  return Object.fromEntries(
    [...settingNodes()].map(([name, node]) => {
      const text = textOf(evaluate(node, names));
      const [, secret] = reference.exec(text) ?? [];
      return [name, secret === undefined ? text : (vault.get(secret) ?? `no secret ${secret}`)];
    }),
  );
};
