// The queue trigger over the wire: the host, the real library, and Azurite's queues in memory.
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { QueueClient } from '@azure/storage-queue';
import { eventually, fixture, runNode, type RunningHost, startHost } from './support.ts';

const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

let connection: string;
let host: RunningHost;
let poisonHost: RunningHost;
const queue = (name: string): QueueClient => new QueueClient(connection, name);
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64');

const hostOf = (name: string): Promise<RunningHost> =>
  startHost(fixture('queue-app'), {
    WORK_QUEUE: name,
    AzureWebJobsJobs: connection,
    Jobs: 'not this one',
    AzureFunctionsJobHost__extensions__queues__visibilityTimeout: '00:00:01',
  });

beforeAll(async () => {
  const port = await freePort();
  connection = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};QueueEndpoint=http://127.0.0.1:${port}/${ACCOUNT};`;
  runNode([
    createRequire(import.meta.url).resolve('azurite/dist/src/queue/main.js'),
    ...[
      '--queuePort',
      `${port}`,
      '--inMemoryPersistence',
      '--skipApiVersionCheck',
      '--silent',
      '--disableTelemetry',
    ],
  ]);
  await eventually('Azurite', () => fetch(`http://127.0.0.1:${port}`).catch(() => undefined));
  [host, poisonHost] = await Promise.all([hostOf('Work'), hostOf('work-poison')]);
});

const seenBy = (by: RunningHost, what: string): readonly string[] =>
  by.errors.filter((line) => line.startsWith('seen ') && line.includes(what));

describe('the queue trigger', () => {
  it('does not create its queue, and finds it when somebody else does', async () => {
    expect(await queue('work').exists()).toBe(false);
    await queue('work').create();
    await queue('work').sendMessage(base64({ name: 'first' }));
    expect(await host.line('"name":"first"')).toContain('"dequeueCount":1');
    await eventually('removal', async () => {
      const { approximateMessagesCount } = await queue('work').getProperties();
      return approximateMessagesCount === 0 ? true : undefined;
    });
  });

  it('tells the function when and as what the message was sent', async () => {
    const { messageId, insertedOn } = await queue('work').sendMessage(base64({ name: 'facts' }));
    const line = await host.line('"name":"facts"');
    const { message, metadata } = JSON.parse(line.slice('seen '.length)) as Record<string, unknown>;
    expect(message).toEqual({ name: 'facts' });
    expect(metadata).toMatchObject({
      id: messageId,
      insertionTime: insertedOn.toISOString(),
      queueTrigger: { name: 'facts' },
      popReceipt: expect.any(String),
      expirationTime: expect.any(String),
      nextVisibleTime: expect.any(String),
      name: 'facts',
    });
  });

  it('tries a failing message again after the visibility timeout, then gives it to the poison queue', async () => {
    const started = Date.now();
    await queue('work').sendMessage(base64({ name: 'failing', fail: true }));
    await host.line('failed 3 times and goes to work-poison');
    expect(seenBy(host, '"failing"').map((line) => /"dequeueCount":(\d)/.exec(line)?.[1])).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(2000);
    expect(await poisonHost.line('"failing"')).toContain('"dequeueCount":1');
    await poisonHost.line('comes back in 10 minutes');
  });

  it('gives what it cannot decode to the poison queue without running', async () => {
    await queue('work').sendMessage('undecodable text');
    await host.line('is not encoded as base64 and goes to work-poison');
    expect(seenBy(host, 'undecodable')).toEqual([]);
    expect(await poisonHost.line('is not encoded as base64')).toContain('has no poison queue');
  });

  it('runs by hand with any text', async () => {
    const body = JSON.stringify({ input: '{"name":"by hand"}' });
    const response = await fetch(`${host.url}/admin/functions/work`, { method: 'POST', body });
    expect(response.status).toBe(202);
    expect(await host.line('by hand')).toContain('"message":{"name":"by hand"}');
  });
});
