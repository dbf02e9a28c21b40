// Whether a queued mail still has its reason, decided on the account as it is when the mail would leave.
import type { Account, Invitation } from './account.ts';
import { inviterMayStillInvite } from './acceptance.ts';
import { invitationWith, statusOf, userWith } from './lookup.ts';
import type { MailRequest, Notice } from './notice.ts';
import type { Instant } from './time.ts';

/** A mail with its reason, and the address it goes to. */
export type WantedMail =
  | { readonly about: 'invitation'; readonly to: string; readonly invitation: Invitation }
  | { readonly about: 'notice'; readonly to: string; readonly notice: Notice };

/**
 * `notYet`: the change that asks for the mail may still be on its way. `never`: that change lost, or a newer mail
 * has replaced this one. `silent`: it was asked for, and its reason has gone.
 */
export type MailState =
  | { readonly state: 'notYet' | 'never' }
  | { readonly state: 'silent'; readonly reason: string }
  | {
      readonly state: 'wanted';
      readonly about: 'invitation';
      readonly to: string;
      readonly invitation: Invitation;
    }
  | { readonly state: 'wanted'; readonly about: 'notice'; readonly to: string; readonly notice: Notice };

/** The events up to its sequence are settled: what is not there by then never comes. */
const missing = (account: Account, version: number): MailState => ({
  state: Math.max(account.sequence, account.mailVersion ?? 0) < version ? 'notYet' : 'never',
});

const invitationMail = (account: Account, { subject, version }: MailRequest, at: Instant): MailState => {
  const invitation = invitationWith(account, subject);
  if (invitation?.version !== version) return missing(account, version);
  const status = statusOf(invitation, at);
  if (status !== 'pending')
    return { state: 'silent', reason: `The invitation was ${status} before its mail left.` };
  if (account.status !== 'active') return { state: 'silent', reason: `The publisher is ${account.status}.` };
  if (account.stopped.includes(subject))
    return { state: 'silent', reason: 'The recipient wants no invitations.' };
  if (!inviterMayStillInvite(account, invitation)) {
    return { state: 'silent', reason: 'Whoever invited may no longer give this role.' };
  }
  if (invitation.bouncedVersion !== undefined && invitation.bouncedVersion < version) {
    return {
      state: 'silent',
      reason: 'An earlier mail to this address bounced. Revoke, and invite the right address.',
    };
  }
  return { state: 'wanted', about: 'invitation', to: invitation.email, invitation };
};

/** Whether what a notice tells is still so, and still for this person. */
const isStillTrue = (account: Account, { about, userId }: Notice): boolean => {
  const user = userWith(account, userId);
  const isOwner = user?.role === 'owner';
  switch (about.kind) {
    case 'registrationReceived':
      return isOwner && account.status === 'underReview';
    case 'registrationApproved':
    case 'publisherResumed':
      return isOwner && account.status === 'active';
    case 'registrationRejected':
      return isOwner && account.status === 'rejected';
    case 'publisherSuspended':
      return isOwner && account.status === 'suspended';
    case 'roleChanged':
      return user?.role === about.role;
    case 'userRemoved':
      return user === undefined;
    case 'ownersRoleChanged':
    case 'ownersUserRemoved':
    case 'invitationAcceptedElsewhere':
      return isOwner;
    case 'invitationExpired':
      return user !== undefined;
  }
};

const noticeMail = (account: Account, { kind, subject, version }: MailRequest): MailState => {
  const notice = account.notices.find(
    (one) => one.userId === subject && one.version === version && one.about.kind === kind,
  );
  if (!notice) return missing(account, version);
  const user = userWith(account, subject);
  if (account.status === 'suspended' && user?.role !== 'owner') {
    return { state: 'silent', reason: 'The publisher is suspended: only its owners get mails.' };
  }
  const to = user?.email ?? notice.address;
  if (to === undefined || !isStillTrue(account, notice)) {
    return { state: 'silent', reason: 'What the mail was to tell is no longer so.' };
  }
  return { state: 'wanted', about: 'notice', to, notice };
};

export const mailState = (account: Account, request: MailRequest, at: Instant): MailState =>
  request.kind === 'invitation' || request.kind === 'invitationReminder'
    ? invitationMail(account, request, at)
    : noticeMail(account, request);
