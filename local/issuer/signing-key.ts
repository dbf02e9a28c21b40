// The issuer's key: made once and kept in a file, so that tokens stay valid over a restart.
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import * as z from 'zod/mini';
import { readOrCreate } from '../keys.ts';
import { Problem } from '../problem.ts';

export const ALGORITHM = 'RS256';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: Awaited<ReturnType<typeof importJWK>>;
  /** As published: without the private parts. */
  readonly publicKey: JWK;
}

const PrivateJwk = z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), d: z.string() });

const newPrivateJwk = async (): Promise<string> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  return `${JSON.stringify(await exportJWK(privateKey))}\n`;
};

/** Reads the key from a file, which is made (readable by its owner only) when it is missing. */
export const loadSigningKey = async (path: string): Promise<SigningKey> => {
  const content = await readOrCreate(path, newPrivateJwk);
  try {
    const jwk = PrivateJwk.parse(JSON.parse(content));
    const { kty, n, e } = jwk;
    const id = await calculateJwkThumbprint({ kty, n, e });
    const privateKey = await importJWK(jwk, ALGORITHM);
    return { id, privateKey, publicKey: { kty, n, e, kid: id, alg: ALGORITHM, use: 'sig' } };
  } catch {
    throw new Problem(
      `${path} does not hold an RSA private key: delete it to get a new one (old tokens stop working).`,
    );
  }
};
