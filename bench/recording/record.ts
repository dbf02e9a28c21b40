// What the product calls in storage for each operation, heard once on an instance of its own.
import type { StackClients } from '../../local/stack.ts';
import { startSecondInstance } from '../../test/support/second-instance.ts';
import type { Order } from '../bare/order.ts';
import { sceneOf, shotOf, type Operation } from '../operations/operation.ts';
import { stored, supplyOf } from '../state/supply.ts';
import { namesOf, type Naming } from '../state/slot.ts';
import type { Store } from '../state/store.ts';
import { startTap } from './tap.ts';

export type Recording = Pick<Order, 'script' | 'answer' | 'from'>;

/** The request before the recorded one makes connections and loads code, as the first one of a process does. */
const requests = 2;

/** Records each operation, on storage that is emptied for it. */
export const record = async (
  stack: StackClients,
  naming: Naming,
  store: Store,
  operations: readonly Operation[],
): Promise<ReadonlyMap<string, Recording>> => {
  const tap = await startTap(stack.coordinates.storage);
  const coordinates = { ...stack.coordinates, storage: tap.storage };
  const instance = await startSecondInstance({ ...stack, coordinates });
  const recordings = new Map<string, Recording>();
  const supply = supplyOf(naming);
  try {
    for (const operation of operations) {
      for (const taken of supply.take('s', requests, { state: operation.state, owners: requests })) {
        await store.empty();
        await store.load(stored([taken]), { indexed: operation.indexed });
        const shot = await shotOf(operation, sceneOf(naming, taken), 0);
        let answer = { status: 0, body: '' };
        const script = await tap.hear(async () => {
          const response = await fetch(`${new URL(instance.api).origin}${shot.path}`, {
            method: shot.method,
            headers: shot.headers,
            ...(shot.body !== undefined && { body: shot.body }),
          });
          answer = { status: response.status, body: await response.text() };
        });
        if (answer.status !== shot.status || !answer.body.includes(shot.holds))
          throw new Error(
            `${operation.name} answered ${answer.status}, not ${shot.status} with ${shot.holds}: ${answer.body}`,
          );
        recordings.set(operation.name, { script, answer, from: namesOf(naming, taken.slot) });
      }
    }
    return recordings;
  } finally {
    await instance.stop();
    await tap.stop();
  }
};
