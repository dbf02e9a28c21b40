// The managed identity by which the app reaches storage in Azure; loaded only there.
import type { TokenCredential } from '@azure/identity';
import type { StorageSettings } from '../config.ts';

export const credentialOf = async (
  settings: Extract<StorageSettings, { by: 'identity' }>,
): Promise<TokenCredential> => {
  const { DefaultAzureCredential } = await import('@azure/identity');
  return settings.clientId === undefined
    ? new DefaultAzureCredential()
    : new DefaultAzureCredential({ managedIdentityClientId: settings.clientId });
};
