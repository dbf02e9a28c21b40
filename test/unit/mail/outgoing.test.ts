// What identifies a mail, and the headers it carries.
import { describe, expect, it } from '@jest/globals';
import { messageIdOf, operationIdOf, outgoing, type MailIdentity } from '../../../shared/mail/outgoing.ts';
import { envelope, everyKind, ordinary, sample, stopLink } from './samples.ts';

const identity: MailIdentity = { publisherId: 'contoso', kind: 'invitation', subject: 'inv_a', version: 3 };
const others: readonly MailIdentity[] = [
  { ...identity, publisherId: 'contosoi' },
  { ...identity, kind: 'invitationReminder' },
  { ...identity, subject: 'inv_b' },
  { ...identity, version: 4 },
];

describe('the ids of a mail', () => {
  it('are the same at every attempt', () => {
    expect(messageIdOf({ ...identity }, 'fabrikam.example')).toBe(messageIdOf(identity, 'fabrikam.example'));
    expect(operationIdOf({ ...identity })).toBe(operationIdOf(identity));
  });

  it('differ between any two mails', () => {
    const mails = [identity, ...others];
    expect(new Set(mails.map((mail) => messageIdOf(mail, 'fabrikam.example'))).size).toBe(mails.length);
    expect(new Set(mails.map(operationIdOf)).size).toBe(mails.length);
  });

  it('are a Message-ID of the sender and a GUID, and give neither publisher nor invitation away', () => {
    expect(messageIdOf(identity, 'fabrikam.example')).toMatch(/^<[0-9a-f]{32}@fabrikam\.example>$/);
    expect(operationIdOf(identity)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });
});

describe('the headers of a mail', () => {
  it.each(everyKind(ordinary).map((content) => [content.kind, content] as const))(
    'of kind %s keep machines from answering',
    (_kind, content) => {
      const { headers } = outgoing(content, 'en', envelope);
      expect(headers).toMatchObject({
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      });
    },
  );

  it('offer to stop invitations, and only them, without a single click that scanners could make', () => {
    const stoppable = everyKind(ordinary).filter(
      (content) => 'List-Unsubscribe' in outgoing(content, 'en', envelope).headers,
    );
    expect(stoppable.map(({ kind }) => kind)).toEqual(['invitation', 'invitationReminder']);
    const { headers } = outgoing(sample(ordinary).invitation, 'en', envelope);
    expect(headers['List-Unsubscribe']).toBe(`<${stopLink}>`);
    expect(headers).not.toHaveProperty('List-Unsubscribe-Post');
  });

  it('hold no line break and no second address, whatever the link is', () => {
    const content = { ...sample(ordinary).invitation, stopLink: 'https://fabrikam.example/#a\r\nBcc: x>,<y' };
    expect(outgoing(content, 'en', envelope).headers['List-Unsubscribe']).toMatch(/^<[!-;=?-~]+>$/);
  });
});
