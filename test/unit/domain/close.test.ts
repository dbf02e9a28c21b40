// Ending a publisher: withdrawn before its approval, closed after it, and neither once an offer is published.
import { describe, expect, it } from '@jest/globals';
import type { Account, PublisherStatus } from '../../../shared/domain/account.ts';
import { closePublisher } from '../../../shared/domain/review.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  stale,
} from '../../support/expect-decision.ts';
import { inMinutes, person, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const close = (account: Account, ifMatch = fresh): ReturnType<typeof closePublisher> =>
  closePublisher(account, { by: 'usr_ada', at, ifMatch });
const firstOffer = { offerId: 'forecast', publishedAt: inMinutes(-60) };

const invitations = [
  sampleInvitation({ id: 'inv_pending' }),
  sampleInvitation({ id: 'inv_over', expiresAt: inMinutes(-1) }),
  sampleInvitation({ id: 'inv_declined', status: 'declined', decidedAt: inMinutes(-9) }),
];

describe('close', () => {
  it.each<[PublisherStatus, PublisherStatus, 'publisher.withdrawn' | 'publisher.closed']>([
    ['underReview', 'withdrawn', 'publisher.withdrawn'],
    ['rejected', 'withdrawn', 'publisher.withdrawn'],
    ['active', 'closed', 'publisher.closed'],
    ['suspended', 'closed', 'publisher.closed'],
  ])('makes of %s %s, with one event and no mail', (from, to, type) => {
    const account = sampleAccount({
      status: from,
      users: [person('ada', 'owner'), person('bob', 'manager')],
    });
    const change = close(account);

    expectChange(account, change, [
      { type, actor: 'usr_ada', subject: '/registration', changes: [{ property: '/status', from, to }] },
    ]);
    expect([change.account.status, change.account.endedAt]).toEqual([to, at]);
    expect(partsChanged(account, change.account)).toEqual([
      'endedAt',
      'lastEventAt',
      'sequence',
      'status',
      'updatedAt',
    ]);
  });

  it('ends pending invitations, and leaves those that are over as they are', () => {
    const { account } = close(sampleAccount({ invitations }));

    expect(account.invitations).toEqual([
      { ...sampleInvitation({ id: 'inv_pending' }), status: 'revoked', decidedAt: at },
      ...invitations.slice(1),
    ]);
  });

  it.each(['withdrawn', 'closed'] as const)('of a publisher that is %s is done already', (status) => {
    const account = sampleAccount({ status, endedAt: inMinutes(-100) });

    expectUnchanged(account, (one) => close(one));
    expectUnchanged(account, (one) => close(one, stale));
  });

  it('refuses a stale precondition, then a publisher with a published offer', () => {
    for (const status of ['active', 'suspended'] as const) {
      const account = sampleAccount({ status, firstOffer, invitations });

      expectRefusal(account, (one) => close(one, stale), 'ConditionNotMet');
      expectRefusal(account, (one) => close(one), 'PublisherHasOffers');
    }
  });
});
