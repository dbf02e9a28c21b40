// What an account remembers of a mail other than an invitation: who gets it, about what, for at most two days.
import type { Locale } from './locale.ts';
import type { Role } from './role.ts';
import type { Instant } from './time.ts';

export const registrationMailKinds = [
  'registrationReceived',
  'registrationApproved',
  'registrationRejected',
  'publisherSuspended',
  'publisherResumed',
] as const;
export type RegistrationMailKind = (typeof registrationMailKinds)[number];

export type NoticeAbout =
  | { readonly kind: RegistrationMailKind }
  | { readonly kind: 'roleChanged'; readonly role: Role }
  | { readonly kind: 'userRemoved' }
  | { readonly kind: 'ownersRoleChanged'; readonly userName: string; readonly role: Role }
  | { readonly kind: 'ownersUserRemoved'; readonly userName: string }
  | { readonly kind: 'invitationAcceptedElsewhere'; readonly userName: string; readonly invitationId: string }
  | { readonly kind: 'invitationExpired'; readonly invitationId: string };

export type MailKind = NoticeAbout['kind'] | 'invitation' | 'invitationReminder';

/** One mail to one person; `address` only for somebody who is no user any more. */
export interface Notice {
  readonly about: NoticeAbout;
  /** The user the mail is for. */
  readonly userId: string;
  readonly address?: string | undefined;
  readonly locale: Locale;
  /** The sequence of the event that asked for the mail. */
  readonly version: number;
  readonly at: Instant;
}

/** A mail that a change asks for: `subject` is an invitation's or a user's id; all of it are ids. */
export interface MailRequest {
  readonly kind: MailKind;
  readonly subject: string;
  readonly version: number;
}
