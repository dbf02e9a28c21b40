// Reference data as clients see it: terms, agreements, names of roles.
import * as z from 'zod/mini';
import type { Locale } from '../domain/locale.ts';
import type { Role } from '../domain/role.ts';
import type { Acceptance } from '../domain/account.ts';
import { agreementIds, type Agreement, type Term } from '../domain/terms.ts';
import { instant, named, taggedItem } from './named.ts';

export const term = named(
  'Term',
  z.object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['accept', 'read']),
    currentVersion: z.string(),
    href: z.url(),
  }),
);

export const toTerm = ({ id, title, kind, currentVersion, href }: Term, locale: Locale) => ({
  id,
  title: title[locale],
  kind,
  currentVersion,
  href,
});

export const agreement = named(
  'Agreement',
  z.object({
    id: z.enum(agreementIds),
    title: z.string(),
    currentVersion: z.string(),
    href: z.url(),
    accepted: z.optional(z.object({ version: z.string(), at: instant, by: z.string() })),
    actionNeeded: z.boolean(),
    ...taggedItem,
  }),
);

export const roleNames: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = {
  en: { owner: 'Owner', manager: 'Manager', contributor: 'Contributor' },
  fr: { owner: 'Propriétaire', manager: 'Gestionnaire', contributor: 'Contributeur' },
  sv: { owner: 'Ägare', manager: 'Ansvarig', contributor: 'Deltagare' },
  ko: { owner: '소유자', manager: '관리자', contributor: '기여자' },
};

/** Where a publisher stands with an agreement, without translated text. */
export const agreementFacts = (
  { id, currentVersion, href }: Agreement,
  acceptance: Acceptance | undefined,
) => ({
  id,
  currentVersion,
  href,
  accepted: acceptance && { version: acceptance.version, at: acceptance.at, by: acceptance.by },
  actionNeeded: acceptance?.version !== currentVersion,
});

export const toAgreement = (own: Agreement, acceptance: Acceptance | undefined, locale: Locale) => ({
  ...agreementFacts(own, acceptance),
  title: own.title[locale],
});
