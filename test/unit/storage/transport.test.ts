// How storage is reached: what is sent and what comes back, what no answer becomes, and that no call outlives its signal.
import { getEventListeners } from 'node:events';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import {
  createEmptyPipeline,
  createHttpHeaders,
  createPipelineRequest,
  defaultRetryPolicy,
  type PipelineRequestOptions,
  type PipelineResponse,
  type RequestBodyType,
} from '@azure/core-rest-pipeline';
import { afterEach, describe, expect, it } from '@jest/globals';
import { StorageUnavailable } from '../../../shared/storage/tables.ts';
import { transport } from '../../../shared/storage/transport.ts';
import { translated } from '../../../shared/storage/unavailable.ts';
import { closedPort, serveHttp, serveTcp, type Loopback } from '../../support/loopback.ts';

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()));
});
const kept = <T extends Loopback>(server: T): T => {
  servers.push(server);
  return server;
};

type More = Omit<PipelineRequestOptions, 'url'>;

const call = (port: number, more: More = {}, scheme = 'http'): Promise<PipelineResponse> =>
  transport.sendRequest(createPipelineRequest({ url: `${scheme}://127.0.0.1:${port}/a?b=%20c`, ...more }));

/** What a call failed with. */
const failureOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => 'an answer',
    (error: unknown) => error,
  );

describe('a call that is answered', () => {
  it('gives status, headers, several values of one name together, and the text', async () => {
    const text = 'größer';
    const { port } = kept(
      await serveHttp((response) => {
        response.writeHead(202, { ETag: '"1"', 'x-many': ['one', 'two'], 'Set-Cookie': ['a=1', 'b=2'] });
        // Amid a character of two bytes.
        response.write(Buffer.from(text).subarray(0, 3));
        response.end(Buffer.from(text).subarray(3));
      }),
    );
    const request = createPipelineRequest({ url: `http://127.0.0.1:${port}/` });
    const answer = await transport.sendRequest(request);
    expect([answer.status, answer.bodyAsText]).toStrictEqual([202, text]);
    expect(answer.headers.toJSON()).toMatchObject({
      etag: '"1"',
      'x-many': 'one, two',
      'set-cookie': 'a=1, b=2',
    });
    expect(answer.request).toBe(request);
  });

  it('has no text when the answer has none', async () => {
    const { port } = kept(await serveHttp((response) => response.writeHead(204).end()));
    expect(await call(port)).toMatchObject({ status: 204, bodyAsText: '' });
  });

  it.each<[string, string | Uint8Array]>([
    ['text', 'größer'],
    ['bytes', Buffer.from('größer')],
  ])('was sent as it is, with a body of %s', async (_, body) => {
    const { port, seen } = kept(await serveHttp((response) => response.end()));
    const headers = createHttpHeaders({ 'If-Match': 'W/"1"', 'Content-Type': 'text/plain' });
    await call(port, { method: 'MERGE' as 'PATCH', headers, body });
    expect(seen).toMatchObject([{ method: 'MERGE', path: '/a?b=%20c', body: 'größer' }]);
    expect(seen[0]?.headers).toMatchObject({
      host: `127.0.0.1:${port}`,
      'if-match': 'W/"1"',
      'content-type': 'text/plain',
      'content-length': '8',
    });
  });

  it('did not ask for a compressed answer, which nobody would read', async () => {
    const { port, seen } = kept(await serveHttp((response) => response.end()));
    await call(port, { headers: createHttpHeaders({ 'Accept-Encoding': 'gzip,deflate' }) });
    expect(seen[0]?.headers).not.toHaveProperty('accept-encoding');
  });

  it('leaves its connection to the next one', async () => {
    const { port, seen, connections } = kept(await serveHttp((response) => response.end('.')));
    await call(port, { method: 'PUT', body: 'one' });
    await call(port, { method: 'GET' });
    expect([seen.length, connections()]).toStrictEqual([2, 1]);
  });
});

it.each<[string, RequestBodyType]>([
  ['a stream', Readable.from(['a'])],
  ['a function', () => Readable.from(['a'])],
  ['a form', new FormData()],
  ['a blob', new Blob(['a'])],
])('%s is a kind of body that is not sent', async (_, body) => {
  const { port, seen } = kept(await serveHttp((response) => response.end()));
  await expect(call(port, { method: 'PUT', body })).rejects.toThrow(TypeError);
  expect(seen).toHaveLength(0);
});

describe('a call that gets no answer', () => {
  it('is refused in the words that the SDKs know, and an outage above', async () => {
    const failure = await failureOf(call(await closedPort()));
    expect(failure).toMatchObject({ name: 'RestError', code: 'ECONNREFUSED' });
    expect(failure).toHaveProperty('message', expect.stringContaining('ECONNREFUSED'));
    expect(translated(failure)).toBeInstanceOf(StorageUnavailable);
  });

  const head = 'HTTP/1.1 200 OK\r\n';
  const breaks: readonly [string, (socket: Socket) => void][] = [
    ['before the answer', (socket) => socket.destroy()],
    ['before the answer, by a reset', (socket) => socket.resetAndDestroy()],
    ['before the answer, politely', (socket) => socket.end()],
    ['amid the headers', (socket) => socket.end(`${head}Content-Le`)],
    ['amid the body', (socket) => socket.end(`${head}Content-Length: 9\r\n\r\nabc`)],
    [
      'amid a body in chunks',
      (socket) => socket.end(`${head}Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n`),
    ],
  ];
  it.each(breaks)('is a lost connection when it ends %s, and the SDKs try again', async (_, end) => {
    const { port, connections } = kept(
      await serveTcp((socket) => {
        socket.once('data', () => {
          end(socket);
        });
      }),
    );
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(defaultRetryPolicy({ maxRetries: 1, retryDelayInMs: 1 }), { phase: 'Retry' });
    const request = createPipelineRequest({ url: `http://127.0.0.1:${port}/`, method: 'POST', body: 'a' });
    const failure = await failureOf(pipeline.sendRequest(transport, request));
    expect(failure).toMatchObject({ name: 'RestError', code: 'ECONNRESET' });
    expect(connections()).toBe(2);
    expect(translated(failure)).toBeInstanceOf(StorageUnavailable);
  });

  it('is an outage also when the answer is no HTTP', async () => {
    const { port } = kept(await serveTcp((socket) => socket.end('SSH-2.0-none\r\n\r\n')));
    const failure = await failureOf(call(port));
    expect(failure).toHaveProperty('name', 'RestError');
    expect(translated(failure)).toBeInstanceOf(StorageUnavailable);
  });
});

describe('a call whose signal ends', () => {
  const reason = new Error('Enough.');
  /** Ends the signal when `moment` has come on the server's side of the connection. */
  const endedAt = async (
    moment: (socket: Socket, end: () => void) => void,
    scheme = 'http',
  ): Promise<{ readonly failure: unknown; readonly closed: Promise<unknown> }> => {
    const controller = new AbortController();
    let closed: Promise<unknown> = Promise.resolve();
    const { port } = kept(
      await serveTcp((socket) => {
        closed = new Promise((resolve) => {
          socket.once('close', resolve);
        });
        moment(socket, () => {
          controller.abort(reason);
        });
        socket.resume();
      }),
    );
    const failure = await failureOf(call(port, { abortSignal: controller.signal }, scheme));
    return { failure, closed };
  };

  it('fails with the reason when the server never answers, and its connection is closed', async () => {
    const { failure, closed } = await endedAt((socket, end) => socket.once('data', end));
    expect(failure).toBe(reason);
    await closed;
  });

  it('fails with the reason when the server stalls amid the body, and its connection is closed', async () => {
    const { failure, closed } = await endedAt((socket, end) => {
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc', end));
    });
    expect(failure).toBe(reason);
    await closed;
  });

  it('fails with the reason while it waits for a connection', async () => {
    // The other side never answers the client's hello of TLS: there is no connection yet.
    const { failure } = await endedAt((socket, end) => socket.once('data', end), 'https');
    expect(failure).toBe(reason);
  });

  it('is not begun after it', async () => {
    const { port, connections } = kept(await serveHttp((response) => response.end()));
    expect(await failureOf(call(port, { abortSignal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(connections()).toBe(0);
  });

  it('fails with a reason that is no error, too', async () => {
    const { port } = kept(await serveHttp(() => undefined));
    const signal = AbortSignal.abort('over');
    expect(await failureOf(call(port, { abortSignal: signal }))).toBe('over');
  });

  it('does not spoil the connections of others', async () => {
    const controller = new AbortController();
    const { port } = kept(
      await serveHttp((response, { method }) => {
        if (method === 'GET') response.end('.');
        else controller.abort(reason);
      }),
    );
    expect(await failureOf(call(port, { method: 'PUT', abortSignal: controller.signal }))).toBe(reason);
    expect(await call(port)).toMatchObject({ status: 200 });
  });

  it('leaves nothing behind on the signal, answered or not', async () => {
    const { port } = kept(await serveHttp((response) => response.end('.')));
    const { signal } = new AbortController();
    const answer = call(port, { abortSignal: signal });
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await answer;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await failureOf(call(await closedPort(), { abortSignal: signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });
});
