// An invitation whose person has erased themselves: it ends in silence, and nobody can send it again.
import { describe, expect, it } from '@jest/globals';
import { catchUp } from '../../../shared/domain/due.ts';
import { erasePerson } from '../../../shared/domain/forgetting.ts';
import { resendInvitation } from '../../../shared/domain/invitation.ts';
import { expectRefusal, fresh } from '../../support/expect-decision.ts';
import { inMinutes, limitsWith, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

const at = inMinutes(5);
const expired = sampleInvitation({ expiresAt: inMinutes(-1) });
const guest = { id: 'usr_guest', email: 'guest@fabrikam.example', at };
const erased = () => erasePerson(sampleAccount({ invitations: [expired] }), guest).account;

describe('an expired invitation without its person', () => {
  it('keeps no address', () => {
    expect(erased().invitations).toMatchObject([{ id: expired.id, email: '' }]);
  });

  it('cannot be sent again', () => {
    const command = { id: expired.id, at, linkKey: 'key-2', limits: limitsWith(), ifMatch: fresh };
    const by = { id: 'usr_ada', displayName: 'Ada', asReviewer: false };

    expectRefusal(erased(), (now) => resendInvitation(now, { ...command, by }), 'InvitationNotPending', {
      target: `/invitations/${expired.id}`,
    });
  });

  it('is recorded as expired without a mail to the inviter', () => {
    const { account, events, mails } = catchUp(erased(), at, 'key-2');

    expect(account.invitations).toMatchObject([{ status: 'expired' }]);
    expect([events.map(({ type }) => type), mails]).toEqual([['invitation.expired'], []]);
  });
});
