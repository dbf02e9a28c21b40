// What time alone does: reminders, expiries, the end of personal data, and when to look again.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type Invitation } from '../../../shared/domain/account.ts';
import { catchUp, nextDue } from '../../../shared/domain/due.ts';
import { day, hour, later, type Instant } from '../../../shared/domain/time.ts';
import { expectChange, expectUnchanged } from '../../support/expect-decision.ts';
import { devCenterAccount } from './checklist-facts.ts';
import {
  inMinutes,
  now,
  person,
  sampleAccount,
  sampleInvitation,
  sampleProfile,
  servicePrincipal,
} from '../../support/sample-accounts.ts';

const end = sampleInvitation().expiresAt;
const having = (more: Partial<Invitation> = {}, rest: Partial<Account> = {}): Account =>
  sampleAccount({ invitations: [sampleInvitation(more)], ...rest });
const at = (time: Instant) => (account: Account) => catchUp(account, time, 'key-2');

describe('a reminder', () => {
  it('goes out a day before the end, once, with a new link that lives as long, without an event', () => {
    const before = having({ message: 'Welcome' });
    const time = later(end, -day);
    expectUnchanged(before, at(later(time, -1)));
    const change = at(time)(before);

    expectChange(before, change, [], [{ kind: 'invitationReminder', subject: 'inv_guest', version: 8 }]);
    expect(change.account.invitations).toEqual([
      sampleInvitation({
        message: 'Welcome',
        mail: 'reminder',
        version: 8,
        linkKey: 'key-2',
        mailedAt: time,
      }),
    ]);
    expectUnchanged(sampleAccount(change.account), at(later(end, -1)));
    expect(nextDue(change.account)).toBe(end);
  });

  it('goes out for those alone whose time has come', () => {
    const invitations = [
      sampleInvitation(),
      sampleInvitation({ id: 'inv_later', expiresAt: later(end, 1) }),
      sampleInvitation({ id: 'inv_reminded', mail: 'reminder' }),
      sampleInvitation({ id: 'inv_declined', status: 'declined', decidedAt: now }),
    ];
    const { account, mails } = at(later(end, -day))(sampleAccount({ invitations }));

    expect(mails).toEqual([{ kind: 'invitationReminder', subject: 'inv_guest', version: 8 }]);
    expect(account.invitations.slice(0, 3)).toEqual(invitations.slice(1));
  });

  it.each<[string, Account]>([
    ['an invitation of three days', having({ expiresInDays: 3 })],
    ['one that was reminded of', having({ mail: 'reminder' })],
    ['an address that wants none', having({}, { stopped: ['inv_guest'] })],
    ['one that is declined', having({ status: 'declined', decidedAt: now })],
    ...publisherStatuses
      .filter((status) => status !== 'active')
      .map((status): [string, Account] => [`a publisher that is ${status}`, having({}, { status })]),
  ])('is not for %s', (_, account) => {
    expectUnchanged(account, at(later(end, -1)));
  });
});

describe('the end of an invitation', () => {
  it('is recorded as one event, with a mail to whoever invited', () => {
    const before = having({ mail: 'reminder' });
    const time = later(end, hour);
    const change = at(time)(before);

    expect(change.account.invitations).toEqual([
      sampleInvitation({ mail: 'reminder', status: 'expired', decidedAt: end }),
    ]);
    expectChange(
      before,
      change,
      [{ type: 'invitation.expired', actor: 'system', subject: '/invitations/inv_guest' }],
      [{ kind: 'invitationExpired', subject: 'usr_ada', version: 8 }],
    );
    expect(change.account.notices).toMatchObject([
      { about: { kind: 'invitationExpired', invitationId: 'inv_guest' }, userId: 'usr_ada' },
    ]);
    expectUnchanged(sampleAccount(change.account), at(time));
  });

  it('is told to nobody when the inviter has gone, has no address, or the publisher is not active', () => {
    const robot = { id: 'usr_robot', displayName: 'robot', asReviewer: false };
    const accounts = [
      having({ invitedBy: { ...robot, id: 'usr_zoe' } }),
      having({ invitedBy: robot }, { users: [person('ada', 'owner'), servicePrincipal('robot', 'owner')] }),
      having({}, { status: 'suspended' }),
    ];
    const changes = accounts.map(at(end));

    expect(changes.map(({ events, mails }) => [events.length, mails.length])).toEqual([
      [1, 0],
      [1, 0],
      [1, 0],
    ]);
  });

  it('of many is recorded over several turns, each mail with a version of its own', () => {
    const invitations = Array.from({ length: 100 }, (_, index) =>
      sampleInvitation({ id: `inv_${index}`, mail: 'reminder' }),
    );
    const first = at(end)(sampleAccount({ invitations }));
    const second = at(end)(sampleAccount(first.account));

    expect([first.events.length, second.events.length]).toEqual([90, 10]);
    expect(new Set([...first.mails, ...second.mails].map(({ version }) => version)).size).toBe(100);
    expectUnchanged(sampleAccount(second.account), at(end));
  });
});

describe('a publisher that has ended', () => {
  const endedAt = inMinutes(0);
  const closed = sampleAccount({
    status: 'closed',
    endedAt,
    profile: sampleProfile({ microsoftAccount: 'contoso@outlook.com' }),
    users: [person('ada', 'owner'), servicePrincipal('robot', 'manager')],
    devCenter: devCenterAccount(),
    invitations: [sampleInvitation({ status: 'declined', decidedAt: later(endedAt, hour) })],
  });

  it('loses its personal data after 90 days, and keeps ids, roles and business facts', () => {
    const time = later(endedAt, 90 * day);
    expectUnchanged(closed, at(later(time, -1)));
    const change = at(time)(closed);

    expect(
      JSON.stringify([change.account.users, change.account.profile, change.account.devCenter]),
    ).not.toMatch(/@|Ada|"robot"|\+46/);
    expect(change.account.users.map(({ id, role }) => [id, role])).toEqual([
      ['usr_ada', 'owner'],
      ['usr_robot', 'manager'],
    ]);
    expect(change.account.profile).toMatchObject({
      displayName: 'Contoso Analytics',
      organization: { legalName: 'Contoso Ltd' },
    });
    expect([change.account.invitations, change.account.notices]).toEqual([[], []]);
    expect([change.events, change.mails]).toEqual([[], []]);
    expect(nextDue(change.account)).toBeUndefined();
    expectUnchanged(sampleAccount(change.account), at(later(time, 100 * day)));
  });
});

describe('the next time to look', () => {
  it.each<[string, Account, Instant | undefined]>([
    ['nothing', sampleAccount(), undefined],
    ['a reminder', having(), later(end, -day)],
    ['an end', having({ mail: 'reminder' }), end],
    ['an ended invitation', having({ status: 'declined', decidedAt: now }), later(now, 90 * day)],
    [
      'a notice',
      sampleAccount({
        notices: [{ about: { kind: 'userRemoved' }, userId: 'usr_x', locale: 'en', version: 1, at: now }],
      }),
      later(now, 48 * hour),
    ],
    ['a publisher that has ended', sampleAccount({ status: 'closed', endedAt: now }), later(now, 90 * day)],
    [
      'several, the earliest of them',
      having(
        {},
        {
          invitations: [
            sampleInvitation(),
            sampleInvitation({ id: 'inv_2', expiresInDays: 2, expiresAt: inMinutes(60) }),
          ],
        },
      ),
      inMinutes(60),
    ],
  ])('for %s', (_, account, expected) => {
    expect(nextDue(account)).toBe(expected);
  });
});
