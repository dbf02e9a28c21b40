// How storage is reached: by connections that undici keeps, for two thirds of the CPU that the SDKs' own HTTP client takes.
import {
  createHttpHeaders,
  RestError,
  type HttpClient,
  type HttpHeaders,
  type PipelineRequest,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import Agent from 'undici/lib/dispatcher/agent.js';

/** The names under which the SDKs' retries know what is named another way: lost connections, and none. */
const systemCodes: Readonly<Record<string, string>> = {
  UND_ERR_SOCKET: 'ECONNRESET',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'ECONNRESET',
  EPIPE: 'ECONNRESET',
  UND_ERR_CONNECT_TIMEOUT: 'ETIMEDOUT',
};

const codeOf = (error: unknown): string => {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? (systemCodes[code] ?? code) : RestError.REQUEST_SEND_ERROR;
};

const bodyOf = ({ body }: PipelineRequest): string | Uint8Array | null => {
  if (body === undefined || body === null || typeof body === 'string' || body instanceof Uint8Array)
    return body ?? null;
  throw new TypeError('A storage call sends text or bytes.');
};

/** Without the SDKs' wish for compressed answers: rows are small, and what is compressed would have to be undone. */
const sentHeaders = ({ headers }: PipelineRequest): Record<string, string> => {
  const sent = headers.toJSON();
  delete sent['accept-encoding'];
  return sent;
};

const headersOf = (received: IncomingHttpHeaders): HttpHeaders => {
  const headers = createHttpHeaders();
  for (const [name, value] of Object.entries(received))
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  return headers;
};

/** Storage closes idle connections later than that. */
const agent = new Agent({ keepAliveTimeout: 30_000 });

/** Sends the request and gathers its answer; the signal ends both, also while there is no connection yet. */
const exchange = (
  request: PipelineRequest,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal | undefined,
): Promise<PipelineResponse> =>
  new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let answer = { request, status: 0, headers: createHttpHeaders() };
    const chunks: Buffer[] = [];
    const end = (): void => {
      const ended = new Error('The call was ended.');
      reject(ended);
      controller?.abort(ended);
    };
    signal?.addEventListener('abort', end);
    agent.dispatch(options, {
      onRequestStart: (started) => {
        controller = started;
        if (signal?.aborted === true) end();
      },
      onResponseStart: (_, status, headers) => {
        answer = { request, status, headers: headersOf(headers) };
      },
      onResponseData: (_, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => {
        signal?.removeEventListener('abort', end);
        const whole = { ...answer, bodyAsText: Buffer.concat(chunks).toString() };
        // In the turn that undici is about to plan the connection is free: what follows does not open a second one.
        process.nextTick(setImmediate, resolve, whole);
      },
      onResponseError: (_, error) => {
        signal?.removeEventListener('abort', end);
        reject(error);
      },
    });
  });

/** Throws a `RestError` with the code of a system error when there was no answer, and the signal's reason after its end. */
export const transport: HttpClient = {
  sendRequest: async (request) => {
    const { origin, pathname, search } = new URL(request.url);
    const headers = sentHeaders(request);
    const body = bodyOf(request);
    // The SDKs' own kind of signal has no reason; what they are given here are the platform's.
    const signal = request.abortSignal instanceof AbortSignal ? request.abortSignal : undefined;
    signal?.throwIfAborted();
    try {
      const path = pathname + search;
      return await exchange(request, { origin, path, method: request.method, headers, body }, signal);
    } catch (error) {
      signal?.throwIfAborted();
      throw new RestError(`There was no answer: ${String(error)}`, { code: codeOf(error), request });
    }
  },
};
