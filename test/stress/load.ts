// Clients that work steadily, each with a few publishers that it shares with another one.
import { setTimeout as delay } from 'node:timers/promises';
import type { StackClients } from '../../local/stack.ts';
import { below, lucks, maybePick, once } from '../hostile/luck.ts';
import {
  accept,
  changeRole,
  invite,
  newEmail,
  open,
  removeMember,
  rename,
  resend,
  revoke,
  type Acknowledged,
  type Place,
  type Worker,
} from './changes.ts';
import type { PersistentClient } from './persistent-client.ts';

export interface Load {
  readonly acknowledged: readonly Acknowledged[];
  /** Lets each client finish what it does. */
  readonly stop: () => Promise<void>;
}

const step = async (worker: Worker): Promise<void> => {
  const { luck, places, invited, members, settle } = worker;
  const place = maybePick(luck, places);
  if (!place || once(luck, 40)) return open(worker, place?.owner ?? (await worker.newCaller(newEmail())));
  const own = maybePick(luck, invited);
  const member = maybePick(luck, members);
  const kind = below(luck, 20);
  if (kind < 4 && own) return accept(worker, own);
  if (kind < 6 && own) return resend(worker, own);
  if (kind < 8 && own) return revoke(worker, own);
  if (kind < 10 && member) return changeRole(worker, member);
  if (kind < 11 && member) return removeMember(worker, member);
  if (kind < 13) return rename(worker, place);
  if (kind < 16) return invite(worker, place);
  const collection = kind < 18 ? '' : kind < 19 ? '/users' : '/invitations';
  await settle({ method: 'GET', path: `/publishers/${place.id}${collection}`, as: place.owner });
};

export interface LoadOptions {
  readonly seed: number;
  readonly clients: number;
  readonly pauseMs: number;
}

/** Starts the clients; publishers are shared by every two of them. */
export const startLoad = async (
  stack: StackClients,
  { settle }: PersistentClient,
  { seed, clients, pauseMs }: LoadOptions,
): Promise<Load> => {
  const acknowledged: Acknowledged[] = [];
  const newCaller: Worker['newCaller'] = async (email, roles = []) => ({
    email,
    token: await stack.token({ email, name: 'Grace', roles: [...roles] }),
  });
  const reviewer = await newCaller('rita@contoso.example', ['Registration.Review']);
  const shared = Array.from({ length: Math.ceil(clients / 2) }, (): Place[] => []);
  let stopped = false;
  const work = lucks(seed, clients).map(async (luck, index) => {
    const note = acknowledged.push.bind(acknowledged);
    const places = shared[Math.floor(index / 2)] ?? [];
    const worker = { luck, settle, newCaller, note, reviewer, places, invited: [], members: [] };
    while (!stopped) {
      await step(worker);
      await delay(below(luck, 2 * pauseMs));
    }
  });
  return {
    acknowledged,
    stop: async () => {
      stopped = true;
      await Promise.all(work);
    },
  };
};
