// The decision over several invitations at once: one change, and an outcome for each.
import type { Account, RememberedResult } from './account.ts';
import { followedBy, unchanged, type Change } from './change.ts';
import { inviteUser, type InviteUser } from './invitation.ts';
import { invitationWith } from './lookup.ts';
import { Refusal } from './refusal.ts';

/** What became of each invitation, in the order in which they were asked for. */
export interface Outcome {
  readonly change: Change;
  readonly results: readonly RememberedResult[];
}

export const inviteOne = (account: Account, command: InviteUser): Outcome => {
  const change = inviteUser(account, command);
  const version = invitationWith(change.account, command.id)?.version ?? 0;
  return { change, results: [{ invitationId: command.id, version }] };
};

/** A fault of one item, found before its turn, or its command. */
export type BatchItem = InviteUser | Refusal;

const attempt = (account: Account, item: BatchItem): Outcome | Refusal => {
  if (item instanceof Refusal) return item;
  try {
    return inviteOne(account, item);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

export interface BatchOutcome {
  readonly change: Change;
  readonly results: readonly (RememberedResult | Refusal)[];
}

/** Each item is decided on the account that the items before it leave. */
export const inviteEach = (account: Account, items: readonly BatchItem[]): BatchOutcome =>
  items.reduce<BatchOutcome>(
    ({ change, results }, item) => {
      const outcome = attempt(change.account, item);
      if (outcome instanceof Refusal) return { change, results: [...results, outcome] };
      return { change: followedBy(change, () => outcome.change), results: [...results, ...outcome.results] };
    },
    { change: unchanged(account), results: [] },
  );
