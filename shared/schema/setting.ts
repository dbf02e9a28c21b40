// How the text of a setting is read, and what it should have been when it cannot be.
import * as z from 'zod/mini';

/** A key of 32 bytes or more with the name that what it signs carries. */
export interface NamedKey {
  readonly name: string;
  readonly key: Uint8Array;
}

/** A setting read by `parse`, which answers undefined for what is not `expected`. */
export const setting = <T>(expected: string, parse: (text: string) => T | undefined): z.ZodMiniType<T> =>
  z.transform((input: unknown, context) => {
    const value = typeof input === 'string' ? parse(input) : undefined;
    if (value !== undefined) return value;
    const message = `${input === undefined ? 'is missing:' : 'must be'} ${expected}`;
    context.issues.push({ code: 'custom', message, input });
    return z.NEVER;
  });

export const keyText = '32 or more random bytes in base64url, as "npm run -s new-key" prints them';

export const keyOf = (text: string): Uint8Array | undefined => {
  const bytes = Buffer.from(text, 'base64url');
  return /^[\w-]+=*$/.test(text) && bytes.length >= 32 ? bytes : undefined;
};

/** Each entry parsed; undefined when one of them is wrong. */
export const listOf = <T>(
  text: string,
  parse: (entry: string) => T | undefined,
): readonly T[] | undefined => {
  const entries = text.split(',').map((entry) => parse(entry.trim()));
  const right = entries.filter((entry) => entry !== undefined);
  return right.length === entries.length ? right : undefined;
};

const namedKeyOf = (text: string): NamedKey | undefined => {
  const [, name = '', value = ''] = /^([a-z0-9]{1,16}):(.+)$/.exec(text) ?? [];
  const key = keyOf(value);
  return key && { name, key };
};

export const namedKeysOf = (text: string): readonly [NamedKey, ...NamedKey[]] | undefined => {
  const [first, ...others] = listOf(text, namedKeyOf) ?? [];
  const names = new Set(others.map(({ name }) => name));
  return first && names.size === others.length && !names.has(first.name) ? [first, ...others] : undefined;
};

/** Two at most, so that the older one can be taken out once the newer is in use. */
export const oneOrTwoKeysOf = (text: string): readonly Uint8Array[] | undefined => {
  const keys = listOf(text, keyOf);
  return keys && keys.length <= 2 ? keys : undefined;
};

export const originOf = (text: string): string | undefined =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text ? text : undefined;

export const linkBaseOf = (text: string): string | undefined =>
  URL.canParse(text) && /^https?:/.test(text) && !text.includes('#') ? text : undefined;

export const httpUrlOf = (text: string): string | undefined =>
  URL.canParse(text) && /^https?:/.test(text) ? text.replace(/\/$/, '') : undefined;

export const smtpUrlOf = (text: string): string | undefined =>
  URL.canParse(text) && /^smtps?:\/\//.test(text) ? text : undefined;

export const numberOf = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined;

export const jsonOf = (text: string): { readonly json: unknown } | undefined => {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return undefined;
  }
};

export const namesOf = (text: string): readonly string[] | undefined => {
  const list = z.array(z.string()).safeParse(jsonOf(text)?.json);
  return list.data;
};
