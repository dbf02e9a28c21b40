// Servers on the loopback address that stand in for services: one that answers as told, one that misbehaves as told.
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server, type Socket } from 'node:net';

export interface Seen {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Loopback {
  readonly port: number;
  /** How many connections there were so far. */
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

const listening = async (server: Server): Promise<Loopback> => {
  const sockets: Socket[] = [];
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => sockets.length,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
};

/** Answers each request; `seen` holds what came, in order. */
export const serveHttp = async (
  answer: (response: ServerResponse, request: Seen) => void,
): Promise<Loopback & { readonly seen: readonly Seen[] }> => {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const one = { method, path, headers, body: Buffer.concat(chunks).toString() };
      seen.push(one);
      answer(response, one);
    });
  });
  return { ...(await listening(server)), seen };
};

/** Gives each connection to `meet`, which may do with it what no HTTP server does. */
export const serveTcp = (meet: (socket: Socket) => void): Promise<Loopback> =>
  listening(createTcpServer(meet));

/** A port on which nothing listens any more. */
export const closedPort = async (): Promise<number> => {
  const { port, stop } = await serveTcp(() => undefined);
  await stop();
  return port;
};
