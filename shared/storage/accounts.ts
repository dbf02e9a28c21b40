// The account store: one point read gives an account, one transaction changes it.
import { createSecretKey } from 'node:crypto';
import type { Account } from '../domain/account.ts';
import { accountRow } from './account-row.ts';
import { commits, GroupFailed, type CommitParts, type Loaded, type Outcome, type Reserve } from './commit.ts';
import { decideAll, type Decide, type Verdict } from './decide.ts';
import { createLanes, type DoTogether } from './lane.ts';
import { Contended, type Write } from './tables.ts';

export type { Loaded, Reserve } from './commit.ts';
export type { Decide } from './decide.ts';

export interface AccountStore {
  read: (id: string) => Promise<Loaded | undefined>;
  /**
   * Commits what `decide` comes to and answers the account after it. Throws the decision's refusal, with nothing
   * changed; `Contended` when others change it all the time; `StorageUnavailable` when the outcome is unknown.
   */
  change: (id: string, loaded: Loaded | undefined, decide: Decide, reserve?: Reserve) => Promise<Account>;
  /** Writes the account as it was read, so that a commit still on its way must fail; false when it has changed. */
  fence: (loaded: Loaded) => Promise<boolean>;
}

export interface AccountStoreParts extends CommitParts {
  /** Milliseconds since some start; for waiting times only. */
  readonly elapsed: () => number;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly historyKey: Uint8Array;
}

const mostAttempts = 8;
const longestLaneWait = 10_000;
/** So many changes of an account are committed together: more would fail together too. */
const mostTogether = 16;

/** A change that waits for its turn. */
interface Waiting {
  readonly arrived: number;
  readonly loaded: Loaded | undefined;
  readonly decide: Decide;
  readonly reserve: Reserve | undefined;
  readonly settle: (verdict: Verdict) => void;
}

/** What a lane leaves to the next of those who wait in it. */
interface Left {
  readonly latest: Loaded | undefined;
  /** So many have failed together, and are made one by one: what fails one of them is not to fail the others. */
  readonly alone: number;
}
const nothingLeft: Left = { latest: undefined, alone: 0 };

const newest = (one: Loaded | undefined, other: Loaded | undefined): Loaded | undefined => {
  if (!one || !other) return one ?? other;
  return other.account.sequence > one.account.sequence ? other : one;
};

export const accountStore = (parts: AccountStoreParts): AccountStore => {
  const { tables, newId } = parts;
  const sealing = { newId, historyKey: createSecretKey(parts.historyKey) };
  const { read, make } = commits(parts);

  const attempts = async (
    id: string,
    start: Loaded | undefined,
    decisions: readonly Decide[],
    reserve: Reserve | undefined,
  ): Promise<Outcome> => {
    let loaded = start;
    for (let number = 1; number <= mostAttempts; number += 1) {
      const outcome = await make(loaded, decideAll(loaded, decisions, sealing), reserve);
      if (outcome) return outcome;
      await parts.wait(parts.random() * Math.min(20 * 2 ** number, 1000));
      loaded = await read(id);
    }
    throw new Contended();
  };

  /** The first of those who wait, and as many after it as can be committed with it. */
  const together = (waiting: readonly Waiting[], most: number): readonly Waiting[] => {
    const reserving = waiting.findIndex(({ reserve }) => reserve !== undefined);
    return waiting.slice(0, reserving < 0 ? most : Math.max(1, Math.min(most, reserving)));
  };

  const changeGroup: DoTogether<Waiting, Left> = async (id, group, left = nothingLeft) => {
    const start = group.reduce((known, { loaded }) => newest(known, loaded), left.latest);
    const alone = Math.max(0, left.alone - 1);
    try {
      const decisions = group.map(({ decide }) => decide);
      const { verdicts, latest } = await attempts(id, start, decisions, group[0]?.reserve);
      verdicts.forEach((verdict, index) => group[index]?.settle(verdict));
      return { done: verdicts.length, leave: { latest, alone } };
    } catch (fault) {
      // However long that has taken: the turn of the first had come in time.
      if (fault instanceof GroupFailed)
        return changeGroup(id, group.slice(0, 1), { ...left, alone: group.length });
      for (const { settle } of group) settle({ fault });
      return { done: group.length, leave: { ...left, alone } };
    }
  };

  const inLane = createLanes<Waiting, Left>(async (id, waiting, left = nothingLeft) => {
    const [first] = waiting;
    if (!first || parts.elapsed() - first.arrived <= longestLaneWait)
      return changeGroup(id, together(waiting, left.alone > 0 ? 1 : mostTogether), left);
    first.settle({ fault: new Contended() });
    return { done: 1, leave: { ...left, alone: Math.max(0, left.alone - 1) } };
  });

  return {
    read,
    change: async (id, loaded, decide, reserve) => {
      const verdict = await new Promise<Verdict>((settle) => {
        inLane(id, { arrived: parts.elapsed(), loaded, decide, reserve, settle });
      });
      if ('fault' in verdict) throw verdict.fault;
      return verdict.account;
    },
    fence: async ({ account, etag }) => {
      const write: Write = { kind: 'replace', row: accountRow(account), etag };
      return (await tables.commit('publishers', [write])) !== undefined;
    },
  };
};
