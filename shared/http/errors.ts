// One catalogue of error codes, each with its one status, and the envelope that carries them.
import { refusalMessages, type Fault, type RefusalCode, type RefusalDetail } from '../domain/refusal.ts';

const protocolMessages = {
  AuthenticationRequired: 'This needs an access token. Send it as "Authorization: Bearer <token>".',
  InternalServerError:
    'Something went wrong on our side. Nothing more can be said here; give support the request id.',
  InvalidAuthenticationToken: 'The access token is not valid.',
  InvalidContinuation:
    'The continuation is not one of this list. Follow nextLink as it was given, with the same token.',
  InvalidRepeatabilityHeaders:
    'Send both Repeatability-Request-ID (a UUID) and Repeatability-First-Sent (an HTTP date), or neither.',
  MalformedJson: 'The body is not JSON in UTF-8.',
  MissingApiVersionParameter: 'The query parameter api-version is missing. Supported: 2026-11-01.',
  PreconditionRequired: 'Send If-Match with the ETag of the representation that you read, or * for any.',
  RepeatabilityExpired:
    'Repeatability-First-Sent is more than 24 hours ago. Look whether the first request succeeded, then use a new id.',
  RequestBodyTooLarge: 'The body is larger than 64 KiB.',
  ServiceBusy: 'The service cannot do this at the moment. Repeat the request after Retry-After seconds.',
  UnsupportedApiVersionValue: 'This api-version is not supported. Supported: 2026-11-01.',
  UnsupportedMediaType: 'Send the body as application/json.',
} as const satisfies Record<string, string>;

export type ProtocolCode = keyof typeof protocolMessages;
export type ErrorCode = RefusalCode | ProtocolCode;

export const errorMessages: Readonly<Record<ErrorCode, string>> = { ...refusalMessages, ...protocolMessages };

export const statusOf: Readonly<Record<ErrorCode, number>> = {
  AccountFull: 409,
  AddressNotVerified: 403,
  AgreementNotFound: 404,
  AgreementVersionNotCurrent: 409,
  AuthenticationRequired: 401,
  ConditionNotMet: 412,
  DevCenterAccountLocked: 409,
  DevCenterAccountMismatch: 409,
  DevCenterAccountNotFound: 404,
  DevCenterEmailMismatch: 409,
  FirstOfferAlreadyRecorded: 409,
  InternalServerError: 500,
  InvalidAuthenticationToken: 401,
  InvalidContinuation: 400,
  InvalidRepeatabilityHeaders: 400,
  InvalidRequest: 400,
  InvitationAddressMismatch: 409,
  InvitationAlreadyAccepted: 409,
  InvitationAlreadyPending: 409,
  InvitationDeclined: 409,
  InvitationExpired: 409,
  InvitationNotFound: 404,
  InvitationNotPending: 409,
  InvitationNotUsable: 409,
  InvitationRevoked: 409,
  LastOwnerRequired: 409,
  LegalProfileLocked: 409,
  MalformedJson: 400,
  MissingApiVersionParameter: 400,
  OwnerEmailLocked: 409,
  PendingInvitationLimitReached: 409,
  PermissionDenied: 403,
  PreconditionRequired: 428,
  ProtectedName: 400,
  PublisherHasOffers: 409,
  PublisherIdTaken: 409,
  PublisherNotActive: 409,
  PublisherNotFound: 404,
  PublisherNotSuspended: 409,
  ReadOnlyProperty: 400,
  RecipientOptedOut: 409,
  RegistrationLimitReached: 409,
  RegistrationNotRejected: 409,
  RegistrationNotUnderReview: 409,
  RepeatabilityExpired: 412,
  RepeatabilityMismatch: 400,
  RequestBodyTooLarge: 413,
  RoleNotGrantable: 403,
  SelfReviewNotAllowed: 403,
  ServiceBusy: 503,
  TermsNotAccepted: 400,
  TooManyRequests: 429,
  UnsupportedApiVersionValue: 400,
  UnsupportedMediaType: 415,
  UserAlreadyExists: 409,
  UserLimitReached: 409,
  UserNotFound: 404,
};

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(statusOf, code);

/** A request that does not get as far as a decision. */
export class ProtocolFault extends Error {
  readonly code: ProtocolCode;
  readonly detail: RefusalDetail;

  constructor(code: ProtocolCode, detail: RefusalDetail = {}) {
    super(detail.message ?? protocolMessages[code]);
    this.name = 'ProtocolFault';
    this.code = code;
    this.detail = detail;
  }
}

export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly message: string;
    readonly target?: string | undefined;
    readonly details: readonly Fault[];
  };
}

export const errorBody = (
  code: ErrorCode,
  message: string,
  { target, details }: RefusalDetail = {},
): ErrorBody => ({
  error: { code, message, ...(target === undefined ? {} : { target }), details: details ?? [] },
});
