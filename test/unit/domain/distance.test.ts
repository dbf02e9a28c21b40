// The distance between two mails: who asks too soon is told the rule, and how long to wait.
import { expect, it } from '@jest/globals';
import { requireDistance } from '../../../shared/domain/distance.ts';
import { later, second } from '../../../shared/domain/time.ts';
import { expectRefusal, refusalCode } from '../../support/expect-decision.ts';
import { limitsWith, now, sampleAccount } from '../../support/sample-accounts.ts';

const limits = limitsWith({ secondsBetweenMails: 90 });
const account = sampleAccount();
const mailAfter = (seconds: number) => (): void => {
  requireDistance(now, later(now, seconds * second), limits);
};

it.each([
  [0, 90],
  [60, 30],
  [89.999, 1],
])('a mail %s s after the last is refused, with %s s to wait', (seconds, retryAfter) => {
  expectRefusal(account, mailAfter(seconds), 'TooManyRequests', {
    message: 'Two such mails are at least 90 s apart.',
    retryAfter,
  });
});

it('a mail as late as that may leave', () => {
  expect(refusalCode(account, mailAfter(90))).toBeUndefined();
});
