// A mail server that takes everything and only counts it; a process of its own.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Counted {
  readonly port: number;
  /** Mails taken, and how many people they were to. */
  readonly mails: number;
  readonly recipients: number;
}

const recipients = new Set<string>();
let mails = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  disableReverseLookup: true,
  onRcptTo: ({ address }, _session, done) => {
    recipients.add(address.toLowerCase());
    done();
  },
  onData: (stream, _session, done) => {
    stream.on('end', () => {
      mails += 1;
      done();
    });
    stream.resume();
  },
});
server.on('error', () => undefined);

process.on('message', () => {
  const counted: Counted = {
    port: (server.server.address() as AddressInfo).port,
    mails,
    recipients: recipients.size,
  };
  process.send?.(counted);
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1');
