// The issuer's HTTP side: guards against other sites in the developer's browser, and a table of routes.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json as readStreamAsJson } from 'node:stream/consumers';
import type { Authority } from './mint.ts';
import { type Reply, refusal, routesOf } from './routes.ts';

const MAX_BODY_BYTES = 16_384;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

const readBody = async (request: IncomingMessage): Promise<unknown> => {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= MAX_BODY_BYTES)) throw new RangeError('too large');
  return readStreamAsJson(request);
};

/** A page elsewhere can reach us by a name of its own that points here, and can post without asking first unless it is JSON. */
const guard = (request: IncomingMessage): Reply | undefined => {
  if (!LOOPBACK_HOST.test(request.headers.host ?? ''))
    return refusal(403, 'The Host header names another machine: use http://127.0.0.1 or http://localhost.');
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (request.method === 'POST' && type !== 'application/json')
    return refusal(415, 'Send the request as Content-Type: application/json.');
  return undefined;
};

const answer = async (routes: ReturnType<typeof routesOf>, request: IncomingMessage): Promise<Reply> => {
  const refused = guard(request);
  if (refused) return refused;
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  const route = routes.get(`${request.method ?? 'GET'} ${path}`);
  if (!route)
    return refusal(
      404,
      `There is no ${request.method ?? 'GET'} ${path}; there are ${[...routes.keys()].join(', ')}.`,
    );
  return route(() => readBody(request));
};

const send = (response: ServerResponse, { status, type = 'application/json', body }: Reply): void => {
  response
    .writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(body);
};

/** The issuer's server, not listening yet. */
export const createIssuer = (authority: Authority): Server => {
  const routes = routesOf(authority);
  return createServer((request, response) => {
    answer(routes, request).then(
      (reply) => {
        send(response, reply);
      },
      (error: unknown) => {
        console.error(error);
        send(response, refusal(500, 'The issuer failed; its log says why.'));
      },
    );
  });
};
