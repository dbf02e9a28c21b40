// An HTTP server on loopback that answers no other site in the developer's browser, and reads no endless body.
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server } from 'node:http';

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

export interface Reply {
  readonly status: number;
  /** Media type; JSON if none is given. */
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Incoming {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** With its question mark; empty when there is none. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the body, in lower case and without parameters. */
  readonly mediaType: string | undefined;
  /** The body; rejects with TooLarge. To be called once. */
  readonly text: () => Promise<string>;
}

export interface Guarded {
  readonly maxBodyBytes: number;
  /** How this server words an error. */
  readonly refusal: (status: number, message: string) => Reply;
  readonly answer: (request: Incoming) => Promise<Reply>;
  /** Notes an error for which the caller is not to blame; returns what the caller is told. */
  readonly failed: (error: unknown, request: Incoming) => string;
}

/** A body above the limit; answered with 413 unless the server's own `answer` catches it. */
export class TooLarge extends Error {}

/** Counts what comes, since a body in chunks does not say how large it is; what is too much is not kept. */
const readText = (request: IncomingMessage, maxBytes: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request
      .on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= maxBytes) chunks.push(chunk);
        else reject(new TooLarge(`The body is larger than ${maxBytes / 1024} KiB.`));
      })
      .on('error', reject)
      .on('end', () => {
        resolve(new TextDecoder().decode(Buffer.concat(chunks)));
      });
  });

const incomingOf = (request: IncomingMessage, maxBytes: number): Incoming => {
  const { method = 'GET', url = '/', headers } = request;
  const at = url.indexOf('?');
  return {
    method,
    path: at < 0 ? url : url.slice(0, at),
    query: at < 0 ? '' : url.slice(at),
    headers,
    mediaType: headers['content-type']?.split(';')[0]?.trim().toLowerCase(),
    text: () => readText(request, maxBytes),
  };
};

/** A page elsewhere can reach us by a name of its own that points here. */
const replyTo = async (request: Incoming, { refusal, answer, failed }: Guarded): Promise<Reply> => {
  if (!LOOPBACK_HOST.test(request.headers.host ?? ''))
    return refusal(403, 'The Host header names another machine: use http://127.0.0.1 or http://localhost.');
  try {
    return await answer(request);
  } catch (error) {
    return error instanceof TooLarge ? refusal(413, error.message) : refusal(500, failed(error, request));
  }
};

/** The server, not listening yet. */
export const createGuardedServer = (guarded: Guarded): Server =>
  createServer((request, response) => {
    void replyTo(incomingOf(request, guarded.maxBodyBytes), guarded).then(
      ({ status, type = 'application/json', headers, body }) => {
        response
          .writeHead(status, {
            'Content-Type': type,
            'Cache-Control': 'no-store',
            'X-Content-Type-Options': 'nosniff',
            ...headers,
          })
          .end(body);
      },
    );
  });
