// The id under which a caller is known everywhere: a digest, so that it tells nothing and nobody assigns it.
import { hash } from 'node:crypto';
import { base32 } from '../domain/base32.ts';
import type { CallerKind } from '../domain/caller.ts';

export interface Identity {
  /** The `iss` claim. */
  readonly issuer: string;
  readonly kind: CallerKind;
  /** The `oid` claim if the token has one, else `sub`. */
  readonly subject: string;
}

/** `usr_` and 26 characters, the first 16 bytes of a SHA-256. The JSON array keeps the three parts apart. */
export const userIdOf = ({ issuer, kind, subject }: Identity): string =>
  `usr_${base32(hash('sha256', JSON.stringify([issuer, kind, subject]), 'buffer').subarray(0, 16))}`;
