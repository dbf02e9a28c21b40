// Answers HTTP requests with the functions of the app, as the real host does in its default, buffered mode.
// Host and function keys are not checked, as under "func start".
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { sendAnswer, sendEmpty } from './answer.ts';
import type { HttpRequestData } from './core-types.ts';
import type { Invoke } from './invoke.ts';
import type { Match, Routes } from './routes.ts';

export interface HttpParts {
  readonly routes: Routes;
  readonly invoke: Invoke;
  /** Bodies above it are answered with 500. */
  readonly bodyLimit: number;
  /** Answers what no function takes: the host's own pages, or 404. Paths below `/admin` never reach a function. */
  readonly hostPages: (request: IncomingMessage, response: ServerResponse, path: string) => void;
}

const HOST = /^[\w.:[\]-]+$/;

/** One Host header that is the authority of an address, as the real server insists on. */
const isHost = (host: string | undefined): host is string =>
  host !== undefined && HOST.test(host) && URL.canParse(`http://${host}/`);
const NO_VALUES: Readonly<Record<string, string>> = {};

// Names come from the client, so what objects inherit must not count.
const add = (values: Record<string, string>, name: string, value: string): void => {
  values[name] = Object.hasOwn(values, name) ? `${values[name] ?? ''},${value}` : value;
};

const headersOf = ({ rawHeaders }: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    add(headers, rawHeaders[index]?.toLowerCase() ?? '', rawHeaders[index + 1] ?? '');
  }
  return headers;
};

const queryOf = (search: string): Readonly<Record<string, string>> => {
  if (search.length < 2) return NO_VALUES;
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) add(query, name, value);
  return query;
};

/** Only a body with a length above 0 counts: a chunked one arrives empty, and GET and HEAD have none. */
const announcedLength = ({ method, headers }: IncomingMessage): number =>
  method === 'GET' || method === 'HEAD' ? 0 : Number(headers['content-length'] ?? 0);

/** The body; undefined when the client went away before its end. */
const readBody = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
    });
    request.on('end', () => {
      resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    });
    request.on('close', () => {
      resolve(undefined);
    });
  });

/** Builds the listener of the HTTP server. */
export const createHttpListener = ({ routes, invoke, bodyLimit, hostPages }: HttpParts): RequestListener => {
  const run = async (
    request: IncomingMessage,
    response: ServerResponse,
    { fn, params }: Match,
    query: Readonly<Record<string, string>>,
  ): Promise<void> => {
    const headers = headersOf(request);
    const length = announcedLength(request);
    if (length > bodyLimit) {
      response.setHeader('connection', 'close');
      sendEmpty(response, 500);
      return;
    }
    const bytes = length > 0 ? await readBody(request) : undefined;
    if (length > 0 && !bytes) return;
    const http: HttpRequestData = {
      method: request.method ?? 'GET',
      url: `http://${headers['host'] ?? ''}${request.url ?? '/'}`,
      headers,
      params,
      query,
      ...(bytes && { body: { bytes } }),
    };
    const traceParent = headers['traceparent'];
    const traceState = headers['tracestate'];
    try {
      const { returnValue } = await invoke(fn, { data: { http }, traceParent, traceState });
      sendAnswer(response, returnValue?.http);
    } catch {
      // The invoker has logged it; the client learns nothing of it.
      sendEmpty(response, 500);
    }
  };

  return (request, response) => {
    const { method = 'GET', url = '/', headersDistinct } = request;
    const [host, ...otherHosts] = headersDistinct['host'] ?? [];
    if (!url.startsWith('/') || !isHost(host) || otherHosts.length > 0) {
      sendEmpty(response, 400);
      return;
    }
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const match = /^\/admin(?:\/|$)/i.test(path) ? undefined : routes.match(method, path);
    if (match) void run(request, response, match, mark < 0 ? NO_VALUES : queryOf(url.slice(mark)));
    else hostPages(request, response, path);
  };
};
