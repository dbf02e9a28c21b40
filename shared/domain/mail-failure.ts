// The decision to record that a mail could not be delivered, so that the inviter's side sees it.
import type { Account } from './account.ts';
import { changed, unchanged, type Change } from './change.ts';
import { invitationWith, withInvitation } from './lookup.ts';
import type { MailRequest } from './notice.ts';
import type { Instant } from './time.ts';

/** Recorded once per version; only invitations have somebody who waits for an answer. */
export const recordMailFailure = (
  account: Account,
  { subject, version }: MailRequest,
  at: Instant,
): Change => {
  const invitation = invitationWith(account, subject);
  if (invitation?.version !== version || invitation.failedVersion === version) return unchanged(account);
  return changed(
    account,
    at,
    { invitations: withInvitation(account, { ...invitation, failedVersion: version }) },
    [{ type: 'invitation.mailFailed', actor: 'system', subject: `/invitations/${subject}` }],
  );
};
