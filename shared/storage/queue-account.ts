// Where the queue service of the app's storage is, and what signs requests to it.
import type { PipelinePolicy } from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { StorageSettings } from '../config.ts';
import { credentialOf } from './credential.ts';

export interface QueueAccount {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly signing: PipelinePolicy;
}

/** What `UseDevelopmentStorage=true` stands for; the key of every storage emulator is this one, and public. */
const emulator =
  'AccountName=devstoreaccount1;QueueEndpoint=http://127.0.0.1:10001/devstoreaccount1;AccountKey=' +
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** By their names in lower case: neither the host nor the tables' client asks for the right one. */
const partsOf = (connectionString: string): ReadonlyMap<string, string> =>
  new Map(
    connectionString.split(';').flatMap((part): [string, string][] => {
      const [name = '', ...value] = part.split('=');
      return value.length === 0 ? [] : [[name.trim().toLowerCase(), value.join('=').trim()]];
    }),
  );

const endpointIn = (parts: ReadonlyMap<string, string>, accountName: string): string => {
  const protocol = parts.get('defaultendpointsprotocol') ?? 'https';
  const suffix = parts.get('endpointsuffix') ?? 'core.windows.net';
  const endpoint = parts.get('queueendpoint') ?? `${protocol}://${accountName}.queue.${suffix}`;
  if (!/^https?:\/\//i.test(endpoint) || !URL.canParse(endpoint))
    throw new TypeError(
      'AzureWebJobsStorage has an address that nothing can be sent to: give http or https in DefaultEndpointsProtocol, a host in EndpointSuffix, or the whole address in QueueEndpoint.',
    );
  return endpoint.replace(/\/+$/, '');
};

const byKey = async (connectionString: string): Promise<QueueAccount> => {
  const given = partsOf(connectionString);
  const isEmulator = given.get('usedevelopmentstorage')?.toLowerCase() === 'true';
  const parts = isEmulator ? partsOf(emulator) : given;
  const accountName = parts.get('accountname') ?? '';
  const accountKey = Buffer.from(parts.get('accountkey') ?? '', 'base64');
  if (accountName === '' || accountKey.length === 0)
    throw new TypeError(
      'AzureWebJobsStorage must name an account and its key, AccountName=...;AccountKey=...: copy the connection string from the access keys of the storage account.',
    );
  const endpoint = endpointIn(parts, accountName);
  // Where storage is reached by identity, that package is never loaded.
  const { storageSharedKeyCredentialPolicy } = await import('@azure/storage-common');
  return {
    endpoint,
    signing: storageSharedKeyCredentialPolicy({ accountName, accountKey }),
  };
};

/** Throws a `TypeError` for an address without https: a token is nothing to send in the clear. */
export const byIdentity = async (
  queueEndpoint: string,
  credential: TokenCredential,
): Promise<QueueAccount> => {
  if (!/^https:/i.test(queueEndpoint))
    throw new TypeError('AzureWebJobsStorage__queueServiceUri must begin with https: it is sent tokens.');
  const { bearerTokenAuthenticationPolicy } = await import('@azure/core-rest-pipeline');
  return {
    endpoint: queueEndpoint.replace(/\/+$/, ''),
    signing: bearerTokenAuthenticationPolicy({
      credential,
      scopes: 'https://storage.azure.com/.default',
    }),
  };
};

/** Throws a `TypeError` for a connection string without name or key, and for an address that cannot be one. */
export const queueAccountOf = async (settings: StorageSettings): Promise<QueueAccount> =>
  settings.by === 'connectionString'
    ? byKey(settings.connectionString)
    : byIdentity(settings.queueEndpoint, await credentialOf(settings));
