// Sending the mail about a registration again: the one of its state, to all owners, at a distance.
import { describe, expect, it } from '@jest/globals';
import { publisherStatuses, type Account } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { resendRegistrationMail } from '../../../shared/domain/registration-mail.ts';
import { mailState } from '../../../shared/domain/wanted-mail.ts';
import {
  expectRefusal,
  expectUnchanged,
  fresh,
  partsChanged,
  refusalCode,
  stale,
} from '../../support/expect-decision.ts';
import {
  inMinutes,
  limitsWith,
  person,
  sampleAccount,
  sampleRegistration,
} from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const resend = (account: Account, ifMatch = fresh): Change =>
  resendRegistrationMail(account, { at, limits: limitsWith(), ifMatch });
const users = [person('ada', 'owner'), person('bea', 'owner'), person('mia', 'manager')];

describe('the mail about a registration', () => {
  it.each([
    ['underReview', 'registrationReceived'],
    ['rejected', 'registrationRejected'],
    ['active', 'registrationApproved'],
    ['suspended', 'publisherSuspended'],
  ] as const)('of a publisher that is %s is %s, to each owner, without an event', (status, kind) => {
    const before = sampleAccount({ status, users });
    const { account, events, mails } = resend(before);

    expect(events).toEqual([]);
    expect(mails).toEqual(['usr_ada', 'usr_bea'].map((subject) => ({ kind, subject, version: 8 })));
    expect(mails.map((mail) => mailState(account, mail, at).state)).toEqual(['wanted', 'wanted']);
    expect(account.registration.mailedAt).toBe(at);
    expect(partsChanged(before, account)).toEqual(['lastEventAt', 'mailVersion', 'notices', 'registration']);
  });

  it('is sent by nobody who has ended', () => {
    const refused = publisherStatuses.filter(
      (status) => refusalCode(sampleAccount({ status }), (one) => resend(one)) === 'PublisherNotActive',
    );

    expect(refused).toEqual(['withdrawn', 'closed']);
  });

  it('keeps the distance of 60 s to the one before', () => {
    const mailed = (minutes: number): Account =>
      sampleAccount({ registration: sampleRegistration({ mailedAt: inMinutes(minutes) }) });

    expectRefusal(mailed(4.5), (one) => resend(one), 'TooManyRequests', { retryAfter: 30 });
    expect(refusalCode(mailed(4), (one) => resend(one))).toBeUndefined();
    expectUnchanged(mailed(5), (one) => resend(one));
  });

  it('is not sent on what has been read too long ago, but is done when it is repeated', () => {
    const repeated = resend(sampleAccount()).account;

    for (const status of publisherStatuses)
      expectRefusal(sampleAccount({ status }), (one) => resend(one, stale), 'ConditionNotMet');
    expectUnchanged(repeated, (one) => resend(one, stale));
  });
});
