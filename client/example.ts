// How the typed client is used; docs/api.md quotes this file, and a test runs it.
import { createApiClient } from './client.ts';

/** Renames a publisher as it was read; resolves with the new name, or with the code of the refusal. */
export const rename = async (
  baseUrl: string,
  token: string,
  publisherId: string,
  displayName: string,
): Promise<string> => {
  const api = createApiClient({ baseUrl, token });
  const path = { publisherId };
  const read = await api.GET('/publishers/{publisherId}', { params: { path } });
  if (read.error) return read.error.error.code;
  if (read.data.displayName === displayName) return displayName;

  const header = { 'If-Match': read.response.headers.get('ETag') ?? '*' };
  const body = { displayName };
  const changed = await api.PATCH('/publishers/{publisherId}', { params: { path, header }, body });
  return changed.error ? changed.error.error.code : changed.data.displayName;
};
