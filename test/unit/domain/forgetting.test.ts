// Erasing a person from an account, or everybody from one that has ended: nothing of them stays but ids.
import { describe, expect, it } from '@jest/globals';
import type { Account, PublisherStatus } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { erasePerson, forgotten } from '../../../shared/domain/forgetting.ts';
import type { Notice } from '../../../shared/domain/notice.ts';
import { expectChange, expectRefusal, expectUnchanged } from '../../support/expect-decision.ts';
import {
  inMinutes,
  now,
  person,
  sampleAccount,
  sampleInvitation,
  sampleProfile,
  servicePrincipal,
} from '../../support/sample-accounts.ts';
import { devCenterAccount } from './checklist-facts.ts';

const at = inMinutes(5);
const erase = (account: Account): Change =>
  erasePerson(account, { id: 'usr_bea', email: 'BEA@contoso.example', at });
const bea = { id: 'usr_bea', displayName: 'Bea', asReviewer: false };
const mine = { email: 'bea@contoso.example', message: 'Welcome' };

/** What tells Ada of somebody else by name. */
const naming = (userName: string): Notice => ({
  about: { kind: 'ownersUserRemoved', userName },
  userId: 'usr_ada',
  locale: 'en',
  version: 3,
  at: now,
});

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
    naming('Bea'),
    naming('Cy'),
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
    expect(change.account.invitations[3]?.invitedBy).toEqual({ ...bea, displayName: '' });
    expect(change.account.notices).toEqual([account.notices[1], naming('Cy')]);
    expect(change.account.profile).toEqual(account.profile);
  });

  it('who has left already takes away what still tells of them, without an event', () => {
    const gone = sampleAccount({ notices: account.notices });
    const { account: after, events, mails } = erase(gone);

    expect(after.notices).toEqual([account.notices[1], naming('Bea'), naming('Cy')]);
    expect([events, mails]).toEqual([[], []]);
  });

  it('without a verified address takes away what they have accepted, and no invitation of others', () => {
    const { account: after } = erasePerson(account, { id: 'usr_bea', at });

    expect(after.invitations.filter(({ email }) => email === '').map(({ id }) => id)).toEqual([
      'inv_elsewhere',
    ]);
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

describe('an ended publisher without its people', () => {
  const ended = sampleAccount({
    status: 'closed',
    profile: sampleProfile({ microsoftAccount: 'contoso@outlook.com' }),
    users: [person('ada', 'owner', { invitedBy: 'usr_bea' }), servicePrincipal('robot', 'manager')],
    invitations: [sampleInvitation()],
    notices: [naming('Bea')],
  });

  it('keeps ids, roles and business facts, and no name, address or invitation', () => {
    expect(forgotten(ended)).toStrictEqual({
      profile: {
        ...ended.profile,
        ownerEmail: '',
        contact: { name: '', email: '' },
        microsoftAccount: undefined,
      },
      devCenter: undefined,
      users: [
        {
          id: 'usr_ada',
          kind: 'person',
          displayName: '',
          role: 'owner',
          joinedAt: inMinutes(-1000),
          invitedBy: 'usr_bea',
        },
        {
          id: 'usr_robot',
          kind: 'servicePrincipal',
          displayName: '',
          role: 'manager',
          joinedAt: inMinutes(-900),
          invitedBy: 'usr_ada',
        },
      ],
      invitations: [],
      notices: [],
    });
  });

  it('keeps what is known of its Dev Center account but not whose it is', () => {
    const { devCenter } = forgotten(sampleAccount({ ...ended, devCenter: devCenterAccount() }));

    expect(devCenter).toEqual(devCenterAccount({ ownerEmail: '' }));
  });
});
