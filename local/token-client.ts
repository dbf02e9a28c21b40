// Asks a local issuer for access tokens.
import * as z from 'zod/mini';
import type { TokenRequest } from './issuer/token-request.ts';
import { Problem } from './problem.ts';

/** What may be asked; everything has a default but one of `email` and `sub`. */
export type TokenWish = Partial<TokenRequest>;

const Granted = z.object({ access_token: z.string() });
const Refused = z.object({ error_description: z.string() });

/** An access token from the issuer at this address; a Problem when it refuses or does not answer. */
export const fetchToken = async (issuer: string, wish: TokenWish): Promise<string> => {
  const response = await fetch(`${issuer}/dev-token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
  }).catch(() => undefined);
  if (!response)
    throw new Problem(`Nothing answers at ${issuer}: start the local run with "npm start" first.`);
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return Granted.parse(body).access_token;
  const refused = Refused.safeParse(body);
  throw new Problem(
    refused.success ? refused.data.error_description : `The issuer answered ${response.status}.`,
  );
};
