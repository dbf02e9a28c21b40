// A real SMTP server on a free port of this machine, that answers as a test wants it to.
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { smtpTransport } from '../../../shared/mail/smtp.ts';
import type { Transport } from '../../../shared/mail/transport.ts';

export interface StandIn {
  /** For the transport's settings. */
  readonly url: string;
  /** The source of each mail taken, in order. */
  readonly received: readonly string[];
  /** Sender and recipients of each mail taken, as the server was told. */
  readonly envelopes: readonly (readonly string[])[];
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** An SMTP reply as smtp-server wants it. */
export const reply = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

export const startSmtp = async (behaviour: SMTPServerOptions = {}): Promise<StandIn> => {
  const received: string[] = [];
  const envelopes: string[][] = [];
  let connections = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 1,
    onConnect: (_session, done) => {
      connections += 1;
      done();
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push(Buffer.concat(chunks).toString('utf8'));
        envelopes.push([mailFrom ? mailFrom.address : '', ...rcptTo.map(({ address }) => address)]);
        done();
      });
    },
    ...behaviour,
  });
  // A client that gives up resets the connection; that is no fault of the stand-in.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    envelopes,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
};

const cleanups: (() => void | Promise<void>)[] = [];

/** Ends what a test has started; to be called after each. */
export const cleanUp = async (): Promise<void> => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
};

export const transportTo = (url: string, timeoutMs?: number): Transport => {
  const transport = smtpTransport({
    url,
    from: '"Cloud Partner Portal" <no-reply@portal.contoso.example>',
    timeoutMs,
  });
  cleanups.push(transport.close);
  return transport;
};

export const serve = async (behaviour?: SMTPServerOptions): Promise<StandIn> => {
  const server = await startSmtp(behaviour);
  cleanups.push(server.stop);
  return server;
};

/** A bare TCP server, for faults below SMTP. */
export const listen = async (onSocket: (socket: Socket) => void): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    onSocket(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
