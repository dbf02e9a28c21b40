// The limits that an organisation may set, with their defaults.

export interface Limits {
  readonly usersPerPublisher: number;
  readonly pendingInvitationsPerPublisher: number;
  readonly invitationsPerPublisherAndDay: number;
  /** Seconds between two mails of one invitation or registration. */
  readonly secondsBetweenMails: number;
  readonly registrationsPerCallerAndDay: number;
  readonly registrationsAwaitingReview: number;
  readonly writesPerMinute: number;
  readonly openRequestsPerMinute: number;
  readonly mailsPerRecipientAndDay: number;
}

export const defaultLimits: Limits = {
  usersPerPublisher: 500,
  pendingInvitationsPerPublisher: 100,
  invitationsPerPublisherAndDay: 200,
  secondsBetweenMails: 60,
  registrationsPerCallerAndDay: 5,
  registrationsAwaitingReview: 3,
  writesPerMinute: 60,
  openRequestsPerMinute: 120,
  mailsPerRecipientAndDay: 3,
};
