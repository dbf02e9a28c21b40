// A request that may be sent again: within a day it is answered as the first time, from ids that the account remembers.
import type { Account, RememberedRequest, RememberedResult } from './account.ts';
import type { Change } from './change.ts';
import { unchanged } from './change.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

export interface RepeatableRequest {
  /** A digest of caller, operation and the client's request id. */
  readonly key: string;
  readonly bodyDigest: string;
  readonly at: Instant;
}

/** What a request came to before; throws `RepeatabilityMismatch` when it was another one. */
const earlierResult = (
  account: Account,
  { key, bodyDigest }: RepeatableRequest,
): readonly RememberedResult[] | undefined => {
  const earlier = account.remembered.find((request) => request.key === key);
  if (earlier && earlier.bodyDigest !== bodyDigest) throw new Refusal('RepeatabilityMismatch');
  return earlier?.result;
};

const remembering = (change: Change, request: RememberedRequest): Change => ({
  ...change,
  account: { ...change.account, remembered: [...change.account.remembered, request] },
});

/** Decides once per request; `remember` says what of the outcome is kept, undefined when nothing has happened. */
export const once = <T>(
  account: Account,
  request: RepeatableRequest | undefined,
  decide: () => { readonly change: Change; readonly results: T },
  remember: (results: T) => readonly RememberedResult[] | undefined,
  recall: (result: readonly RememberedResult[]) => T,
): { readonly change: Change; readonly results: T } => {
  const earlier = request && earlierResult(account, request);
  if (earlier) return { change: unchanged(account), results: recall(earlier) };
  const { change, results } = decide();
  const result = remember(results);
  return {
    change:
      request && result && change.account !== account ? remembering(change, { ...request, result }) : change,
    results,
  };
};
