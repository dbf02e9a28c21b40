// How long an account keeps what it no longer works with; applied by every change.
import type { Account, Invitation } from './account.ts';
import { statusOf } from './lookup.ts';
import { day, hour, later, type Instant } from './time.ts';

const noticesStay = 48 * hour;
/** Enough to tell every owner of something; a mail whose notice has gone is not sent. Keeps chatter from filling a row. */
const noticesAtMost = 500;
/** A little longer than the day that a request can be repeated in: a client's clock may be ahead. */
const requestsStay = day + hour;
const endedInvitationsStay = 90 * day;
const endedInvitationsAtMost = 300;

const endOf = (invitation: Invitation): Instant => invitation.decidedAt ?? invitation.expiresAt;

/** Text of its own for each invitation, whose order is that of their ends. */
const endKey = (invitation: Invitation): string => `${endOf(invitation)} ${invitation.id}`;

/** The newest ended invitations, without the message that only the invited person was to read. */
const keptInvitations = (invitations: readonly Invitation[], at: Instant): readonly Invitation[] => {
  const since = later(at, -endedInvitationsStay);
  const kept = new Set(
    invitations
      .filter((invitation) => statusOf(invitation, at) !== 'pending' && endOf(invitation) > since)
      .map(endKey)
      .sort()
      .slice(-endedInvitationsAtMost),
  );
  return invitations.flatMap((invitation) => {
    if (statusOf(invitation, at) === 'pending') return [invitation];
    if (!kept.has(endKey(invitation))) return [];
    return [invitation.message === undefined ? invitation : { ...invitation, message: undefined }];
  });
};

/** When the next notice or ended invitation has been kept long enough; undefined when there is none. */
export const nextPruning = ({ invitations, notices }: Account): Instant | undefined =>
  [
    ...notices.map((notice) => later(notice.at, noticesStay)),
    ...invitations
      .filter(({ status }) => status !== 'pending')
      .map((invitation) => later(endOf(invitation), endedInvitationsStay)),
  ].sort()[0];

/** The account without what its time has passed for. */
export const pruned = (account: Account, at: Instant): Account => ({
  ...account,
  invitations: keptInvitations(account.invitations, at),
  notices: account.notices.filter((notice) => notice.at > later(at, -noticesStay)).slice(-noticesAtMost),
  remembered: account.remembered.filter((request) => request.at > later(at, -requestsStay)),
});
