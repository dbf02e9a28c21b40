// Operations that change nothing.
import type { Operation, Request, Scene } from './operation.ts';
import type { Slot } from '../state/slot.ts';

const publisher = ({ publisherId }: Slot): string => `"${publisherId}"`;
const constant = (text: string) => (): string => text;

/** A GET by the owner of the slot. */
const get =
  (path: string) =>
  ({ slot }: Scene): Request => ({ method: 'GET', path, as: slot.owner });

/** A GET below the slot's publisher, by its owner. */
const below =
  (rest: string | ((slot: Slot) => string)) =>
  ({ slot }: Scene): Request => ({
    method: 'GET',
    path: `/publishers/${slot.publisherId}${typeof rest === 'string' ? rest : rest(slot)}`,
    as: slot.owner,
  });

const read = (
  name: string,
  request: Operation['request'],
  holds: Operation['holds'],
  more: Partial<Operation> = {},
): Operation => ({ name, writes: false, status: 200, state: 'team', request, holds, ...more });

const users = ({ domain }: Slot): string => domain;
const invitation = ({ invitationId }: Slot): string => invitationId;

export const reads: readonly Operation[] = [
  read('get-profile', below(''), publisher),
  read('get-profile, every token new', below(''), publisher, { newTokens: true }),
  read('list-users', below('/users'), users),
  read(
    'get-user',
    below(({ contributor }) => `/users/${contributor.id}`),
    ({ contributor }) => contributor.email,
  ),
  read('get-registration', below('/registration'), publisher),
  read('list-agreements', below('/agreements'), constant('"publisher-agreement"')),
  read('get-dev-center-account', below('/dev-center-account'), ({ owner }) => owner.email, {
    state: 'linked',
  }),
  read(
    'get-invitation',
    below(({ invitationId }) => `/invitations/${invitationId}`),
    invitation,
  ),
  read('list-invitations', below('/invitations'), invitation),
  read('list-events', below('/events'), invitation),
  read('list-publishers', get('/publishers'), publisher, { indexed: true, ownCallers: true }),
  read(
    'list-registrations',
    ({ slot }) => ({
      ...{ method: 'GET', path: '/registrations', as: slot.official },
      role: 'Registration.Review',
      query: { maxpagesize: '1' },
    }),
    constant('"Contoso Widgets"'),
    { indexed: true, state: 'underReview' },
  ),
  read(
    'list-my-invitations',
    ({ slot }) => ({ method: 'GET', path: '/me/invitations', as: slot.invitee }),
    publisher,
    { indexed: true, ownCallers: true },
  ),
  read(
    'export-my-data',
    ({ slot }) => ({ method: 'GET', path: '/me/data', as: slot.contributor }),
    ({ contributor }) => contributor.id,
    { indexed: true, ownCallers: true },
  ),
  read(
    'preview-invitation',
    ({ link }) => ({ method: 'POST', path: '/invitations/preview', body: { token: link('accept') } }),
    publisher,
  ),
  read(
    'check-name-availability',
    ({ slot }) => ({
      ...{ method: 'POST', path: '/check-name-availability', as: slot.owner },
      body: { type: 'publisherId', name: `${slot.publisherId}-free` },
    }),
    constant('"nameAvailable":true'),
  ),
  read('get-me', get('/me'), ({ owner }) => owner.id),
  read('list-roles', get('/roles'), constant('"contributor"')),
  read('list-terms', get('/terms'), constant('"terms-of-use"')),
  {
    ...read('get-health', () => ({ method: 'GET', path: '/health' }), constant('"healthy"')),
    refusals: [503],
  },
  read('get-openapi', () => ({ method: 'GET', path: '/openapi.json' }), constant('"openapi"')),
  read('show-docs', () => ({ method: 'GET', path: '/docs' }), constant('<html')),
  read('show-invitation-page', () => ({ method: 'GET', path: '/invitation' }), constant('<html')),
];
