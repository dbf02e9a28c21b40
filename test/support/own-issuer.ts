// A token issuer of a test's own, with its own key: what it says is signed, and may claim to come from anywhere.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export interface OwnIssuer {
  /** Its address, without a trailing slash. */
  readonly address: string;
  /** Where its keys are. */
  readonly jwksUri: string;
  /** A token for our audience that holds for ten minutes. */
  readonly token: (claims: JWTPayload) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const kid = 'own';

/** Listens on a free port of the loopback address. */
export const startOwnIssuer = async (): Promise<OwnIssuer> => {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' }] });
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json').end(keys);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    jwksUri: `${address}/keys`,
    token: (claims) =>
      new SignJWT({ iss: address, aud: 'api://partner-accounts', ...claims })
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' })
        .setExpirationTime('10m')
        .sign(privateKey),
    stop: async () => {
      server.close();
      await once(server, 'close');
    },
  };
};
