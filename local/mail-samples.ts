// What the preview shows: every kind of mail with plausible contents, and the forms that some kinds have besides.
import type { Locale } from '../shared/domain/locale.ts';
import type { MailKind } from '../shared/domain/notice.ts';
import type { ContentOf } from '../shared/mail/message.ts';

/** The forms of one kind, by what is special about each; the first is the usual one. */
export type Forms<K extends MailKind> = Readonly<Record<string, ContentOf<K>>>;

interface Words {
  readonly message: string;
  readonly reason: string;
  readonly correction: string;
}

/** What a person might have typed in their language. */
const words: Readonly<Record<Locale, Words>> = {
  en: {
    message: 'Welcome aboard!\nPlease have a look at our two offers before Friday.',
    reason: 'We could not reach the contact for four weeks.',
    correction: 'The legal name is not the one in the company register.',
  },
  fr: {
    message: 'Bienvenue !\nPourriez-vous relire nos deux offres avant vendredi ?',
    reason: 'Le contact n’a pas répondu pendant quatre semaines.',
    correction: 'La raison sociale n’est pas celle du registre du commerce.',
  },
  sv: {
    message: 'Välkommen!\nTitta gärna på våra två erbjudanden före fredag.',
    reason: 'Vi har inte nått kontaktpersonen på fyra veckor.',
    correction: 'Företagsnamnet är inte det som står i bolagsregistret.',
  },
  ko: {
    message: '환영합니다!\n금요일 전에 두 제품을 확인해 주세요.',
    reason: '4주 동안 담당자와 연락이 되지 않았습니다.',
    correction: '법적 이름이 회사 등기부의 이름과 다릅니다.',
  },
};

const publisher = { id: 'contoso-forlag', displayName: 'Contoso Förlag' };
const longNamed = {
  id: 'the-fabrikam-society-for-the-publication-of-records',
  displayName:
    'The Fabrikam Society for the Publication of Agricultural, Meteorological and Maritime Records of 1889',
};
const portalLink = 'https://accounts.contoso.example';
const page = `${portalLink}/api/invitation`;
/** As long as tokens are. */
const token = (start: string): string => `${start}.${'eyJwdWJsaXNoZXIiOiJjb250b3NvLWZvcmxhZyIs'.repeat(4)}`;
const email = 'chi.park@fabrikam.example';
const userName = 'Chi Park';

const invited = (locale: Locale) =>
  ({
    publisher,
    inviterName: 'Ada Nyström',
    role: 'manager',
    expiresAt: '2026-11-30T21:05:00.000Z',
    link: `${page}#${token('a1')}`,
    stopLink: `${page}#${token('s1')}`,
    message: words[locale].message,
  }) as const;

/** Every kind of mail, in the order of an account's life. */
export const mailSamples = (locale: Locale): { readonly [K in MailKind]: Forms<K> } => {
  const { reason, correction } = words[locale];
  const invitation = { kind: 'invitation', ...invited(locale) } as const;
  const approved = { kind: 'registrationApproved', publisher, portalLink } as const;
  const rejected = { kind: 'registrationRejected', publisher, portalLink } as const;
  const point = { message: correction, target: '/organization/legalName' };
  return {
    registrationReceived: { usual: { kind: 'registrationReceived', publisher } },
    registrationApproved: {
      usual: approved,
      'with promo code': { ...approved, promoCode: 'K7QF-2MXA-5RBD-WLE3' },
    },
    registrationRejected: {
      usual: { ...rejected, reasons: [point] },
      'two points': { ...rejected, reasons: [point, { message: words[locale].reason }] },
    },
    publisherSuspended: { usual: { kind: 'publisherSuspended', publisher, reason } },
    publisherResumed: { usual: { kind: 'publisherResumed', publisher } },
    invitation: {
      usual: invitation,
      'long name, nobody named, no message': {
        ...invitation,
        publisher: longNamed,
        inviterName: undefined,
        message: undefined,
      },
    },
    invitationReminder: { usual: { ...invitation, kind: 'invitationReminder' } },
    invitationExpired: {
      usual: { kind: 'invitationExpired', publisher, email },
      'address gone': { kind: 'invitationExpired', publisher },
    },
    invitationAcceptedElsewhere: {
      usual: { kind: 'invitationAcceptedElsewhere', publisher, invitedAddress: email, userName },
      'address gone': { kind: 'invitationAcceptedElsewhere', publisher, userName },
    },
    roleChanged: { usual: { kind: 'roleChanged', publisher, role: 'owner' } },
    userRemoved: { usual: { kind: 'userRemoved', publisher } },
    ownersRoleChanged: { usual: { kind: 'ownersRoleChanged', publisher, userName, role: 'contributor' } },
    ownersUserRemoved: { usual: { kind: 'ownersUserRemoved', publisher, userName } },
  };
};
