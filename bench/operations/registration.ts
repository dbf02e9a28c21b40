// Operations that change a publisher and its registration.
import type { Operation } from './operation.ts';
import { publisherAgreement, verifiedOf } from '../../test/support/dev-center.ts';
import { registrationForm } from '../../test/support/publishers.ts';
import type { Slot } from '../state/slot.ts';
import { anyMatch, below, nothing, write } from './people.ts';

/** The start of a registration, and of a publisher. */
const registration =
  (status: string) =>
  ({ publisherId }: Slot): string =>
    `"publisherId":"${publisherId}","status":"${status}"`;
const publisher =
  (status: string) =>
  ({ publisherId }: Slot): string =>
    `"id":"${publisherId}","status":"${status}"`;
const reviewer = { role: 'Registration.Review' } as const;

export const registrationWrites: readonly Operation[] = [
  write(
    'register-publisher',
    201,
    ({ slot }) => below(slot, 'PUT', '', { body: registrationForm(slot.owner) }),
    ({ publisherId }) => publisherId,
    { ownCallers: true, state: undefined },
  ),
  write(
    'approve-registration',
    200,
    ({ slot }) =>
      below(slot, 'POST', '/registration/approve', { as: slot.official, ...reviewer, headers: anyMatch }),
    registration('active'),
    { state: 'underReview' },
  ),
  write(
    'reject-registration',
    200,
    ({ slot }) =>
      below(slot, 'POST', '/registration/reject', {
        ...{ as: slot.official, ...reviewer, headers: anyMatch },
        body: { reasons: [{ code: 'LegalName', message: 'Not in the register' }] },
      }),
    registration('rejected'),
    { state: 'underReview' },
  ),
  write(
    'resubmit-registration',
    200,
    ({ slot }) => below(slot, 'POST', '/registration/resubmit'),
    registration('underReview'),
    { state: 'rejected' },
  ),
  write(
    'resend-registration-mail',
    200,
    ({ slot }) => below(slot, 'POST', '/registration/resend-mail'),
    registration('underReview'),
    { state: 'underReview' },
  ),
  write(
    'suspend-publisher',
    200,
    ({ slot }) =>
      below(slot, 'POST', '/suspend', { as: slot.official, ...reviewer, body: { reason: 'Spam' } }),
    publisher('suspended'),
  ),
  write(
    'resume-publisher',
    200,
    ({ slot }) => below(slot, 'POST', '/resume', { as: slot.official, ...reviewer }),
    publisher('active'),
    { state: 'suspended' },
  ),
  write(
    'accept-agreement',
    200,
    ({ slot }) =>
      below(slot, 'PUT', `/agreements/${publisherAgreement.id}`, {
        body: { version: publisherAgreement.version },
      }),
    () => publisherAgreement.version,
  ),
  write(
    'link-dev-center-account',
    201,
    ({ slot }) =>
      below(slot, 'PUT', '/dev-center-account', {
        body: { accountName: 'Contoso Dev', ownerEmail: slot.owner.email, accountType: 'company' },
      }),
    ({ owner }) => owner.email,
  ),
  write(
    'unlink-dev-center-account',
    204,
    ({ slot }) => below(slot, 'DELETE', '/dev-center-account'),
    nothing,
    { state: 'linked' },
  ),
  write(
    'report-dev-center-account',
    200,
    ({ slot }) =>
      below(slot, 'POST', '/dev-center-account/report', {
        ...{ as: slot.official, role: 'DevCenter.Report' },
        body: verifiedOf(slot.owner),
      }),
    ({ owner }) => owner.email,
    { state: 'linked' },
  ),
  write(
    'record-first-offer',
    200,
    ({ slot }) =>
      below(slot, 'PUT', '/first-offer', {
        ...{ as: slot.official, role: 'Offers.Publish' },
        body: { offerId: 'widgets', publishedAt: new Date(Date.now() - 60_000).toISOString() },
      }),
    ({ publisherId }) => publisherId,
  ),
  write(
    'update-profile',
    200,
    ({ slot }) =>
      below(slot, 'PATCH', '', { headers: anyMatch, body: { displayName: `Contoso ${slot.publisherId}` } }),
    ({ publisherId }) => `"Contoso ${publisherId}"`,
  ),
  write('close-publisher', 204, ({ slot }) => below(slot, 'DELETE', ''), nothing),
];
