// The refusals of the domain: each rule that says no has a code, and each code its sentence.

const messages = {
  AccountFull:
    'The account holds as much as one account can. Remove users or wait until ended invitations are pruned.',
  AddressNotVerified:
    'This needs a token with a verified e-mail address. Verify the address at the sign-in service, then sign in again.',
  AgreementNotFound: 'There is no agreement with this id. list-agreements names them.',
  AgreementVersionNotCurrent:
    'This is not the current version of the agreement. Read the current one and accept that.',
  ConditionNotMet:
    'The resource has changed since you read it. Read it again, then repeat the change with its new ETag.',
  DevCenterAccountLocked: 'After the first published offer the Dev Center link stays as it is.',
  DevCenterAccountMismatch: 'The linked Dev Center account has another name or owner address.',
  DevCenterAccountNotFound: 'No Dev Center account is linked.',
  DevCenterEmailMismatch:
    "The Dev Center account's owner must link it: sign in with the verified address that owns it.",
  FirstOfferAlreadyRecorded: 'Another offer is recorded as the first one published.',
  InvalidRequest: 'The request has faults; details names each.',
  InvitationAddressMismatch:
    'The invitation is for another address. Sign in with the invited address, or confirm yours where the inviter allowed that.',
  InvitationAlreadyAccepted: 'The invitation has been accepted.',
  InvitationAlreadyPending: 'This address has a pending invitation. Resend or revoke that one.',
  InvitationDeclined: 'The invitation was declined. Ask for a new one.',
  InvitationExpired: 'The invitation has expired. Ask for a new one.',
  InvitationNotFound: 'There is no such invitation, or its link is no longer the newest.',
  InvitationNotPending: 'The invitation is no longer pending.',
  InvitationNotUsable: 'Whoever invited may no longer give this role. Ask for a new invitation.',
  InvitationRevoked: 'The invitation was revoked. Ask for a new one.',
  LastOwnerRequired:
    'A publisher keeps at least one owner who is a person. Make somebody else an owner first.',
  LegalProfileLocked: 'Legal name, country and MPN id are fixed once the registration is approved.',
  OwnerEmailLocked: 'The owner e-mail is fixed after the first published offer.',
  PendingInvitationLimitReached:
    'The publisher has as many pending invitations as it may. Revoke some, or wait until they end.',
  PermissionDenied: 'Your role does not permit this.',
  ProtectedName: 'The name is protected. Choose one without the term named here.',
  PublisherHasOffers: 'A publisher with a published offer cannot be closed.',
  PublisherIdTaken: 'This publisher id is taken. Ids are never given twice: choose another.',
  PublisherNotActive: 'The publisher is not active, and this needs an active one.',
  PublisherNotFound: 'There is no such publisher, or you have no part in it.',
  PublisherNotSuspended: 'The publisher is not suspended.',
  ReadOnlyProperty: 'The property cannot be changed. Leave it out, or send it as it is.',
  RecipientOptedOut: 'This address wants no invitations from this publisher.',
  RegistrationLimitReached:
    'You have as many registrations as you may have today, or awaiting review. Try again later.',
  RegistrationNotRejected: 'The registration is not rejected.',
  RegistrationNotUnderReview: 'The registration is not under review.',
  RepeatabilityMismatch:
    'This Repeatability-Request-ID was used with another body. Use a new id for a new request.',
  RoleNotGrantable: 'You may not give, change or take away this role.',
  SelfReviewNotAllowed: 'Nobody reviews, suspends or resumes a publisher they belong to.',
  TermsNotAccepted: 'Both terms must be accepted in their current version, as list-terms gives them.',
  TooManyRequests: 'Too many requests. Wait as long as Retry-After says.',
  UserAlreadyExists: 'This person is a user of the publisher already.',
  UserLimitReached: 'The publisher has as many users as it may. Remove some first.',
  UserNotFound: 'There is no such user.',
} as const satisfies Record<string, string>;

export type RefusalCode = keyof typeof messages;

export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(messages, code);

/** One fault inside a refusal; `target` is a JSON Pointer or a path, as the code's rule says. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly target?: string;
}

export interface RefusalDetail {
  readonly message?: string;
  readonly target?: string;
  readonly details?: readonly Fault[];
  /** Seconds after which the same request can succeed. */
  readonly retryAfter?: number;
}

/** A rule said no: nothing has changed. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, detail: RefusalDetail = {}) {
    super(detail.message ?? messages[code]);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

export const refusalMessages: Readonly<Record<RefusalCode, string>> = messages;
