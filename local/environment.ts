// What the environment of a command says: its variables, and the storage that they name.
import type { StorageSettings } from '../shared/config.ts';
import { Problem } from './problem.ts';

/** A variable of the environment; an empty one is an unset one. */
export const variable = (name: string): string | undefined => {
  const value = process.env[name];
  return value === '' ? undefined : value;
};

/** The storage whose tables a command uses; undefined when none is named. A Problem says what is no connection string. */
export const storageOfEnvironment = (): StorageSettings | undefined => {
  const connectionString = variable('AzureWebJobsStorage');
  if (connectionString !== undefined) {
    if (/^\w+=/.test(connectionString)) return { by: 'connectionString', connectionString };
    throw new Problem('AzureWebJobsStorage is no connection string, such as AccountName=...;AccountKey=...');
  }
  const account = variable('AzureWebJobsStorage__accountName');
  const tableEndpoint =
    variable('AzureWebJobsStorage__tableServiceUri') ??
    (account && `https://${account}.table.core.windows.net`);
  if (tableEndpoint === undefined) return undefined;
  const clientId = variable('AzureWebJobsStorage__clientId');
  return { by: 'identity', tableEndpoint, queueEndpoint: '', clientId };
};
