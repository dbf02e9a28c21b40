// A repeatable request is decided once a day: afterwards it is answered from what the account remembers.
import { describe, expect, it } from '@jest/globals';
import type { Account, RememberedResult } from '../../../shared/domain/account.ts';
import { inviteEach, inviteOne } from '../../../shared/domain/batch.ts';
import { changed } from '../../../shared/domain/change.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { once, type RepeatableRequest } from '../../../shared/domain/repeatability.ts';
import { day, hour, later } from '../../../shared/domain/time.ts';
import { expectRefusal } from '../../support/expect-decision.ts';
import { frozen, limitsWith, sampleAccount } from '../../support/sample-accounts.ts';
import { account, ada, at, email } from './invite-sample.ts';

const request: RepeatableRequest = { key: 'key', bodyDigest: 'digest', at };
const command = {
  id: 'inv_guest',
  form: { email, role: 'contributor' as const },
  by: ada,
  at,
  linkKey: 'key-2',
  limits: limitsWith(),
};
type Results = readonly RememberedResult[];
const same = (results: Results): Results => results;

const invite = (now: Account, given: RepeatableRequest | undefined = request) =>
  once(frozen(now), given, () => inviteOne(now, command), same, same);
/** Decides nothing: whoever asks it has not been remembered. */
const never = (): never => {
  throw new Error('The request was decided again.');
};
const answered = (now: Account, given: RepeatableRequest = request) => once(now, given, never, same, same);

describe('a repeatable request', () => {
  it('is remembered by ids only, with the change that it came to', () => {
    const { change, results } = invite(account);

    expect(results).toEqual([{ invitationId: 'inv_guest', version: account.sequence + 1 }]);
    expect(change.account.remembered).toEqual([{ ...request, result: results }]);
    expect(JSON.stringify(change.account.remembered)).not.toContain('@');
    expect(change.events).toHaveLength(1);
  });

  it('is answered the same again, and changes nothing', () => {
    const first = invite(account);
    const again = answered(first.change.account);

    expect(again.results).toEqual(first.results);
    expect(again.change).toEqual({ account: first.change.account, events: [], mails: [] });
  });

  it('with the same key and another body is refused', () => {
    const { change } = invite(account);

    expectRefusal(
      change.account,
      (now) => answered(now, { ...request, bodyDigest: 'another' }),
      'RepeatabilityMismatch',
    );
  });

  it('with another key is decided for itself', () => {
    const { change } = invite(account);

    expectRefusal(
      change.account,
      (now) => invite(now, { ...request, key: 'another' }),
      'InvitationAlreadyPending',
    );
  });

  it('without the headers is not remembered', () => {
    const { change } = once(account, undefined, () => inviteOne(account, command), same, same);

    expect(change.account.remembered).toEqual([]);
  });

  it.each([
    [day, 1],
    [day + hour + 1, 0],
  ])('is remembered after %d ms: %d', (passed, count) => {
    const { change } = invite(account);
    const { account: next } = changed(change.account, later(at, passed), {}, []);

    expect(next.remembered).toHaveLength(count);
  });

  it('that was refused is not remembered', () => {
    expectRefusal(sampleAccount({ status: 'suspended' }), invite, 'PublisherNotActive');
    const refused = new Refusal('InvalidRequest');
    const { change } = once<readonly (RememberedResult | Refusal)[]>(
      account,
      request,
      () => inviteEach(account, [refused]),
      () => undefined,
      same,
    );

    expect(change.account).toBe(account);
  });
});
