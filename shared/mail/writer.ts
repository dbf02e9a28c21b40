// From what an account asks to tell to the mail that tells it: links, promo code, names that may be shown.
import { createHmac } from 'node:crypto';
import type { Account, Invitation } from '../domain/account.ts';
import { base32 } from '../domain/base32.ts';
import { invitationWith } from '../domain/lookup.ts';
import { checkName } from '../domain/name/check-name.ts';
import type { NamePolicy } from '../domain/name/name-policy.ts';
import type { Notice } from '../domain/notice.ts';
import type { Instant } from '../domain/time.ts';
import type { WantedMail } from '../domain/wanted-mail.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import type { ReadyMail } from './mailer-parts.ts';
import type { MailContent } from './message.ts';
import type { Transport } from './transport.ts';

interface LinkClaims {
  readonly purpose: 'accept' | 'stop';
  readonly publisherId: string;
  readonly invitationId: string;
  readonly version: number;
  readonly expiresAt: Instant;
}

export interface WriterParts {
  /** What links start with, before `#`. */
  readonly linkBase: string;
  /** Where publishers sign in. */
  readonly portal: string;
  readonly promoKey: Uint8Array;
  /** The domain of Message-IDs. */
  readonly domain: string;
  readonly names: NamePolicy;
  sign: (claims: LinkClaims, keyName: string) => string | undefined;
  transport: () => Promise<Transport>;
}

/** The same code each time for the same publisher: 16 characters in groups of four. */
const promoCode = (publisherId: string, key: Uint8Array): string => {
  const digest = createHmac('sha256', key).update(`promo:${publisherId}`).digest();
  return base32(digest.subarray(0, 10))
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-');
};

const notSignable = { reason: 'The key that signs its link is no longer listed; resend the invitation.' };

/** A token without a usable name leaves a part of the id, which tells the reader nothing. */
const isTelling = ({ displayName }: Invitation['invitedBy']): boolean =>
  displayName !== '' && !displayName.startsWith('usr_');

const invitationContent = (
  account: Account,
  invitation: Invitation,
  parts: WriterParts,
): MailContent | undefined => {
  const { id, version, expiresAt, linkKey, invitedBy, role, message } = invitation;
  const claims = { publisherId: account.id, invitationId: id, version, expiresAt };
  const link = parts.sign({ ...claims, purpose: 'accept' }, linkKey);
  const stopLink = parts.sign({ ...claims, purpose: 'stop' }, linkKey);
  if (link === undefined || stopLink === undefined) return undefined;
  const isShown =
    isTelling(invitedBy) && checkName(invitedBy.displayName, 'displayName', parts.names).allowed;
  return {
    kind: invitation.mail === 'reminder' ? 'invitationReminder' : 'invitation',
    publisher: { id: account.id, displayName: account.profile.displayName },
    inviterName: isShown ? invitedBy.displayName : undefined,
    role,
    expiresAt,
    link: `${parts.linkBase}#${link}`,
    stopLink: `${parts.linkBase}#${stopLink}`,
    message,
  };
};

/** Undefined when the person behind the address had it erased. */
const addressOf = (account: Account, invitationId: string): string | undefined => {
  const email = invitationWith(account, invitationId)?.email;
  return email === '' ? undefined : email;
};

const noticeContent = (account: Account, { about }: Notice, parts: WriterParts): MailContent => {
  const publisher = { id: account.id, displayName: account.profile.displayName };
  const { registration, profile } = account;
  switch (about.kind) {
    case 'registrationReceived':
    case 'publisherResumed':
    case 'userRemoved':
      return { kind: about.kind, publisher };
    case 'registrationApproved':
      return {
        kind: about.kind,
        publisher,
        portalLink: parts.portal,
        promoCode: profile.transact ? promoCode(account.id, parts.promoKey) : undefined,
      };
    case 'registrationRejected':
      return {
        kind: about.kind,
        publisher,
        portalLink: parts.portal,
        reasons: registration.decision?.reasons ?? [],
      };
    case 'publisherSuspended':
      return { kind: about.kind, publisher, reason: registration.suspension?.reason ?? '' };
    case 'roleChanged':
    case 'ownersRoleChanged':
    case 'ownersUserRemoved':
      return { ...about, publisher };
    case 'invitationAcceptedElsewhere': {
      const invitedAddress = addressOf(account, about.invitationId);
      return { kind: about.kind, publisher, userName: about.userName, invitedAddress };
    }
    case 'invitationExpired':
      return { kind: about.kind, publisher, email: addressOf(account, about.invitationId) };
  }
};

/** Writes the mail; templates and transport are loaded with the first one. */
export const mailWriter =
  (parts: WriterParts) =>
  async (
    account: Account,
    wanted: WantedMail,
    message: MailMessage,
  ): Promise<ReadyMail | { readonly reason: string }> => {
    const content =
      wanted.about === 'invitation'
        ? invitationContent(account, wanted.invitation, parts)
        : noticeContent(account, wanted.notice, parts);
    if (!content) return notSignable;
    const locale = wanted.about === 'invitation' ? wanted.invitation.locale : wanted.notice.locale;
    const { outgoing } = await import('./outgoing.ts');
    const { subject, version } = message;
    const { send } = await parts.transport();
    return {
      mail: outgoing(content, locale, {
        to: wanted.to,
        identity: { subject, version },
        domain: parts.domain,
      }),
      send,
    };
  };
