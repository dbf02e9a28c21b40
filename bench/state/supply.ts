// Slots with their accounts, made once and used in every round: making them takes longer than storing them.
import { historyOf, type State } from './history.ts';
import { slotOf, type Naming, type SetName, type Slot } from './slot.ts';
import type { Prepared } from './store.ts';

export interface Supply {
  /** So many slots of a set, with an account where a state is asked for. */
  readonly take: (set: SetName, count: number, wish: Wish) => readonly Taken[];
}

export interface Wish {
  readonly state: State | undefined;
  /** So many people own the publishers; each several of them. */
  readonly owners: number;
  /** How many users an active publisher has; 2 if left out. */
  readonly users?: number;
  /** The number of the first of them; 0 if left out. */
  readonly from?: number;
}

export type Taken = Pick<Prepared, 'slot'> & Partial<Prepared>;

export const supplyOf = (naming: Naming): Supply => {
  const now = new Date().toISOString();
  const made = new Map<string, Taken>();
  const make = (slot: Slot, { state, users = 2 }: Wish): Taken =>
    state === undefined ? { slot } : { slot, history: historyOf(naming, slot, state, users, now) };
  return {
    take: (set, count, wish) =>
      Array.from({ length: count }, (_, index) => {
        const number = index + (wish.from ?? 0);
        const name = [set, number, wish.state, wish.owners, wish.users].join(' ');
        const taken = made.get(name) ?? make(slotOf(naming, set, number, wish.owners), wish);
        made.set(name, taken);
        return taken;
      }),
  };
};

/** Those that have an account to be stored. */
export const stored = (taken: readonly Taken[]): readonly Prepared[] =>
  taken.flatMap(({ slot, history }) => (history ? [{ slot, history }] : []));
