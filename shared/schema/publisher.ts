// The Publisher as clients see and send it.
import * as z from 'zod/mini';
import { publisherStatuses, type Account } from '../domain/account.ts';
import { canTransact } from '../domain/checklist.ts';
import { locales } from '../domain/locale.ts';
import { roles } from '../domain/role.ts';
import { instant, named } from './named.ts';
import {
  countryCode,
  emailAddress,
  identifier,
  microsoftAccount,
  phoneNumber,
  text,
  website,
} from './text.ts';

const displayName = text({ most: 100 });
const mpnId = identifier(/^\d{1,10}$/, 'Expected the digits of a Partner Network id, at most 10.');
const locale = z.enum(locales);
const multiline = text({ most: 500, lineFeeds: true });
const word = text({ most: 50 });

const organizationForm = z.strictObject({
  legalName: text({ most: 200 }),
  country: countryCode,
  mpnId,
  website: z.optional(website),
});

const contactForm = z.strictObject({
  name: text({ most: 100 }),
  email: emailAddress,
  phone: z.optional(phoneNumber),
});

const offerForm = z.strictObject({
  summary: multiline,
  microsoftProduct: z.optional(text({ most: 100 })),
  audience: z.optional(multiline),
});

/** The form of register-publisher. */
export const registrationForm = named(
  'RegistrationForm',
  z
    .strictObject({
      displayName,
      organization: organizationForm,
      contact: contactForm,
      offer: offerForm,
      transact: z.boolean(),
      microsoftAccount: z.optional(microsoftAccount),
      locale: z._default(locale, 'en'),
      acceptedTerms: z.array(z.strictObject({ id: word, version: word })).check(z.maxLength(10)),
    })
    .check(
      z.refine(({ transact, microsoftAccount: account }) => !transact || account !== undefined, {
        path: ['microsoftAccount'],
        error: 'A publisher that transacts needs a Microsoft account.',
      }),
    ),
);
export type RegistrationForm = z.infer<typeof registrationForm>;

const removable = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/** The merge patch of update-profile. What is read-only may stand in it as long as it is as it was. */
export const profilePatch = named(
  'ProfilePatch',
  z.strictObject({
    displayName: z.optional(displayName),
    ownerEmail: z.optional(emailAddress),
    organization: z.optional(
      z.strictObject({
        legalName: z.optional(text({ most: 200 })),
        country: z.optional(countryCode),
        mpnId: z.optional(mpnId),
        website: removable(website),
      }),
    ),
    contact: z.optional(
      z.strictObject({
        name: z.optional(text({ most: 100 })),
        email: z.optional(emailAddress),
        phone: removable(phoneNumber),
      }),
    ),
    offer: z.optional(
      z.strictObject({
        summary: z.optional(multiline),
        microsoftProduct: removable(text({ most: 100 })),
        audience: removable(multiline),
      }),
    ),
    transact: z.optional(z.boolean()),
    microsoftAccount: removable(microsoftAccount),
    locale: z.optional(locale),
    id: z.optional(z.unknown()),
    status: z.optional(z.unknown()),
    canTransact: z.optional(z.unknown()),
    firstOffer: z.optional(z.unknown()),
    createdAt: z.optional(z.unknown()),
    updatedAt: z.optional(z.unknown()),
  }),
);

export const publisher = named(
  'Publisher',
  z.object({
    id: z.string(),
    status: z.enum(publisherStatuses),
    displayName: z.string(),
    ownerEmail: z.string(),
    organization: z.object({
      legalName: z.string(),
      country: z.string(),
      mpnId: z.string(),
      website: z.optional(z.string()),
    }),
    contact: z.object({ name: z.string(), email: z.string(), phone: z.optional(z.string()) }),
    offer: z.object({
      summary: z.string(),
      microsoftProduct: z.optional(z.string()),
      audience: z.optional(z.string()),
    }),
    transact: z.boolean(),
    microsoftAccount: z.optional(z.string()),
    locale,
    canTransact: z.boolean(),
    firstOffer: z.optional(z.object({ offerId: z.string(), publishedAt: instant })),
    createdAt: instant,
    updatedAt: instant,
  }),
);
export type Publisher = z.infer<typeof publisher>;

export const toPublisher = (account: Account): Publisher => {
  const { id, status, profile, firstOffer, createdAt, updatedAt } = account;
  return {
    id,
    status,
    displayName: profile.displayName,
    ownerEmail: profile.ownerEmail,
    organization: profile.organization,
    contact: profile.contact,
    offer: profile.offer,
    transact: profile.transact,
    microsoftAccount: profile.microsoftAccount,
    locale: profile.locale,
    canTransact: canTransact(account),
    firstOffer,
    createdAt,
    updatedAt,
  };
};

export const publisherSummary = named(
  'PublisherSummary',
  z.object({
    id: z.string(),
    displayName: z.string(),
    status: z.enum(publisherStatuses),
    role: z.enum(roles),
  }),
);
