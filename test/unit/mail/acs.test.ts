// The transport to Azure Communication Services against a stand-in that checks what it is sent.
import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { acsTransport, type AcsCredential } from '../../../shared/mail/acs.ts';
import type { SendOutcome } from '../../../shared/mail/transport.ts';
import { serveHttp, type Loopback } from '../../support/loopback.ts';
import { aMail, stopLink } from './samples.ts';

const now = Date.parse('2026-11-30T21:05:00.000Z');
const key = Buffer.from('not a real key').toString('base64');
const accessKey: AcsCredential = { kind: 'accessKey', key };
const mail = aMail('fr');

const servers: Loopback[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ stop }) => stop()));
});

const serve = async (answer: (response: ServerResponse) => void) => {
  const { seen, ...server } = await serveHttp(answer);
  servers.push(server);
  return { endpoint: `http://127.0.0.1:${server.port}`, seen };
};

const sendTo = (
  endpoint: string,
  credential: AcsCredential = accessKey,
  timeoutMs?: number,
): Promise<SendOutcome> =>
  acsTransport({
    endpoint,
    credential,
    senderAddress: 'no-reply@portal.contoso.example',
    now: () => now,
    timeoutMs,
  }).send(mail);

const accepted = (response: ServerResponse): void => {
  response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"id":"x","status":"Running"}');
};

const answering = async (
  status: number,
  code?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<SendOutcome> => {
  const { endpoint } = await serve((response) => {
    const message = 'Something about ada@contoso.example';
    response
      .writeHead(status, headers)
      .end(code === undefined ? 'no JSON' : JSON.stringify({ error: { code, message } }));
  });
  return sendTo(endpoint);
};

describe('a mail to Azure Communication Services', () => {
  it('is one request with all of the mail and the id that makes repeating it harmless', async () => {
    const { endpoint, seen } = await serve(accepted);
    expect(await sendTo(endpoint)).toEqual({ status: 'sent' });
    expect(await sendTo(endpoint)).toEqual({ status: 'sent' });
    expect(seen).toHaveLength(2);
    for (const { method, path, headers, body } of seen) {
      expect([method, path]).toEqual(['POST', '/emails:send?api-version=2023-03-31']);
      expect(headers['operation-id']).toBe(mail.operationId);
      expect(headers['content-type']).toBe('application/json');
      expect(JSON.parse(body)).toEqual({
        senderAddress: 'no-reply@portal.contoso.example',
        recipients: { to: [{ address: 'ada@contoso.example' }] },
        content: { subject: mail.subject, plainText: mail.text, html: mail.html },
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'List-Unsubscribe': `<${stopLink}>`,
          'Message-ID': mail.messageId,
        },
        userEngagementTrackingDisabled: true,
      });
    }
  });

  it('is signed with the access key over method, path, date, host and body', async () => {
    const { endpoint, seen } = await serve(accepted);
    await sendTo(endpoint);
    const [{ headers, body, path } = { headers: {} as IncomingHttpHeaders, body: '', path: '' }] = seen;
    const digest = createHash('sha256').update(body).digest('base64');
    const text = `POST\n${path}\nMon, 30 Nov 2026 21:05:00 GMT;${headers.host ?? ''};${digest}`;
    const signature = createHmac('sha256', Buffer.from('not a real key')).update(text).digest('base64');
    expect(headers['x-ms-date']).toBe('Mon, 30 Nov 2026 21:05:00 GMT');
    expect(headers['x-ms-content-sha256']).toBe(digest);
    expect(headers.authorization).toBe(
      `HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature=${signature}`,
    );
  });

  it('goes with an Entra token where one is given, and then without the key', async () => {
    const { endpoint, seen } = await serve(accepted);
    await sendTo(endpoint, { kind: 'token', token: () => Promise.resolve('e30.e30.sig') });
    expect(seen[0]?.headers.authorization).toBe('Bearer e30.e30.sig');
    expect(seen[0]?.headers).not.toHaveProperty('x-ms-content-sha256');
  });

  it('is tried again when no token can be had, without asking the service', async () => {
    const { endpoint, seen } = await serve(accepted);
    const outcome = await sendTo(endpoint, { kind: 'token', token: () => Promise.reject(new Error('down')) });
    expect(outcome).toEqual({
      status: 'retry',
      reason: 'No access token for the mail service could be had.',
    });
    expect(seen).toHaveLength(0);
  });
});

describe('an answer of Azure Communication Services', () => {
  it.each([
    [429, { 'Retry-After': '30' }, 30],
    [503, { 'Retry-After': 'Mon, 30 Nov 2026 21:06:30 GMT' }, 90],
    [503, { 'Retry-After': 'Mon, 30 Nov 2026 21:04:00 GMT' }, undefined],
    [500, { 'Retry-After': 'soon' }, undefined],
    [408, {}, undefined],
  ])('%i with %j means later, and when', async (status, headers, retryAfterSeconds) => {
    expect(await answering(status, 'TooManyRequests', { ...headers })).toEqual({
      status: 'retry',
      reason: `The mail service asked to try again later (${status} TooManyRequests).`,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    });
  });

  it.each([401, 403, 404])('%i means later too, because an operator has to mend it', async (status) => {
    expect(await answering(status, 'DomainNotLinked')).toEqual({
      status: 'retry',
      reason: `The mail service refused our access (${status} DomainNotLinked).`,
    });
  });

  it.each([400, 413, 422])('%i means that the mail has failed', async (status) => {
    expect(await answering(status)).toEqual({
      status: 'failed',
      reason: `The mail service refused the mail (${status}).`,
    });
  });

  it('that the recipient is suppressed means that the mail has bounced', async () => {
    expect(await answering(400, 'EmailDroppedAllRecipientsSuppressed')).toEqual({
      status: 'bounced',
      reason: 'The mail service no longer writes to this recipient.',
    });
  });

  it('that the operation exists already means that the mail is sent', async () => {
    expect(await answering(409, 'OperationExists')).toEqual({ status: 'sent' });
  });

  it('never puts an address into the reason', async () => {
    const outcome = await answering(400, 'ada@contoso.example');
    expect(JSON.stringify(outcome)).not.toContain('@');
  });

  it('with a redirection is not followed with the credential', async () => {
    const elsewhere = await serve(accepted);
    const { endpoint } = await serve((response) => {
      response.writeHead(307, { Location: `${elsewhere.endpoint}/` }).end();
    });
    expect((await sendTo(endpoint)).status).toBe('retry');
    expect(elsewhere.seen).toHaveLength(0);
  });
});

describe('a mail service that cannot be talked to', () => {
  it('that keeps silent is given up after the time that the settings allow', async () => {
    const { endpoint } = await serve(() => undefined);
    expect(await sendTo(endpoint, accessKey, 100)).toEqual({
      status: 'retry',
      reason: 'The mail service did not answer in 0.1 s.',
    });
  });

  it('that drops the connection is tried again later', async () => {
    const { endpoint } = await serve((response) => response.destroy());
    expect(await sendTo(endpoint)).toEqual({
      status: 'retry',
      reason: 'The connection to the mail service failed.',
    });
  });
});
