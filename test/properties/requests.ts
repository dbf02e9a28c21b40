// A request for every operation; one without a line here fails the tests.
import { agreements } from '../../shared/domain/terms.ts';
import { emailOf, idOf, robot } from './people.ts';
import { deliveryKey } from './settings.ts';
import type { RequestStep } from './steps.ts';

/** What a client can know: mails that came, answers that it was given. */
export interface Known {
  /** The invitation of an address to a publisher. */
  readonly invitationId: (publisher: string, address: string) => string;
  /** A link that a mail brought to the address, the newest first; one that proves nothing when there is none. */
  readonly link: (address: string, purpose: 'accept' | 'stop', index: number) => string;
  /** An operation id of a mail provider. */
  readonly sentOperation: (index: number) => string;
  readonly nextLink: (path: string) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface Ask {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether an open operation is asked with the caller's token. */
  readonly signedIn?: boolean;
}

type Build = (step: RequestStep, known: Known) => Ask;

const nothing: Build = () => ({});
const pages: Build = ({ variant }) => ({ query: variant % 2 === 0 ? { maxpagesize: '1' } : {} });

const registrationForm: Build = ({ by, publisher, variant }) => ({
  body: {
    displayName: variant % 4 === 3 ? 'Microsoft Corporation' : `Widgets of ${publisher}`,
    organization: { legalName: 'Contoso Widgets Ltd', country: 'SE', mpnId: '1234567' },
    contact: { name: 'Contact', email: emailOf(by) },
    offer: { summary: variant % 4 === 2 ? 'Other widgets' : 'Widgets' },
    transact: variant % 2 === 0,
    microsoftAccount: 'contoso@outlook.com',
    locale: 'sv',
    acceptedTerms: agreements
      .slice(0, variant === 7 ? 1 : 2)
      .map(({ id, currentVersion }) => ({ id, version: currentVersion })),
  },
});

const patches: readonly ((step: RequestStep) => object)[] = [
  ({ variant }) => ({ displayName: `Gadgets ${variant}` }),
  ({ target }) => ({ ownerEmail: emailOf(target) }),
  () => ({ organization: { legalName: 'Fabrikam Ltd' } }),
  () => ({ contact: { name: 'Somebody', phone: null } }),
  () => ({ transact: false, microsoftAccount: null }),
  () => ({ offer: { summary: 'More widgets' } }),
  () => ({ locale: 'ko' }),
  () => ({}),
];

const invitation = ({ target, role, variant }: RequestStep): object => ({
  email: variant === 5 ? emailOf(target).toUpperCase() : emailOf(target),
  role,
  ...(variant % 2 === 0 ? { allowDifferentAddress: true, message: 'Welcome on board' } : {}),
  ...(variant % 4 === 3 ? { expiresInDays: 1 } : {}),
});

/** The same request id comes again with the same variant, now and then with another body. */
const repeatable: Build = ({ variant }, { now }) =>
  variant < 4
    ? {}
    : {
        headers: {
          'repeatability-request-id': `00000000-0000-4000-8000-00000000000${variant}`,
          'repeatability-first-sent': new Date(now).toUTCString(),
        },
      };

/** By a link, newer or older ones and other people's, or by choice from a list. */
const byLink =
  (purpose: 'accept' | 'stop', choosable: boolean): Build =>
  ({ publisher, target, by, variant, link: given }, { link, invitationId }) => {
    if (given !== undefined) return { body: { token: given } };
    if (choosable && variant % 4 === 3)
      return {
        signedIn: true,
        body: { publisherId: publisher, invitationId: invitationId(publisher, emailOf(by)) },
      };
    return { body: { token: link(emailOf(variant < 4 ? by : target), purpose, variant % 3) } };
  };

const accepting: Build = (step, known) => {
  const { body, ...ask } = byLink('accept', true)(step, known);
  return {
    ...ask,
    body: { ...body, ...(step.variant >= 5 && step.variant !== 7 ? { confirmDifferentAddress: true } : {}) },
  };
};

const devCenterLink = ({ by, variant }: RequestStep): object => ({
  accountName: `Account ${variant % 2}`,
  ownerEmail: emailOf(by),
  accountType: 'company',
});

const deliveryReport: Build = ({ variant }, { sentOperation }) => ({
  headers: { 'x-delivery-key': deliveryKey },
  body: [
    {
      eventType: 'Microsoft.Communication.EmailDeliveryReportReceived',
      data: {
        messageId: sentOperation(variant),
        status: variant % 2 === 0 ? 'Delivered' : variant % 4 === 1 ? 'Bounced' : 'Failed',
      },
    },
  ],
});

const userId: Build = ({ target }) => ({ params: { userId: idOf(target) } });
const invitationId: Build = ({ publisher, target }, known) => ({
  params: { invitationId: known.invitationId(publisher, emailOf(target)) },
});
const agreementOf = (variant: number): string => agreements[variant % agreements.length]?.id ?? '';

export const requests: Readonly<Record<string, Build>> = {
  'accept-agreement': ({ variant }) => ({
    params: { agreementId: agreementOf(variant) },
    body: {
      version: variant === 7 ? '1999-01-01' : (agreements[variant % agreements.length]?.currentVersion ?? ''),
    },
  }),
  'accept-invitation': accepting,
  'add-service-principal': ({ role }) => ({ body: { ...robot, friendlyName: 'Build agent', role } }),
  'approve-registration': ({ variant }) => (variant % 2 === 0 ? { body: { note: 'Fine' } } : {}),
  'check-name-availability': ({ publisher }) => ({ body: { type: 'publisherId', name: publisher } }),
  'close-publisher': nothing,
  'decline-invitation': byLink('accept', true),
  'erase-me': nothing,
  'export-my-data': nothing,
  'get-dev-center-account': nothing,
  'get-health': nothing,
  'get-invitation': invitationId,
  'get-me': nothing,
  'get-openapi': nothing,
  'get-profile': nothing,
  'get-registration': nothing,
  'get-user': userId,
  'invite-user': (step, known) => ({ ...repeatable(step, known), body: invitation(step) }),
  'invite-users': (step, known) => ({
    ...repeatable(step, known),
    body: {
      invitations: [
        invitation(step),
        { email: `extra${step.variant % 2}@contoso.example`, role: 'contributor' },
        ...(step.variant === 6 ? [{ email: 'nothing' }] : []),
      ],
    },
  }),
  'link-dev-center-account': (step) => ({ body: devCenterLink(step) }),
  'list-agreements': nothing,
  'list-events': pages,
  'list-invitations': pages,
  'list-my-invitations': pages,
  'list-publishers': pages,
  'list-registrations': pages,
  'list-roles': nothing,
  'list-terms': nothing,
  'list-users': pages,
  'preview-invitation': byLink('accept', false),
  'record-first-offer': ({ variant }) => ({
    body: { offerId: `offer-${variant % 2}`, publishedAt: '2026-11-02T10:00:00.000Z' },
  }),
  'record-mail-delivery': deliveryReport,
  'register-publisher': registrationForm,
  'reject-registration': () => ({
    body: { reasons: [{ code: 'LegalName', message: 'Not in the register' }] },
  }),
  'remove-user': userId,
  'report-dev-center-account': (step) => ({
    body: { ...devCenterLink({ ...step, by: step.target }), status: 'verified', programs: ['azure'] },
  }),
  'resend-invitation': invitationId,
  'resend-registration-mail': nothing,
  'resubmit-registration': nothing,
  'resume-publisher': nothing,
  'revoke-invitation': invitationId,
  'stop-invitations': (step, known) => {
    const { body } = byLink(step.variant % 2 === 0 ? 'stop' : 'accept', false)(step, known);
    return { body: { ...body, ...(step.variant >= 5 ? { undo: true } : {}) } };
  },
  'suspend-publisher': () => ({ body: { reason: 'Spam' } }),
  'unlink-dev-center-account': nothing,
  'update-profile': (step) => ({ body: patches[step.variant]?.(step) ?? {} }),
  'update-user': (step, known) => ({ ...userId(step, known), body: { role: step.role } }),
};

/** Their answers are files of the build, which the sources do not have; they touch nothing. */
export const builtOnly: readonly string[] = ['show-docs', 'show-invitation-page'];
