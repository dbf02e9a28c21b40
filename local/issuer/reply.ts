// What the issuer's routes are given, and what they answer.
import type { Reply } from '../guarded-server.ts';

export type { Reply } from '../guarded-server.ts';

export interface Request {
  readonly query: URLSearchParams;
  /** The parsed body; throws when it is none, or too large. */
  readonly json: () => Promise<unknown>;
  readonly form: () => Promise<URLSearchParams>;
  /** The Origin header. */
  readonly origin: string | undefined;
  /** The issuer's own origin as the request names it. */
  readonly ownOrigin: string;
}

/** An error as OAuth servers send it. */
export const refusal = (status: number, description: string, error = 'invalid_request'): Reply => ({
  status,
  body: JSON.stringify({ error, error_description: description }),
});

const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/** Whether an address, or the origin of one, is of this machine. */
export const isLoopback = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && loopbackHosts.includes(hostname);
};
