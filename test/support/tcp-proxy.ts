// A TCP proxy in front of a server, which can refuse, swallow or pass what comes.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface TcpProxy {
  readonly port: number;
  /** Connections end, and new ones are ended at once. */
  readonly cut: () => void;
  /** Connections stay open, and nothing is answered any more. */
  readonly swallow: () => void;
  /** Connections that swallowed end; new ones reach the server. */
  readonly pass: () => void;
  readonly stop: () => Promise<void>;
}

type Mode = 'pass' | 'cut' | 'swallow';

/** Listens on a free port of the loopback address, for a server on `target`. */
export const startTcpProxy = async (target: number): Promise<TcpProxy> => {
  const sockets = new Set<Socket>();
  let mode: Mode = 'pass';
  const kept = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const server = createServer((client) => {
    kept(client);
    if (mode === 'cut') client.destroy();
    if (mode !== 'pass') return;
    const upstream = kept(connect({ port: target, host: '127.0.0.1' }));
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut: () => {
      mode = 'cut';
      endAll();
    },
    swallow: () => {
      mode = 'swallow';
      for (const socket of sockets) socket.unpipe();
    },
    pass: () => {
      if (mode === 'swallow') endAll();
      mode = 'pass';
    },
    stop: async () => {
      endAll();
      server.close();
      await once(server, 'close');
    },
  };
};
