// The timer's work: every account that is due, each by itself, so that a bad one holds up no other.
import { catchUp } from '../domain/due.ts';
import type { Instant } from '../domain/time.ts';
import type { Services } from '../services.ts';
import { changeLoaded } from './loaded.ts';

/** An account with more to do than one transaction holds is looked at again, this often. */
const mostTurns = 10;

const catchUpOne = async (id: string, at: Instant, { accounts, links }: CatchUpServices): Promise<void> => {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const loaded = await accounts.read(id);
    if (!loaded) return;
    const after = await changeLoaded(loaded, accounts, (now) => catchUp(now, at, links.newestKey));
    if (after === loaded.account) return;
  }
};

type CatchUpServices = Pick<Services, 'accounts' | 'due' | 'links' | 'clock'>;

const mostNamed = 10;

/**
 * Does what is due now; the number of accounts looked at. Faults of single accounts are thrown together at the end, so
 * that the host logs them.
 */
export const catchUpAll = async (services: CatchUpServices): Promise<number> => {
  const at = services.clock();
  const faults = new Map<string, unknown>();
  let looked = 0;
  for await (const id of services.due.publishers(at)) {
    looked += 1;
    await catchUpOne(id, at, services).catch((fault: unknown) => faults.set(id, fault));
  }
  if (faults.size === 0) return looked;
  const named = [...faults.keys()].slice(0, mostNamed).join(', ');
  throw new AggregateError(faults.values(), `${faults.size} accounts could not be looked at: ${named}.`);
};
