// The SMTP transport when the server cannot be talked to.
import { afterEach, describe, expect, it } from '@jest/globals';
import { aMail } from './samples.ts';
import { cleanUp, listen, serve, startSmtp, transportTo } from './smtp-stand-in.ts';

const mail = aMail('en');
afterEach(cleanUp);

describe('a server that cannot be talked to', () => {
  it('that drops the connection is tried again later', async () => {
    const url = await listen((socket) => socket.end());
    expect(await transportTo(url).send(mail)).toEqual({
      status: 'retry',
      reason: 'The connection to the mail server failed.',
    });
  });

  it('that drops the connection in the middle of a mail is tried again later', async () => {
    const url = await listen((socket) => {
      socket.write('220 mail.fabrikam.example ESMTP\r\n');
      socket.on('data', (chunk: Buffer) => {
        const line = chunk.toString('latin1');
        if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 OK\r\n');
        else if (line.startsWith('DATA')) socket.write('354 Go on\r\n');
        else socket.destroy();
      });
    });
    expect(await transportTo(url).send(mail)).toEqual({
      status: 'retry',
      reason: 'The connection to the mail server failed.',
    });
  });

  it('that is not there is tried again later', async () => {
    const { url, stop } = await startSmtp();
    await stop();
    expect(await transportTo(url).send(mail)).toEqual({
      status: 'retry',
      reason: 'The connection to the mail server failed.',
    });
  });

  it('that never greets is given up after the time that the settings allow', async () => {
    const url = await listen(() => undefined);
    expect(await transportTo(url, 100).send(mail)).toEqual({
      status: 'retry',
      reason: 'The mail server did not answer in 0.1 s.',
    });
  });

  it('that falls silent after the greeting is given up too', async () => {
    const url = await listen((socket) => socket.write('220 mail.fabrikam.example ESMTP\r\n'));
    expect(await transportTo(url, 100).send(mail)).toEqual({
      status: 'retry',
      reason: 'The mail server did not answer in 0.1 s.',
    });
  });

  it('that dribbles its answer for ever is given up as a whole', async () => {
    const url = await listen((socket) => {
      socket.write('220 mail.fabrikam.example ESMTP\r\n');
      const dribble = setInterval(() => socket.write('250-still here\r\n'), 20);
      socket.on('close', () => {
        clearInterval(dribble);
      });
    });
    expect(await transportTo(url, 100).send(mail)).toEqual({
      status: 'retry',
      reason: 'The mail server took more than 0.3 s.',
    });
  });

  it('elsewhere must offer a secure connection before it sees a mail', async () => {
    const server = await serve();
    // This machine, under an address that does not show it.
    const elsewhere = transportTo(server.url.replace('127.0.0.1', '[::ffff:127.0.0.1]'));
    expect(await elsewhere.send(mail)).toEqual({
      status: 'retry',
      reason: 'The mail server offered no secure connection.',
    });
    expect(server.connections()).toBeGreaterThan(0);
    expect(server.received).toHaveLength(0);
  });
});
