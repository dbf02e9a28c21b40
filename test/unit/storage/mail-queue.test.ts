// The mail queue on the wire: the requests that the queue service and its client library know, and what becomes of refusals.
import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { QueueClient } from '@azure/storage-queue';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { MailMessage } from '../../../shared/schema/mail-message.ts';
import { countingCalls } from '../../../shared/storage/call-count.ts';
import { mailQueue, type MailQueue } from '../../../shared/storage/mail-queue.ts';
import { StorageUnavailable } from '../../../shared/storage/tables.ts';
import { closedPort, serveHttp, type Loopback, type Seen } from '../../support/loopback.ts';

const key = Buffer.from('a key of no account, with signs: ÿþ').toString('base64');
const message: MailMessage = {
  v: 1,
  kind: 'invitation',
  publisherId: 'contoso',
  subject: 'inv_0123456789abcdefghjkmnpqrs',
  version: 1,
  firstAt: '2026-11-21T12:00:00.000Z',
  attempt: 0,
};

const connectionStringTo = (port: number): string =>
  `AccountName=contoso;AccountKey=${key};DefaultEndpointsProtocol=http;QueueEndpoint=http://127.0.0.1:${port}/base/`;
const queueOn = (port: number): MailQueue =>
  mailQueue({ by: 'connectionString', connectionString: connectionStringTo(port) });

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()));
});

/** A status, or one with the service's error code. */
type Answer = number | readonly [status: number, code: string];

const give = (response: ServerResponse, answer: Answer): void => {
  const [status, code] = typeof answer === 'number' ? [answer] : answer;
  response.writeHead(status, code === undefined ? {} : { 'x-ms-error-code': code }).end();
};

/** The answers in their order; the last of them is given for ever. */
const serving = async (...answers: readonly [...Answer[], Answer]) => {
  const left = [...answers];
  let last: Answer = 500;
  const server = await serveHttp((response) => {
    last = left.shift() ?? last;
    give(response, last);
  });
  servers.push(server);
  return { queue: queueOn(server.port), ...server };
};

const inShort = (seen: readonly Seen[]): readonly string[] =>
  seen.map(({ method, path }) => `${method} ${path.replace(/^\/base\/account-mail/, '')}`);
const sending = 'POST /messages?visibilitytimeout=1&messagettl=-1';

/** The signature as the service computes it, of what has come: the request's text, signed with the account's key. */
const signatureOf = ({ method, path, headers }: Seen): string => {
  const { pathname, searchParams } = new URL(path, 'http://127.0.0.1');
  const length = headers['content-length'] ?? '';
  const own = Object.entries(headers).filter(([name]) => name.startsWith('x-ms-'));
  const text = [
    ...[
      method,
      '',
      '',
      length === '0' ? '' : length,
      '',
      headers['content-type'] ?? '',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    ...own.map(([name, value]) => `${name}:${String(value)}`).sort(),
    `/contoso${pathname}`,
    ...[...searchParams].map(([name, value]) => `${name}:${value}`).sort(),
  ].join('\n');
  const signature = createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest('base64');
  return `SharedKey contoso:${signature}`;
};

const textIn = ({ body }: Seen): string | undefined =>
  /<QueueMessage><MessageText>([^<]*)<\/MessageText><\/QueueMessage>$/.exec(body)?.[1];

describe('a message', () => {
  it('is one signed request, with the message in base64, that never expires', async () => {
    const { queue, seen } = await serving(201);
    await queue.send(message, 1);
    const [request] = seen;
    expect(request && { ...request, headers: undefined }).toStrictEqual({
      method: 'POST',
      path: '/base/account-mail/messages?visibilitytimeout=1&messagettl=-1',
      body: `<QueueMessage><MessageText>${Buffer.from(JSON.stringify(message)).toString('base64')}</MessageText></QueueMessage>`,
      headers: undefined,
    });
    expect(request?.headers).toMatchObject({
      'content-type': 'application/xml',
      'x-ms-version': '2021-12-02',
      authorization: request && signatureOf(request),
    });
    expect(seen).toHaveLength(1);
  });

  it("is what the service's own client library sends", async () => {
    const { queue, seen, port } = await serving(201);
    await queue.send(message, 7);
    const text = Buffer.from(JSON.stringify(message)).toString('base64');
    await new QueueClient(connectionStringTo(port), 'account-mail')
      .sendMessage(text, { visibilityTimeout: 7, messageTimeToLive: -1 })
      // The answer holds no message.
      .catch(() => undefined);
    const essence = (request: Seen) => {
      const { pathname, searchParams } = new URL(request.path, 'http://127.0.0.1');
      // Their limit for the service's own work is what the service has anyway.
      searchParams.delete('timeout');
      return { pathname, query: Object.fromEntries(searchParams), text: textIn(request) };
    };
    const [ours, theirs] = seen;
    expect(theirs?.headers.authorization).toBe(theirs && signatureOf(theirs));
    expect(ours && essence(ours)).toStrictEqual(theirs && essence(theirs));
  });

  it.each([
    [0, 0],
    [0.2, 1],
    [60, 60],
    [518_400, 518_400],
    [518_401, 518_400],
    [Infinity, 518_400],
  ])('that is to wait %d seconds waits %d: whole ones, and at most six days', async (delay, visible) => {
    const { queue, seen } = await serving(201);
    await queue.send(message, delay);
    expect(inShort(seen)).toStrictEqual([`POST /messages?visibilitytimeout=${visible}&messagettl=-1`]);
  });

  it('counts as one storage call, and takes the connection of the one before', async () => {
    const { queue, connections } = await serving(201);
    const count = { calls: 0 };
    await countingCalls(count, async () => {
      await queue.send(message, 1);
      await queue.send(message, 1);
    });
    expect([count.calls, connections()]).toStrictEqual([2, 1]);
  });
});

it('asks whether the queue is there by its properties', async () => {
  const { queue, seen } = await serving(200);
  await queue.check();
  expect(inShort(seen)).toStrictEqual(['GET ?comp=metadata']);
  expect(seen[0]?.headers.authorization).toBe(seen[0] && signatureOf(seen[0]));
});

describe('a missing queue', () => {
  const missing = [404, 'QueueNotFound'] as const;

  it('is created, and the message sent again', async () => {
    const { queue, seen } = await serving(missing, 201, 201);
    await queue.send(message, 1);
    expect(inShort(seen)).toStrictEqual([sending, 'PUT ', sending]);
    expect(seen.map(({ headers }) => headers.authorization)).toStrictEqual(seen.map(signatureOf));
    expect(seen[1]).toMatchObject({ body: '', headers: { 'content-length': '0' } });
  });

  it('that another instance has created meanwhile is as good', async () => {
    const { queue, seen } = await serving(missing, [409, 'QueueAlreadyExists'], 201);
    await queue.send(message, 1);
    expect(inShort(seen)).toStrictEqual([sending, 'PUT ', sending]);
  });

  it('is created once: one that stays missing is a fault', async () => {
    const { queue, seen } = await serving(missing, 201, missing);
    await expect(queue.send(message, 1)).rejects.toMatchObject({ statusCode: 404, code: 'QueueNotFound' });
    expect(seen).toHaveLength(3);
  });

  it('that may not be created is a fault, which says why', async () => {
    const { queue, seen } = await serving(missing, [403, 'AuthorizationPermissionMismatch']);
    await expect(queue.send(message, 1)).rejects.toMatchObject({
      message: 'The queue service refuses with 403 (AuthorizationPermissionMismatch).',
      statusCode: 403,
    });
    expect(inShort(seen)).toStrictEqual([sending, 'PUT ']);
  });
});

describe('a refusal', () => {
  it.each<[string, Answer]>([
    ['of a wrong key or clock', [403, 'AuthenticationFailed']],
    ['of a wrong request', [400, 'OutOfRangeQueryParameterValue']],
    ['without a code', 404],
    ['by sending elsewhere', 307],
  ])('%s is a fault at once, and no outage', async (_, answer) => {
    const { queue, seen } = await serving(answer);
    const [statusCode, code] = typeof answer === 'number' ? [answer, undefined] : answer;
    await expect(queue.send(message, 1)).rejects.toMatchObject({ name: 'Refused', statusCode, code });
    expect(seen).toHaveLength(1);
  });
});

describe('an outage', () => {
  it('that passes is not noticed', async () => {
    const { queue, seen } = await serving(500, [503, 'ServerBusy'], 201);
    await queue.send(message, 1);
    expect(inShort(seen)).toStrictEqual([sending, sending, sending]);
  });

  it('that stays is one after three attempts', async () => {
    const { queue, seen } = await serving([500, 'InternalError']);
    await expect(queue.send(message, 1)).rejects.toThrow(StorageUnavailable);
    expect(inShort(seen)).toStrictEqual([sending, sending, sending]);
  });

  it('is also a service that is not there', async () => {
    const queue = queueOn(await closedPort());
    await expect(queue.send(message, 1)).rejects.toThrow(StorageUnavailable);
    await expect(queue.check()).rejects.toThrow(StorageUnavailable);
  });
});

it('says of a connection string without an account what it lacks, and not that storage is unavailable', async () => {
  const queue = mailQueue({ by: 'connectionString', connectionString: 'contoso' });
  await expect(queue.check()).rejects.toThrow(TypeError);
  await expect(queue.check()).rejects.toThrow('AzureWebJobsStorage must name an account and its key');
});
