// Sends mail through Azure Communication Services: one signed request per mail, without the SDK, whose weight
// (70 ms to load) buys polling and retries that the mail queue does better.
import { createHash, createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { OutgoingMail } from './message.ts';
import type { SendOutcome, Transport } from './transport.ts';

export type AcsCredential =
  | { readonly kind: 'accessKey'; readonly key: string }
  /** Gives an Entra access token for https://communication.azure.com; caching it is the giver's business. */
  | { readonly kind: 'token'; readonly token: () => Promise<string> };

export interface AcsSettings {
  /** `https://NAME.communication.azure.com` */
  readonly endpoint: string;
  /** The bare sender address, of a domain linked to the resource; its display name is set there. */
  readonly senderAddress: string;
  readonly credential: AcsCredential;
  /** Milliseconds since 1970, for the signature. */
  readonly now: () => number;
  /** Longest wait for the answer, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

const apiVersion = '2023-03-31';
const suppressed = 'EmailDroppedAllRecipientsSuppressed';

const bodyOf = (mail: OutgoingMail, senderAddress: string): string =>
  JSON.stringify({
    senderAddress,
    recipients: { to: [{ address: mail.to }] },
    content: { subject: mail.subject, plainText: mail.text, html: mail.html },
    headers: { ...mail.headers, 'Message-ID': mail.messageId },
    userEngagementTrackingDisabled: true,
  });

/** The headers of an access key request: a signature over method, path, date, host and body. */
const signed = (key: string, url: URL, body: string, at: number): Readonly<Record<string, string>> => {
  const date = new Date(at).toUTCString();
  const digest = createHash('sha256').update(body).digest('base64');
  const signature = createHmac('sha256', Buffer.from(key, 'base64'))
    .update(`POST\n${url.pathname}${url.search}\n${date};${url.host};${digest}`)
    .digest('base64');
  return {
    'x-ms-date': date,
    'x-ms-content-sha256': digest,
    Authorization: `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
  };
};

const errorSchema = z.object({ error: z.object({ code: z.string().check(z.regex(/^[A-Za-z]{1,60}$/)) }) });

/** The service's own code for what went wrong; its messages may hold addresses, codes do not. */
const codeOf = async (response: Response): Promise<string | undefined> => {
  const body: unknown = await response.json().catch(() => undefined);
  return errorSchema.safeParse(body).data?.error.code;
};

const waitOf = (response: Response, now: number): { readonly retryAfterSeconds?: number } => {
  const value = response.headers.get('retry-after') ?? '';
  const seconds = /^\d{1,6}$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return seconds > 0 ? { retryAfterSeconds: seconds } : {};
};

const outcomeOf = async (response: Response, now: number): Promise<SendOutcome> => {
  const { status } = response;
  // 409: an operation with this id exists, so an earlier attempt got through.
  if (response.ok || status === 409) {
    await response.body?.cancel();
    return { status: 'sent' };
  }
  const code = await codeOf(response);
  const cause = code === undefined ? `${status}` : `${status} ${code}`;
  if (code === suppressed)
    return { status: 'bounced', reason: 'The mail service no longer writes to this recipient.' };
  if (status === 408 || status === 429 || status >= 500)
    return {
      status: 'retry',
      reason: `The mail service asked to try again later (${cause}).`,
      ...waitOf(response, now),
    };
  // An operator has to mend these; the mail itself is fine.
  if (status === 401 || status === 403 || status === 404)
    return { status: 'retry', reason: `The mail service refused our access (${cause}).` };
  return { status: 'failed', reason: `The mail service refused the mail (${cause}).` };
};

/** Azure Communication Services Email; `operationId` lets it recognise a mail that it has already taken. */
export const acsTransport = (settings: AcsSettings): Transport => {
  const { credential, endpoint, now, senderAddress, timeoutMs = 10_000 } = settings;
  const url = new URL(`/emails:send?api-version=${apiVersion}`, endpoint);
  const authorization = async (body: string): Promise<Readonly<Record<string, string>>> =>
    credential.kind === 'token'
      ? { Authorization: `Bearer ${await credential.token()}` }
      : signed(credential.key, url, body, now());
  return {
    send: async (mail) => {
      const body = bodyOf(mail, senderAddress);
      const access = await authorization(body).catch(() => undefined);
      if (!access) return { status: 'retry', reason: 'No access token for the mail service could be had.' };
      const deadline = AbortSignal.timeout(timeoutMs);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { ...access, 'Content-Type': 'application/json', 'Operation-Id': mail.operationId },
          body,
          redirect: 'error',
          signal: deadline,
        });
        return await outcomeOf(response, now());
      } catch {
        return {
          status: 'retry',
          reason: deadline.aborted
            ? `The mail service did not answer in ${timeoutMs / 1000} s.`
            : 'The connection to the mail service failed.',
        };
      }
    },
    close: () => undefined,
  };
};
