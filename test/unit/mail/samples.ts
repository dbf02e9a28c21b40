// One mail of each kind, with names, messages and addresses that a test chooses.
import type { MailKind } from '../../../shared/domain/notice.ts';
import type { Locale } from '../../../shared/domain/locale.ts';
import type { ContentOf, MailContent, OutgoingMail } from '../../../shared/mail/message.ts';
import { outgoing, type Envelope } from '../../../shared/mail/outgoing.ts';

export interface Words {
  /** Every display name: the publisher's, the inviter's, the user's. */
  readonly name: string;
  /** Every longer text: the message, the reasons. */
  readonly passage: string;
}

export const ordinary: Words = { name: 'Contoso Förlag', passage: 'Please look at our offers.' };

export const link = 'https://portal.contoso.example/api/invitation#accept-token_1';
export const stopLink = 'https://portal.contoso.example/api/invitation#stop-token_2';
export const portalLink = 'https://portal.contoso.example/start';

export const sample = ({ name, passage }: Words): { readonly [K in MailKind]: ContentOf<K> } => {
  const publisher = { id: 'contoso-forlag', displayName: name };
  const invited = {
    publisher,
    inviterName: name,
    role: 'manager',
    expiresAt: '2026-11-30T21:05:00.000Z',
    link,
    stopLink,
    message: passage,
  } as const;
  return {
    registrationReceived: { kind: 'registrationReceived', publisher },
    registrationApproved: {
      kind: 'registrationApproved',
      publisher,
      portalLink,
      promoCode: 'K7QF-2MXA',
    },
    registrationRejected: {
      kind: 'registrationRejected',
      publisher,
      portalLink,
      reasons: [{ message: passage, target: '/organization/legalName' }, { message: passage }],
    },
    publisherSuspended: { kind: 'publisherSuspended', publisher, reason: passage },
    publisherResumed: { kind: 'publisherResumed', publisher },
    invitation: { kind: 'invitation', ...invited },
    invitationReminder: { kind: 'invitationReminder', ...invited },
    invitationExpired: { kind: 'invitationExpired', publisher, email: 'ada@contoso.example' },
    invitationAcceptedElsewhere: {
      kind: 'invitationAcceptedElsewhere',
      publisher,
      invitedAddress: 'ada@contoso.example',
      userName: name,
    },
    roleChanged: { kind: 'roleChanged', publisher, role: 'owner' },
    userRemoved: { kind: 'userRemoved', publisher },
    ownersRoleChanged: { kind: 'ownersRoleChanged', publisher, userName: name, role: 'contributor' },
    ownersUserRemoved: { kind: 'ownersUserRemoved', publisher, userName: name },
  };
};

export const everyKind = (words: Words): readonly MailContent[] => Object.values(sample(words));

export const envelope: Envelope = {
  to: 'ada@contoso.example',
  identity: { subject: 'inv_a', version: 3 },
  domain: 'portal.contoso.example',
};

/** An invitation, ready to be sent. */
export const aMail = (locale: Locale): OutgoingMail =>
  outgoing(sample(ordinary).invitation, locale, envelope);
