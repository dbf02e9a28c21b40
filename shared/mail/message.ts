// What a mail says, what it looks like, and what a transport needs in order to send it.
import type { MailKind } from '../domain/notice.ts';
import type { Role } from '../domain/role.ts';
import type { Instant } from '../domain/time.ts';

/** A publisher as mails name it: always both, so that nobody hides behind a display name. */
export interface NamedPublisher {
  readonly id: string;
  readonly displayName: string;
}

interface AboutPublisher {
  readonly publisher: NamedPublisher;
}

export interface CorrectionReason {
  readonly message: string;
  /** JSON Pointer of the property to correct. */
  readonly target?: string | undefined;
}

interface InvitationFacts extends AboutPublisher {
  /** Left out by the caller when the name breaks the name policy. */
  readonly inviterName?: string | undefined;
  readonly role: Role;
  readonly expiresAt: Instant;
  /** Where the invitation can be seen, accepted and declined. */
  readonly link: string;
  /** Where all further invitations of this publisher can be stopped. */
  readonly stopLink: string;
  readonly message?: string | undefined;
}

/** Every mail that the product sends; names, messages and reasons are as people typed them. */
export type MailContent =
  | (AboutPublisher & { readonly kind: 'registrationReceived' })
  | (AboutPublisher & {
      readonly kind: 'registrationApproved';
      readonly portalLink: string;
      /** For publishers that transact. */
      readonly promoCode?: string | undefined;
    })
  | (AboutPublisher & {
      readonly kind: 'registrationRejected';
      readonly portalLink: string;
      readonly reasons: readonly CorrectionReason[];
    })
  | (AboutPublisher & { readonly kind: 'publisherSuspended'; readonly reason: string })
  | (AboutPublisher & { readonly kind: 'publisherResumed' })
  | (InvitationFacts & { readonly kind: 'invitation' })
  | (InvitationFacts & { readonly kind: 'invitationReminder' })
  /** To the inviter. */
  | (AboutPublisher & { readonly kind: 'invitationExpired'; readonly email?: string | undefined })
  /** To the owners. */
  | (AboutPublisher & {
      readonly kind: 'invitationAcceptedElsewhere';
      readonly invitedAddress?: string | undefined;
      readonly userName: string;
    })
  /** The next two: to the person concerned. */
  | (AboutPublisher & { readonly kind: 'roleChanged'; readonly role: Role })
  | (AboutPublisher & { readonly kind: 'userRemoved' })
  /** The next two: to the remaining owners. */
  | (AboutPublisher & { readonly kind: 'ownersRoleChanged'; readonly userName: string; readonly role: Role })
  | (AboutPublisher & { readonly kind: 'ownersUserRemoved'; readonly userName: string });

/** The content of one kind of mail, or of several. */
export type ContentOf<K extends MailKind> = Extract<MailContent, { readonly kind: K }>;

export interface RenderedMail {
  /** One line. */
  readonly subject: string;
  readonly text: string;
  /** A whole HTML document. */
  readonly html: string;
}

export interface OutgoingMail extends RenderedMail {
  readonly to: string;
  /** With its angle brackets. */
  readonly messageId: string;
  /** A GUID; the same for every attempt at the same mail. */
  readonly operationId: string;
  readonly headers: Readonly<Record<string, string>>;
}
