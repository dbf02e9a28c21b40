// A target over HTTP in the place of a local stack: what it has not got is said when a test asks for it.
import { inboxAt, type Inbox } from '../../../local/inbox.ts';
import type { Coordinates } from '../../../local/coordinates.ts';
import type { StackClients } from '../../../local/stack.ts';
import { fetchToken, type TokenWish } from '../../../local/token-client.ts';
import { givenToken } from './callers.ts';
import { Needs, type Target } from './target.ts';

/** The clients of a target. */
export const targetStack = ({ api, issuer, callers, inbox }: Target): StackClients => ({
  api,
  token: async (wish: TokenWish) => {
    if (issuer !== undefined) return fetchToken(issuer, wish);
    if (callers) return givenToken(callers, wish);
    throw new Needs('tokens (--issuer or --tokens)');
  },
  get inbox(): Inbox {
    if (inbox === undefined) throw new Needs('the inbox (--inbox)');
    return inboxAt(inbox);
  },
  get coordinates(): Coordinates {
    throw new Needs('a look into storage, keys or logs, which only a local stack allows');
  },
});
