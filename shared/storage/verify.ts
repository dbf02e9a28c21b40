// Whether a history is the one that was written: its numbers without a gap, its links, its hashes and its times.
import type { AccountEvent } from '../domain/event.ts';
import { hashOf } from './history.ts';

/** Where the account says that its history ends. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

export type HistoryFault = 'changed' | 'removed' | 'inserted' | 'reordered' | 'timeGoesBack' | 'wrongKey';

export interface BrokenLink {
  readonly fault: HistoryFault;
  /** Of the event that is not as it should be; for a removed one, the sequence it had. */
  readonly sequence: number;
  /** One sentence for people. */
  readonly message: string;
}

type Chain = readonly AccountEvent[];
type Verdict = BrokenLink | undefined;

const broken = (fault: HistoryFault, sequence: number, message: string) => ({ fault, sequence, message });

const nameOf = ({ sequence, type, at, id }: AccountEvent): string =>
  `Event ${sequence} (${type}, ${at}, ${id})`;

const missing = (from: number, to: number): string =>
  from === to ? `Event ${from} is missing` : `Events ${from} to ${to} are missing`;

/** The place is taken by an event of another number. */
const misplaced = (chain: Chain, event: AccountEvent, place: number): BrokenLink => {
  const name = nameOf(event);
  if (event.sequence < place)
    return broken('inserted', event.sequence, `${name} was inserted: it stands in place ${place}.`);
  return chain.some(({ sequence }) => sequence === place)
    ? broken('reordered', place, `${name} stands in place ${place}: events were reordered.`)
    : broken('removed', place, `${missing(place, event.sequence - 1)} before ${name}.`);
};

/** The event has the number of its place, but the key's holder did not write it so. */
const forged = (chain: Chain, index: number, event: AccountEvent): BrokenLink => {
  const { sequence } = event;
  const isSkipped = chain[index + 1]?.previousHash === (chain[index - 1]?.hash ?? '');
  return isSkipped || chain.some((other) => other !== event && other.sequence === sequence)
    ? broken('inserted', sequence, `${nameOf(event)} was inserted without the history key.`)
    : broken('changed', sequence, `${nameOf(event)} was changed after it was written, or hashed anew.`);
};

const linkFault = (chain: Chain, index: number, event: AccountEvent, isGenuine: boolean): Verdict => {
  const before = chain[index - 1];
  const { sequence } = event;
  if (sequence !== index + 1) return misplaced(chain, event, index + 1);
  if (!isGenuine) return forged(chain, index, event);
  if (event.previousHash !== (before?.hash ?? ''))
    return broken(
      'reordered',
      sequence,
      `${nameOf(event)} was written after another event than event ${index}.`,
    );
  if (before && event.at < before.at)
    return broken(
      'timeGoesBack',
      sequence,
      `${nameOf(event)} is dated before event ${index} (${before.at}).`,
    );
  return undefined;
};

const headFault = (chain: Chain, { sequence, hash }: Head): Verdict => {
  const extra = chain[sequence];
  const next = chain.length + 1;
  if (next <= sequence) return broken('removed', next, `${missing(next, sequence)} at the end.`);
  if (extra) return broken('inserted', sequence + 1, `${nameOf(extra)} follows the account's newest event.`);
  return (chain.at(-1)?.hash ?? '') === hash
    ? undefined
    : broken('changed', sequence, `Event ${sequence} is not the one that the account names as its newest.`);
};

/**
 * The oldest broken link of a history, newest event first as list-events gives it; undefined when it is whole.
 * Without the account's `head` nobody can tell whether the newest events were removed.
 */
export const brokenLink = (publisherId: string, events: Chain, key: Uint8Array, head?: Head): Verdict => {
  const chain = events.toReversed();
  const genuine = chain.map(({ hash, ...event }) => hashOf(publisherId, event, key) === hash);
  if (chain.length > 0 && !genuine.includes(true))
    return broken('wrongKey', 1, 'No event verifies: another key, another publisher, or all was rewritten.');
  for (const [index, event] of chain.entries()) {
    const fault = linkFault(chain, index, event, genuine[index] === true);
    if (fault) return fault;
  }
  return head && headFault(chain, head);
};
