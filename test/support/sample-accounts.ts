// Accounts as tests need them: complete, plausible, deeply frozen, each part to be replaced by name.
import type { Account, Invitation, Profile, Registration, User } from '../../shared/domain/account.ts';
import { defaultLimits, type Limits } from '../../shared/domain/limits.ts';
import type { Role } from '../../shared/domain/role.ts';
import { later, minute, type Instant } from '../../shared/domain/time.ts';

/** The time at which sample accounts were last changed; decisions are made at or after it. */
export const now: Instant = '2026-11-21T09:30:00.000Z';
export const inMinutes = (minutes: number): Instant => later(now, minutes * minute);

/** The value, of which nothing can be changed any more at any depth. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

/** `ada` becomes the user `usr_ada`, named Ada, with the address `ada@contoso.example`. */
export const person = (name: string, role: Role, more: Partial<User> = {}): User => ({
  id: `usr_${name}`,
  kind: 'person',
  displayName: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  email: `${name}@contoso.example`,
  role,
  joinedAt: inMinutes(-1000),
  locale: 'en',
  ...more,
});

export const servicePrincipal = (name: string, role: Role): User => ({
  id: `usr_${name}`,
  kind: 'servicePrincipal',
  displayName: name,
  role,
  joinedAt: inMinutes(-900),
  invitedBy: 'usr_ada',
  servicePrincipal: {
    tenantId: '00000000-0000-4000-8000-000000000001',
    applicationId: '00000000-0000-4000-8000-000000000002',
    objectId: '00000000-0000-4000-8000-000000000003',
  },
});

export const sampleProfile = (more: Partial<Profile> = {}): Profile => ({
  displayName: 'Contoso Analytics',
  ownerEmail: 'ada@contoso.example',
  organization: {
    legalName: 'Contoso Ltd',
    country: 'SE',
    mpnId: '1234567',
    website: 'https://contoso.example',
  },
  contact: { name: 'Ada', email: 'desk@contoso.example', phone: '+4681234567' },
  offer: { summary: 'Forecasts for retail.', microsoftProduct: 'Power BI', audience: 'Retailers' },
  transact: false,
  locale: 'en',
  ...more,
});

export const sampleRegistration = (more: Partial<Registration> = {}): Registration => ({
  registrant: 'usr_ada',
  formDigest: 'digest-of-the-form',
  submittedBy: 'usr_ada',
  submittedAt: inMinutes(-1000),
  mailedAt: inMinutes(-1000),
  previousDecisions: [],
  ...more,
});

/** A pending invitation from Ada to `guest@fabrikam.example`, mailed ten minutes ago. */
export const sampleInvitation = (more: Partial<Invitation> = {}): Invitation => ({
  id: 'inv_guest',
  email: 'guest@fabrikam.example',
  role: 'contributor',
  locale: 'fr',
  allowDifferentAddress: false,
  status: 'pending',
  version: 7,
  linkKey: 'key-1',
  invitedBy: { id: 'usr_ada', displayName: 'Ada', asReviewer: false },
  createdAt: inMinutes(-10),
  mailedAt: inMinutes(-10),
  mail: 'invitation',
  expiresInDays: 7,
  expiresAt: inMinutes(7 * 24 * 60 - 10),
  ...more,
});

/** An active publisher whose only user is its owner Ada. */
export const sampleAccount = (more: Partial<Account> = {}): Account =>
  frozen({
    id: 'contoso',
    status: 'active',
    sequence: 7,
    lastEventHash: 'hash-of-event-7',
    lastEventAt: now,
    createdAt: inMinutes(-1000),
    updatedAt: inMinutes(-500),
    profile: sampleProfile(),
    registration: sampleRegistration(),
    agreements: [],
    users: [person('ada', 'owner')],
    invitations: [],
    stopped: [],
    invitationsOfDay: { day: '', count: 0 },
    notices: [],
    remembered: [],
    ...more,
  });

export const limitsWith = (more: Partial<Limits> = {}): Limits => ({ ...defaultLimits, ...more });
