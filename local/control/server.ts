// The control address: a small JSON server on loopback, guarded against other sites in the developer's browser.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { BadInput, messageOf, Problem } from '../problem.ts';
import type { Route } from './routes.ts';

const MAX_BODY_BYTES = 1_048_576;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const refusal = (status: number, message: string): Reply => ({ status, body: { error: message } });

/** A page elsewhere can reach us by a name of its own that points here, and can post without asking first unless it is JSON. */
const guard = ({ headers, method }: IncomingMessage): Reply | undefined => {
  if (!LOOPBACK_HOST.test(headers.host ?? ''))
    return refusal(403, 'The Host header names another machine: use http://127.0.0.1 or http://localhost.');
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (method === 'POST' && type !== 'application/json')
    return refusal(415, 'Send the request as Content-Type: application/json.');
  return undefined;
};

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES)
    throw new BadInput('The body is larger than 1 MiB.');
  const content = await text(request);
  try {
    return content === '' ? undefined : JSON.parse(content);
  } catch {
    throw new BadInput('The body is not JSON.');
  }
};

const answer = async (routes: ReadonlyMap<string, Route>, request: IncomingMessage): Promise<Reply> => {
  const refused = guard(request);
  if (refused) return refused;
  const { method = 'GET', url = '/' } = request;
  const route = routes.get(`${method} ${url.split('?')[0] ?? '/'}`);
  if (!route)
    return refusal(404, `There is no ${method} ${url}; there are ${[...routes.keys()].join(', ')}.`);
  try {
    return { status: 200, body: await route(await readBody(request)) };
  } catch (error) {
    if (error instanceof BadInput) return refusal(400, error.message);
    if (error instanceof Problem) return refusal(409, error.message);
    throw error;
  }
};

const send = (response: ServerResponse, { status, body }: Reply): void => {
  response
    .writeHead(status, {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(`${JSON.stringify(body)}\n`);
};

/** The server of these routes, not listening yet; what fails for no reason of the caller's goes to `report`. */
export const createControl = (routes: ReadonlyMap<string, Route>, report: (line: string) => void): Server =>
  createServer((request, response) => {
    answer(routes, request).then(
      (reply) => {
        send(response, reply);
      },
      (error: unknown) => {
        const message = messageOf(error);
        report(`${request.method ?? ''} ${request.url ?? ''} of the control address failed: ${message}`);
        send(response, refusal(500, `It could not be done: ${message}`));
      },
    );
  });
