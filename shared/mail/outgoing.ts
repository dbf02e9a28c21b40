// A rendered mail with what identifies it: the same mail has the same ids at every attempt.
import { createHash } from 'node:crypto';
import type { Locale } from '../domain/locale.ts';
import type { MailKind } from '../domain/notice.ts';
import { shownLink } from './link.ts';
import type { MailContent, OutgoingMail } from './message.ts';
import { render } from './render.ts';

/** What makes a mail this mail; `subject` is the id of the invitation or user that it is about. */
export interface MailIdentity {
  readonly publisherId: string;
  readonly kind: MailKind;
  readonly subject: string;
  readonly version: number;
}

const digestOf = ({ publisherId, kind, subject, version }: MailIdentity): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([publisherId, kind, subject, version]))
    .digest();

/** The Message-ID, with angle brackets; `domain` is the sender's. */
export const messageIdOf = (identity: MailIdentity, domain: string): string =>
  `<${digestOf(identity).toString('hex', 0, 16)}@${domain}>`;

/** A GUID (RFC 9562, version 8) that a mail provider recognises a repeated attempt by. */
export const operationIdOf = (identity: MailIdentity): string => {
  const bytes = digestOf(identity).subarray(16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

// No List-Unsubscribe-Post: mail scanners that follow links must not be able to stop invitations.
const headersOf = (content: MailContent): Readonly<Record<string, string>> => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  ...('stopLink' in content && { 'List-Unsubscribe': `<${shownLink(content.stopLink)}>` }),
});

export interface Envelope {
  readonly to: string;
  readonly identity: Omit<MailIdentity, 'publisherId' | 'kind'>;
  /** The sender's domain, for the Message-ID. */
  readonly domain: string;
}

/** The mail as a transport takes it. */
export const outgoing = (
  content: MailContent,
  locale: Locale,
  { to, identity, domain }: Envelope,
): OutgoingMail => {
  const whole = { ...identity, publisherId: content.publisher.id, kind: content.kind };
  return {
    ...render(content, locale),
    to,
    messageId: messageIdOf(whole, domain),
    operationId: operationIdOf(whole),
    headers: headersOf(content),
  };
};
