// Sends mail to an SMTP server.
import type { Transporter } from 'nodemailer';
import * as z from 'zod/mini';
import type { OutgoingMail } from './message.ts';
import type { SendOutcome, Transport } from './transport.ts';

export interface SmtpSettings {
  /**
   * `smtp://user:password@host:587` or `smtps://host`. A server elsewhere must offer STARTTLS, because mails
   * carry links; `?requireTLS=false` waives that.
   */
  readonly url: string;
  /** The sender's address, with a display name if wished. */
  readonly from: string;
  /** Longest wait for one answer of the server, in milliseconds; a whole mail may take three times as long. */
  readonly timeoutMs?: number | undefined;
}

const faultSchema = z.object({
  code: z.optional(z.string()),
  command: z.optional(z.string()),
  responseCode: z.optional(z.number()),
});
type Fault = z.infer<typeof faultSchema>;

const signInRefused = new Set([530, 534, 535, 538]);
// "Bad sequence of commands" is about the session, not about the mail.
const badSequence = 503;

const outcomeOfReply = (reply: number, command: string | undefined): SendOutcome => {
  if (signInRefused.has(reply))
    return { status: 'retry', reason: `The mail server refused our sign-in (${reply}).` };
  if (reply < 500 || reply === badSequence)
    return { status: 'retry', reason: `The mail server asked to try again later (${reply}).` };
  switch (command) {
    case 'RCPT TO':
      return { status: 'bounced', reason: `The mail server refused the recipient (${reply}).` };
    case 'MAIL FROM':
    case 'DATA':
      return { status: 'failed', reason: `The mail server refused the mail (${reply}).` };
    case undefined:
    default:
      return { status: 'retry', reason: `The mail server refused the connection (${reply}).` };
  }
};

const outcomeOfFault = ({ code, command, responseCode }: Fault, timeoutMs: number): SendOutcome => {
  if (code?.includes('AUTH'))
    return { status: 'retry', reason: `The mail server refused our sign-in (${responseCode ?? 'no code'}).` };
  if (code === 'ETLS') return { status: 'retry', reason: 'The mail server offered no secure connection.' };
  if (responseCode !== undefined) return outcomeOfReply(responseCode, command);
  switch (code) {
    case 'ETIMEDOUT':
      return { status: 'retry', reason: `The mail server did not answer in ${timeoutMs / 1000} s.` };
    case 'EABORT':
      return { status: 'retry', reason: `The mail server took more than ${(3 * timeoutMs) / 1000} s.` };
    case 'EENVELOPE':
      return { status: 'failed', reason: 'The address cannot be used for mail.' };
    case 'EMESSAGE':
      return { status: 'failed', reason: 'The mail server does not take mails of this size.' };
    case undefined:
    default:
      return { status: 'retry', reason: 'The connection to the mail server failed.' };
  }
};

const isLoopback = (url: string): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(URL.parse(url)?.hostname ?? '');

const openPool = async (url: string, timeoutMs: number): Promise<Transporter> => {
  const { createTransport } = await import('nodemailer');
  return createTransport({
    pool: true,
    // More than the queue hands out at a time, so that recipients whose server hangs hold up nobody else.
    maxConnections: 32,
    url,
    requireTLS: !isLoopback(url),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // Once, for a connection that ended while idle; the queue brings everything else back.
    maxRequeues: 1,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};

// Ready-made lines: folding or encoding would break the address in List-Unsubscribe.
const headerLines = (headers: OutgoingMail['headers']): Record<string, { prepared: true; value: string }> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, { prepared: true as const, value }]),
  );

export const smtpTransport = ({ url, from, timeoutMs = 10_000 }: SmtpSettings): Transport => {
  let pool: Promise<Transporter> | undefined;
  return {
    send: async (mail) => {
      pool ??= openPool(url, timeoutMs);
      const transporter = await pool;
      try {
        await transporter.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: headerLines(mail.headers),
          signal: AbortSignal.timeout(3 * timeoutMs),
        });
        return { status: 'sent' };
      } catch (error) {
        const fault = faultSchema.safeParse(error);
        return outcomeOfFault(fault.data ?? {}, timeoutMs);
      }
    },
    close: () => {
      void pool?.then((open) => {
        open.close();
      });
    },
  };
};
