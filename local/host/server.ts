// The HTTP server: on loopback unless told otherwise, ended without cutting off answers.
import { createServer, type RequestListener, type Server } from 'node:http';
import { messageOf, Problem } from '../problem.ts';

export interface HttpServer {
  /** The port it listens on, also when 0 was asked for. */
  readonly port: number;
  /** Takes no more connections; resolves when the requests that run have their answer. */
  readonly stop: () => Promise<void>;
}

// The real server's; Node's own 5 s makes clients meet closed connections.
const KEEP_ALIVE_MS = 130_000;

const createStop = (server: Server): HttpServer['stop'] => {
  let open = 0;
  let onIdle: (() => void) | undefined;
  server.on('request', (_request, response) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      if (open === 0) onIdle?.();
    });
  });
  return () =>
    new Promise((resolve) => {
      onIdle = resolve;
      server.close();
      server.closeIdleConnections();
      if (open === 0) resolve();
    });
};

/** Starts listening; throws a Problem when the port cannot be had. */
export const listen = (port: number, address: string, listener: RequestListener): Promise<HttpServer> =>
  new Promise((resolve, reject) => {
    const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
    const stop = createStop(server);
    server.on('request', listener);
    server.once('error', (error) => {
      const why = 'code' in error && error.code === 'EADDRINUSE' ? 'it is taken' : messageOf(error);
      reject(
        new Problem(
          `Port ${port} on ${address} cannot be used (${why}): stop what listens there, or give another --port.`,
        ),
      );
    });
    server.listen(port, address, () => {
      const bound = server.address();
      resolve({ port: typeof bound === 'object' && bound ? bound.port : port, stop });
    });
  });
