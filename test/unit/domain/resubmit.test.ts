// Resubmitting after a rejection: the earlier decisions stay readable, and repeating is answered as done.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account, type ReviewDecision } from '../../../shared/domain/account.ts';
import { rejectRegistration, resubmitRegistration } from '../../../shared/domain/review.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  stale,
} from '../../support/expect-decision.ts';
import { inMinutes, person, sampleAccount, sampleRegistration } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const rejection = (code: string): ReviewDecision => ({
  outcome: 'rejected',
  reasons: [{ code, message: 'Please correct it.' }],
  decidedAt: inMinutes(-50),
  by: 'usr_rex',
});
const users = [person('ada', 'owner'), person('bea', 'owner'), person('bob', 'manager')];
const rejected = sampleAccount({
  status: 'rejected',
  users,
  registration: sampleRegistration({ decision: rejection('first') }),
});

describe('resubmit', () => {
  const change = resubmitRegistration(rejected, { by: 'usr_bea', at, ifMatch: fresh });

  it('puts the registration under review again, with one event and a mail to each owner', () => {
    expect(change.account.status).toBe('underReview');
    expectChange(
      rejected,
      change,
      [
        {
          type: 'publisher.resubmitted',
          actor: 'usr_bea',
          subject: '/registration',
          changes: [{ property: '/status', from: 'rejected', to: 'underReview' }],
        },
      ],
      [
        { kind: 'registrationReceived', subject: 'usr_ada', version: 8 },
        { kind: 'registrationReceived', subject: 'usr_bea', version: 8 },
      ],
    );
  });

  it('leads to a review again, as often as the same person is rejected', () => {
    const again = rejectRegistration(change.account, {
      by: 'usr_rex',
      at,
      ifMatch: fresh,
      reasons: [{ code: 'second', message: 'Please correct it.' }],
    });
    const second = resubmitRegistration(again.account, { by: 'usr_bea', at, ifMatch: fresh });
    expect(second.account.status).toBe('underReview');
  });

  it('keeps the rejection as a previous decision, and says who submitted when', () => {
    expect(change.account.registration).toEqual({
      ...rejected.registration,
      submittedBy: 'usr_bea',
      submittedAt: at,
      mailedAt: at,
      decision: undefined,
      previousDecisions: [rejection('first')],
    });
    expect(partsChanged(rejected, change.account)).toEqual([
      'lastEventAt',
      'notices',
      'registration',
      'sequence',
      'status',
      'updatedAt',
    ]);
  });

  it('keeps every earlier decision, oldest first', () => {
    const again = rejectRegistration(change.account, {
      by: 'usr_roy',
      at: inMinutes(6),
      ifMatch: fresh,
      reasons: [{ code: 'second', message: 'Still wrong.' }],
    });
    const third = resubmitRegistration(again.account, { by: 'usr_ada', at: inMinutes(7), ifMatch: fresh });

    expect(third.account.registration.previousDecisions.map(({ reasons }) => reasons?.[0]?.code)).toEqual([
      'first',
      'second',
    ]);
    expect(third.account.registration.formDigest).toBe(rejected.registration.formDigest);
  });

  it('repeated by the same owner is answered as done, by another owner refused', () => {
    const done = sampleAccount(change.account);

    expectUnchanged(done, (one) =>
      resubmitRegistration(one, { by: 'usr_bea', at: inMinutes(6), ifMatch: fresh }),
    );
    expectRefusal(
      done,
      (one) => resubmitRegistration(one, { by: 'usr_ada', at, ifMatch: fresh }),
      'RegistrationNotRejected',
    );
  });

  it('does not take the first submission for a repeated one', () => {
    const submitted = sampleAccount({ status: 'underReview', users });

    expectRefusal(
      submitted,
      (one) => resubmitRegistration(one, { by: 'usr_ada', at, ifMatch: fresh }),
      'RegistrationNotRejected',
    );
  });

  it('refuses a stale precondition before it looks at the state, and after it knows a repetition', () => {
    const attempt = { by: 'usr_bea', at, ifMatch: stale };

    expectRefusal(rejected, (one) => resubmitRegistration(one, attempt), 'ConditionNotMet');
    expectRefusal(sampleAccount(), (one) => resubmitRegistration(one, attempt), 'ConditionNotMet');
    expectUnchanged(sampleAccount(change.account), (one) => resubmitRegistration(one, attempt));
  });

  it.each(publisherStatuses.filter((status) => status !== 'rejected'))('is refused when %s', (status) => {
    const account: Account = sampleAccount({ ...rejected, status });

    expectRefusal(
      account,
      (one) => resubmitRegistration(one, { by: 'usr_ada', at, ifMatch: fresh }),
      'RegistrationNotRejected',
    );
  });
});
