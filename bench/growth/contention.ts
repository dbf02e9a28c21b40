// Many clients who invite into one account at once, against as many who invite into accounts of their own.
import type { Rig } from '../http/measure.ts';
import type { Job, Shot } from '../load/job.ts';
import { operationsNamed } from '../operations/all.ts';
import { sceneOf, shotOf } from '../operations/operation.ts';
import { spreadOf, type Spread } from '../report/stats.ts';
import { stored, supplyOf, type Taken } from '../state/supply.ts';
import type { GrowthPlan } from './plan.ts';

export interface Contention {
  readonly clients: number;
  readonly requests: number;
  /** Invitations a second. */
  readonly oneAccount: Spread;
  readonly separate: Spread;
  readonly ratio: Spread;
  /** Of all rounds: what was not 201, by status. */
  readonly refused: Readonly<Record<number, number>>;
}

/** What the contract documents for an account that is too busy, or a caller who asks too often. */
const documented = [409, 412, 429, 503];

const shotsFor = async (rig: Rig, taken: readonly Taken[], count: number): Promise<readonly Shot[]> => {
  const [invite] = operationsNamed(['invite-user']);
  if (!invite) throw new Error('There is no invite-user.');
  return Promise.all(
    Array.from({ length: count }, (_, number) => {
      const { slot, history } = taken[number % taken.length] ?? {};
      if (!slot || !history) throw new Error('There is no account to invite into.');
      const address = `guest-${number}@fabrikam.example`;
      const own = { ...slot, addresses: [address, address, address] } as const;
      return shotOf(invite, sceneOf(rig.stack.naming, { slot: own, history }), number);
    }),
  );
};

/** Every 201 is an invitation that stands, and no other stands but the one that was there. */
const requireAll = async ({ stack: { store } }: Rig, { slot }: Taken, created: number): Promise<void> => {
  const { invitations } = await store.read(slot.publisherId);
  const standing = invitations.filter(({ status }) => status === 'pending').length - 1;
  if (standing !== created)
    throw new Error(`${created} invitations were answered with 201, and ${standing} stand.`);
};

export const measureContention = async (rig: Rig, plan: GrowthPlan): Promise<Contention> => {
  const { store, naming, stack } = rig.stack;
  const supply = supplyOf(naming);
  const requests = plan.clients * plan.invitationsEach;
  const refused: Record<number, number> = {};
  const rates: { one: number; separate: number }[] = [];

  const fire = async (taken: readonly Taken[]): Promise<number> => {
    await store.empty();
    await store.load(stored(taken), {});
    const { origin } = new URL(stack.coordinates.api);
    const shots = await shotsFor(rig, taken, requests);
    const job: Job = { origin, concurrency: plan.clients, shots, refusals: documented };
    const volley = await rig.load.fire(job);
    for (const [status, count] of Object.entries(volley.refused))
      refused[Number(status)] = (refused[Number(status)] ?? 0) + count;
    const [only, ...others] = taken;
    if (only && others.length === 0) await requireAll(rig, only, volley.milliseconds.length);
    return volley.milliseconds.length / volley.seconds;
  };

  const wish = { state: 'team', owners: requests } as const;
  const [separate, one] = [supply.take('p', requests, wish), supply.take('p', 1, wish)];
  await fire(separate);
  for (let round = 0; round < plan.contentions; round += 1) {
    const rate = await fire(one);
    rates.push({ one: rate, separate: await fire(separate) });
  }
  return {
    clients: plan.clients,
    requests,
    oneAccount: spreadOf(rates.map(({ one: rate }) => rate)),
    separate: spreadOf(rates.map(({ separate: rate }) => rate)),
    ratio: spreadOf(rates.map((rate) => rate.one / rate.separate)),
    refused,
  };
};
