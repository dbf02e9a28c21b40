// What time alone asks for: reminders, expiries, and the removal of what is kept no longer.
import type { Account, Invitation } from './account.ts';
import { changed, followedBy, nextMailVersion, noticeTo, unchanged, type Change } from './change.ts';
import { isForgotten, forgotten } from './forgetting.ts';
import { statusOf, userWith, withInvitation } from './lookup.ts';
import { nextPruning } from './retention.ts';
import { day, later, type Instant } from './time.ts';

const reminderBefore = day;
const shortLived = 3;
const personalDataStays = 90 * day;
/** A transaction takes 100 rows; what is left comes with the next turn. */
const mostExpiriesAtOnce = 90;

const reminderAt = ({ expiresAt }: Invitation): Instant => later(expiresAt, -reminderBefore);

/** One reminder, for pending invitations that live longer than three days. */
const wantsReminder = (account: Account, { expiresInDays, mail, id }: Invitation): boolean =>
  expiresInDays > shortLived &&
  mail === 'invitation' &&
  account.status === 'active' &&
  !account.stopped.includes(id);

const forgetAt = (account: Account): Instant | undefined =>
  account.endedAt === undefined || isForgotten(account)
    ? undefined
    : later(account.endedAt, personalDataStays);

/** When the account next needs to be looked at; undefined when nothing is going to happen by itself. */
export const nextDue = (account: Account): Instant | undefined =>
  [
    ...account.invitations
      .filter(({ status }) => status === 'pending')
      .map((invitation) =>
        wantsReminder(account, invitation) ? reminderAt(invitation) : invitation.expiresAt,
      ),
    nextPruning(account),
    forgetAt(account),
    // What is undefined comes last.
  ].sort()[0];

const remind = (account: Account, invitation: Invitation, at: Instant, linkKey: string): Change => {
  const version = nextMailVersion(account);
  const reminded: Invitation = { ...invitation, mail: 'reminder', version, linkKey, mailedAt: at };
  const mail = { kind: 'invitationReminder', subject: invitation.id, version } as const;
  return changed(account, at, { invitations: withInvitation(account, reminded) }, [], [mail]);
};

/** The end of an invitation is recorded, and whoever invited is told. */
const expire = (account: Account, invitation: Invitation, at: Instant): Change => {
  const expired: Invitation = { ...invitation, status: 'expired', decidedAt: invitation.expiresAt };
  const inviter = userWith(account, invitation.invitedBy.id);
  const about = { kind: 'invitationExpired', invitationId: invitation.id } as const;
  // Nothing is told of somebody who has erased themselves.
  const isTold = account.status === 'active' && invitation.email !== '';
  const notices = inviter && isTold ? noticeTo(account, inviter, about, at) : [];
  return changed(
    account,
    at,
    { invitations: withInvitation(account, expired), notices: [...account.notices, ...notices] },
    [{ type: 'invitation.expired', actor: 'system', subject: `/invitations/${invitation.id}` }],
    notices.map(({ userId, version }) => ({ kind: about.kind, subject: userId, version })),
  );
};

const isDue = (due: Instant | undefined, at: Instant): boolean => due !== undefined && due <= at;

/** Everything that is due at a time; the account itself when nothing is. */
export const catchUp = (account: Account, at: Instant, linkKey: string): Change => {
  if (!isDue(nextDue(account), at)) return unchanged(account);
  // An invitation put back after this would bring its address back.
  if (isDue(forgetAt(account), at)) return changed(account, at, forgotten(account), []);
  const ended = account.invitations
    .filter((own) => own.status === 'pending' && statusOf(own, at) === 'expired')
    .slice(0, mostExpiriesAtOnce);
  const toRemind = account.invitations.filter(
    (own) => wantsReminder(account, own) && isDue(reminderAt(own), at) && statusOf(own, at) === 'pending',
  );
  const steps: readonly ((now: Account) => Change)[] = [
    ...ended.map((own) => (now: Account) => expire(now, own, at)),
    ...toRemind.map((own) => (now: Account) => remind(now, own, at, linkKey)),
  ];
  return steps.reduce<Change>((change, step) => followedBy(change, step), changed(account, at, {}, []));
};
