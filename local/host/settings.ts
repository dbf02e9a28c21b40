// App settings: the process environment, completed from local.settings.json.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { messageOf, Problem } from '../problem.ts';
import type { Environment } from './host-json.ts';

const Values = z.optional(z.record(z.string(), z.string()));
const SettingsFile = z.object({ IsEncrypted: z.optional(z.boolean()), Values, ConnectionStrings: Values });

/** The settings of local.settings.json in the app's folder; none without the file. */
export const readLocalSettings = (root: string): Readonly<Record<string, string>> => {
  const path = join(root, 'local.settings.json');
  if (!existsSync(path)) return {};
  try {
    const {
      IsEncrypted = true,
      Values = {},
      ConnectionStrings = {},
    } = SettingsFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (IsEncrypted) throw new Problem('it is encrypted, or does not say "IsEncrypted": false');
    const connections = Object.entries(ConnectionStrings).map(
      ([name, value]) => [`ConnectionStrings:${name}`, value] as const,
    );
    return { ...Values, ...Object.fromEntries(connections) };
  } catch (error) {
    const why = error instanceof z.core.$ZodError ? z.prettifyError(error) : messageOf(error);
    throw new Problem(
      `${path} cannot be used: ${why}. Expected {"IsEncrypted": false, "Values": {"NAME": "text"}}.`,
    );
  }
};

/** Puts the settings of an app into `environment`; a variable that is set already wins. */
export const applySettings = (root: string, environment: Record<string, string | undefined>): void => {
  for (const [name, value] of Object.entries(readLocalSettings(root))) environment[name] ??= value;
  environment['FUNCTIONS_WORKER_RUNTIME'] ??= 'node';
  environment['AZURE_FUNCTIONS_ENVIRONMENT'] ??= 'Development';
};

/** A text of a binding with each `%NAME%` replaced by that setting. */
export const substitute = (text: string, environment: Environment): string =>
  text.replace(/%([^%]+)%/g, (_whole, name: string) => {
    const value = environment[name];
    if (value === undefined) throw new Problem(`"${text}" names the setting ${name}, which does not exist.`);
    return value;
  });

/** The storage connection string behind a binding's `connection`: setting `AzureWebJobsX`, else `X`. */
export const connectionString = (connection: string, environment: Environment): string => {
  const names = [`AzureWebJobs${connection}`, connection, `ConnectionStrings:${connection}`];
  const value = names.map((name) => environment[name]).find((text) => text !== undefined && text !== '');
  if (value !== undefined) return value;
  throw new Problem(
    `The connection "${connection}" is not set: give ${names.slice(0, 2).join(' or ')} a storage connection string. ` +
      '(The local host takes no identity-based connections.)',
  );
};

/** Whether the setting `AzureWebJobs.<name>.Disabled` switches the function off. */
export const isDisabled = (name: string, environment: Environment): boolean =>
  /^(?:true|1)$/i.test(environment[`AzureWebJobs.${name}.Disabled`] ?? '');

/** Whether `GET /` shows a page: setting `AzureWebJobsDisableHomepage`. */
export const hasHomepage = (environment: Environment): boolean =>
  !/^true$/i.test(environment['AzureWebJobsDisableHomepage'] ?? '');

const REAL_LIMIT = 104_857_600;

/** The largest request body in bytes. */
export const bodyLimit = (environment: Environment): number => {
  const value = environment['FUNCTIONS_REQUEST_BODY_SIZE_LIMIT'];
  return value !== undefined && /^\d+$/.test(value) ? Number(value) : REAL_LIMIT;
};
