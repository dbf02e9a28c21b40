// The token in a mail's link: it proves purpose, publisher, invitation, version and expiry; nothing stored can be turned into it.
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { base32 } from '../domain/base32.ts';
import { addressKey } from '../domain/text.ts';
import type { Instant } from '../domain/time.ts';
import type { NamedKey } from '../schema/setting.ts';

export type LinkPurpose = 'accept' | 'stop';

export interface LinkClaims {
  readonly purpose: LinkPurpose;
  readonly publisherId: string;
  /** A keyed digest of publisher and address, so that the address is proven with it. */
  readonly invitationId: string;
  readonly version: number;
  readonly expiresAt: Instant;
}

export interface Links {
  /** The name of the key that signs new links. */
  readonly newestKey: string;
  /** The token, always the same for the same claims and key; undefined when that key is no longer listed. */
  sign: (claims: LinkClaims, keyName: string) => string | undefined;
  /** What the token proves; undefined when it proves nothing. */
  verify: (token: string) => LinkClaims | undefined;
}

const letters: Readonly<Record<LinkPurpose, string>> = { accept: 'a', stop: 's' };
const form =
  /^([as])\.([a-z0-9_-]{3,50})\.(inv_[a-z2-7]{26})\.(\d{1,10})\.(\d{1,14})\.([a-z0-9]{1,16})\.([\w-]{43})$/;

const macOf = (payload: string, key: KeyObject): string =>
  createHmac('sha256', key).update(`link:${payload}`).digest('base64url');

export const createLinks = (named: readonly [NamedKey, ...NamedKey[]]): Links => {
  const keys = named.map(({ name, key }) => ({ name, key: createSecretKey(key) }));
  return {
    newestKey: named[0].name,
    sign: ({ purpose, publisherId, invitationId, version, expiresAt }, keyName) => {
      const signing = keys.find(({ name }) => name === keyName);
      if (!signing) return undefined;
      const parts = [letters[purpose], publisherId, invitationId, version, Date.parse(expiresAt), keyName];
      const payload = parts.join('.');
      return `${payload}.${macOf(payload, signing.key)}`;
    },
    verify: (token) => {
      const [, letter, publisherId = '', invitationId = '', version, expires, keyName, mac = ''] =
        form.exec(token) ?? [];
      const signing = keys.find(({ name }) => name === keyName);
      if (!signing) return undefined;
      const payload = token.slice(0, -mac.length - 1);
      // As text: the last letter has spare bits, so that several texts stand for the same bytes.
      if (!timingSafeEqual(Buffer.from(macOf(payload, signing.key)), Buffer.from(mac))) return undefined;
      return {
        purpose: letter === 'a' ? 'accept' : 'stop',
        publisherId,
        invitationId,
        version: Number(version),
        expiresAt: new Date(Number(expires)).toISOString(),
      };
    },
  };
};

export type InvitationId = (publisherId: string, address: string) => string;

/** One id per publisher and address, however the address is typed; it tells neither without the key. */
export const invitationIds = (key: Uint8Array): InvitationId => {
  const secret = createSecretKey(key);
  return (publisherId, address) => {
    const digest = createHmac('sha256', secret)
      .update(`invitation:${publisherId}:${addressKey(address)}`)
      .digest();
    return `inv_${base32(digest.subarray(0, 16))}`;
  };
};
