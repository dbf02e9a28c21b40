// The issuer's HTTP side: guards against other sites in the developer's browser, and a table of routes.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text as readStream } from 'node:stream/consumers';
import type { Authority } from './mint.ts';
import { isLoopback, type Reply, refusal, type Request } from './reply.ts';
import { type Route, routesOf } from './routes.ts';

const MAX_BODY_BYTES = 16_384;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= MAX_BODY_BYTES)) throw new RangeError('The body is too large.');
  return readStream(request);
};

const parsed = (text: string): unknown => JSON.parse(text);

const requestOf = (request: IncomingMessage): Request => ({
  query: new URLSearchParams((request.url ?? '').split('?')[1] ?? ''),
  json: async () => parsed(await readBody(request)),
  form: async () => new URLSearchParams(await readBody(request)),
  origin: request.headers.origin,
  ownOrigin: `http://${request.headers.host ?? ''}`,
});

/** A page elsewhere can reach us by a name of its own that points here. */
const isOurs = (request: IncomingMessage): boolean => LOOPBACK_HOST.test(request.headers.host ?? '');

const mediaTypeOf = (request: IncomingMessage): string | undefined =>
  request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();

/** Lets the pages of local servers read what browsers need of an issuer, and nobody else's. */
const sharing = ({ isForBrowsers }: Route, { origin }: Request): Record<string, string> =>
  isForBrowsers && origin !== undefined && isLoopback(origin)
    ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
    : {};

const answer = async (routes: ReadonlyMap<string, Route>, incoming: IncomingMessage): Promise<Reply> => {
  if (!isOurs(incoming))
    return refusal(403, 'The Host header names another machine: use http://127.0.0.1 or http://localhost.');
  const method = incoming.method ?? 'GET';
  const path = (incoming.url ?? '/').split('?')[0] ?? '/';
  const route = routes.get(`${method} ${path}`);
  if (!route)
    return refusal(404, `There is no ${method} ${path}; there are ${[...routes.keys()].join(', ')}.`);
  // A page elsewhere can post anything but JSON without asking first; what takes a form looks at its Origin.
  if (route.takes !== undefined && mediaTypeOf(incoming) !== route.takes)
    return refusal(415, `Send the request as Content-Type: ${route.takes}.`);
  const request = requestOf(incoming);
  const reply = await route.answer(request);
  return { ...reply, headers: { ...reply.headers, ...sharing(route, request) } };
};

const send = (
  response: ServerResponse,
  { status, type = 'application/json', headers, body }: Reply,
): void => {
  response
    .writeHead(status, {
      'Content-Type': type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    })
    .end(body);
};

const failure = (error: unknown): Reply => {
  if (error instanceof RangeError)
    return refusal(413, 'The body is larger than 16 KiB, or does not say how large.');
  console.error(error);
  return refusal(500, 'The issuer failed; its log says why.');
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
        send(response, failure(error));
      },
    );
  });
};
