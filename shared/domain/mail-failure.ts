// The decision to record that a mail could not be delivered, so that the inviter's side sees it.
import type { Account } from './account.ts';
import { changed, unchanged, type Change } from './change.ts';
import { invitationWith, withInvitation } from './lookup.ts';
import type { MailRequest } from './notice.ts';
import type { Instant } from './time.ts';

/** Recorded once per version; only invitations have somebody who waits for an answer. After a bounce no more are sent. */
export const recordMailFailure = (
  account: Account,
  { subject, version }: Pick<MailRequest, 'subject' | 'version'>,
  at: Instant,
  bounced = false,
): Change => {
  const invitation = invitationWith(account, subject);
  if (invitation?.version !== version || invitation.failedVersion === version) return unchanged(account);
  const failed = { ...invitation, failedVersion: version, ...(bounced ? { bouncedVersion: version } : {}) };
  return changed(account, at, { invitations: withInvitation(account, failed) }, [
    { type: 'invitation.mailFailed', actor: 'system', subject: `/invitations/${subject}` },
  ]);
};
