// The operations and settings as their files say them, read as text: nothing is loaded, so nothing live is needed.
import { globSync } from 'node:fs';
import * as z from 'zod/mini';
import { defaultLimits } from '../../../shared/domain/limits.ts';
import { may, roles, roleTable } from '../../../shared/domain/role.ts';
import { readProjectFile, root } from './markdown.ts';

export interface OperationText {
  readonly name: string;
  readonly block: string;
  /** Method and path, queue, or schedule. */
  readonly address: string;
  readonly who: string;
}

/** A property of the one call that a file of functions/ makes. */
const property = (source: string, name: string): string | undefined =>
  new RegExp(`^ {2}${name}: '([^']*)'`, 'm').exec(source)?.[1];

const platformRoleWord = (role: string): string => (role === 'Registration.Review' ? 'reviewer' : role);

const insidersOf = (source: string): string => {
  const own = property(source, 'permission');
  const permission = roleTable.owner.permissions.find((known) => known === own);
  const permitted = roles.filter((role) => permission !== undefined && may(role, permission));
  const platformRole = property(source, 'platformRole');
  return [
    ...(permitted.length === roles.length ? ['every user'] : permitted),
    ...(platformRole === undefined ? [] : [platformRoleWord(platformRole)]),
    ...(/^ {2}self: true/m.test(source) ? ['oneself'] : []),
  ].join(', ');
};

const whoOf = (source: string): string => {
  const platformRole = property(source, 'platformRole');
  if (source.includes('\nopenEndpoint('))
    return source.includes('admit: requireDeliveryKey') ? 'open, with a delivery key' : 'open';
  if (!source.includes('\ncallerEndpoint(')) return insidersOf(source);
  if (platformRole !== undefined) return platformRoleWord(platformRole);
  return source.includes('requireVerifiedPerson') ? 'person with a verified address' : 'any caller';
};

const operationOf = (source: string): OperationText => {
  const name = property(source, 'name') ?? 'without a name';
  const queue = property(source, 'queueName');
  const schedule = property(source, 'schedule');
  if (queue !== undefined) return { name, block: 'events', address: `queue ${queue}`, who: 'the host' };
  if (schedule !== undefined) return { name, block: 'events', address: `timer ${schedule}`, who: 'the host' };
  const [method = '', route = '', block = ''] = ['method', 'route', 'block'].map((key) =>
    property(source, key),
  );
  return { name, block, address: `${method} /${route}`, who: whoOf(source) };
};

/** Every operation, by its name. */
export const operations: readonly OperationText[] = globSync('functions/*.ts', { cwd: root })
  .sort()
  .map((path) => operationOf(readProjectFile(path)));

export interface SettingText {
  readonly name: string;
  /** `required`, `optional`, or a number. */
  readonly need: string;
}

const limits: Readonly<Record<string, number>> = { ...defaultLimits };

const needOf = (schema: string): string => {
  if (schema.startsWith('z.optional(')) return 'optional';
  const [, limit, number] = /^z\._default\(count, (?:defaultLimits\.(\w+)|(\d+))\)/.exec(schema) ?? [];
  if (limit !== undefined) return String(limits[limit]);
  return number ?? 'required';
};

/** Every setting that shared/config.ts reads. */
export const settings: readonly SettingText[] = (() => {
  const source = readProjectFile('shared/config.ts');
  const [, schema = ''] = /const environmentSchema = .*?z\.object\(\{\n(.*?)\n {2}\}\);/s.exec(source) ?? [];
  const parsed = [...schema.matchAll(/^ {4}(\w+): (.+)$/gm)].map(([, name = '', text = '']) => ({
    name,
    need: needOf(text),
  }));
  const others = [...source.matchAll(/environment\['(\w+)'\]/g)].map(([, name = '']) => ({
    name,
    need: 'optional',
  }));
  return [...parsed, ...others];
})();

/** The names of the commands that `npm run` knows, those left out that npm runs by itself. */
export const commands: readonly string[] = Object.keys(
  z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(readProjectFile('package.json')))
    .scripts,
).filter((name) => !name.startsWith('pre'));
