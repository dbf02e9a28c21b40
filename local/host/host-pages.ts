// What the host itself answers: its start page, its status, functions run by hand, and 404 for the rest.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { sendEmpty } from './answer.ts';
import type { AppFunction } from './bindings.ts';
import { HOST_VERSION } from './core.ts';
import type { HttpParts } from './http.ts';

export interface HostPageParts {
  readonly functions: readonly AppFunction[];
  /** Runs a queue or timer function with the given input text. */
  readonly runByHand: (fn: AppFunction, input: string) => Promise<unknown>;
  readonly homepage: boolean;
}

const RunRequest = z.object({ input: z.optional(z.string()) });

const HOMEPAGE = `<!doctype html><meta charset="utf-8"><title>Local functions host</title>
<p>Your function app is up and running in the local host, which is for development only.</p>
<p>Did a link to the portal bring you here? There is none on this machine: PORTAL_URL names yours.
The API is described at <a href="/api/docs">/api/docs</a>.</p>
`;

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { server: 'Kestrel', 'content-type': type });
  response.end(body);
};

const readInput = async (request: IncomingMessage): Promise<string | undefined> => {
  const body = await text(request);
  try {
    return RunRequest.parse(body === '' ? {} : JSON.parse(body)).input ?? '';
  } catch {
    return undefined;
  }
};

/** Builds the pages of the host. */
export const createHostPages = ({
  functions,
  runByHand,
  homepage,
}: HostPageParts): HttpParts['hostPages'] => {
  const run = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const fn = functions.find((other) => other.name.toLowerCase() === name.toLowerCase());
    const input = await readInput(request);
    if (!fn) sendEmpty(response, 404);
    else if (fn.kind === 'http')
      send(response, 400, 'text/plain', `Function ${fn.name} has an HTTP trigger: call its route instead.`);
    else if (input === undefined)
      send(response, 400, 'text/plain', 'Expected a JSON object such as {"input": "text"}.');
    else {
      // Nobody waits for it; the invoker logs how it ended.
      runByHand(fn, input).catch(() => undefined);
      sendEmpty(response, 202);
    }
  };

  return (request, response, path) => {
    const { method } = request;
    const [, name] = /^\/admin\/functions\/([\w-]+)\/?$/i.exec(path) ?? [];
    if (method === 'POST' && name !== undefined) {
      run(name, request, response).catch(() => response.destroy());
    } else if (method === 'GET' && /^\/admin\/host\/status\/?$/i.test(path)) {
      const status = {
        id: 'local',
        state: 'Running',
        version: HOST_VERSION,
        processUptime: Math.round(process.uptime() * 1000),
      };
      send(response, 200, 'application/json; charset=utf-8', JSON.stringify(status));
    } else if (method === 'GET' && path === '/') {
      if (homepage) send(response, 200, 'text/html; charset=utf-8', HOMEPAGE);
      else sendEmpty(response, 204);
    } else sendEmpty(response, 404);
  };
};
