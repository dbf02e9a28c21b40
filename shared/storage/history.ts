// The chain of an account's events: each carries the keyed hash of the one before.
import { createHmac, type KeyObject } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import type { AccountEvent, NewEvent } from '../domain/event.ts';
import { canonical } from '../schema/canonical.ts';

/**
 * An HMAC over the canonical form (RFC 8785): rewriting the chain needs more than access to the table. In hex, which
 * no spreadsheet takes for a formula.
 */
export const hashOf = (
  publisherId: string,
  event: Omit<AccountEvent, 'hash'>,
  key: Uint8Array | KeyObject,
): string =>
  createHmac('sha256', key)
    .update(canonical({ publisherId, ...event }))
    .digest('hex');

export interface Chain {
  readonly events: readonly AccountEvent[];
  /** The hash that the next event builds on. */
  readonly head: string;
}

/** Numbers, dates and chains the events of one change onto the account as it was `before`. */
export const chained = (
  before: Pick<Account, 'id' | 'sequence' | 'lastEventHash'>,
  events: readonly NewEvent[],
  at: string,
  ids: () => string,
  key: Uint8Array | KeyObject,
): Chain => {
  const start: Chain = { events: [], head: before.lastEventHash };
  return events.reduce<Chain>(({ events: done, head }, event) => {
    const unsealed = {
      ...event,
      id: ids(),
      sequence: before.sequence + done.length + 1,
      at,
      previousHash: head,
    };
    const hash = hashOf(before.id, unsealed, key);
    return { events: [...done, { ...unsealed, hash }], head: hash };
  }, start);
};
