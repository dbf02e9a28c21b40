// Properties that a patch may repeat but not change.
import { isDeepStrictEqual } from 'node:util';
import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/change.ts';
import type { Precondition } from '../domain/lookup.ts';
import { Refusal } from '../domain/refusal.ts';

type Properties = Readonly<Record<string, unknown>>;

const requireEqual = (given: Properties, current: Properties): void => {
  const changed = Object.keys(given).find(
    (name) => given[name] !== undefined && !isDeepStrictEqual(given[name], current[name]),
  );
  if (changed !== undefined) throw new Refusal('ReadOnlyProperty', { target: `/${changed}` });
};

/**
 * A decision that first refuses changes of read-only properties. Those that the change itself moves (`moving`) may be
 * outdated where all else is so already and the ETag is stale: else a whole representation whose answer was lost
 * could not be sent again.
 */
export const readOnlyFirst =
  (
    fixed: Properties,
    moving: Properties,
    ifMatch: Precondition,
    represent: (account: Account) => Properties,
    decide: (account: Account) => Change,
  ): ((account: Account) => Change) =>
  (account) => {
    const current = represent(account);
    requireEqual(fixed, current);
    const change = decide(account);
    if (change.account !== account || ifMatch(account)) requireEqual(moving, current);
    return change;
  };
