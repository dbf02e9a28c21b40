// Schemas of what people type: text, addresses, phone numbers, and what they may not hold.
import { iso31661Alpha2ToAlpha3 } from 'iso-3166';
import * as z from 'zod/mini';
import { cleanText, forbiddenCharacter, normaliseAddress, normaliseLineFeeds } from '../domain/text.ts';

export interface TextRules {
  /** In code points, as JSON Schema counts. */
  readonly most: number;
  readonly least?: number;
  readonly lineFeeds?: boolean;
}

type Check = z.core.CheckFn<string>;

const lengthOf = (text: string): number => Array.from(text).length;

const refuse = (code: string, message: string, input: string): z.core.$ZodRawIssue => ({
  code: 'custom',
  params: { code },
  message,
  input,
});

// Letters that draw nothing stand among the assigned ones: fillers, and the blank Braille pattern.
const visible = /[^\p{Z}\p{C}\p{M}\u3164\u115F\u1160\uFFA0\u2800]/u;

const within =
  ({ most, least = 1, lineFeeds = false }: TextRules): Check =>
  ({ value, issues }) => {
    const character = forbiddenCharacter(value, { lineFeeds });
    const length = lengthOf(value);
    if (character)
      issues.push(refuse('InvalidCharacter', `${character} is not allowed here. Remove it.`, value));
    if (length > most)
      issues.push(refuse('TooLong', `Expected at most ${most} characters; there are ${length}.`, value));
    if (length < least) issues.push(refuse('TooShort', `Expected at least ${least} characters.`, value));
    else if (!visible.test(value))
      issues.push(refuse('InvalidValue', 'Expected something that can be seen.', value));
  };

/** Trimmed and NFC-normalised text without controls. */
export const text = (rules: TextRules) =>
  z.string().check(
    z.overwrite((value) => cleanText(rules.lineFeeds ? normaliseLineFeeds(value) : value)),
    z.check(within(rules)),
    z.meta({ minLength: rules.least ?? 1, maxLength: rules.most }),
  );

const addressHint = 'Expected one bare e-mail address, such as ada@contoso.example.';

/** One bare address, its domain in lower case. */
export const emailAddress = z.string().check(
  z.overwrite((value) => normaliseAddress(value) ?? value),
  z.refine((value) => normaliseAddress(value) !== undefined, { error: addressHint, abort: true }),
  z.meta({ format: 'email', maxLength: 254 }),
);

const consumerDomain =
  /@(?:(?:outlook|hotmail|live)\.(?:com|[a-z]{2}|com?\.[a-z]{2})|msn\.com|passport\.com|windowslive\.com)$/;

/** An address that can be a Microsoft account: a directory's work address cannot. */
export const microsoftAccount = emailAddress.check(
  z.refine((value) => consumerDomain.test(value), {
    error:
      'This is no consumer address: one of a domain that a directory federates cannot become a Microsoft account. ' +
      'Give one of outlook.com, live.com, hotmail.com or msn.com; a new outlook.com mailbox can forward to yours.',
  }),
);

const digitsOnly = /^\+[1-9]\d{6,14}$/;

/** E.164; the numbering plans are loaded with the first number. */
export const phoneNumber = z.string().check(
  z.regex(digitsOnly, {
    error: 'Expected an E.164 number: +, country code, number, digits only.',
    abort: true,
  }),
  z.refine(async (value) => (await import('libphonenumber-js/min')).isPossiblePhoneNumber(value), {
    error: 'No country has such a number. Check the country code and the number of digits.',
  }),
);

export const countryCode = z.string().check(
  z.refine((value) => Object.hasOwn(iso31661Alpha2ToAlpha3, value), {
    error: 'Expected an ISO 3166-1 alpha-2 code in capitals, such as SE.',
  }),
  z.meta({ pattern: '^[A-Z]{2}$' }),
);

const isHttps = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, hostname } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
};

export const website = text({ most: 300 }).check(
  z.refine((value) => isHttps(value) && !/\s/.test(value), {
    error: 'Expected an https address, such as https://contoso.example.',
  }),
  z.meta({ format: 'uri', maxLength: 300 }),
);

const linkLikes = [
  /[a-z][a-z0-9+.-]{0,20}:[/\\]/i,
  /\b(?:https?|javascript|mailto):\S/i,
  /\bwww\./i,
  /\p{L}\.\p{L}{2,24}(?:[/\\#]|:\d|\?[\p{L}\p{N}])/u,
  /\b\d{1,3}(?:\.\d{1,3}){3}[/:]/,
];

/** Compatibility forms count as what address bars make of them. */
const holdsLink = (value: string): boolean => linkLikes.some((like) => like.test(value.normalize('NFKC')));

/** What an inviter writes to the invited person: no addresses of pages, which only phishers need there. */
export const personalMessage = text({ most: 500, lineFeeds: true }).check(
  z.refine((value) => !holdsLink(value), { error: 'A message holds no links. Remove them.' }),
);

/** A part of a name or an address to look for. */
export const searchText = text({ most: 100 });

export const identifier = (pattern: RegExp, error: string) => z.string().check(z.regex(pattern, { error }));

/** A GUID, in lower case. */
export const guid = z.string().check(
  z.overwrite((value) => value.toLowerCase()),
  z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
    error: 'Expected a GUID, such as 6f1d1a50-9f3e-4a0e-8c5e-0c1f4f0f7a11.',
  }),
);
