// An account in which nothing is left out, with one text in every place that holds free text.
import type { Account } from '../../shared/domain/account.ts';
import { ada, invitationIdOf } from './accounts.ts';
import { start } from './clock.ts';

/** Every optional property is there: the compiler asks for those that are new. */
export type Whole<T> = T extends readonly (infer E)[]
  ? readonly Whole<E>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;

const decision = (text: string): Whole<Account['registration']['previousDecisions'][number]> => ({
  outcome: 'rejected',
  reasons: [{ code: 'Other', message: text, target: '/offer' }],
  note: text,
  decidedAt: start,
  by: ada.id,
});

const notices = (text: string): Whole<Account['notices']> =>
  [
    { kind: 'registrationReceived' } as const,
    { kind: 'roleChanged', role: 'manager' } as const,
    { kind: 'userRemoved' } as const,
    { kind: 'ownersRoleChanged', userName: text, role: 'manager' } as const,
    { kind: 'ownersUserRemoved', userName: text } as const,
    { kind: 'invitationAcceptedElsewhere', userName: text, invitationId: invitationIdOf('a') } as const,
    { kind: 'invitationExpired', invitationId: invitationIdOf('a') } as const,
  ].map((about) => ({ about, userId: ada.id, address: text, locale: 'sv', version: 3, at: start }));

export const wholeAccount = (text: string): Whole<Account> => ({
  id: 'contoso',
  status: 'suspended',
  sequence: 0,
  mailVersion: 7,
  lastEventHash: '',
  lastEventAt: start,
  createdAt: start,
  updatedAt: start,
  endedAt: start,
  profile: {
    displayName: text,
    ownerEmail: text,
    organization: { legalName: text, country: 'KR', mpnId: '1234567', website: text },
    contact: { name: text, email: text, phone: '+46701740605' },
    offer: { summary: text, microsoftProduct: text, audience: text },
    transact: false,
    microsoftAccount: text,
    locale: 'ko',
  },
  registration: {
    registrant: ada.id,
    formDigest: 'digest',
    submittedBy: ada.id,
    submittedAt: start,
    mailedAt: start,
    decision: decision(text),
    previousDecisions: [decision(text)],
    suspension: { reason: text, by: ada.id, at: start },
    resumedBy: ada.id,
  },
  agreements: [{ id: 'publisher-agreement', version: '2026-01', at: start, by: ada.id }],
  devCenter: {
    accountName: text,
    ownerEmail: text,
    accountType: 'individual',
    status: 'underVetting',
    programs: [text],
    taxProfile: true,
    payoutAccount: false,
    reason: text,
    linkedAt: start,
  },
  firstOffer: { offerId: 'offer-1', publishedAt: start },
  users: [
    {
      id: ada.id,
      kind: 'servicePrincipal',
      displayName: text,
      email: text,
      role: 'owner',
      joinedAt: start,
      invitedBy: ada.id,
      locale: 'fr',
      servicePrincipal: { tenantId: 'tenant', applicationId: 'application', objectId: 'object' },
    },
  ],
  invitations: [
    {
      id: invitationIdOf('a'),
      email: text,
      role: 'manager',
      locale: 'en',
      message: text,
      allowDifferentAddress: true,
      status: 'pending',
      version: 2,
      linkKey: 'k1',
      invitedBy: { id: ada.id, displayName: text, asReviewer: true },
      createdAt: start,
      mailedAt: start,
      mail: 'reminder',
      expiresInDays: 3,
      expiresAt: '2026-12-21T09:00:00.000Z',
      decidedAt: start,
      acceptedBy: ada.id,
      failedVersion: 1,
      bouncedVersion: 1,
    },
  ],
  stopped: [invitationIdOf('b')],
  invitationsOfDay: { day: '2026-11-21', count: 3 },
  notices: notices(text),
  remembered: [
    {
      key: 'request-1',
      bodyDigest: 'digest',
      at: start,
      result: [
        { invitationId: invitationIdOf('a'), version: 2 },
        { code: 'UserAlreadyExists', target: '/email' },
      ],
    },
  ],
});

/** Texts that a table store, its client or JSON could stumble over. */
export const hostileTexts: readonly (readonly [string, string])[] = [
  ['line and paragraph separators behind a brace', 'a}\u2028b}]\u2029"'],
  ['half surrogate pairs', '\uD83D a \uDE00\uDE00 \uD83D\uD83D'],
  ['all controls', String.fromCharCode(...Array.from({ length: 0xa0 }, (_, code) => code))],
  ['quotes, escapes and percent signs', `'' "" \\u2028 \\ %00 %2F </script> --`],
  ['something like a batch boundary', '--batch_1\r\nContent-Type: application/http\r\n\r\n--batch_1--'],
  ['noncharacters and a byte order mark', '\uFEFF\uFFFE\uFFFF'],
  ['nothing', ''],
];
