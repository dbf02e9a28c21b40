// What a publisher reads and accepts, with versions: the one place to edit when a text changes.

import type { Locale } from './locale.ts';

export const agreementIds = ['services-agreement', 'terms-of-use', 'publisher-agreement'] as const;
export type AgreementId = (typeof agreementIds)[number];

interface Text {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** The date of the text, as its publisher gives it. */
  readonly currentVersion: string;
  readonly href: string;
}
export interface Agreement extends Text {
  readonly id: AgreementId;
}

export const agreements: readonly Agreement[] = [
  {
    id: 'services-agreement',
    title: {
      en: 'Microsoft Services Agreement',
      fr: 'Contrat de services Microsoft',
      sv: 'Microsofts serviceavtal',
      ko: 'Microsoft 서비스 계약',
    },
    currentVersion: '2025-09-30',
    href: 'https://www.microsoft.com/servicesagreement',
  },
  {
    id: 'terms-of-use',
    title: {
      en: 'Microsoft Terms of Use',
      fr: 'Conditions d’utilisation de Microsoft',
      sv: 'Microsofts användningsvillkor',
      ko: 'Microsoft 사용 약관',
    },
    currentVersion: '2022-02-07',
    href: 'https://www.microsoft.com/legal/terms-of-use',
  },
  {
    id: 'publisher-agreement',
    title: {
      en: 'Marketplace Publisher Agreement',
      fr: 'Contrat d’éditeur de la place de marché',
      sv: 'Utgivaravtal för marknadsplatsen',
      ko: '마켓플레이스 게시자 계약',
    },
    currentVersion: '2025-06-12',
    href: 'https://go.microsoft.com/fwlink/?LinkID=699560',
  },
];

/** The agreements that the registration form must carry. */
export const registrationAgreementIds: readonly AgreementId[] = ['services-agreement', 'terms-of-use'];

const toRead: readonly Text[] = [
  {
    id: 'policies-and-terms',
    title: {
      en: 'Marketplace policies and terms',
      fr: 'Stratégies et conditions de la place de marché',
      sv: 'Marknadsplatsens principer och villkor',
      ko: '마켓플레이스 정책 및 약관',
    },
    currentVersion: '2026-05-01',
    href: 'https://learn.microsoft.com/legal/marketplace/certification-policies',
  },
  {
    id: 'become-a-publisher',
    title: {
      en: 'Become a cloud marketplace publisher',
      fr: 'Devenir éditeur sur la place de marché cloud',
      sv: 'Bli utgivare på molnmarknadsplatsen',
      ko: '클라우드 마켓플레이스 게시자 되기',
    },
    currentVersion: '2026-05-01',
    href: 'https://learn.microsoft.com/partner-center/marketplace-offers/overview',
  },
];

/** What registration asks to accept, and what to read first. */
export interface Term extends Text {
  readonly kind: 'accept' | 'read';
}

export const terms: readonly Term[] = [
  ...agreements
    .filter(({ id }) => registrationAgreementIds.includes(id))
    .map((agreement) => ({ ...agreement, kind: 'accept' as const })),
  ...toRead.map((text) => ({ ...text, kind: 'read' as const })),
];

/** The agreement with this id; undefined for an unknown one. */
export const agreementWith = (id: string): Agreement | undefined =>
  agreements.find((agreement) => agreement.id === id);
