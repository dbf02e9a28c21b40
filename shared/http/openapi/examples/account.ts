// The publisher that the examples of the OpenAPI document are about, as the domain knows it.
import type { Account, Invitation, User } from '../../../domain/account.ts';

export const ada: User = {
  id: 'usr_adaq2w3e4r5t6y7uioplkjhgfd',
  kind: 'person',
  displayName: 'Ada Lindqvist',
  email: 'ada@contoso.example',
  role: 'owner',
  joinedAt: '2026-11-02T09:30:00.000Z',
};

export const bea: User = {
  id: 'usr_beaq2w3e4r5t6y7uioplkjhgfd',
  kind: 'person',
  displayName: 'Bea Moreau',
  email: 'bea@fabrikam.example',
  role: 'manager',
  joinedAt: '2026-11-10T07:12:45.120Z',
  invitedBy: ada.id,
};

export const buildAgent: User = {
  id: 'usr_botq2w3e4r5t6y7uioplkjhgfd',
  kind: 'servicePrincipal',
  displayName: 'Build agent',
  role: 'contributor',
  joinedAt: '2026-11-11T16:00:02.004Z',
  invitedBy: ada.id,
  servicePrincipal: {
    tenantId: '7d7a9f5c-31f5-4a55-9f0e-2f3f1a0b9c11',
    applicationId: '0a3f7f2e-77a6-4a0e-8f3d-5f6f0e1d2c3b',
    objectId: '9b1d6c1e-20a1-4c51-8d56-1c2f3a4b5d6e',
  },
};

export const invitation: Invitation = {
  id: 'inv_beaq2w3e4r5t6y7uioplkjhgfd',
  email: 'bea@fabrikam.example',
  role: 'manager',
  locale: 'fr',
  message: 'Welcome to our team.',
  allowDifferentAddress: false,
  status: 'pending',
  version: 5,
  linkKey: 'k1',
  invitedBy: { id: ada.id, displayName: ada.displayName, asReviewer: false },
  createdAt: '2026-11-09T14:20:30.500Z',
  mailedAt: '2026-11-09T14:20:30.500Z',
  mail: 'invitation',
  expiresInDays: 7,
  expiresAt: '2026-11-16T14:20:30.500Z',
};

/** As it was registered. */
export const registered: Account = {
  id: 'contoso-widgets',
  status: 'underReview',
  sequence: 1,
  lastEventHash: '',
  lastEventAt: '2026-11-02T09:30:00.000Z',
  createdAt: '2026-11-02T09:30:00.000Z',
  updatedAt: '2026-11-02T09:30:00.000Z',
  profile: {
    displayName: 'Contoso Widgets',
    ownerEmail: 'ada@contoso.example',
    organization: {
      legalName: 'Contoso Widgets AB',
      country: 'SE',
      mpnId: '1234567',
      website: 'https://contoso.example',
    },
    contact: { name: 'Ada Lindqvist', email: 'ada@contoso.example', phone: '+46701740605' },
    offer: {
      summary: 'Widgets as a service, billed by the hour.',
      microsoftProduct: 'Azure',
      audience: 'Makers of machines',
    },
    transact: true,
    microsoftAccount: 'contoso.widgets@outlook.com',
    locale: 'sv',
  },
  registration: {
    registrant: ada.id,
    formDigest: '',
    submittedBy: ada.id,
    submittedAt: '2026-11-02T09:30:00.000Z',
    mailedAt: '2026-11-02T09:30:00.000Z',
    previousDecisions: [],
  },
  agreements: [],
  users: [ada],
  invitations: [],
  stopped: [],
  invitationsOfDay: { day: '2026-11-09', count: 0 },
  notices: [],
  remembered: [],
};

const by = 'usr_rvwq2w3e4r5t6y7uioplkjhgfd';

/** As a reviewer rejected it. */
export const rejected: Account = {
  ...registered,
  status: 'rejected',
  registration: {
    ...registered.registration,
    decision: {
      outcome: 'rejected',
      reasons: [
        {
          code: 'LegalNameUnknown',
          message: 'No register has a company of this name.',
          target: '/organization/legalName',
        },
      ],
      decidedAt: '2026-11-03T15:45:00.000Z',
      by,
    },
  },
};

/** As a reviewer approved it; the publisher agreement is accepted and a user is invited. */
export const active: Account = {
  ...registered,
  status: 'active',
  updatedAt: '2026-11-04T13:05:10.250Z',
  registration: {
    ...registered.registration,
    decision: {
      outcome: 'approved',
      note: 'Checked by telephone.',
      decidedAt: '2026-11-04T13:05:10.250Z',
      by,
    },
  },
  agreements: [
    { id: 'publisher-agreement', version: '2025-06-12', at: '2026-11-05T10:00:00.000Z', by: ada.id },
  ],
  invitations: [invitation],
};

/** With users, a verified Dev Center account and the first offer. */
export const selling: Account = {
  ...active,
  users: [ada, bea, buildAgent],
  devCenter: {
    accountName: 'Contoso Widgets AB',
    ownerEmail: 'ada@contoso.example',
    accountType: 'company',
    status: 'verified',
    programs: ['azure'],
    taxProfile: true,
    payoutAccount: true,
    linkedAt: '2026-11-05T10:30:00.000Z',
  },
  firstOffer: { offerId: 'widgets', publishedAt: '2026-11-20T08:00:00.000Z' },
};
