// Authorization codes: each works once, for a minute, for who began the sign-in; only the newest hundred are kept.
import { randomBytes } from 'node:crypto';
import type { TokenRequest } from './token-request.ts';

const LIFETIME_S = 60;
const KEPT = 100;

/** Who has signed in, and for which client. */
export interface Grant {
  readonly clientId: string;
  readonly redirectUri: string;
  /** RFC 7636, S256. */
  readonly challenge: string;
  readonly scope: string;
  readonly nonce?: string | undefined;
  readonly person: TokenRequest;
}

export interface Codes {
  readonly issue: (grant: Grant) => string;
  /** The grant of a code, which is used up by asking. */
  readonly redeem: (code: string) => Grant | undefined;
}

/** `now` in seconds since 1970. */
export const createCodes = (now: () => number): Codes => {
  const kept = new Map<string, Grant & { readonly until: number }>();
  return {
    issue: (grant) => {
      const code = randomBytes(32).toString('base64url');
      kept.set(code, { ...grant, until: now() + LIFETIME_S });
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return code;
    },
    redeem: (code) => {
      const found = kept.get(code);
      kept.delete(code);
      return found && now() < found.until ? found : undefined;
    },
  };
};
