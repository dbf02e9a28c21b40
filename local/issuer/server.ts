// The issuer's HTTP side: what its routes take, and which of their answers pages of local servers may read.
import type { Server } from 'node:http';
import { createGuardedServer, type Incoming } from '../guarded-server.ts';
import type { Authority } from './mint.ts';
import { isLoopback, type Reply, refusal, type Request } from './reply.ts';
import { type Route, routesOf } from './routes.ts';

const MAX_BODY_BYTES = 16_384;

const parsed = (text: string): unknown => JSON.parse(text);

const requestOf = ({ query, headers, text }: Incoming): Request => ({
  query: new URLSearchParams(query),
  json: async () => parsed(await text()),
  form: async () => new URLSearchParams(await text()),
  origin: headers.origin,
  ownOrigin: `http://${headers.host ?? ''}`,
});

/** Lets the pages of local servers read what browsers need of an issuer, and nobody else's. */
const sharing = ({ isForBrowsers }: Route, { origin }: Request): Record<string, string> =>
  isForBrowsers && origin !== undefined && isLoopback(origin)
    ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
    : {};

const answer = async (routes: ReadonlyMap<string, Route>, incoming: Incoming): Promise<Reply> => {
  const { method, path, mediaType } = incoming;
  const route = routes.get(`${method} ${path}`);
  if (!route)
    return refusal(404, `There is no ${method} ${path}; there are ${[...routes.keys()].join(', ')}.`);
  // A page elsewhere can post anything but JSON without asking first; what takes a form looks at its Origin.
  if (route.takes !== undefined && mediaType !== route.takes)
    return refusal(415, `Send the request as Content-Type: ${route.takes}.`);
  const request = requestOf(incoming);
  const reply = await route.answer(request);
  return { ...reply, headers: { ...reply.headers, ...sharing(route, request) } };
};

/** The issuer's server, not listening yet. */
export const createIssuer = (authority: Authority): Server => {
  const routes = routesOf(authority);
  return createGuardedServer({
    maxBodyBytes: MAX_BODY_BYTES,
    refusal,
    answer: (request) => answer(routes, request),
    failed: (error) => {
      console.error(error);
      return 'The issuer failed; its log says why.';
    },
  });
};
