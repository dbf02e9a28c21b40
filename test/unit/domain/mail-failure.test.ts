// A mail that could not be delivered: recorded once per version of an invitation, and for nothing else.
import { describe, expect, it } from '@jest/globals';
import { invitationStatuses } from '../../../shared/domain/account.ts';
import { recordMailFailure } from '../../../shared/domain/mail-failure.ts';
import { expectChange, expectUnchanged, partsChanged } from '../../support/expect-decision.ts';
import { inMinutes, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const mail = { subject: 'inv_guest', version: 7 };

describe('a failed mail', () => {
  it.each(invitationStatuses)(
    'of an invitation that is %s is recorded as one event, without a mail',
    (status) => {
      const before = sampleAccount({ invitations: [sampleInvitation({ status, failedVersion: 6 })] });
      const change = recordMailFailure(before, mail, at);

      expect(change.account.invitations).toEqual([sampleInvitation({ status, failedVersion: 7 })]);
      expectChange(before, change, [
        { type: 'invitation.mailFailed', actor: 'system', subject: '/invitations/inv_guest' },
      ]);
      expect(partsChanged(before, change.account)).toEqual(['invitations', 'lastEventAt', 'sequence']);
    },
  );

  it('that bounced is remembered as such, so that later versions stay unsent', () => {
    const before = sampleAccount({ invitations: [sampleInvitation({ bouncedVersion: 3 })] });

    expect(recordMailFailure(before, mail, at, true).account.invitations[0]).toMatchObject({
      bouncedVersion: 7,
    });
    expect(recordMailFailure(before, mail, at).account.invitations[0]).toMatchObject({ bouncedVersion: 3 });
  });

  it.each<[string, number, number | undefined]>([
    ['of an older version', 8, undefined],
    ['of a newer version', 6, undefined],
    ['that is recorded already', 7, 7],
  ])('%s changes nothing', (_, version, failedVersion) => {
    expectUnchanged(sampleAccount({ invitations: [sampleInvitation({ version, failedVersion })] }), (one) =>
      recordMailFailure(one, mail, at),
    );
  });

  it('of a notice, or of an invitation that is gone, changes nothing', () => {
    expectUnchanged(sampleAccount(), (one) => recordMailFailure(one, mail, at));
    expectUnchanged(sampleAccount(), (one) => recordMailFailure(one, { subject: 'usr_ada', version: 7 }, at));
  });
});
