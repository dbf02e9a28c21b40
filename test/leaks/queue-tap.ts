// Stands between the app and the queue service and writes down every message that is sent.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface QueueTap {
  readonly port: number;
  /** The texts of all messages so far, decoded. */
  readonly messages: () => readonly string[];
  readonly stop: () => Promise<void>;
}

const messageText = /<MessageText>([^<]*)<\/MessageText>/g;

/** A message may arrive in pieces: what is left of a stream is kept until the text has ended. */
const createReader = (found: (text: string) => void): ((data: Buffer) => void) => {
  let rest = '';
  return (data) => {
    rest += data.toString('latin1');
    for (const [, text = ''] of rest.matchAll(messageText)) found(Buffer.from(text, 'base64').toString());
    rest = rest.slice(Math.max(rest.lastIndexOf('</MessageText>') + 1, rest.length - 20_000));
  };
};

/** Listens on a free port of the loopback address, for the queue service on `target`. */
export const startQueueTap = async (target: number): Promise<QueueTap> => {
  const sockets = new Set<Socket>();
  const messages = new Set<string>();
  const kept = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  };
  const server = createServer({ allowHalfOpen: true }, (client) => {
    kept(client);
    const upstream = kept(connect({ port: target, host: '127.0.0.1', allowHalfOpen: true }));
    client.on(
      'data',
      createReader((text) => messages.add(text)),
    );
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    messages: () => [...messages],
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
