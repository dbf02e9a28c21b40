// Declining an invitation, wanting no more of them, and taking that back.
import { describe, expect, it } from '@jest/globals';
import { declineInvitation, stopInvitations } from '../../../shared/domain/acceptance.ts';
import { publisherStatuses, type Account, type Invitation } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import {
  expectChange,
  expectRefusal,
  expectUnchanged,
  partsChanged,
  refusalCode,
} from '../../support/expect-decision.ts';
import { inMinutes, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const having = (more: Partial<Invitation> = {}, rest: Partial<Account> = {}): Account =>
  sampleAccount({ invitations: [sampleInvitation(more)], ...rest });
const decline = (account: Account, by = 'system', version: number | undefined = 7): Change =>
  declineInvitation(account, { ref: { id: 'inv_guest', version }, by, at });
const stop = (account: Account, undo = false): Change =>
  stopInvitations(account, { id: 'inv_guest', undo, at });

describe('declining', () => {
  it.each(['system', 'usr_gus'])('by %s ends a pending invitation with one event and no mail', (by) => {
    const before = having();
    const change = decline(before, by);

    expect(change.account.invitations).toEqual([sampleInvitation({ status: 'declined', decidedAt: at })]);
    expectChange(before, change, [
      { type: 'invitation.declined', actor: by, subject: '/invitations/inv_guest' },
    ]);
    expect(partsChanged(before, change.account)).toEqual(['invitations', 'lastEventAt', 'sequence']);
  });

  it('again is answered as done', () => {
    expectUnchanged(having({ status: 'declined', decidedAt: inMinutes(-1) }), (one) => decline(one));
  });

  it('asks nothing of the publisher', () => {
    const codes = publisherStatuses.map((status) =>
      refusalCode(having({}, { status }), (one) => decline(one)),
    );

    expect(codes.filter((code) => code !== undefined)).toEqual([]);
  });

  it.each<[RefusalCode, Partial<Invitation>]>([
    ['InvitationExpired', { expiresAt: at }],
    ['InvitationExpired', { status: 'expired', decidedAt: inMinutes(-1) }],
    ['InvitationRevoked', { status: 'revoked', decidedAt: inMinutes(-1) }],
    ['InvitationAlreadyAccepted', { status: 'accepted', decidedAt: inMinutes(-1) }],
  ])('is refused with %s when it is over', (code, more) => {
    expectRefusal(having(more), (one) => decline(one), code, { target: '/invitations/inv_guest' });
  });

  it('by an older link, or of nothing, finds nothing, even when it was declined', () => {
    const declined = { status: 'declined', decidedAt: inMinutes(-1) } as const;

    expectRefusal(having(declined), (one) => decline(one, 'system', 6), 'InvitationNotFound');
    expectRefusal(sampleAccount(), (one) => decline(one), 'InvitationNotFound');
    expectUnchanged(having(declined), (one) =>
      declineInvitation(one, { ref: { id: 'inv_guest' }, by: 'usr_gus', at }),
    );
  });
});

describe('wanting no more invitations', () => {
  const stoppedEvent = (from: boolean): Change['events'] => [
    {
      type: 'invitation.stopped',
      actor: 'system',
      subject: '/invitations/inv_guest',
      changes: [{ property: '/stopped', from, to: !from }],
    },
  ];

  it('declines the pending one, remembers the address by its digest, and is one event', () => {
    const before = having({}, { stopped: ['inv_other'] });
    const change = stop(before);

    expect(change.account.invitations).toEqual([sampleInvitation({ status: 'declined', decidedAt: at })]);
    expect(change.account.stopped).toEqual(['inv_other', 'inv_guest']);
    expectChange(before, change, stoppedEvent(false));
    expect(partsChanged(before, change.account)).toEqual([
      'invitations',
      'lastEventAt',
      'sequence',
      'stopped',
    ]);
  });

  it.each<[string, Account]>([
    ['accepted', having({ status: 'accepted', decidedAt: inMinutes(-1), acceptedBy: 'usr_gus' })],
    ['revoked', having({ status: 'revoked', decidedAt: inMinutes(-1) })],
    ['past its end', having({ expiresAt: at })],
    ['there no more', sampleAccount()],
  ])('leaves an invitation that is %s as it is', (_, before) => {
    const change = stop(before);

    expect(change.account.invitations).toEqual(before.invitations);
    expect(change.account.stopped).toEqual(['inv_guest']);
    expectChange(before, change, stoppedEvent(false));
  });

  it('again is answered as done, in every state of the publisher', () => {
    for (const status of publisherStatuses) {
      expect(refusalCode(having({}, { status }), (one) => stop(one))).toBeUndefined();
      expectUnchanged(sampleAccount({ status, stopped: ['inv_guest'] }), (one) => stop(one));
    }
  });

  it('can be taken back: the address may be invited again, and a declined invitation stays declined', () => {
    const stopped = sampleAccount(stop(having({}, { stopped: ['inv_other'] })).account);
    const change = stop(stopped, true);

    expect(change.account.stopped).toEqual(['inv_other']);
    expect(change.account.invitations).toEqual(stopped.invitations);
    expectChange(stopped, change, stoppedEvent(true));
  });

  it.each(['withdrawn', 'closed'] as const)('changes nothing once the publisher is %s', (status) => {
    expectUnchanged(having({}, { status }), (one) => stop(one));
    expectUnchanged(having({}, { status, stopped: ['inv_guest'] }), (one) => stop(one, true));
  });

  it('taken back where it was not said is no change', () => {
    expectUnchanged(having(), (one) => stop(one, true));
  });
});
