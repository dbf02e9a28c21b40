// Whether a queued mail still has its reason: every kind of mail in every state of its account.
import { describe, expect, it } from '@jest/globals';
import {
  publisherStatuses,
  type Account,
  type Invitation,
  type PublisherStatus,
} from '../../../shared/domain/account.ts';
import type { MailKind, Notice, NoticeAbout } from '../../../shared/domain/notice.ts';
import { mailState } from '../../../shared/domain/wanted-mail.ts';
import { inMinutes, now, person, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const everyStatus: readonly PublisherStatus[] = publisherStatuses;
const notSuspended = everyStatus.filter((status) => status !== 'suspended');

const notice = (about: NoticeAbout, more: Partial<Notice> = {}): Notice => ({
  about,
  userId: 'usr_bea',
  locale: 'en',
  version: 6,
  at: inMinutes(-5),
  ...more,
});
const stateOf = (account: Account, kind: MailKind, subject = 'usr_bea', version = 6): string =>
  mailState(account, { kind, subject, version }, now).state;

type Bea = 'owner' | 'manager' | 'contributor' | 'gone';
const holding = (status: PublisherStatus, bea: Bea, kept: Notice): Account =>
  sampleAccount({
    status,
    users: [person('ada', 'owner'), ...(bea === 'gone' ? [] : [person('bea', bea)])],
    notices: [kept],
  });

interface Row {
  readonly about: NoticeAbout;
  /** In which states of the publisher the mail leaves, by what the person is by then. */
  readonly wanted: Readonly<Partial<Record<Bea, readonly PublisherStatus[]>>>;
}

const table: readonly Row[] = [
  { about: { kind: 'registrationReceived' }, wanted: { owner: ['underReview'] } },
  { about: { kind: 'registrationApproved' }, wanted: { owner: ['active'] } },
  { about: { kind: 'registrationRejected' }, wanted: { owner: ['rejected'] } },
  { about: { kind: 'publisherSuspended' }, wanted: { owner: ['suspended'] } },
  { about: { kind: 'publisherResumed' }, wanted: { owner: ['active'] } },
  { about: { kind: 'roleChanged', role: 'owner' }, wanted: { owner: everyStatus } },
  { about: { kind: 'roleChanged', role: 'manager' }, wanted: { manager: notSuspended } },
  { about: { kind: 'userRemoved' }, wanted: { gone: notSuspended } },
  { about: { kind: 'ownersRoleChanged', userName: 'Cy', role: 'manager' }, wanted: { owner: everyStatus } },
  { about: { kind: 'ownersUserRemoved', userName: 'Cy' }, wanted: { owner: everyStatus } },
  {
    about: { kind: 'invitationAcceptedElsewhere', userName: 'Gus', invitationId: 'inv_guest' },
    wanted: { owner: everyStatus },
  },
  {
    about: { kind: 'invitationExpired', invitationId: 'inv_guest' },
    wanted: { owner: everyStatus, manager: notSuspended, contributor: notSuspended },
  },
];

describe.each(table)('the mail $about', ({ about, wanted }) => {
  it.each(['owner', 'manager', 'contributor', 'gone'] as const)('to a person who by then is %s', (bea) => {
    const kept = notice(about, { address: 'bea@fabrikam.example' });
    const states = everyStatus.map((status) => [status, stateOf(holding(status, bea, kept), about.kind)]);

    expect(states).toEqual(
      everyStatus.map((status) => [status, wanted[bea]?.includes(status) === true ? 'wanted' : 'silent']),
    );
  });
});

describe('a notice', () => {
  const about = { kind: 'roleChanged', role: 'contributor' } as const;

  it("goes to the user's address of today, or to the last one of who has left", () => {
    const kept = notice(about, { address: 'old@contoso.example' });
    const gone = notice({ kind: 'userRemoved' }, { address: 'old@contoso.example' });
    const request = { subject: 'usr_bea', version: 6 };

    expect(
      mailState(holding('active', 'contributor', kept), { ...request, kind: 'roleChanged' }, now),
    ).toEqual({
      state: 'wanted',
      about: 'notice',
      to: 'bea@contoso.example',
      notice: kept,
    });
    expect(
      mailState(holding('active', 'gone', gone), { ...request, kind: 'userRemoved' }, now),
    ).toMatchObject({
      to: 'old@contoso.example',
    });
  });

  it('to nobody who has an address is silent, with a reason', () => {
    const account = holding('active', 'gone', notice({ kind: 'userRemoved' }));

    expect(mailState(account, { kind: 'userRemoved', subject: 'usr_bea', version: 6 }, now)).toEqual({
      state: 'silent',
      reason: 'What the mail was to tell is no longer so.',
    });
  });

  it('of a suspended publisher is silent to all but owners, with that reason', () => {
    const account = holding('suspended', 'contributor', notice(about));

    expect(mailState(account, { kind: 'roleChanged', subject: 'usr_bea', version: 6 }, now)).toEqual({
      state: 'silent',
      reason: 'The publisher is suspended: only its owners get mails.',
    });
  });

  it.each<[string, MailKind, string, number]>([
    ['another kind', 'userRemoved', 'usr_bea', 6],
    ['another person', 'roleChanged', 'usr_cy', 6],
    ['another version', 'roleChanged', 'usr_bea', 5],
  ])('is not taken for %s', (_, kind, subject, version) => {
    expect(stateOf(holding('active', 'contributor', notice(about)), kind, subject, version)).toBe('never');
  });

  it('that the account does not hold may still come, until its sequence has gone past', () => {
    const account = sampleAccount({ sequence: 7 });

    expect([7, 8].map((version) => stateOf(account, 'roleChanged', 'usr_bea', version))).toEqual([
      'never',
      'notYet',
    ]);
  });
});

describe.each(['invitation', 'invitationReminder'] as const)('the mail %s', (kind) => {
  const having = (more: Partial<Invitation> = {}, rest: Partial<Account> = {}): Account =>
    sampleAccount({ invitations: [sampleInvitation(more)], ...rest });
  const stateWith = (account: Account, version = 7): string => stateOf(account, kind, 'inv_guest', version);

  it('goes to the invited address while the invitation is pending', () => {
    const account = having({ email: 'Guest@fabrikam.example' });

    expect(mailState(account, { kind, subject: 'inv_guest', version: 7 }, now)).toEqual({
      state: 'wanted',
      about: 'invitation',
      to: 'Guest@fabrikam.example',
      invitation: account.invitations[0],
    });
  });

  it('leaves an active publisher', () => {
    expect(stateWith(having({}, { status: 'active' }))).toBe('wanted');
  });

  it.each(everyStatus.filter((status) => status !== 'active'))(
    'is silent when the publisher is %s',
    (status) => {
      expect(mailState(having({}, { status }), { kind, subject: 'inv_guest', version: 7 }, now)).toEqual({
        state: 'silent',
        reason: `The publisher is ${status}.`,
      });
    },
  );

  it.each<[string, Account, string]>([
    [
      'accepted',
      having({ status: 'accepted', decidedAt: now }),
      'The invitation was accepted before its mail left.',
    ],
    [
      'declined',
      having({ status: 'declined', decidedAt: now }),
      'The invitation was declined before its mail left.',
    ],
    [
      'revoked',
      having({ status: 'revoked', decidedAt: now }),
      'The invitation was revoked before its mail left.',
    ],
    [
      'recorded as expired',
      having({ status: 'expired', decidedAt: now }),
      'The invitation was expired before its mail left.',
    ],
    ['past its end', having({ expiresAt: now }), 'The invitation was expired before its mail left.'],
    ['stopped', having({}, { stopped: ['inv_guest'] }), 'The recipient wants no invitations.'],
    [
      'without an inviter who may still invite',
      having({}, { users: [person('bea', 'owner')] }),
      'Whoever invited may no longer give this role.',
    ],
    [
      'one whose earlier mail bounced',
      having({ bouncedVersion: 6 }),
      'An earlier mail to this address bounced. Revoke, and invite the right address.',
    ],
  ])('is silent when the invitation is %s, with that reason', (_, account, reason) => {
    expect(mailState(account, { kind, subject: 'inv_guest', version: 7 }, now)).toEqual({
      state: 'silent',
      reason,
    });
  });

  it('is replaced by a newer one, may still come when it is newer, and never comes of nothing', () => {
    const account = having({ version: 6 }, { sequence: 7 });

    expect([5, 6, 7, 8].map((version) => stateWith(account, version))).toEqual([
      'never',
      'wanted',
      'never',
      'notYet',
    ]);
    expect(stateWith(sampleAccount())).toBe('never');
  });

  it('is not held back by the bounce or failure of its own version', () => {
    expect(stateWith(having({ bouncedVersion: 7, failedVersion: 7 }))).toBe('wanted');
    expect(stateWith(having({ failedVersion: 6 }))).toBe('wanted');
  });
});
