// Personal data that leaves an account: of one person who asks for it, and of everybody when a publisher is long gone.
import type { Account, Invitation, User } from './account.ts';
import { changed, followedBy, unchanged, type Change } from './change.ts';
import type { NewEvent } from './event.ts';
import { requireOwnerLeft, statusOf, userWith } from './lookup.ts';
import { sameAddress } from './text.ts';
import type { Instant } from './time.ts';

/** What an ended publisher keeps of its people: their ids and roles, which history names. */
const anonymous = ({ id, kind, role, joinedAt, invitedBy }: User): User => ({
  id,
  kind,
  displayName: '',
  role,
  joinedAt,
  invitedBy,
});

export const isForgotten = ({ profile }: Account): boolean => profile.ownerEmail === '';

/** The parts of an ended publisher without personal data. */
export const forgotten = (account: Account): Partial<Account> => ({
  profile: {
    ...account.profile,
    ownerEmail: '',
    contact: { name: '', email: '' },
    microsoftAccount: undefined,
  },
  devCenter: account.devCenter && { ...account.devCenter, ownerEmail: '' },
  users: account.users.map(anonymous),
  invitations: [],
  notices: [],
});

export interface EraseMe {
  readonly id: string;
  /** The person's verified address. */
  readonly email?: string | undefined;
  readonly at: Instant;
}

const isAddressedTo = ({ email, acceptedBy }: Invitation, { id, email: own }: EraseMe): boolean =>
  email !== '' && (acceptedBy === id || (own !== undefined && sameAddress(email, own)));

/** Invitations of somebody who has left say by id alone who invited. */
export const withoutInviterName = (invitations: readonly Invitation[], id: string): readonly Invitation[] =>
  invitations.map((invitation) =>
    invitation.invitedBy.id === id && invitation.invitedBy.displayName !== ''
      ? { ...invitation, invitedBy: { ...invitation.invitedBy, displayName: '' } }
      : invitation,
  );

/** An invitation without the person it is addressed to. */
const withoutInvitee = (invitation: Invitation, person: EraseMe): Invitation => {
  if (!isAddressedTo(invitation, person)) return invitation;
  const isPending = statusOf(invitation, person.at) === 'pending';
  return {
    ...invitation,
    ...(isPending ? { status: 'revoked', decidedAt: person.at } : {}),
    email: '',
    message: undefined,
  };
};

const blankedInvitations = (account: Account, person: EraseMe): Change => {
  const invitations = withoutInviterName(account.invitations, person.id).map((invitation) =>
    withoutInvitee(invitation, person),
  );
  const revoked = invitations.filter(
    (invitation, index) => invitation.status !== account.invitations[index]?.status,
  );
  if (invitations.every((invitation, index) => invitation === account.invitations[index]))
    return unchanged(account);
  const events = revoked.map(({ id }): NewEvent => ({
    type: 'invitation.revoked',
    actor: person.id,
    subject: `/invitations/${id}`,
  }));
  return changed(account, person.at, { invitations }, events);
};

/** Notices to the person, or that name them, are not sent any more; two of the same name are not told apart. */
const noticesWithout = ({ notices }: Account, id: string, name: string | undefined): Account['notices'] =>
  notices.filter(({ userId, about }) => userId !== id && !('userName' in about && about.userName === name));

/** The person leaves, unless the publisher would lose its last owner. */
const left = (account: Account, { id, at }: EraseMe): Change => {
  const user = userWith(account, id);
  const notices = noticesWithout(account, id, user?.displayName);
  if (!user && notices.length === account.notices.length) return unchanged(account);
  if (!user) return changed(account, at, { notices }, []);
  const users = account.users.filter((other) => other.id !== id);
  requireOwnerLeft({ ...account, users }, `/publishers/${account.id}`);
  const event: NewEvent = {
    type: 'user.removed',
    actor: id,
    subject: `/users/${id}`,
    changes: [{ property: '/role', from: user.role }],
  };
  return changed(account, at, { users, notices }, [event]);
};

/** Everything of a person leaves the account but ids; no mail tells of it. A repeat finds nothing more to do. */
export const erasePerson = (account: Account, person: EraseMe): Change =>
  followedBy(left(account, person), (now) => blankedInvitations(now, person));
