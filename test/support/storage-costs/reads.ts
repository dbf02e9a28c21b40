// The costs of operations that read.
import { newPublisherId } from '../publishers.ts';
import { below, cost, linkTo, type Cost, type CostScene } from './cost.ts';
import { newAddress } from '../inviting.ts';
import type { Ask } from '../client.ts';

const get =
  (path: string, query: Record<string, string> = {}) =>
  ({ team }: CostScene): Ask => ({ method: 'GET', path, as: team.owner, query });
const team =
  (rest: string) =>
  ({ team: own }: CostScene): Ask =>
    below(own, 'GET', rest);
const check =
  (type: string, name: string) =>
  ({ person }: CostScene): Ask => ({
    method: 'POST',
    path: '/check-name-availability',
    as: person,
    body: { type, name },
  });

export const readCosts: readonly Cost[] = [
  cost('list-terms', 0, 'they are in the code', get('/terms')),
  cost('list-roles', 0, 'they are in the code', get('/roles')),
  cost('get-me', 0, 'all of it is in the token', get('/me')),
  cost('get-openapi', 0, 'it is made of the code', get('/openapi.json')),
  cost('show-docs', 0, 'it is made of the code', get('/docs')),
  cost('show-invitation-page', 0, 'the page is always the same', get('/invitation')),
  cost('get-health', 2, 'one table, one queue', get('/health')),
  cost('get-profile', 1, 'the account', team('')),
  cost('get-registration', 1, 'the account', team('/registration')),
  cost('list-agreements', 1, 'the account', team('/agreements')),
  cost('get-dev-center-account', 1, 'the account, also where nothing is linked', team('/dev-center-account')),
  cost('list-users', 1, 'the account', team('/users')),
  cost('get-user', 1, 'the account', (scene) => below(scene.team, 'GET', `/users/${scene.team.manager.id}`)),
  cost('get-invitation', 2, 'the account, the delivery', ({ team: own, pending }) =>
    below(own, 'GET', `/invitations/${pending.id}`),
  ),
  cost('list-invitations', 2, 'the account, the deliveries', team('/invitations')),
  cost('list-events', 2, 'the account, the events', team('/events')),
  cost('list-publishers', 2, 'the index, one account of it', get('/publishers')),
  cost('list-registrations', 2, 'the index, one account of it', async ({ reviewer, register }) => {
    await register();
    return { ...{ method: 'GET', path: '/registrations' }, as: reviewer, query: { maxpagesize: '1' } };
  }),
  cost('list-my-invitations', 2, 'the index, one account of it', async (scene) => {
    const as = await scene.newPerson();
    await scene.invited(scene.team, { email: as.email });
    return { method: 'GET', path: '/me/invitations', as };
  }),
  cost(
    'export-my-data',
    7,
    'two indexes, the account of each; its events; two counts',
    async ({ newPerson, join, team: own }) => {
      const as = await newPerson();
      await join(own, 'contributor', as);
      return { method: 'GET', path: '/me/data', as };
    },
  ),
  cost('check-name-availability', 1, 'an id may be taken', check('publisherId', newPublisherId())),
  cost('check-name-availability', 0, 'a name need not be unique', check('displayName', 'Contoso')),
  cost('preview-invitation', 1, 'the account', async (scene) => ({
    method: 'POST',
    path: '/invitations/preview',
    body: await linkTo(scene, newAddress()),
  })),
  cost('preview-invitation', 0, 'a link that proves nothing costs nothing', ({ team: own }) => ({
    method: 'POST',
    path: '/invitations/preview',
    body: { token: `a.${own.id}.inv_${'a'.repeat(26)}.3.1800000000000.local1.${'A'.repeat(43)}` },
  })),
  cost('get-profile', 0, 'nothing before the token', ({ team: own }) =>
    below(own, 'GET', '', { as: undefined }),
  ),
  cost('get-profile', 0, 'nothing before the version', ({ team: own }) =>
    below(own, 'GET', '', { query: '' }),
  ),
];
