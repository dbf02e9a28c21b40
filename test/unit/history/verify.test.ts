// A history that was tampered with is noticed, and the oldest broken link is named.
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { AccountEvent, NewEvent } from '../../../shared/domain/event.ts';
import { minute, later } from '../../../shared/domain/time.ts';
import { chained, hashOf } from '../../../shared/storage/history.ts';
import { brokenLink, type BrokenLink, type Head } from '../../../shared/storage/verify.ts';
import { keyFor } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';

const key = keyFor('history');
const otherKey = keyFor('another history');
const id = 'contoso';

const oneEvent = (number: number): NewEvent => ({
  type: 'user.added',
  actor: 'usr_ada',
  subject: `/users/usr_${number}`,
  changes: number % 2 === 0 ? undefined : [{ property: '/role', to: 'manager' }],
});

/** A history as commits of one or two events write it, oldest first. */
const written = (count: number, withKey: Uint8Array = key, name = 'a'): readonly AccountEvent[] => {
  let events: readonly AccountEvent[] = [];
  while (events.length < count) {
    const sequence = events.length;
    const news = [sequence + 1, sequence + 2]
      .slice(0, Math.min(1 + (sequence % 2), count - sequence))
      .map(oneEvent);
    const before = { id, sequence, lastEventHash: events.at(-1)?.hash ?? '' };
    let made = sequence;
    const newId = () => `evt_${name}${(made += 1)}`;
    events = [...events, ...chained(before, news, later(start, sequence * minute), newId, withKey).events];
  }
  return events;
};

const history = written(9);
const headOf = (events: readonly AccountEvent[]): Head => ({
  sequence: events.length,
  hash: events.at(-1)?.hash ?? '',
});
const head = headOf(history);

/** Given oldest first, as tampering is easier to write down. */
const verdict = (events: readonly AccountEvent[], own: Head | undefined = head): BrokenLink | undefined =>
  brokenLink(id, events.toReversed(), key, own);

const at = (sequence: number): AccountEvent => {
  const event = history[sequence - 1];
  if (!event) throw new Error(`There is no event ${sequence}.`);
  return event;
};
const historyWith = (sequence: number, event: AccountEvent): readonly AccountEvent[] =>
  history.with(sequence - 1, event);

/** With a hash of its own content, as somebody without the key can make it. */
const rehashed = ({ hash: _, ...event }: AccountEvent, withKey = otherKey): AccountEvent => ({
  ...event,
  hash: hashOf(id, event, withKey),
});

/** A chain from these events on that fits together under another key. */
const rechained = (events: readonly AccountEvent[], from: number): readonly AccountEvent[] =>
  events.reduce<readonly AccountEvent[]>(
    (done, event, index) => [
      ...done,
      index + 1 < from
        ? event
        : rehashed({ ...event, sequence: index + 1, previousHash: done.at(-1)?.hash ?? '' }),
    ],
    [],
  );

describe('a history as it was written', () => {
  it.each([0, 1, 2, 9])('verifies with %i events', (count) => {
    const events = written(count);
    expect(verdict(events, headOf(events))).toBeUndefined();
    expect(brokenLink(id, events.toReversed(), key)).toBeUndefined();
  });

  it('does not verify as the history of another publisher, nor with another key', () => {
    expect(brokenLink('fabrikam', history.toReversed(), key, head)).toMatchObject({ fault: 'wrongKey' });
    expect(brokenLink(id, history.toReversed(), otherKey, head)).toMatchObject({ fault: 'wrongKey' });
  });
});

describe.each([1, 5, 9])('event %i', (sequence) => {
  const own = at(sequence);

  it.each<[string, Partial<AccountEvent>]>([
    ['type', { type: 'user.removed' }],
    ['actor', { actor: 'usr_eve' }],
    ['subject', { subject: '/users/usr_eve' }],
    ['time', { at: later(own.at, 1) }],
    ['id', { id: 'evt_eve' }],
    ['changes', { changes: [{ property: '/role', to: 'owner' }] }],
    ['hash', { hash: 'A'.repeat(43) }],
    ['link', { previousHash: 'A'.repeat(43) }],
  ])('is named as changed when its %s was', (_, change) => {
    const message = expect.stringContaining(`Event ${sequence} (`);
    expect(verdict(historyWith(sequence, { ...own, ...change }))).toMatchObject({
      fault: 'changed',
      sequence,
      message,
    });
  });

  it('is named as changed when it was hashed anew with another key', () => {
    const changed = rehashed({ ...own, actor: 'usr_eve' });
    expect(verdict(historyWith(sequence, changed))).toMatchObject({ fault: 'changed', sequence });
  });

  it('is named as removed when it is gone', () => {
    expect(verdict(history.toSpliced(sequence - 1, 1))).toMatchObject({ fault: 'removed', sequence });
  });

  it.each([0, -1])('is noticed when one is inserted before it, with a number that differs by %i', (shift) => {
    const inserted = rehashed({ ...own, id: 'evt_eve', sequence: sequence + shift });
    const found = verdict(history.toSpliced(sequence - 1, 0, inserted));
    expect(found).toMatchObject({ fault: 'inserted', sequence: sequence + shift });
  });

  it('is noticed when it stands there twice', () => {
    expect(verdict(history.toSpliced(sequence, 0, own))).toMatchObject({ fault: 'inserted', sequence });
  });
});

describe('a history that was rewritten', () => {
  it.each([2, 5, 9])('from event %i on with another key is broken there', (from) => {
    const events = rechained(history, from);
    expect(verdict(events, headOf(events))).toMatchObject({ fault: 'changed', sequence: from });
  });

  it('as a whole with another key says that no event verifies', () => {
    const events = rechained(history, 1);
    expect(verdict(events, headOf(events))).toMatchObject({ fault: 'wrongKey', sequence: 1 });
  });

  it('around a removed event, with new numbers, is broken where that event was', () => {
    const events = rechained(history.toSpliced(4, 1), 5);
    expect(verdict(events, headOf(events))).toMatchObject({ fault: 'changed', sequence: 5 });
  });

  it('around an inserted event, with new numbers, is broken at that event', () => {
    const skipped = { ...at(5), id: 'evt_eve', previousHash: at(4).hash };
    const renumbered = history.slice(4).map((event) => ({ ...event, sequence: event.sequence + 1 }));
    const events = [...history.slice(0, 4), skipped, ...renumbered];
    expect(verdict(events, headOf(events))).toMatchObject({ fault: 'inserted', sequence: 5 });
  });

  it('by two events that changed places is named as reordered', () => {
    const events = history.with(3, at(5)).with(4, at(4));
    expect(verdict(events)).toMatchObject({ fault: 'reordered', sequence: 4 });
  });

  it('with events of another history under the same key is broken where the two meet', () => {
    const other = written(9, key, 'b');
    const events = [...history.slice(0, 4), ...other.slice(4)];
    expect(verdict(events, headOf(events))).toMatchObject({ fault: 'reordered', sequence: 5 });
  });
});

describe('the end of a history', () => {
  it('names what is missing up to the number that the account has reached', () => {
    const found = verdict(history.slice(0, 6));
    expect(found).toEqual({
      fault: 'removed',
      sequence: 7,
      message: 'Events 7 to 9 are missing at the end.',
    });
    expect(verdict([])).toMatchObject({ fault: 'removed', sequence: 1 });
  });

  it('is noticed when it goes beyond what the account has reached', () => {
    expect(verdict(history, headOf(history.slice(0, 8)))).toMatchObject({ fault: 'inserted', sequence: 9 });
  });

  it('is noticed when the account names another newest event', () => {
    expect(verdict(history, { sequence: 9, hash: at(8).hash })).toMatchObject({
      fault: 'changed',
      sequence: 9,
    });
  });
});

it('a time that goes back is named, even when the key says that it was written so', () => {
  const event = {
    ...oneEvent(2),
    id: 'evt_2',
    sequence: 2,
    at: later(at(1).at, -1),
    previousHash: at(1).hash,
  };
  const second = rehashed({ ...event, hash: '' }, key);
  const events = [at(1), second];
  expect(verdict(events, headOf(events))).toMatchObject({ fault: 'timeGoesBack', sequence: 2 });
});

it('no selection of events other than all of them, in order, verifies', () => {
  const indexes = fc.array(fc.nat({ max: history.length - 1 }), { maxLength: 12 });
  fc.assert(
    fc.property(indexes, (chosen) => {
      const isWhole = chosen.length === history.length && chosen.every((index, place) => index === place);
      expect(verdict(chosen.map((index) => at(index + 1))) === undefined).toBe(isWhole);
    }),
    { numRuns: 300 },
  );
});
