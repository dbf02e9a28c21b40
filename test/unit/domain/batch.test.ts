// Several invitations at once, and requests that may be sent again.
import { describe, expect, it } from '@jest/globals';
import type { RememberedResult } from '../../../shared/domain/account.ts';
import { inviteEach, inviteOne } from '../../../shared/domain/batch.ts';
import type { InviteUser } from '../../../shared/domain/invitation.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { once, type RepeatableRequest } from '../../../shared/domain/repeatability.ts';
import { expectRefusal } from '../../support/expect-decision.ts';
import { inMinutes, limitsWith, sampleAccount } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const item = (name: string, more: Partial<InviteUser> = {}): InviteUser => ({
  id: `inv_${name}`,
  form: { email: `${name}@fabrikam.example`, role: 'contributor' },
  by: { id: 'usr_ada', displayName: 'Ada', asReviewer: false },
  at,
  linkKey: 'key-1',
  limits: limitsWith({ pendingInvitationsPerPublisher: 3 }),
  ...more,
});
const account = sampleAccount();
const shown = (result: RememberedResult | Refusal): unknown =>
  result instanceof Refusal ? result.code : result;

describe('a batch of invitations', () => {
  it('is one change with an outcome for each, in order, a fault of one leaving the others alone', () => {
    const fault = new Refusal('InvalidRequest');
    const { change, results } = inviteEach(account, [
      item('gus'),
      fault,
      item('gus'),
      item('hal', { form: { email: 'ada@contoso.example', role: 'owner' } }),
      item('ian'),
      item('jo'),
      item('kim'),
    ]);

    expect(results.map(shown)).toEqual([
      { invitationId: 'inv_gus', version: 8 },
      'InvalidRequest',
      'InvitationAlreadyPending',
      'UserAlreadyExists',
      { invitationId: 'inv_ian', version: 9 },
      { invitationId: 'inv_jo', version: 10 },
      'PendingInvitationLimitReached',
    ]);
    expect(change.account.invitations.map(({ id }) => id)).toEqual(['inv_gus', 'inv_ian', 'inv_jo']);
    expect(change.account).toMatchObject({ sequence: 10, invitationsOfDay: { day: '2026-11-21', count: 3 } });
    expect(change.events.map(({ subject }) => subject)).toEqual([
      '/invitations/inv_gus',
      '/invitations/inv_ian',
      '/invitations/inv_jo',
    ]);
    expect(change.mails.map(({ version }) => version)).toEqual([8, 9, 10]);
  });

  it('of faults only changes nothing', () => {
    const { change, results } = inviteEach(account, [new Refusal('InvalidRequest')]);

    expect(change.account).toBe(account);
    expect(results.map(shown)).toEqual(['InvalidRequest']);
  });

  it('does not hide a fault of our own', () => {
    expect(() => inviteEach(account, [item('gus', { at: 'never' })])).toThrow(RangeError);
  });
});

describe('a request that may be sent again', () => {
  const request: RepeatableRequest = { key: 'key', bodyDigest: 'digest', at };
  const same = (results: readonly RememberedResult[]): readonly RememberedResult[] => results;
  const invite = (
    on: typeof account,
    asked: RepeatableRequest | undefined,
    name = 'gus',
  ): ReturnType<typeof inviteOne> => once(on, asked, () => inviteOne(on, item(name)), same, same);
  const first = invite(account, request);

  it('is decided once, and then answered from memory without a change', () => {
    const done = sampleAccount(first.change.account);
    const again = invite(done, { ...request, at: inMinutes(9) });

    expect(first.results).toEqual([{ invitationId: 'inv_gus', version: 8 }]);
    expect(done.remembered).toEqual([{ ...request, result: first.results }]);
    expect(again.results).toEqual(first.results);
    expect(again.change).toEqual({ account: done, events: [], mails: [] });
  });

  it('with another body is refused', () => {
    const done = sampleAccount(first.change.account);

    expectRefusal(done, (one) => invite(one, { ...request, bodyDigest: 'other' }), 'RepeatabilityMismatch');
  });

  it('with another key, or none, is decided by itself', () => {
    const done = sampleAccount(first.change.account);

    expect(invite(done, { ...request, key: 'other' }, 'hal').change.account.remembered).toHaveLength(2);
    expect(invite(done, undefined, 'hal').change.account.remembered).toHaveLength(1);
  });

  it('that was refused, or changed nothing, is not remembered', () => {
    const done = sampleAccount({ ...first.change.account, remembered: [] });
    const nothing = once(
      account,
      request,
      () => inviteEach(account, []),
      () => [],
      () => [],
    );

    expectRefusal(done, (one) => invite(one, request), 'InvitationAlreadyPending');
    expect(nothing.change.account).toBe(account);
  });
});
