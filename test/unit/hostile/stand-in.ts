// A server that answers as our functions do, with one fault planted where a test wants it.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Target } from '../../hostile/target.ts';
import type { ApiDocument, Operation } from '../../support/api-document.ts';
import type { Person } from '../../support/people.ts';
import type { Scene } from '../../support/security-scene.ts';

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What goes wrong; true when it has answered, or never will. */
export type Fault = (asked: Asked, response: ServerResponse, stored: string[]) => boolean;

const token = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.${'c2lnbmF0dXJl'.repeat(8)}`;
const person: Person = { email: 'ada@contoso.example', name: 'Ada', token, id: 'usr_a' };
const team = {
  id: 'contoso',
  path: '/publishers/contoso',
  owner: person,
  manager: person,
  contributor: person,
};

const scene: Scene = {
  active: team,
  spare: person,
  waiting: team,
  invited: person,
  invitationId: 'inv_a',
  link: `a.contoso.inv_${'a'.repeat(26)}.1.1.k.${'m'.repeat(43)}`,
  newAddress: 'grace@contoso.example',
  insiders: {
    owner: person,
    manager: person,
    contributor: person,
    'Registration.Review': person,
    'Offers.Publish': person,
    'DevCenter.Report': person,
  },
  stranger: person,
  unverified: person,
  servicePrincipal: person,
  deliveryKey: 'd'.repeat(43),
  freeId: 'contoso-free',
};

const widget = {
  type: 'object',
  required: ['name'],
  properties: { name: { type: 'string', minLength: 1, maxLength: 20 }, size: { type: 'integer' } },
  additionalProperties: false,
} as const;

const codes = ['InvalidRequest', 'InvalidAuthenticationToken', 'PublisherNotFound'];
const statusOf = { InvalidRequest: 400, InvalidAuthenticationToken: 401, PublisherNotFound: 404 } as const;

const errorResponses = Object.fromEntries(
  Object.entries(statusOf).map(([code, status]) => [
    String(status),
    { description: `\`${code}\`: No.`, content: { 'application/json': { schema: {} } } },
  ]),
);

/** An operation that no table of the tests has heard of. */
const operation = (id: string, method: string): Operation => ({
  id,
  method,
  template: '/widgets/here',
  isOpen: false,
  query: [],
  ifMatch: undefined,
  body: method === 'GET' ? undefined : widget,
  bodyRequired: true,
  mediaTypes: ['application/json'],
  codes,
});

const document: ApiDocument = {
  operations: [operation('frob-widget', 'PUT'), operation('get-widget', 'GET')],
  resolve: (schema) => schema,
};

const described = (id: string): object => ({
  operationId: id,
  responses: { ...errorResponses, '200': { content: { 'application/json': { schema: {} } } } },
});
const rawDocument = {
  paths: {
    '/widgets/here': {
      get: described('get-widget'),
      put: {
        ...described('frob-widget'),
        requestBody: { required: true, content: { 'application/json': { schema: widget } } },
      },
    },
  },
  components: { headers: {}, responses: {}, schemas: {} },
};

export const answer = (response: ServerResponse, status: number, body: object, code?: string): void => {
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'x-ms-request-id': crypto.randomUUID(),
    ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(code !== undefined && { 'x-ms-error-code': code }),
  });
  response.end(JSON.stringify(body));
};

export const refuse = (response: ServerResponse, code: string, status: number, message = 'No.'): void => {
  answer(response, status, { error: { code, message, details: [] } }, code);
};

const asRight = ({ method, url, headers }: Asked, response: ServerResponse): void => {
  if (!/^\/api\/widgets\/here(?:\?|$)/.test(url) || !['GET', 'PUT'].includes(method)) {
    response.writeHead(404, { 'Content-Length': 0 }).end();
    return;
  }
  const isWell =
    url.endsWith('?api-version=2026-11-01') &&
    headers.authorization === `Bearer ${token}` &&
    [undefined, '*', '"none"'].includes(headers['if-match']);
  if (method === 'GET' && isWell) answer(response, 200, {});
  else if (isWell) refuse(response, 'PublisherNotFound', 404);
  else refuse(response, 'InvalidRequest', 400);
};

export interface StandIn {
  readonly target: Target;
  readonly token: string;
  readonly stop: () => void;
}

/** Listens on a free port of the loopback address. */
export const startStandIn = async (fault: Fault): Promise<StandIn> => {
  const stored: string[] = ['a row'];
  const server = createServer((request, response) => {
    void buffer(request).then(
      (bytes) => {
        const { method = '', url = '', headers } = request;
        const asked = { method, url, headers, body: bytes.toString('latin1') };
        if (!fault(asked, response, stored)) asRight(asked, response);
      },
      () => undefined,
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    token,
    target: {
      port,
      host: `127.0.0.1:${port}`,
      document,
      rawDocument,
      newScene: async () => scene,
      state: async () => [...stored],
      goodWrite: async () => undefined,
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};
