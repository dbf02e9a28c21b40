// What tests expect of every decision: a refusal by its code, or exactly these events and mails.
import { expect } from '@jest/globals';
import type { Account } from '../../shared/domain/account.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { NewEvent } from '../../shared/domain/event.ts';
import type { MailRequest } from '../../shared/domain/notice.ts';
import { Refusal, type RefusalCode, type RefusalDetail } from '../../shared/domain/refusal.ts';
import { frozen } from './sample-accounts.ts';

type Decide = (account: Account) => unknown;

/** The refusal of a decision that left the account as it was; fails when there is none. */
const refusalOf = (account: Account, decide: Decide): Refusal => {
  const before = structuredClone(account);
  try {
    decide(frozen(account));
  } catch (error) {
    expect(account).toStrictEqual(before);
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('The decision was made, and a refusal was expected.');
};

/** The decision says no with this code, with these details among its own, and changes nothing. */
export const expectRefusal = (
  account: Account,
  decide: Decide,
  code: RefusalCode,
  detail: RefusalDetail = {},
): void => {
  const refusal = refusalOf(account, decide);
  expect(refusal.code).toBe(code);
  expect(refusal.detail).toMatchObject(detail);
};

/** The code with which a decision says no, or `undefined` when it says yes. */
export const refusalCode = (account: Account, decide: Decide): RefusalCode | undefined => {
  try {
    decide(frozen(account));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

/** The decision finds that what was asked for is so already. */
export const expectUnchanged = (account: Account, decide: (account: Account) => Change): void => {
  const change = decide(frozen(account));
  expect(change).toStrictEqual({ account, events: [], mails: [] });
  expect(change.account).toBe(account);
};

/** Exactly these events and mails, and a sequence that counts the events. */
export const expectChange = (
  before: Account,
  change: Change,
  events: readonly NewEvent[],
  mails: readonly MailRequest[] = [],
): void => {
  expect(change.events).toEqual(events);
  expect(change.mails).toEqual(mails);
  expect(change.account.sequence).toBe(before.sequence + events.length);
};

/** The parts of the account that the decision replaced by something else. */
export const partsChanged = (before: Account, after: Account): readonly string[] => {
  const parts = new Set([...Object.keys(before), ...Object.keys(after)]);
  const valueOf = (account: Account, part: string): unknown =>
    Object.entries(account).find(([name]) => name === part)?.[1];
  return [...parts]
    .filter((part) => JSON.stringify(valueOf(before, part)) !== JSON.stringify(valueOf(after, part)))
    .sort();
};

/** A precondition that holds, and one of somebody who read an older state. */
export const fresh = (): boolean => true;
export const stale = (): boolean => false;
