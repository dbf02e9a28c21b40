// The control address: a small JSON server on loopback, which takes nothing but JSON.
import type { Server } from 'node:http';
import { createGuardedServer, type Incoming, type Reply } from '../guarded-server.ts';
import { BadInput, messageOf, Problem } from '../problem.ts';
import type { Route } from './routes.ts';

const MAX_BODY_BYTES = 1_048_576;

const reply = (status: number, value: unknown): Reply => ({ status, body: `${JSON.stringify(value)}\n` });

const refusal = (status: number, message: string): Reply => reply(status, { error: message });

const readBody = async (request: Incoming): Promise<unknown> => {
  const content = await request.text();
  try {
    return content === '' ? undefined : JSON.parse(content);
  } catch {
    throw new BadInput('The body is not JSON.');
  }
};

const answer = async (routes: ReadonlyMap<string, Route>, request: Incoming): Promise<Reply> => {
  const { method, path, mediaType } = request;
  // A page elsewhere can post anything but JSON without asking first.
  if (method === 'POST' && mediaType !== 'application/json')
    return refusal(415, 'Send the request as Content-Type: application/json.');
  const route = routes.get(`${method} ${path}`);
  if (!route)
    return refusal(404, `There is no ${method} ${path}; there are ${[...routes.keys()].join(', ')}.`);
  try {
    return reply(200, await route(await readBody(request)));
  } catch (error) {
    if (error instanceof BadInput) return refusal(400, error.message);
    if (error instanceof Problem) return refusal(409, error.message);
    throw error;
  }
};

/** The server of these routes, not listening yet; what fails for no reason of the caller's goes to `report`. */
export const createControl = (routes: ReadonlyMap<string, Route>, report: (line: string) => void): Server =>
  createGuardedServer({
    maxBodyBytes: MAX_BODY_BYTES,
    refusal,
    answer: (request) => answer(routes, request),
    failed: (error, { method, path }) => {
      const message = messageOf(error);
      report(`${method} ${path} of the control address failed: ${message}`);
      return `It could not be done: ${message}`;
    },
  });
