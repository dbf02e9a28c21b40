// Accounts as the product would have made them: by its own decisions, one after another, with the events of each.
import { randomBytes } from 'node:crypto';
import { acceptInvitation } from '../../shared/domain/acceptance.ts';
import type { Account } from '../../shared/domain/account.ts';
import { base32 } from '../../shared/domain/base32.ts';
import type { Change } from '../../shared/domain/change.ts';
import { linkDevCenterAccount } from '../../shared/domain/dev-center.ts';
import type { AccountEvent } from '../../shared/domain/event.ts';
import { inviteUser } from '../../shared/domain/invitation.ts';
import { defaultLimits } from '../../shared/domain/limits.ts';
import { register } from '../../shared/domain/registration.ts';
import { approveRegistration, rejectRegistration, suspendPublisher } from '../../shared/domain/review.ts';
import { day, hour, later, type Instant } from '../../shared/domain/time.ts';
import { chained } from '../../shared/storage/history.ts';
import { registrationForm } from '../../test/support/publishers.ts';
import type { Naming, Slot } from './slot.ts';
import type { Person } from './people.ts';

export interface History {
  readonly account: Account;
  readonly events: readonly AccountEvent[];
}

/** `team`: active, with an owner, contributors and one pending invitation; `linked`: and a Dev Center account. */
export type State = 'underReview' | 'rejected' | 'team' | 'suspended' | 'linked';

type Decision = (account: Account) => Change;

const newId = (): string => `evt_${base32(randomBytes(16))}`;
const always = (): boolean => true;
const limits = { ...defaultLimits, usersPerPublisher: 100_000, invitationsPerPublisherAndDay: 100_000 };

const followed = (
  key: Uint8Array,
  { account: before, events }: History,
  { account, events: news }: Change,
): History => {
  const chain = chained(before, news, account.lastEventAt, newId, key);
  return { account: { ...account, lastEventHash: chain.head }, events: [...events, ...chain.events] };
};

const inviting =
  (naming: Naming, slot: Slot, { email }: Person, at: Instant): Decision =>
  (account) =>
    inviteUser(account, {
      id: naming.invitationId(slot.publisherId, email),
      form: { email, role: 'contributor' },
      by: { id: slot.owner.id, displayName: 'Ada', asReviewer: false },
      at,
      linkKey: 'local1',
      limits,
    });

/** Invited and accepted: as long ago as the invitation is no longer kept. */
const joining = (naming: Naming, slot: Slot, person: Person, at: Instant): readonly Decision[] => [
  inviting(naming, slot, person, at),
  (account) =>
    acceptInvitation(account, {
      ref: { id: naming.invitationId(slot.publisherId, person.email) },
      by: { id: person.id, displayName: `Person ${person.word}`, email: person.email },
      confirmDifferentAddress: false,
      at,
      limits,
    }),
];

const decisions = (
  naming: Naming,
  slot: Slot,
  state: State,
  users: number,
  now: Instant,
): readonly Decision[] => {
  const longAgo = later(now, -120 * day);
  const lately = later(now, -hour);
  const by = naming.people.person('reviewer').id;
  const review = (at: Instant) => ({ by, at, ifMatch: always });
  const others = Array.from({ length: Math.max(0, users - 2) }, (_, index) =>
    naming.people.person(`user-${index}-${slot.publisherId}`),
  );
  const active: readonly Decision[] = [
    (account) => approveRegistration(account, review(longAgo)),
    ...[slot.contributor, ...others].flatMap((person) => joining(naming, slot, person, longAgo)),
    inviting(naming, slot, slot.invitee, lately),
  ];
  const { owner } = slot;
  const link = { accountName: 'Contoso Dev', ownerEmail: owner.email, accountType: 'company' } as const;
  switch (state) {
    case 'underReview':
      return [];
    case 'rejected':
      return [
        (account) =>
          rejectRegistration(account, {
            ...review(lately),
            reasons: [{ code: 'LegalName', message: 'Not in the register' }],
          }),
      ];
    case 'team':
      return active;
    case 'suspended':
      return [...active, (account) => suspendPublisher(account, { ...review(lately), reason: 'Spam' })];
    case 'linked':
      return [
        ...active,
        (account) => linkDevCenterAccount(account, { link, by: owner, at: lately, ifMatch: always }),
      ];
  }
};

/** The publisher of a slot in this state, with so many users where it is active, as it would stand at `now`. */
export const historyOf = (naming: Naming, slot: Slot, state: State, users: number, now: Instant): History => {
  const { publisherId: id, owner } = slot;
  const { acceptedTerms, ...profile } = registrationForm(owner);
  const registered = register({
    id,
    profile: { ...profile, locale: 'en' },
    acceptedTerms,
    formDigest: 'digest-of-a-form-as-it-was-first-submitted',
    by: { id: owner.id, displayName: `Person ${owner.word}`, email: owner.email },
    at: later(now, state === 'underReview' || state === 'rejected' ? -2 * hour : -120 * day),
  });
  const origin = { account: { ...registered.account, sequence: 0, lastEventHash: '' }, events: [] };
  const start = followed(naming.historyKey, origin, registered);
  return decisions(naming, slot, state, users, now).reduce(
    (history, decide) => followed(naming.historyKey, history, decide(history.account)),
    start,
  );
};

/** The version of the slot's invitation, which its link names. */
export const versionOf = ({ account }: History, { invitationId }: Slot): number =>
  account.invitations.find(({ id }) => id === invitationId)?.version ?? 0;
