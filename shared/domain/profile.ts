// The decision to change a profile: which properties may change, by whom, until when.
import type { Account, Profile } from './account.ts';
import { changed, unchanged, type Change } from './change.ts';
import type { PropertyChange } from './event.ts';
import { requireNotEnded, requirePrecondition, userWith, type Precondition } from './lookup.ts';
import { requireAllowedName } from './naming.ts';
import type { NamePolicy } from './name/name-policy.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

/** What a merge patch may hold: null removes an optional property. */
export interface ProfilePatch {
  readonly displayName?: string | undefined;
  readonly ownerEmail?: string | undefined;
  readonly organization?:
    | {
        readonly legalName?: string | undefined;
        readonly country?: string | undefined;
        readonly mpnId?: string | undefined;
        readonly website?: string | null | undefined;
      }
    | undefined;
  readonly contact?:
    | {
        readonly name?: string | undefined;
        readonly email?: string | undefined;
        readonly phone?: string | null | undefined;
      }
    | undefined;
  readonly offer?:
    | {
        readonly summary?: string | undefined;
        readonly microsoftProduct?: string | null | undefined;
        readonly audience?: string | null | undefined;
      }
    | undefined;
  readonly transact?: boolean | undefined;
  readonly microsoftAccount?: string | null | undefined;
  readonly locale?: Profile['locale'] | undefined;
}

export interface UpdateProfile {
  readonly patch: ProfilePatch;
  readonly by: string;
  readonly at: Instant;
  readonly ifMatch: Precondition;
  readonly names: NamePolicy;
}

/** RFC 7396 for an optional property: undefined leaves it, null removes it. */
const replaced = <T>(current: T | undefined, given: T | null | undefined): T | undefined =>
  given === undefined ? current : (given ?? undefined);

const patched = (profile: Profile, patch: ProfilePatch): Profile => ({
  displayName: patch.displayName ?? profile.displayName,
  ownerEmail: patch.ownerEmail ?? profile.ownerEmail,
  organization: {
    legalName: patch.organization?.legalName ?? profile.organization.legalName,
    country: patch.organization?.country ?? profile.organization.country,
    mpnId: patch.organization?.mpnId ?? profile.organization.mpnId,
    website: replaced(profile.organization.website, patch.organization?.website),
  },
  contact: {
    name: patch.contact?.name ?? profile.contact.name,
    email: patch.contact?.email ?? profile.contact.email,
    phone: replaced(profile.contact.phone, patch.contact?.phone),
  },
  offer: {
    summary: patch.offer?.summary ?? profile.offer.summary,
    microsoftProduct: replaced(profile.offer.microsoftProduct, patch.offer?.microsoftProduct),
    audience: replaced(profile.offer.audience, patch.offer?.audience),
  },
  transact: patch.transact ?? profile.transact,
  microsoftAccount: replaced(profile.microsoftAccount, patch.microsoftAccount),
  locale: patch.locale ?? profile.locale,
});

/** Every property of a profile by its JSON Pointer. */
const valuesOf = ({
  organization,
  contact,
  offer,
  ...own
}: Profile): ReadonlyMap<string, string | boolean | undefined> =>
  new Map<string, string | boolean | undefined>([
    ['/displayName', own.displayName],
    ['/ownerEmail', own.ownerEmail],
    ['/organization/legalName', organization.legalName],
    ['/organization/country', organization.country],
    ['/organization/mpnId', organization.mpnId],
    ['/organization/website', organization.website],
    ['/contact/name', contact.name],
    ['/contact/email', contact.email],
    ['/contact/phone', contact.phone],
    ['/offer/summary', offer.summary],
    ['/offer/microsoftProduct', offer.microsoftProduct],
    ['/offer/audience', offer.audience],
    ['/transact', own.transact],
    ['/microsoftAccount', own.microsoftAccount],
    ['/locale', own.locale],
  ]);

/** Personal data stays out of events: only that it changed is told. */
const isPersonal = (property: string): boolean =>
  property === '/ownerEmail' || property === '/microsoftAccount' || property.startsWith('/contact/');

const isLegal = (property: string): boolean =>
  property.startsWith('/organization/') && property !== '/organization/website';

const differences = (before: Profile, after: Profile): readonly PropertyChange[] => {
  const values = valuesOf(after);
  return [...valuesOf(before)]
    .filter(([property, from]) => values.get(property) !== from)
    .map(([property, from]) =>
      isPersonal(property) ? { property } : { property, from, to: values.get(property) },
    );
};

const requireUnlocked = (account: Account, differing: readonly PropertyChange[]): void => {
  const mayChangeLegal = account.status === 'underReview' || account.status === 'rejected';
  for (const { property } of differing) {
    if (isLegal(property) && !mayChangeLegal) throw new Refusal('LegalProfileLocked', { target: property });
    if (property === '/ownerEmail' && account.firstOffer)
      throw new Refusal('OwnerEmailLocked', { target: property });
  }
};

/** Selling through the store needs a Microsoft account; said of the profile as it would become. */
const requireMicrosoftAccount = ({
  transact,
  microsoftAccount,
}: Pick<Profile, 'transact' | 'microsoftAccount'>): void => {
  if (!transact || microsoftAccount !== undefined) return;
  const message = 'A publisher that transacts needs a microsoftAccount, such as contoso@outlook.com.';
  throw new Refusal('InvalidRequest', {
    details: [{ code: 'MissingProperty', target: '/microsoftAccount', message }],
  });
};

export const updateProfile = (account: Account, { patch, by, at, ifMatch, names }: UpdateProfile): Change => {
  const profile = patched(account.profile, patch);
  const differing = differences(account.profile, profile);
  const touches = (property: string): boolean => differing.some((change) => change.property === property);
  if (touches('/ownerEmail') && userWith(account, by)?.role !== 'owner') {
    throw new Refusal('PermissionDenied', {
      target: '/ownerEmail',
      message: 'Only an owner changes the owner e-mail.',
    });
  }
  if (differing.length === 0) return unchanged(account);
  if (touches('/displayName')) requireAllowedName(profile.displayName, 'displayName', names);
  requirePrecondition(account, ifMatch);
  requireNotEnded(account);
  requireUnlocked(account, differing);
  requireMicrosoftAccount(profile);
  const event = { type: 'profile.updated' as const, actor: by, subject: '/profile', changes: differing };
  return changed(account, at, { profile }, [event]);
};
