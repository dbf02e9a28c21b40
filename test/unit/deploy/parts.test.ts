// What the template creates by name is what the code uses by that name.
import { expect, it } from '@jest/globals';
import { tableNames } from '../../../shared/storage/tables.ts';
import { operations } from '../docs/sources.ts';
import { objectAt, parse, parts, plain, properties, read, walk } from './bicep.ts';
import { declarationsOf } from './declarations.ts';

/** The texts of a variable that holds a list. */
const listIn = (file: string, name: string): readonly string[] => {
  const declaration = parts(parse(read(file))).find(
    (node) => node.type === 'variable_declaration' && plain(parts(node)[0]) === name,
  );
  const list = declaration && walk(declaration).find(({ type }) => type === 'array');
  return list ? parts(list).map(plain) : [];
};

it('creates the queues that the functions listen to', () => {
  const queues = operations.flatMap(({ address }) => /^queue (.+)$/.exec(address)?.[1] ?? []);
  expect(listIn('infra/modules/storage.bicep', 'queueNames').toSorted()).toEqual(queues.toSorted());
});

it('creates the tables that the code has', () => {
  expect(listIn('infra/modules/storage.bicep', 'tableNames')).toEqual(tableNames);
});

it('raises the alarm at the function that takes what nobody could send, by the line that it logs', () => {
  const failing = operations.find(({ address }) => address === 'queue account-mail-poison');
  const alerts = read('infra/modules/alerts.bicep');
  expect(alerts).toContain(`Name == '${failing?.name ?? ''}'`);
  expect(alerts).toContain(`'${JSON.stringify({ operation: failing?.name }).slice(1, -1)}'`);
});

it('lets nobody publish with a user and a password', () => {
  const { resources } = declarationsOf(parse(read('infra/modules/app.bicep')));
  const policies = resources.filter(({ target }) =>
    target.startsWith('Microsoft.Web/sites/basicPublishingCredentialsPolicies@'),
  );
  const stated = policies.map(({ body }) => [
    plain(properties(body).get('name')),
    plain(properties(objectAt(body, 'properties')).get('allow')),
  ]);
  expect(stated).toEqual([
    ['ftp', 'false'],
    ['scm', 'false'],
  ]);
});

it('encodes the delivery key in the address that Event Grid calls', () => {
  expect(read('infra/modules/reports.bicep')).toContain('?key=${uriComponent(');
});

it('sends delivery reports to the operation that takes them', () => {
  const { address = '' } = operations.find(({ name }) => name === 'record-mail-delivery') ?? {};
  expect(read('infra/modules/reports.bicep')).toContain(`/api${address.replace('POST ', '')}?key=`);
});

it('asks for the Node release that the app is built and tested with', () => {
  const app = read('infra/modules/app.bicep');
  expect(app).toContain(`version: '${process.versions.node.split('.')[0] ?? ''}'`);
});

it('installs nothing in Azure', () => {
  expect(read('azure.yaml')).toMatch(/^ {4}remoteBuild: false$/m);
});

it('has no keys for storage, telemetry or mail', () => {
  expect(read('infra/modules/storage.bicep')).toContain('allowSharedKeyAccess: false');
  expect(read('infra/modules/monitoring.bicep')).toContain('DisableLocalAuth: true');
  const all = ['main', 'modules/app', 'modules/mail', 'modules/storage'].map((name) =>
    read(`infra/${name}.bicep`),
  );
  expect(all.join('')).not.toMatch(/listKeys|listAccountSas|AccountKey/);
});
