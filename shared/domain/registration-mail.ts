// The decision to send the newest mail about a registration again.
import type { Account, PublisherStatus } from './account.ts';
import { changedWithNotices, noticesToOwners, unchanged, type Change } from './change.ts';
import { requireDistance } from './distance.ts';
import type { Limits } from './limits.ts';
import { requirePrecondition, type Precondition } from './lookup.ts';
import type { RegistrationMailKind } from './notice.ts';
import { Refusal } from './refusal.ts';
import type { Instant } from './time.ts';

const mailOf: Readonly<Record<PublisherStatus, RegistrationMailKind | undefined>> = {
  underReview: 'registrationReceived',
  rejected: 'registrationRejected',
  active: 'registrationApproved',
  suspended: 'publisherSuspended',
  withdrawn: undefined,
  closed: undefined,
};

export interface ResendRegistrationMail {
  readonly at: Instant;
  readonly limits: Limits;
  readonly ifMatch: Precondition;
}

/** The mail that tells the publisher's state, to all its owners; nothing happens that history would have to tell. */
export const resendRegistrationMail = (account: Account, command: ResendRegistrationMail): Change => {
  const { at, limits, ifMatch } = command;
  const { registration } = account;
  if (registration.mailedAt === at) return unchanged(account);
  requirePrecondition(account, ifMatch);
  const kind = mailOf[account.status];
  if (!kind) throw new Refusal('PublisherNotActive');
  requireDistance(registration.mailedAt, at, limits);
  const patch = { registration: { ...registration, mailedAt: at } };
  return changedWithNotices(account, at, patch, [], noticesToOwners(account, { kind }, at));
};
