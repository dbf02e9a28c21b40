// Where the mail queue is and who may use it, by a connection string or by an identity; what is wrong with one is said plainly.
import {
  createHttpHeaders,
  createPipelineRequest,
  type PipelinePolicy,
  type PipelineRequest,
} from '@azure/core-rest-pipeline';
import { describe, expect, it } from '@jest/globals';
import { byIdentity, queueAccountOf, type QueueAccount } from '../../../shared/storage/queue-account.ts';

const accountOf = (connectionString: string): Promise<QueueAccount> =>
  queueAccountOf({ by: 'connectionString', connectionString });

/** The `Authorization` that a request goes on with. */
const authorizationOf = async (
  signing: PipelinePolicy,
  url = 'https://contoso.queue.core.windows.net/account-mail',
): Promise<string | undefined> => {
  const sent: PipelineRequest[] = [];
  await signing.sendRequest(createPipelineRequest({ url }), (request) => {
    sent.push(request);
    return Promise.resolve({ request, status: 200, headers: createHttpHeaders() });
  });
  return sent[0]?.headers.get('Authorization');
};

const signers = { AccountName: 'contoso', AccountKey: 'a2V5cw==' };
const writtenAs = (parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');

describe('a connection string', () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a protocol and a suffix',
      { DefaultEndpointsProtocol: 'http', EndpointSuffix: 'core.chinacloudapi.cn' },
      'http://contoso.queue.core.chinacloudapi.cn',
    ],
    ['neither, for the public cloud', {}, 'https://contoso.queue.core.windows.net'],
    ['an address', { QueueEndpoint: 'http://127.0.0.1:10001/contoso' }, 'http://127.0.0.1:10001/contoso'],
    [
      'an address that ends in slashes',
      { QueueEndpoint: 'https://q.contoso.example//' },
      'https://q.contoso.example',
    ],
    [
      'an address besides a protocol and a suffix',
      {
        DefaultEndpointsProtocol: 'https',
        EndpointSuffix: 'contoso.example',
        QueueEndpoint: 'http://a.example',
      },
      'http://a.example',
    ],
    [
      'addresses of other services, too',
      { TableEndpoint: 'http://t.example', QueueSecondaryEndpoint: 'http://s.example' },
      'https://contoso.queue.core.windows.net',
    ],
  ])('leads to the queues by %s', async (_, parts, expected) => {
    const { endpoint } = await accountOf(writtenAs({ ...parts, ...signers }));
    expect(endpoint).toBe(expected);
    expect((await accountOf(writtenAs({ ...signers, ...parts }))).endpoint).toBe(expected);
  });

  it.each([
    'UseDevelopmentStorage=true',
    'UseDevelopmentStorage=true;',
    ' usedevelopmentstorage = True ; DevelopmentStorageProxyUri=http://127.0.0.1',
  ])('"%s" is the emulator on this machine', async (text) => {
    const { endpoint, signing } = await accountOf(text);
    expect(endpoint).toBe('http://127.0.0.1:10001/devstoreaccount1');
    expect(await authorizationOf(signing)).toMatch(/^SharedKey devstoreaccount1:/);
  });

  it('may be written with spaces, line ends, empty parts, and names in any case', async () => {
    const { endpoint, signing } = await accountOf(
      'accountname = contoso ;; ACCOUNTKEY=a2V5cw==;\nqueueEndpoint=http://a.example/;',
    );
    expect(endpoint).toBe('http://a.example');
    expect(await authorizationOf(signing)).toMatch(/^SharedKey contoso:[A-Za-z0-9+/]{43}=$/);
  });

  it('is read with the whole key: signs of equality at its end, too', async () => {
    const signing = async (key: string): Promise<string> => {
      const account = await accountOf(writtenAs({ ...signers, AccountKey: key }));
      const spoken = await authorizationOf(account.signing);
      return spoken ?? '';
    };
    // Two keys that differ in their last byte only.
    expect(await signing('a2V5cw==')).not.toBe(await signing('a2V5dA=='));
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a word', 'contoso'],
    ['a key only', 'AccountKey=a2V5cw=='],
    ['a name only', 'DefaultEndpointsProtocol=https;AccountName=contoso'],
    ['an empty key', 'AccountName=contoso;AccountKey='],
    ['a key of signs that mean nothing', 'AccountName=contoso;AccountKey=<...>'],
    ['the emulator turned off', 'UseDevelopmentStorage=false'],
    [
      'a shared access signature',
      'QueueEndpoint=https://contoso.queue.core.windows.net;SharedAccessSignature=sv=2024&sig=a',
    ],
  ])('that has %s is refused with what it must have and where that is found', async (_, text) => {
    const refused = accountOf(text);
    await expect(refused).rejects.toThrow(TypeError);
    await expect(refused).rejects.toThrow(
      'AzureWebJobsStorage must name an account and its key, AccountName=...;AccountKey=...: copy the connection string from the access keys of the storage account.',
    );
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['another protocol', { DefaultEndpointsProtocol: 'ftp' }],
    ['an address without a protocol', { QueueEndpoint: 'contoso.queue.core.windows.net' }],
    ['an address of another kind', { QueueEndpoint: 'mailto:ada@contoso.example' }],
    ['an address without a host', { QueueEndpoint: 'https://' }],
    ['a port that is none', { QueueEndpoint: 'http://127.0.0.1:port' }],
    ['a name that no host has', { AccountName: 'con toso' }],
  ])('with %s is refused with what to write, and without its key', async (_, parts) => {
    const failure: unknown = await accountOf(writtenAs({ ...signers, ...parts })).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(TypeError);
    expect(String(failure)).toContain('give http or https in DefaultEndpointsProtocol');
    expect(String(failure)).not.toContain(signers.AccountKey);
  });
});

describe('an identity', () => {
  const asked: unknown[] = [];
  const credential = {
    getToken: (scopes: string | string[]) => {
      asked.push(scopes);
      return Promise.resolve({ token: 'a.token', expiresOnTimestamp: Date.parse('2100-01-01') });
    },
  };

  it('gives each request a token for storage', async () => {
    const { endpoint, signing } = await byIdentity('https://contoso.queue.core.windows.net//', credential);
    expect(endpoint).toBe('https://contoso.queue.core.windows.net');
    expect(await authorizationOf(signing)).toBe('Bearer a.token');
    expect(asked.flat()).toStrictEqual(['https://storage.azure.com/.default']);
  });

  it('never sends one without encryption', async () => {
    const { signing } = await byIdentity('https://contoso.queue.core.windows.net', credential);
    await expect(authorizationOf(signing, 'http://contoso.queue.core.windows.net/')).rejects.toThrow('https');
  });

  it('is refused for an address without https, which is said', async () => {
    await expect(byIdentity('http://contoso.queue.core.windows.net', credential)).rejects.toThrow(
      new TypeError('AzureWebJobsStorage__queueServiceUri must begin with https: it is sent tokens.'),
    );
  });

  it('is the one that the app runs as', async () => {
    const { endpoint, signing } = await queueAccountOf({
      by: 'identity',
      tableEndpoint: 'https://contoso.table.core.windows.net',
      queueEndpoint: 'https://contoso.queue.core.windows.net/',
    });
    expect([endpoint, signing.name]).toStrictEqual([
      'https://contoso.queue.core.windows.net',
      'bearerTokenAuthenticationPolicy',
    ]);
  });
});
