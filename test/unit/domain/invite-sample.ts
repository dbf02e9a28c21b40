// An account and the invitation of a guest, as the tests of inviting vary them.
import type { Account, Invitation } from '../../../shared/domain/account.ts';
import type { Change } from '../../../shared/domain/change.ts';
import { inviteUser, type InvitationForm, type InviteUser } from '../../../shared/domain/invitation.ts';
import { inMinutes, limitsWith, sampleAccount, sampleInvitation } from '../../support/sample-accounts.ts';

export const at = inMinutes(5);
export const email = 'Guest@fabrikam.example';
export const ada = { id: 'usr_ada', displayName: 'Ada', asReviewer: false };
export const invite = (
  account: Account,
  form: Partial<InvitationForm> = {},
  more: Partial<InviteUser> = {},
): Change =>
  inviteUser(account, {
    id: 'inv_guest',
    form: { email, role: 'contributor', ...form },
    by: ada,
    at,
    linkKey: 'key-2',
    limits: limitsWith(),
    ...more,
  });
export const account = sampleAccount();
export const over = (more: Partial<Invitation>): Account =>
  sampleAccount({ invitations: [sampleInvitation({ mailedAt: inMinutes(-10), ...more })] });
