// The reviewer's decisions: from which state each leads where, who may decide, and what is told to whom.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type PublisherStatus } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { EventType } from '../../../shared/domain/event.ts';
import type { RegistrationMailKind } from '../../../shared/domain/notice.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import {
  approveRegistration,
  rejectRegistration,
  resumePublisher,
  suspendPublisher,
  type Review,
} from '../../../shared/domain/review.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  stale,
} from '../../support/expect-decision.ts';
import {
  inMinutes,
  person,
  sampleAccount,
  sampleInvitation,
  sampleRegistration,
  servicePrincipal,
} from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const reasons = [
  { code: 'MpnIdUnknown', message: 'The MPN id is not known.', target: '/organization/mpnId' },
];

const users = [
  person('ada', 'owner'),
  person('bea', 'owner', { locale: 'ko' }),
  person('bob', 'manager'),
  person('cy', 'contributor'),
  servicePrincipal('robot', 'owner'),
];
const invitations = [sampleInvitation({ message: 'Welcome' })];
const inState = (status: PublisherStatus, more: Partial<Account> = {}): Account =>
  sampleAccount({ status, users, invitations, ...more });

interface Transition {
  readonly decide: (account: Account, review: Review) => Change;
  readonly from: PublisherStatus;
  readonly to: PublisherStatus;
  readonly event: EventType;
  readonly mail: RegistrationMailKind;
  readonly otherwise: RefusalCode;
}

const transitions: Readonly<Record<string, Transition>> = {
  approve: {
    decide: (account, review) => approveRegistration(account, { ...review, note: 'Fine.' }),
    from: 'underReview',
    to: 'active',
    event: 'publisher.approved',
    mail: 'registrationApproved',
    otherwise: 'RegistrationNotUnderReview',
  },
  reject: {
    decide: (account, review) => rejectRegistration(account, { ...review, reasons }),
    from: 'underReview',
    to: 'rejected',
    event: 'publisher.rejected',
    mail: 'registrationRejected',
    otherwise: 'RegistrationNotUnderReview',
  },
  suspend: {
    decide: (account, review) => suspendPublisher(account, { ...review, reason: 'Fraud.' }),
    from: 'active',
    to: 'suspended',
    event: 'publisher.suspended',
    mail: 'publisherSuspended',
    otherwise: 'PublisherNotActive',
  },
  resume: {
    decide: resumePublisher,
    from: 'suspended',
    to: 'active',
    event: 'publisher.resumed',
    mail: 'publisherResumed',
    otherwise: 'PublisherNotSuspended',
  },
};

describe.each(Object.entries(transitions))('%s', (_, { decide, from, to, event, mail, otherwise }) => {
  const review: Review = { by: 'usr_rex', at, ifMatch: fresh };
  const before = inState(from);
  const change = decide(before, review);

  it(`leads from ${from} to ${to} with one event and a mail to each owner who is a person`, () => {
    expect(change.account.status).toBe(to);
    expectChange(
      before,
      change,
      [
        {
          type: event,
          actor: 'usr_rex',
          subject: '/registration',
          changes: [{ property: '/status', from, to }],
        },
      ],
      [
        { kind: mail, subject: 'usr_ada', version: 8 },
        { kind: mail, subject: 'usr_bea', version: 8 },
      ],
    );
    expect(change.account.notices).toEqual([
      { about: { kind: mail }, userId: 'usr_ada', locale: 'en', version: 8, at },
      { about: { kind: mail }, userId: 'usr_bea', locale: 'ko', version: 8, at },
    ]);
  });

  it('changes the state and the registration, and nothing else', () => {
    expect(partsChanged(before, change.account)).toEqual([
      'lastEventAt',
      'notices',
      'registration',
      'sequence',
      'status',
      'updatedAt',
    ]);
    expect(change.account.registration.mailedAt).toBe(at);
    expect([change.account.updatedAt, change.account.lastEventAt]).toEqual([at, at]);
  });

  it.each(publisherStatuses.filter((status) => status !== from))('is refused when %s', (status) => {
    expectRefusal(inState(status), (one) => decide(one, review), otherwise);
  });

  it('repeated by the same reviewer is answered as done, also with a stale precondition', () => {
    const done = sampleAccount(change.account);
    expectUnchanged(done, (one) => decide(one, review));
    expectUnchanged(done, (one) => decide(one, { ...review, ifMatch: stale }));
  });

  it('repeated by another reviewer is refused', () => {
    const done = sampleAccount(change.account);
    expectRefusal(done, (one) => decide(one, { ...review, by: 'usr_roy' }), otherwise);
  });

  it.each(['ada', 'bob', 'cy', 'robot'])(
    'is refused to %s, who belongs to the publisher, before all else',
    (name) => {
      for (const status of publisherStatuses) {
        expectRefusal(
          inState(status),
          (one) => decide(one, { by: `usr_${name}`, at, ifMatch: stale }),
          'SelfReviewNotAllowed',
        );
      }
    },
  );

  it.each(publisherStatuses)(
    'refuses a stale precondition before it looks at the state, when %s',
    (status) => {
      expectRefusal(inState(status), (one) => decide(one, { ...review, ifMatch: stale }), 'ConditionNotMet');
    },
  );
});

describe('a decision made once more, after others', () => {
  const review: Review = { by: 'usr_rex', at, ifMatch: fresh };
  const suspend = (account: Account): Change => suspendPublisher(account, { ...review, reason: 'Fraud.' });

  it('resumes a publisher that its own reviewer had resumed before', () => {
    const resumed = resumePublisher(suspend(inState('active')).account, review).account;
    expect(resumePublisher(suspend(resumed).account, review).account.status).toBe('active');
  });

  it('does not suspend what was closed while it was suspended, not even for who had suspended it', () => {
    const closed: Account = { ...suspend(inState('active')).account, status: 'closed' };
    expectRefusal(closed, suspend, 'PublisherNotActive');
  });
});

describe('what a review leaves in the registration', () => {
  const review: Review = { by: 'usr_rex', at, ifMatch: fresh };

  it('is the outcome with its note or its reasons, who decided and when', () => {
    const account = inState('underReview');

    expect(approveRegistration(account, { ...review, note: 'Fine.' }).account.registration.decision).toEqual({
      outcome: 'approved',
      note: 'Fine.',
      decidedAt: at,
      by: 'usr_rex',
    });
    expect(rejectRegistration(account, { ...review, reasons }).account.registration.decision).toEqual({
      outcome: 'rejected',
      reasons,
      decidedAt: at,
      by: 'usr_rex',
    });
  });

  it('is the suspension with its reason until it is resumed', () => {
    const suspended = suspendPublisher(inState('active'), { ...review, reason: 'Fraud.' });
    const resumed = resumePublisher(suspended.account, { ...review, by: 'usr_roy' });

    expect(suspended.account.registration.suspension).toEqual({ reason: 'Fraud.', by: 'usr_rex', at });
    expect(resumed.account.registration.suspension).toBeUndefined();
    expect(resumed.account.registration.resumedBy).toBe('usr_roy');
  });

  it('keeps notes and reasons out of the events', () => {
    const texts = JSON.stringify([
      approveRegistration(inState('underReview'), { ...review, note: 'Fine.' }).events,
      rejectRegistration(inState('underReview'), { ...review, reasons }).events,
      suspendPublisher(inState('active'), { ...review, reason: 'Fraud.' }).events,
    ]);

    expect(texts).not.toMatch(/Fine|MPN id|Fraud/);
  });

  it('does not take an approval that was before a suspension for the end of it', () => {
    const decision = { outcome: 'approved', decidedAt: at, by: 'usr_rex' } as const;
    const suspended = inState('suspended', { registration: sampleRegistration({ decision }) });

    expectRefusal(suspended, (one) => approveRegistration(one, review), 'RegistrationNotUnderReview');
  });

  it('does not take an approval for a rejection by the same reviewer', () => {
    const approved = approveRegistration(inState('underReview'), { ...review, note: 'Fine.' }).account;

    expectRefusal(
      approved,
      (one) => rejectRegistration(one, { ...review, reasons }),
      'RegistrationNotUnderReview',
    );
  });
});
