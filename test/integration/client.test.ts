// The typed client on a running API: what it adds to every call, and the example that the documents show.
import { describe, expect, it } from '@jest/globals';
import { apiVersion, createApiClient } from '../../client/client.ts';
import { rename } from '../../client/example.ts';
import { createWorld } from '../support/world.ts';

const { stack, newPerson, newPublisher } = createWorld();

describe('the typed client', () => {
  it('plays the documented example, success and refusal', async () => {
    const { id, owner } = await newPublisher();

    expect(await rename(stack.api, owner.token, id, 'Contoso Gadgets')).toBe('Contoso Gadgets');
    expect(await rename(stack.api, owner.token, id, 'Microsoft')).toBe('ProtectedName');
    const stranger = await newPerson();
    expect(await rename(stack.api, stranger.token, id, 'Fabrikam')).toBe('PublisherNotFound');
  });

  it('adds the version to every call, and the token where there is one', async () => {
    const sent: { readonly url: string; readonly authorization: string | null }[] = [];
    const fetch = async ({ url, headers }: Request): Promise<Response> => {
      sent.push({ url, authorization: headers.get('authorization') });
      return Response.json({ status: 'healthy' });
    };
    const baseUrl = 'https://accounts.contoso.example/api';
    await createApiClient({ baseUrl, fetch }).GET('/health');
    const signedIn = createApiClient({ baseUrl, token: 'a.b.c', fetch });
    await signedIn.GET('/registrations', { params: { query: { maxpagesize: 2 } } });

    expect(sent).toEqual([
      { url: `${baseUrl}/health?api-version=${apiVersion}`, authorization: null },
      {
        url: `${baseUrl}/registrations?api-version=${apiVersion}&maxpagesize=2`,
        authorization: 'Bearer a.b.c',
      },
    ]);
  });
});
