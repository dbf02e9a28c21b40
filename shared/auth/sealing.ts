// Values sealed for a scope: readable by nobody, and of use only where they were sealed for.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export interface Seals {
  seal: (value: string, scope: string) => string;
  /** Undefined for everything that was not sealed for this scope. */
  open: (sealed: string, scope: string) => string | undefined;
}

const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM under a key derived from `key`, the scope authenticated with it. */
export const createSeals = (key: Uint8Array): Seals => {
  const cipherKey = createHash('sha256').update('seal:').update(key).digest();
  return {
    seal: (value, scope) => {
      const iv = randomBytes(ivLength);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, iv).setAAD(Buffer.from(scope));
      const sealed = Buffer.concat([cipher.update(value), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed, scope) => {
      const bytes = Buffer.from(sealed, 'base64url');
      // Decoding is lenient: several texts stand for the same bytes, and only one of them was given.
      if (bytes.length < ivLength + tagLength || bytes.toString('base64url') !== sealed) return undefined;
      const iv = bytes.subarray(0, ivLength);
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, iv, { authTagLength: tagLength })
        .setAAD(Buffer.from(scope))
        .setAuthTag(bytes.subarray(ivLength, ivLength + tagLength));
      try {
        return Buffer.concat([
          decipher.update(bytes.subarray(ivLength + tagLength)),
          decipher.final(),
        ]).toString();
      } catch {
        return undefined;
      }
    },
  };
};
