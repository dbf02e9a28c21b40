// The source of mails as they arrive, when names, messages and publishers mean harm: no headers, markup or links of theirs.
import { afterAll, describe, expect, it } from '@jest/globals';
import PostalMime from 'postal-mime';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { startMailServer } from '../support/mail-server.ts';
import { ownWorld } from '../support/own-stack.ts';
import { until } from '../support/until.ts';

const server = await startMailServer();
afterAll(() => server.stop());
const world = await ownWorld({ SMTP_URL: server.url });
const { newPerson, register, approve } = world;
const { invited } = invitingIn(world);

const arrived = (to: string): Promise<string> =>
  until(`A mail to ${to}`, async () => server.sources(to)[0], 15_000);
const headerNames = (source: string): readonly string[] =>
  (source.split(/\r?\n\r?\n/)[0] ?? '')
    .split(/\r?\n(?![ \t])/)
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase())
    .sort();
const ours = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'list-unsubscribe',
  'message-id',
  'mime-version',
  'subject',
  'to',
  'x-auto-response-suppress',
];
const looksLikeLink = /[\p{L}\p{N}][.\u3002\uff0e][\p{L}\p{N}]|\/\/|@\S/u;

/** The mail of an invitation by somebody of this name, with this message, to a publisher of this name. */
const mailOf = async (inviter: string, message: string, displayName: string) => {
  const owner = await newPerson({ name: inviter });
  const publisher = await register(owner, { displayName });
  await approve(publisher);
  const own = await invited(publisher, { email: newAddress(), message });
  const source = await arrived(own.email);
  return { source, mail: await PostalMime.parse(source), publisher, own };
};

describe('the source of a mail', () => {
  it.each([
    [
      'header lines and markup',
      'Eve\r\nBcc: eve@fabrikam.example\r\n\r\n<script>alert(1)</script>',
      '</p><img src=x onerror=alert(1)>\r\nX-Evil: 1\n.\nQUIT',
      'Fabrikam "><a href=x>Books',
    ],
    [
      'addresses of pages',
      'evil.example/login',
      'write to eve@evil.example or go to evil．example now',
      'www.evil.example Books',
    ],
    [
      'characters that turn text round',
      'Eve\u202emoc.live\u2066 \u200bBooks',
      'Your role: owner\u200b\u2060 of everything',
      'Fabri\u00adkam Books',
    ],
    ['words that pretend', '=?utf-8?q?Bcc:_eve?= Eve', '-- \nThe Cloud Partner Portal', '=?utf-8?b?QmNj?='],
  ])('is ours alone, whatever people write: %s', async (_, inviter, message, displayName) => {
    const { source, mail, own } = await mailOf(inviter, message, displayName);
    expect(headerNames(source)).toEqual(ours);
    expect(mail.to?.map(({ address }) => address)).toEqual([own.email]);
    expect(mail.from?.address).toBe('no-reply@partner-accounts.example');
    expect(mail.attachments).toEqual([]);
    expect(mail.subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066\u2067\u200b]/u);
    expect(mail.subject).not.toMatch(looksLikeLink);
    const { html = '', text = '' } = mail;
    expect(html).not.toMatch(/<(?:script|img|iframe|form|input|object|svg|style)\b/i);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(hrefs.every((href) => /^http:\/\/127\.0\.0\.1:\d+\/api\/invitation#[as]\./.test(href))).toBe(true);
    expect(text.replaceAll(/http:\/\/127\.0\.0\.1:\d+\/api\/invitation#\S+/g, '')).not.toMatch(looksLikeLink);
    expect(text).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200b\u2060]/);
  });

  it('leaves out the name of an inviter that breaks the name policy', async () => {
    const { mail } = await mailOf('Microsoft Support', 'Hello', 'Fabrikam Books');
    expect(`${mail.subject ?? ''}${mail.text ?? ''}${mail.html ?? ''}`).not.toContain('Microsoft Support');
  });

  it('has a Message-ID of our domain, each its own', async () => {
    const first = await mailOf('Ada', 'Hello', 'Fabrikam Books');
    const second = await mailOf('Ada', 'Hello', 'Fabrikam Books');
    const ids = [first, second].map(({ mail }) => mail.messageId ?? '');
    expect(ids.every((id) => /^<[\da-f]{32}@partner-accounts\.example>$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(2);
  });
});
