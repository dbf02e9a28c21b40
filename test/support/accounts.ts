// Accounts, users and invitations for tests: whole and valid, with what a test wants to be different.
import { createHash } from 'node:crypto';
import type { Account, Invitation, Profile, User } from '../../shared/domain/account.ts';
import { base32 } from '../../shared/domain/base32.ts';
import { changed, type Change } from '../../shared/domain/change.ts';
import type { Notice } from '../../shared/domain/notice.ts';
import { day, later } from '../../shared/domain/time.ts';
import { start } from './clock.ts';

const idOf = (text: string): string => base32(createHash('sha256').update(text).digest().subarray(0, 16));

/** The user id of a person, always the same for the same name. */
export const userIdOf = (name: string): string => `usr_${idOf(`user ${name}`)}`;

export const invitationIdOf = (email: string): string => `inv_${idOf(`invitation ${email}`)}`;

/** A key of 32 bytes, different for each purpose. */
export const keyFor = (purpose: string): Uint8Array => createHash('sha256').update(`key ${purpose}`).digest();

/** A person, a contributor unless said otherwise; their address is `name@contoso.example`. */
export const aUser = (name: string, more: Partial<User> = {}): User => ({
  id: userIdOf(name),
  kind: 'person',
  displayName: name,
  email: `${name}@contoso.example`,
  role: 'contributor',
  joinedAt: start,
  ...more,
});

export const ada = aUser('ada', { role: 'owner' });

/** A pending invitation by Ada for a week. */
export const anInvitation = (email: string, more: Partial<Invitation> = {}): Invitation => ({
  id: invitationIdOf(email),
  email,
  role: 'contributor',
  locale: 'en',
  allowDifferentAddress: false,
  status: 'pending',
  version: 1,
  linkKey: 'k1',
  invitedBy: { id: ada.id, displayName: ada.displayName, asReviewer: false },
  createdAt: start,
  mailedAt: start,
  mail: 'invitation',
  expiresInDays: 7,
  expiresAt: later(start, 7 * day),
  ...more,
});

export const aNotice = (more: Partial<Notice> = {}): Notice => ({
  about: { kind: 'publisherResumed' },
  userId: ada.id,
  locale: 'en',
  version: 1,
  at: start,
  ...more,
});

export const aProfile = (more: Partial<Profile> = {}): Profile => ({
  displayName: 'Contoso Publishing',
  ownerEmail: 'ada@contoso.example',
  organization: { legalName: 'Contoso Ltd', country: 'SE', mpnId: '1234567' },
  contact: { name: 'Ada', email: 'contact@contoso.example' },
  offer: { summary: 'Tools for publishers.' },
  transact: true,
  locale: 'en',
  ...more,
});

/** An active account of Ada's that has no event yet. */
export const anAccount = (more: Partial<Account> = {}): Account => ({
  id: 'contoso',
  status: 'active',
  sequence: 0,
  lastEventHash: '',
  lastEventAt: start,
  createdAt: start,
  updatedAt: start,
  profile: aProfile(),
  registration: {
    registrant: ada.id,
    formDigest: 'digest',
    submittedBy: ada.id,
    submittedAt: start,
    mailedAt: start,
    previousDecisions: [],
  },
  agreements: [],
  users: [ada],
  invitations: [],
  stopped: [],
  invitationsOfDay: { day: '', count: 0 },
  notices: [],
  remembered: [],
  ...more,
});

/** The change that brings an account into being as it is, with its first event. */
export const founding = (account: Account): Change =>
  changed(account, account.createdAt, {}, [
    {
      type: 'publisher.registered',
      actor: account.registration.registrant,
      subject: '/profile',
      changes: [{ property: '/status', to: account.status }],
    },
  ]);

const required = (account: Account | undefined): Account => {
  if (!account) throw new Error('The test expects the account to be there.');
  return account;
};

/** A decision for tests: the account with one more user. */
export const adding =
  (user: User) =>
  (account: Account | undefined): Change => {
    const now = required(account);
    return changed(now, start, { users: [...now.users, user] }, [
      { type: 'user.added', actor: ada.id, subject: `/users/${user.id}` },
    ]);
  };

/** The account without a user; nothing when there is no such user. */
export const removing =
  (userId: string) =>
  (account: Account | undefined): Change => {
    const now = required(account);
    const users = now.users.filter(({ id }) => id !== userId);
    if (users.length === now.users.length) return { account: now, events: [], mails: [] };
    return changed(now, start, { users }, [
      { type: 'user.removed', actor: ada.id, subject: `/users/${userId}` },
    ]);
  };

/** The account with an invitation to this address, and its mail. */
export const inviting =
  (email: string, more: Partial<Invitation> = {}) =>
  (account: Account | undefined): Change => {
    const now = required(account);
    const version = now.sequence + 1;
    const invitation = anInvitation(email, { version, ...more });
    const others = now.invitations.filter(({ id }) => id !== invitation.id);
    return changed(
      now,
      start,
      { invitations: [...others, invitation] },
      [{ type: 'invitation.created', actor: ada.id, subject: `/invitations/${invitation.id}` }],
      [{ kind: 'invitation', subject: invitation.id, version }],
    );
  };
