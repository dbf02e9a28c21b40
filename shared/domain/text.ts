// Rules for text that people and tokens bring in: what is normalised, what is refused, what an address is.

const longestName = 100;
const longestAddress = 254;
const longestLocalPart = 64;

// Private use stays allowed: it is assigned, harmless, and fonts of companies use it. Noncharacters are unassigned.
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\p{Cn}]/gu;
const combiningGraphemeJoiner = '\u034F';
const marksBeyondStreamSafe = /(?:(?!\u034F)\p{M}){30}(?=(?!\u034F)\p{M})/gu;

/**
 * NFC in linear time. Composing sorts each run of combining marks, which for one run of thousands takes seconds;
 * so runs are first broken at 30 as Unicode's stream-safe format does (UAX 15). No language has such runs.
 */
const compose = (text: string): string =>
  text.replace(marksBeyondStreamSafe, `$&${combiningGraphemeJoiner}`).normalize('NFC');

/** Trimmed and NFC-normalised. */
export const cleanText = (text: string): string => compose(text.trim());

/** CR LF becomes LF, for the texts that may have several lines. */
export const normaliseLineFeeds = (text: string): string => text.replaceAll('\r\n', '\n');

/** Names the first character that no text may hold, as `U+2028`: controls, line and paragraph separators,
 *  bidirectional controls, lone surrogates, unassigned code points. `lineFeeds`: whether LF is allowed. */
export const forbiddenCharacter = (
  text: string,
  { lineFeeds = false }: { readonly lineFeeds?: boolean } = {},
): string | undefined => {
  const looked = lineFeeds ? text.replaceAll('\n', ' ') : text;
  const code = looked.codePointAt(looked.search(forbidden));
  return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
};

/** At most `length` UTF-16 units, never ending in half a surrogate pair. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** A name that we did not ask for, made fit to store and show: forbidden characters removed (those that part
 *  words become a space), NFC, at most 100 UTF-16 units, trimmed. May be empty. */
export const cleanName = (text: string): string => {
  const allowed = text.replace(/[\s\u0085]+/gu, ' ').replace(forbidden, '');
  return cut(cleanText(allowed), longestName).trim();
};

// RFC 5321's Dot-string: no quotes, no empty atom.
const localPart = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const unicodeDomain = /^[\p{L}\p{M}\p{N}.-]+$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const letterInLastLabel = /[a-z][^.]*$/;

/** A domain in its ASCII form (UTS 46, as browsers do it), lower case; undefined if no mail domain. */
const asciiDomain = (domain: string): string | undefined => {
  const url = `http://${domain}`;
  if (!unicodeDomain.test(domain) || !URL.canParse(url)) return undefined;
  const { hostname } = new URL(url);
  const labels = hostname.split('.');
  const isName = labels.length > 1 && labels.every((part) => label.test(part));
  return isName && letterInLastLabel.test(hostname) ? hostname : undefined;
};

/**
 * One bare `local@domain` in the form that is stored: surrounding space trimmed, domain in lower case, local part as
 * typed. Undefined for anything else. Local parts are ASCII, because not every mail server takes others;
 * international domains become their `xn--` form, so that two spellings of one domain are one address.
 */
export const normaliseAddress = (text: string): string | undefined => {
  const bare = text.trim();
  const at = bare.lastIndexOf('@');
  if (at < 1 || at > longestLocalPart || bare.length > longestAddress) return undefined;
  const local = bare.slice(0, at);
  const domain = asciiDomain(bare.slice(at + 1));
  if (domain === undefined || !localPart.test(local)) return undefined;
  const address = `${local}@${domain}`;
  return address.length <= longestAddress ? address : undefined;
};

/** What two normalised addresses have in common exactly when they are one: case does not count. */
export const addressKey = (address: string): string => address.toLowerCase();

export const sameAddress = (one: string, other: string): boolean => addressKey(one) === addressKey(other);
