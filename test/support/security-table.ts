// Every operation of the contract: who may call it, and a request that would succeed. A new operation needs a line here.
import { registrationForm, type Role } from './publishers.ts';
import type { PlatformRole, Scene } from './security-scene.ts';

export type Who =
  | { readonly to: 'everyone' }
  /** `person`: only a person with a verified address. */
  | { readonly to: 'callers'; readonly platformRole?: PlatformRole; readonly person?: true }
  | {
      readonly to: 'publisher';
      /** The target of a refusal. */
      readonly permission: string;
      readonly roles: readonly Role[];
      readonly platformRole?: PlatformRole;
      /** Everyone may do it to themselves. */
      readonly self?: true;
    };

type Params = Readonly<Record<string, string>>;

export interface Line {
  readonly who: Who;
  /** Which publisher the request is about. */
  readonly about?: 'waiting';
  /** Values of path parameters other than the publisher. */
  readonly params?: (scene: Scene) => Params;
  readonly body?: (scene: Scene) => object;
  /** What it needs besides, or instead of, a token. */
  readonly headers?: (scene: Scene) => Params;
}

const all: readonly Role[] = ['owner', 'manager', 'contributor'];
const managing: readonly Role[] = ['owner', 'manager'];
const owners: readonly Role[] = ['owner'];
const reviewers = 'Registration.Review';

const open: Line = { who: { to: 'everyone' } };
const callers: Line = { who: { to: 'callers' } };
const persons: Line = { who: { to: 'callers', person: true } };
const users = (permission: string, roles: readonly Role[], platformRole?: PlatformRole): Line => ({
  who: { to: 'publisher', permission, roles, ...(platformRole && { platformRole }) },
});
const platform = (platformRole: PlatformRole): Line => ({
  who: { to: 'publisher', permission: platformRole, roles: [], platformRole },
});

const devCenter = ({ active }: Scene): object => ({
  accountName: 'Contoso Two',
  ownerEmail: active.owner.email,
  accountType: 'company',
});
const token = ({ link }: Scene): object => ({ token: link });
const aUser = ({ spare }: Scene): Params => ({ userId: spare.id });
const anInvitation = ({ invitationId }: Scene): Params => ({ invitationId });
const invitationForm = ({ newAddress }: Scene): object => ({
  email: newAddress,
  role: 'contributor',
  locale: 'sv',
  message: 'Welcome\non board',
  expiresInDays: 3,
  allowDifferentAddress: false,
});

export const securityTable: Readonly<Record<string, Line>> = {
  'list-terms': callers,
  'check-name-availability': { ...callers, body: () => ({ type: 'displayName', name: 'Contoso' }) },
  'register-publisher': { ...persons, body: ({ stranger }) => registrationForm(stranger) },
  'get-registration': users('registration:read', all, reviewers),
  'list-registrations': { who: { to: 'callers', platformRole: reviewers } },
  'approve-registration': { ...platform(reviewers), about: 'waiting', body: () => ({ note: 'Fine' }) },
  'reject-registration': {
    ...platform(reviewers),
    about: 'waiting',
    body: () => ({
      reasons: [{ code: 'LegalName', message: 'Not in the register', target: '/organization/legalName' }],
    }),
  },
  'resubmit-registration': users('registration:resubmit', owners),
  'resend-registration-mail': { ...users('registration:resubmit', owners, reviewers), about: 'waiting' },
  'suspend-publisher': { ...platform(reviewers), body: () => ({ reason: 'Spam' }) },
  'resume-publisher': platform(reviewers),
  'list-agreements': users('agreement:read', all),
  'accept-agreement': {
    ...users('agreement:accept', owners),
    params: () => ({ agreementId: 'publisher-agreement' }),
    body: () => ({ version: '2025-06-12' }),
  },
  'get-dev-center-account': users('devCenter:read', all),
  'link-dev-center-account': { ...users('devCenter:link', owners), body: devCenter },
  'unlink-dev-center-account': users('devCenter:link', owners),
  'report-dev-center-account': {
    ...platform('DevCenter.Report'),
    body: (scene) => ({
      ...devCenter(scene),
      status: 'verified',
      programs: ['azure'],
      taxProfile: true,
      payoutAccount: true,
      reason: 'All there',
    }),
  },
  'record-first-offer': {
    ...platform('Offers.Publish'),
    body: () => ({ offerId: 'widgets', publishedAt: '2026-11-02T10:00:00.000Z' }),
  },
  'list-publishers': callers,
  'get-profile': users('profile:read', all, reviewers),
  'update-profile': {
    ...users('profile:write', managing),
    body: () => ({
      displayName: 'Contoso Widgets Europe',
      organization: { website: 'https://contoso.example/europe' },
      contact: { name: 'Ada' },
      offer: { summary: 'Widgets' },
    }),
  },
  'close-publisher': users('publisher:close', owners),
  'list-users': users('user:read', all),
  'get-user': { ...users('user:read', all), params: aUser },
  'update-user': {
    ...users('user:write', managing),
    params: aUser,
    body: () => ({ role: 'manager' }),
  },
  'remove-user': {
    who: { to: 'publisher', permission: 'user:remove', roles: managing, self: true },
    params: aUser,
  },
  'add-service-principal': {
    ...users('servicePrincipal:write', managing),
    body: () => ({
      tenantId: '7d7a9f5c-31f5-4a55-9f0e-2f3f1a0b9c11',
      applicationId: '0a3f7f2e-77a6-4a0e-8f3d-5f6f0e1d2c3b',
      objectId: '9b1d6c1e-20a1-4c51-8d56-1c2f3a4b5d6e',
      friendlyName: 'Build agent',
      role: 'contributor',
    }),
  },
  'invite-user': { ...users('invitation:write', managing, reviewers), body: invitationForm },
  'invite-users': {
    ...users('invitation:write', managing),
    body: (scene) => ({ invitations: [invitationForm(scene)] }),
  },
  'list-invitations': users('invitation:read', managing),
  'get-invitation': { ...users('invitation:read', managing), params: anInvitation },
  'resend-invitation': { ...users('invitation:write', managing, reviewers), params: anInvitation },
  'revoke-invitation': { ...users('invitation:write', managing, reviewers), params: anInvitation },
  'preview-invitation': { ...open, body: token },
  'accept-invitation': { ...persons, body: token },
  'decline-invitation': { ...open, body: token },
  'stop-invitations': { ...open, body: token },
  'show-invitation-page': open,
  'get-me': callers,
  'list-my-invitations': persons,
  'export-my-data': callers,
  'erase-me': callers,
  'list-events': users('event:read', managing),
  'list-roles': callers,
  'get-openapi': open,
  'show-docs': open,
  'get-health': open,
  'record-mail-delivery': { ...open, headers: ({ deliveryKey }) => ({ 'x-delivery-key': deliveryKey }) },
};
