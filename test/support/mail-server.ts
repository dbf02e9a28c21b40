// A mail server that a test decides over, recipient by recipient; a stack is told its address as SMTP_URL.
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What the server does when it hears of a recipient; the number is the SMTP code it answers with. */
export type Manner = 'take' | 'drop' | 'hang' | number;

export interface MailServer {
  readonly url: string;
  /** The source of each mail taken, by recipient in lower case. */
  readonly sources: (to: string) => readonly string[];
  /** The sources of all mails taken. */
  readonly all: () => readonly string[];
  /** How often a recipient was named. */
  readonly asked: (to: string) => number;
  readonly stop: () => Promise<void>;
}

const refused = (responseCode: number): Error =>
  Object.assign(new Error('As the test wants it'), { responseCode });

/** The manner is in the address: `hang-...`, `drop-...`, `550-...`; anything else is taken. */
const mannerOf = (address: string): Manner => {
  const [, word = ''] = /^(hang|drop|\d{3})-/.exec(address.toLowerCase()) ?? [];
  return word === 'hang' || word === 'drop' ? word : word === '' ? 'take' : Number(word);
};

const recipientOf = ({ envelope }: SMTPServerSession): string =>
  envelope.rcptTo[0]?.address.toLowerCase() ?? '';

export const startMailServer = async (): Promise<MailServer> => {
  const taken: { readonly to: string; readonly source: string }[] = [];
  const asked: string[] = [];
  const sockets = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, session, done) => {
      asked.push(address.toLowerCase());
      const manner = mannerOf(address);
      if (manner === 'take') done();
      else if (manner === 'drop') sockets.get(session.remotePort)?.destroy();
      else if (manner !== 'hang') done(refused(manner));
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push({ to: recipientOf(session), source: Buffer.concat(chunks).toString('utf8') });
        done();
      });
    },
  });
  server.server.on('connection', (socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.on('close', () => sockets.delete(remotePort));
  });
  // A client that gives up resets the connection; that is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    sources: (to) => taken.filter((mail) => mail.to === to.toLowerCase()).map(({ source }) => source),
    all: () => taken.map(({ source }) => source),
    asked: (to) => asked.filter((address) => address === to.toLowerCase()).length,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
      }),
  };
};
