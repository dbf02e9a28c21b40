// Everything that mails say, once per language: a language that lacks a text does not compile.
import type { Role } from '../domain/role.ts';
import type { Phrase, UserText } from './phrase.ts';

/** The line that a mail is about; `name` is the publisher's display name. */
type Subject = (name: UserText) => Phrase;

interface InvitationTexts {
  readonly subject: Subject;
  readonly byInviter: (inviter: UserText) => Phrase;
  readonly byNobodyNamed: string;
}

export interface MailTexts {
  readonly roles: Readonly<Record<Role, string>>;
  readonly footer: string;
  /** Shown below a button, before its address. */
  readonly copyHint: string;
  readonly openPortal: string;
  readonly checkUsers: string;
  readonly labels: {
    readonly publisher: string;
    readonly publisherId: string;
    readonly role: string;
    readonly newRole: string;
    readonly validUntil: string;
    readonly promoCode: string;
  };
  readonly registrationReceived: {
    readonly subject: Subject;
    readonly thanks: string;
    readonly next: string;
  };
  readonly registrationApproved: {
    readonly subject: Subject;
    readonly welcome: string;
    readonly signIn: string;
    readonly noPassword: string;
    readonly secondOwner: string;
    readonly promoCode: string;
  };
  readonly registrationRejected: {
    readonly subject: Subject;
    readonly outcome: string;
    readonly reasons: (count: number) => string;
    readonly target: (pointer: UserText) => Phrase;
    readonly next: string;
  };
  readonly publisherSuspended: {
    readonly subject: Subject;
    readonly effect: string;
    readonly reason: string;
    readonly next: string;
  };
  readonly publisherResumed: { readonly subject: Subject; readonly effect: string };
  readonly invitation: InvitationTexts;
  readonly invitationReminder: InvitationTexts;
  /** Shared by the invitation and its reminder. */
  readonly invitationBody: {
    readonly message: string;
    readonly action: string;
    readonly nothingYet: string;
    readonly decline: string;
    readonly stop: string;
  };
  readonly invitationExpired: {
    readonly subject: Subject;
    readonly what: (email: UserText) => Phrase;
    /** Without the address, when it has been erased. */
    readonly whatOfNobody: string;
    readonly next: string;
  };
  readonly invitationAcceptedElsewhere: {
    readonly subject: Subject;
    readonly what: (user: UserText) => Phrase;
    readonly whatOf: (user: UserText, invited: UserText) => Phrase;
    readonly allowed: string;
  };
  readonly roleChanged: { readonly subject: Subject; readonly what: string; readonly ask: string };
  readonly userRemoved: { readonly subject: Subject; readonly what: string; readonly ask: string };
  readonly ownersRoleChanged: { readonly subject: Subject; readonly what: (user: UserText) => Phrase };
  readonly ownersUserRemoved: { readonly subject: Subject; readonly what: (user: UserText) => Phrase };
}
