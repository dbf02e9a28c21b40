// What changes that wait for one account come to together: each decided on what the one before has made of it.
import type { KeyObject } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import type { Change } from '../domain/change.ts';
import type { AccountEvent } from '../domain/event.ts';
import { invitationWith } from '../domain/lookup.ts';
import type { MailRequest } from '../domain/notice.ts';
import { Refusal } from '../domain/refusal.ts';
import { accountRow, sizeOf, type Standing } from './account-row.ts';
import { chained } from './history.ts';

/** Decides on the account as it is, undefined when there is none yet; may be asked again on newer state. */
export type Decide = (account: Account | undefined) => Change;

/** What a decision came to: the account after it, or what it threw. */
export type Verdict = { readonly account: Account } | { readonly fault: unknown };

export interface Decided {
  /** Of the first so many decisions, in their order; the rest did not fit. */
  readonly verdicts: readonly Verdict[];
  /** The account after all of them, with its row; undefined when nothing has to be written. */
  readonly after: Standing | undefined;
  readonly events: readonly AccountEvent[];
  readonly mails: readonly MailRequest[];
}

const largestAccount = 900 * 1024;
/** Of the 100 rows of a transaction one is the account, and a change of its own may bring more than a few. */
const mostEventsTogether = 60;
/** So many mails a full account still remembers: less than what is left of the service's limit. */
const noticesOfFull = 100;

const profileLength = ({ profile }: Account): number => JSON.stringify(profile).length;

/** Whether a change adds what fills an account: a user, an invitation made anew, more text in the profile. */
const adds = (before: Account, after: Account): boolean =>
  after.users.length > before.users.length ||
  after.invitations.some(({ id, createdAt }) => invitationWith(before, id)?.createdAt !== createdAt) ||
  profileLength(after) > profileLength(before);

/** The account with its row. One that is full forgets older mails to people, so that a removal always fits. */
const fitted = (account: Account, before: Standing | undefined): Standing => {
  const row = accountRow(account, before);
  if (sizeOf(row) <= largestAccount || account.notices.length <= noticesOfFull) return { account, row };
  const quieter = { ...account, notices: account.notices.slice(-noticesOfFull) };
  return { account: quieter, row: accountRow(quieter, before) };
};

/** Additions stop well before the service's limit for a row; what decides over or removes something always fits. */
const requireRoom = (before: Account | undefined, { account, row }: Standing): void => {
  if (sizeOf(row) > largestAccount && (!before || adds(before, account))) throw new Refusal('AccountFull');
};

export interface Sealing {
  readonly newId: () => string;
  readonly historyKey: KeyObject;
}

interface Step extends Standing {
  readonly events: readonly AccountEvent[];
  readonly mails: readonly MailRequest[];
}

const stepOf = (before: Standing | undefined, change: Change, { newId, historyKey }: Sealing): Step => {
  const origin = before?.account ?? { id: change.account.id, sequence: 0, lastEventHash: '' };
  const { events, head } = chained(origin, change.events, change.account.lastEventAt, newId, historyKey);
  const after = fitted({ ...change.account, lastEventHash: head }, before);
  requireRoom(before?.account, after);
  return { ...after, events, mails: change.mails };
};

/** Decides one after another, the first of them in any case. What a decision throws is its own: the next goes on. */
export const decideAll = (
  start: Standing | undefined,
  decisions: readonly Decide[],
  sealing: Sealing,
): Decided => {
  const verdicts: Verdict[] = [];
  const steps: Step[] = [];
  let before = start;
  let events = 0;
  for (const decide of decisions) {
    try {
      const change = decide(before?.account);
      if (change.account !== before?.account) {
        const step = stepOf(before, change, sealing);
        events += step.events.length;
        if (steps.length > 0 && events > mostEventsTogether) break;
        steps.push(step);
        before = step;
      }
      verdicts.push({ account: before.account });
    } catch (fault) {
      verdicts.push({ fault });
    }
  }
  return {
    verdicts,
    after: steps.at(-1),
    events: steps.flatMap((step) => step.events),
    mails: steps.flatMap((step) => step.mails),
  };
};
