// Erasing a person from an account: they leave, and nothing of them stays but ids.
import { describe, expect, it } from '@jest/globals';
import type { Account, PublisherStatus } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { erasePerson } from '../../../shared/domain/forgetting.ts';
import { expectChange, expectRefusal, expectUnchanged } from '../../support/expect-decision.ts';
import { inMinutes, now, person, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const erase = (account: Account): Change =>
  erasePerson(account, { id: 'usr_bea', email: 'BEA@contoso.example', at });
const bea = { id: 'usr_bea', displayName: 'Bea', asReviewer: false };
const mine = { email: 'bea@contoso.example', message: 'Welcome' };

const account = sampleAccount({
  users: [person('ada', 'owner'), person('bea', 'owner')],
  invitations: [
    sampleInvitation({ id: 'inv_pending', ...mine }),
    sampleInvitation({ id: 'inv_declined', ...mine, status: 'declined', decidedAt: now }),
    sampleInvitation({
      id: 'inv_elsewhere',
      email: 'desk@contoso.example',
      status: 'accepted',
      acceptedBy: 'usr_bea',
      decidedAt: now,
    }),
    sampleInvitation({ id: 'inv_by_bea', invitedBy: bea }),
    sampleInvitation({ id: 'inv_other' }),
  ],
  notices: [
    {
      about: { kind: 'userRemoved' },
      userId: 'usr_bea',
      address: 'bea@contoso.example',
      locale: 'en',
      version: 3,
      at: now,
    },
    { about: { kind: 'publisherResumed' }, userId: 'usr_ada', locale: 'en', version: 3, at: now },
  ],
});

describe('erasing a person', () => {
  const change = erase(account);

  it('lets them leave and revokes what is addressed to them, as events and without a mail', () => {
    expectChange(account, change, [
      {
        type: 'user.removed',
        actor: 'usr_bea',
        subject: '/users/usr_bea',
        changes: [{ property: '/role', from: 'owner' }],
      },
      { type: 'invitation.revoked', actor: 'usr_bea', subject: '/invitations/inv_pending' },
    ]);
    expect(change.account.users.map(({ id }) => id)).toEqual(['usr_ada']);
  });

  it('leaves no address and no name of theirs, and everything of others', () => {
    expect(
      JSON.stringify([change.account.users, change.account.invitations, change.account.notices]),
    ).not.toMatch(/bea@|Bea|desk@/);
    expect(change.account.invitations.map(({ id, status, email }) => [id, status, email])).toEqual([
      ['inv_pending', 'revoked', ''],
      ['inv_declined', 'declined', ''],
      ['inv_elsewhere', 'accepted', ''],
      ['inv_by_bea', 'pending', 'guest@fabrikam.example'],
      ['inv_other', 'pending', 'guest@fabrikam.example'],
    ]);
    expect(change.account.invitations.at(-1)).toEqual(sampleInvitation({ id: 'inv_other' }));
    expect(change.account.notices.map(({ userId }) => userId)).toEqual(['usr_ada']);
    expect(change.account.profile).toEqual(account.profile);
  });

  it('again finds nothing more to do', () => {
    expectUnchanged(sampleAccount(change.account), erase);
    expectUnchanged(sampleAccount(), erase);
  });

  it('as the last owner is refused until the publisher has ended', () => {
    const lonely = (status: PublisherStatus): Account =>
      sampleAccount({ status, users: [person('bea', 'owner'), person('cy', 'manager')] });

    for (const status of ['underReview', 'rejected', 'active', 'suspended'] as const) {
      expectRefusal(lonely(status), erase, 'LastOwnerRequired', { target: '/publishers/contoso' });
    }
    for (const status of ['withdrawn', 'closed'] as const) {
      expect(erase(lonely(status)).account.users.map(({ id }) => id)).toEqual(['usr_cy']);
    }
  });
});
