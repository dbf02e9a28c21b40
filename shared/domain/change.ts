// What a decision comes to: the account after it, what happened, and the mails that this asks for.
import type { Account, User } from './account.ts';
import type { NewEvent } from './event.ts';
import { ownersWhoArePersons } from './lookup.ts';
import type { MailRequest, Notice, NoticeAbout } from './notice.ts';
import { pruned } from './retention.ts';
import { latest, type Instant } from './time.ts';

export interface Change {
  readonly account: Account;
  readonly events: readonly NewEvent[];
  readonly mails: readonly MailRequest[];
}

/** A decision that nothing has to change: what was asked for is so already. */
export const unchanged = (account: Account): Change => ({ account, events: [], mails: [] });

/** A version for the next mail that no mail of the account has had. */
export const nextMailVersion = ({ sequence, mailVersion }: Account): number =>
  Math.max(sequence, mailVersion ?? 0) + 1;

const publisherParts = ['status', 'profile', 'firstOffer', 'agreements', 'devCenter'] as const;

/** The account with `patch`, the events that say so, and the mails they ask for; times never go back. */
export const changed = (
  account: Account,
  at: Instant,
  patch: Partial<Account>,
  events: readonly NewEvent[],
  mails: readonly MailRequest[] = [],
): Change => {
  const now = latest(at, account.lastEventAt);
  const sequence = account.sequence + events.length;
  const mailVersion = Math.max(account.mailVersion ?? 0, ...mails.map(({ version }) => version));
  const next = {
    ...account,
    ...patch,
    sequence,
    mailVersion: mailVersion > sequence ? mailVersion : undefined,
    lastEventAt: now,
    updatedAt: publisherParts.some((part) => part in patch) ? now : account.updatedAt,
  };
  return { account: pruned(next, now), events, mails };
};

/** The same, with mails that are remembered as notices. */
export const changedWithNotices = (
  account: Account,
  at: Instant,
  patch: Partial<Account>,
  events: readonly NewEvent[],
  notices: readonly Notice[],
): Change =>
  changed(
    account,
    at,
    { ...patch, notices: [...account.notices, ...notices] },
    events,
    notices.map(({ about, userId, version }) => ({ kind: about.kind, subject: userId, version })),
  );

/** A notice to each owner with an address, about one event. */
export const noticesToOwners = (
  account: Account,
  about: NoticeAbout,
  at: Instant,
  except?: string,
): Notice[] =>
  ownersWhoArePersons(account)
    .filter(({ id, email }) => email !== undefined && id !== except)
    .map(({ id, locale }) => ({
      about,
      userId: id,
      locale: locale ?? account.profile.locale,
      version: nextMailVersion(account),
      at,
    }));

/** A notice to the person themselves; none for who has no address. */
export const noticeTo = (account: Account, user: User, about: NoticeAbout, at: Instant): readonly Notice[] =>
  user.email === undefined
    ? []
    : [
        {
          about,
          userId: user.id,
          ...(about.kind === 'userRemoved' ? { address: user.email } : {}),
          locale: user.locale ?? account.profile.locale,
          version: nextMailVersion(account),
          at,
        },
      ];

/** One change after another, as one. */
export const followedBy = (first: Change, decide: (account: Account) => Change): Change => {
  const second = decide(first.account);
  return {
    account: second.account,
    events: [...first.events, ...second.events],
    mails: [...first.mails, ...second.mails],
  };
};
