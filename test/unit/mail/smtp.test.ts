// The SMTP transport against a real server: what arrives, and what each answer of the server means.
import { afterEach, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import type { OutgoingMail } from '../../../shared/mail/message.ts';
import { outgoing } from '../../../shared/mail/outgoing.ts';
import type { SendOutcome } from '../../../shared/mail/transport.ts';
import { aMail, envelope, link, ordinary, sample, stopLink } from './samples.ts';
import { cleanUp, reply, serve, transportTo } from './smtp-stand-in.ts';

const mail = aMail('ko');
afterEach(cleanUp);

const sendTo = async (behaviour: SMTPServerOptions, wanted: OutgoingMail = mail): Promise<SendOutcome> => {
  const { url } = await serve(behaviour);
  return transportTo(url).send(wanted);
};

describe('a mail that the server takes', () => {
  it('arrives as it was rendered, with its ids and headers', async () => {
    const server = await serve();
    expect(await transportTo(server.url).send(mail)).toEqual({ status: 'sent' });
    expect(server.envelopes).toEqual([['no-reply@portal.contoso.example', 'ada@contoso.example']]);

    const parsed = await PostalMime.parse(server.received[0] ?? '');
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text.trim());
    expect(parsed.html?.trim()).toBe(mail.html.trim());
    expect(parsed.messageId).toBe(mail.messageId);
    expect(parsed.from).toEqual({ name: 'Cloud Partner Portal', address: 'no-reply@portal.contoso.example' });
    expect(parsed.to).toEqual([{ name: '', address: 'ada@contoso.example' }]);
    const headers = new Map(parsed.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('list-unsubscribe')).toBe(`<${stopLink}>`);
    expect(headers.has('list-unsubscribe-post')).toBe(false);
  });

  it('keeps a long link whole, in the header and in the text', async () => {
    const server = await serve();
    const token = 'x'.repeat(300);
    const long = outgoing(
      { ...sample(ordinary).invitation, link: `${link}${token}`, stopLink: `${stopLink}${token}` },
      'en',
      envelope,
    );
    await transportTo(server.url).send(long);
    expect(server.received[0]).toContain(`List-Unsubscribe: <${stopLink}${token}>\r\n`);
    expect((await PostalMime.parse(server.received[0] ?? '')).text).toContain(`\n${link}${token}\n`);
  });

  it('has no header or recipient that a name has smuggled in', async () => {
    const server = await serve();
    const hostile = outgoing(
      sample({ name: 'Fabrikam\r\nBcc: eve@fabrikam.example\r\n\r\n<b>', passage: '\r\n.\r\nQUIT\r\n' })
        .invitation,
      'en',
      envelope,
    );
    expect(await transportTo(server.url).send(hostile)).toEqual({ status: 'sent' });
    expect(server.envelopes[0]?.slice(1)).toEqual(['ada@contoso.example']);
    const parsed = await PostalMime.parse(server.received[0] ?? '');
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.subject).toBe(hostile.subject);
    expect(parsed.html?.trim()).toBe(hostile.html.trim());
  });

  it('shares its connection with the mails after it', async () => {
    const server = await serve();
    const transport = transportTo(server.url);
    for (const to of ['ada@contoso.example', 'bo@contoso.example', 'cy@contoso.example'])
      expect(await transport.send({ ...mail, to })).toEqual({ status: 'sent' });
    expect(server.received).toHaveLength(3);
    expect(server.connections()).toBe(1);
  });

  it.each([
    'ada@contoso.example, eve@fabrikam.example',
    'ada@contoso.example\r\nRCPT TO:<eve@fabrikam.example>',
  ])('goes to no second address that %j may hold', async (to) => {
    const server = await serve();
    await transportTo(server.url).send({ ...mail, to });
    expect(server.envelopes.flat()).not.toContain('eve@fabrikam.example');
    expect(server.envelopes.every((envelope) => envelope.length === 2)).toBe(true);
  });
});

describe('a mail that the server does not take', () => {
  it('is tried again when the recipient is refused for now', async () => {
    const outcome = await sendTo({
      onRcptTo: (_address, _session, done) => {
        done(reply(451, 'Greylisted ada@contoso.example'));
      },
    });
    expect(outcome).toEqual({ status: 'retry', reason: 'The mail server asked to try again later (451).' });
  });

  it('has bounced when the recipient is refused for good', async () => {
    const outcome = await sendTo({
      onRcptTo: (_address, _session, done) => {
        done(reply(550, 'No such user ada@contoso.example'));
      },
    });
    expect(outcome).toEqual({ status: 'bounced', reason: 'The mail server refused the recipient (550).' });
  });

  it.each([
    [554, 'failed', 'The mail server refused the mail (554).'],
    [452, 'retry', 'The mail server asked to try again later (452).'],
    [503, 'retry', 'The mail server asked to try again later (503).'],
  ])('with %i after its data: %s', async (code, status, reason) => {
    const outcome = await sendTo({
      onData: (stream, _session, done) => {
        stream.resume().on('end', () => {
          done(reply(code, 'Content refused'));
        });
      },
    });
    expect(outcome).toEqual({ status, reason });
  });

  it.each([
    [553, 'failed', 'The mail server refused the mail (553).'],
    [530, 'retry', 'The mail server refused our sign-in (530).'],
  ])('with %i for its sender: %s', async (code, status, reason) => {
    const outcome = await sendTo({
      onMailFrom: (_address, _session, done) => {
        done(reply(code, 'Sender refused'));
      },
    });
    expect(outcome).toEqual({ status, reason });
  });

  it('is tried again when the server refuses every connection', async () => {
    const outcome = await sendTo({
      onConnect: (_session, done) => {
        done(reply(554, 'No service here'));
      },
    });
    expect(outcome).toEqual({ status: 'retry', reason: 'The mail server refused the connection (554).' });
  });

  it('is tried again when our sign-in is refused, because an operator has to mend it', async () => {
    const { url } = await serve({
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => {
        done(reply(535, 'Wrong password'));
      },
    });
    const outcome = await transportTo(url.replace('//', '//portal:secret@')).send(mail);
    expect(outcome).toEqual({ status: 'retry', reason: 'The mail server refused our sign-in (535).' });
  });

  it('does not stop the next one', async () => {
    const { url } = await serve({
      onRcptTo: ({ address }, _session, done) => {
        done(address.startsWith('ada') ? reply(550, 'No such user') : undefined);
      },
    });
    const transport = transportTo(url);
    expect((await transport.send(mail)).status).toBe('bounced');
    expect((await transport.send({ ...mail, to: 'bo@contoso.example' })).status).toBe('sent');
  });
});
