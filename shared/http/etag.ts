// Entity tags, and the conditions that clients put on them (RFC 9110, section 13).
import { hash } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import type { Precondition } from '../domain/lookup.ts';
import { Refusal } from '../domain/refusal.ts';
import { canonical } from '../schema/canonical.ts';

/** A strong digest of a representation; leave translated text out of it. */
export const etagOf = (representation: object): string =>
  `"${hash('sha256', canonical(representation), 'base64url').slice(0, 32)}"`;

const tag = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/;

/** The tags of an If-Match or If-None-Match header; `*` stands alone. Throws for what is no such list. */
const tagsOf = (header: string, name: string): readonly string[] | '*' => {
  const entries = header.split(',').map((entry) => entry.trim());
  if (header.trim() === '*') return '*';
  if (entries.every((entry) => tag.test(entry))) return entries;
  const message = 'Expected ETags as they were given, quotes included and separated by commas, or *.';
  throw new Refusal('InvalidRequest', { details: [{ code: 'InvalidValue', target: name, message }] });
};

/** The tags of an If-Match header; undefined when there is none. */
export const ifMatchTags = (header: string | null): readonly string[] | '*' | undefined =>
  header === null ? undefined : tagsOf(header, 'If-Match');

/** Whether a GET can be answered with 304. */
export const isNotModified = (header: string | null, etag: string): boolean => {
  if (header === null) return false;
  const tags = tagsOf(header, 'If-None-Match');
  return tags === '*' || tags.some((known) => known.replace(/^W\//, '') === etag);
};

/** A condition on what a caller saw of an account; `represent` refuses what does not exist. Weak tags never match. */
export const preconditionOn =
  (tags: readonly string[] | '*' | undefined, represent: (account: Account) => object): Precondition =>
  (account) => {
    if (tags === undefined) return true;
    const representation = represent(account);
    return tags === '*' || tags.includes(etagOf(representation));
  };
