// How long an account keeps ended invitations, notices and remembered requests.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Account, Invitation } from '../../../shared/domain/account.ts';
import type { Notice } from '../../../shared/domain/notice.ts';
import { nextPruning, pruned } from '../../../shared/domain/retention.ts';
import { day, hour, later, second, type Instant } from '../../../shared/domain/time.ts';
import { frozen, inMinutes, now, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const ended = (id: string, age: number, more: Partial<Invitation> = {}): Invitation =>
  sampleInvitation({ id, status: 'declined', decidedAt: later(now, -age), ...more });
const keptOf = (invitations: readonly Invitation[]): readonly string[] =>
  pruned(sampleAccount({ invitations }), now).invitations.map(({ id }) => id);

describe('ended invitations', () => {
  it('stay for less than 90 days after their end', () => {
    expect(keptOf([ended('inv_old', 90 * day), ended('inv_young', 90 * day - 1)])).toEqual(['inv_young']);
  });

  it('that ended by time count from that end, recorded or not', () => {
    const expired = (id: string, age: number, more: Partial<Invitation> = {}): Invitation =>
      sampleInvitation({ id, expiresAt: later(now, -age), ...more });

    expect(
      keptOf([
        expired('inv_1', 90 * day),
        expired('inv_2', 89 * day),
        expired('inv_3', 90 * day, { status: 'expired' }),
        expired('inv_4', 89 * day, { status: 'expired' }),
      ]),
    ).toEqual(['inv_2', 'inv_4']);
  });

  it('are at most the newest 300, in the order in which they stood', () => {
    const many = Array.from({ length: 302 }, (_, index) => ended(`inv_${index}`, (index + 1) * hour));
    const newest = many.slice(0, 300).map(({ id }) => id);

    expect(keptOf(many)).toEqual(newest);
    expect(keptOf(many.toReversed())).toEqual(newest.toReversed());
  });

  it('are at most 300 when they ended together, the same ones in any order', () => {
    const together = Array.from({ length: 302 }, (_, index) => ended(`inv_${1000 + index}`, day));
    const kept = keptOf(together);

    expect(kept).toHaveLength(300);
    expect(keptOf(together.toReversed())).toEqual(kept.toReversed());
  });

  it('lose their message and nothing else, and pending ones keep it', () => {
    const message = 'Welcome';
    const invitations = [
      ended('inv_declined', day, { message }),
      sampleInvitation({ id: 'inv_over', message, expiresAt: now }),
      sampleInvitation({ message }),
    ];

    expect(pruned(sampleAccount({ invitations }), now).invitations).toEqual([
      ended('inv_declined', day),
      sampleInvitation({ id: 'inv_over', expiresAt: now }),
      sampleInvitation({ message }),
    ]);
  });

  it('never take the place of pending ones', () => {
    const pending = Array.from({ length: 310 }, (_, index) => sampleInvitation({ id: `inv_${index}` }));

    expect(keptOf([...pending, ended('inv_ended', day)])).toHaveLength(311);
  });
});

const notice = (at: Instant, version = 3): Notice => ({
  about: { kind: 'userRemoved' },
  userId: 'usr_bea',
  locale: 'en',
  version,
  at,
});

describe('notices and remembered requests', () => {
  it('stay for less than 48 hours, and an hour longer than a request can be repeated', () => {
    const request = { key: 'key', bodyDigest: 'digest', result: [] };
    const account = pruned(
      sampleAccount({
        notices: [48 * hour, 48 * hour - second].map((age) => notice(later(now, -age))),
        remembered: [day + hour, day + hour - second].map((age) => ({ ...request, at: later(now, -age) })),
      }),
      now,
    );

    expect(account.notices.map(({ at }) => at)).toEqual([later(now, second - 48 * hour)]);
    expect(account.remembered.map(({ at }) => at)).toEqual([later(now, second - day - hour)]);
  });

  it('fill no account: of the notices the newest 500 stay', () => {
    const notices = Array.from({ length: 502 }, (_, index) => notice(now, index));

    expect(pruned(sampleAccount({ notices }), now).notices).toEqual(notices.slice(2));
  });
});

describe('the next pruning', () => {
  const nextOf = (...ages: readonly number[]): Instant | undefined =>
    nextPruning(sampleAccount({ invitations: ages.map((age) => ended(`inv_${age}`, age)) }));

  it('is when the oldest ended invitation or notice goes, however they stand', () => {
    const young = sampleAccount({
      notices: [now, inMinutes(-5), inMinutes(-1)].map((at) => notice(at)),
      invitations: [ended('inv_young', day)],
    });

    expect(nextOf(day, 3 * day, 2 * day)).toBe(later(now, 87 * day));
    expect(nextPruning(young)).toBe(later(inMinutes(-5), 48 * hour));
    expect(nextPruning({ ...young, invitations: [ended('inv_old', 89 * day)] })).toBe(later(now, day));
  });

  it('is never for pending invitations, which only their end can start the time of', () => {
    expect(nextPruning(sampleAccount({ invitations: [sampleInvitation()] }))).toBeUndefined();
  });
});

describe('pruning', () => {
  const invitations = fc.uniqueArray(
    fc.record({
      id: fc.nat(30).map((id) => `inv_${id}`),
      status: fc.constantFrom('pending', 'accepted', 'declined', 'revoked', 'expired'),
      age: fc.integer({ min: 0, max: 100 * 24 * 60 }),
    }),
    { selector: ({ id }) => id },
  );

  it('is done once done, adds nothing, and leaves everything else alone', () => {
    fc.assert(
      fc.property(invitations, (facts) => {
        const account: Account = sampleAccount({
          invitations: facts.map(({ id, status, age }) =>
            sampleInvitation({
              id,
              status,
              expiresAt: inMinutes(-age),
              decidedAt: status === 'pending' ? undefined : inMinutes(-age),
            }),
          ),
        });
        const once = pruned(account, now);

        expect(pruned(frozen(once), now)).toEqual(once);
        expect(once.invitations.every((one) => account.invitations.includes(one))).toBe(true);
        expect({ ...once, invitations: account.invitations }).toEqual(account);
      }),
    );
  });
});
