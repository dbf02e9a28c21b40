// The costs of operations on users and invitations: read, the round before the commit, commit, index rows removed.
import { newAddress } from '../inviting.ts';
import { below, cost, linkTo, type Cost } from './cost.ts';

const longAgo = '2026-01-01T00:00:00.000Z';

export const peopleCosts: readonly Cost[] = [
  cost('update-user', 4, 'read; two mails, to the user and to the owner; commit', async ({ team, join }) =>
    below(team, 'PATCH', `/users/${(await join(team, 'contributor')).id}`, {
      ifMatch: '*',
      body: { role: 'manager' },
    }),
  ),
  cost(
    'remove-user',
    6,
    'read; the index row claimed, two mails, to the user and to the owner; commit; the index row removed',
    async ({ team, join }) => below(team, 'DELETE', `/users/${(await join(team, 'contributor')).id}`),
  ),
  cost('remove-user', 1, 'read; gone already', ({ team, person }) =>
    below(team, 'DELETE', `/users/${person.id}`),
  ),
  cost('add-service-principal', 3, 'read; one index row; commit', ({ team }) =>
    below(team, 'POST', '/service-principals', {
      body: {
        tenantId: crypto.randomUUID(),
        applicationId: crypto.randomUUID(),
        objectId: crypto.randomUUID(),
        friendlyName: 'Build robot',
        role: 'contributor',
      },
    }),
  ),
  cost('invite-user', 4, 'read; one index row, one mail; commit', ({ team }) =>
    below(team, 'POST', '/invitations', { body: { email: newAddress(), role: 'contributor' } }),
  ),
  cost('invite-user', 1, 'read; a refusal writes nothing', ({ team }) =>
    below(team, 'POST', '/invitations', { body: { email: team.manager.email, role: 'contributor' } }),
  ),
  cost('invite-users', 8, 'read; three index rows, three mails; commit', ({ team }) => {
    const invitations = [1, 2, 3].map(() => ({ email: newAddress(), role: 'contributor' }));
    return below(team, 'POST', '/invitation-batches', { body: { invitations } });
  }),
  cost(
    'resend-invitation',
    4,
    'read; one mail; commit; the delivery of the mail before it removed',
    async ({ newPublisher, invited, alter }) => {
      const publisher = await newPublisher();
      const { id } = await invited(publisher);
      await alter(publisher, { mailedAt: longAgo });
      return below(publisher, 'POST', `/invitations/${id}/resend`);
    },
  ),
  cost('revoke-invitation', 2, 'read; commit', async ({ team, invited }) =>
    below(team, 'DELETE', `/invitations/${(await invited(team)).id}`),
  ),
  cost('accept-invitation', 3, 'read; one index row; commit', async (scene) => {
    const as = await scene.newPerson();
    return { method: 'POST', path: '/invitations/accept', as, body: await linkTo(scene, as.email) };
  }),
  cost('decline-invitation', 2, 'read; commit', async (scene) => ({
    method: 'POST',
    path: '/invitations/decline',
    body: await linkTo(scene, newAddress()),
  })),
  cost('stop-invitations', 2, 'read; commit', async (scene) => ({
    method: 'POST',
    path: '/invitations/stop',
    body: await linkTo(scene, newAddress(), 'stop'),
  })),
  cost(
    'erase-me',
    12,
    'two indexes, the account of each; the account again, two index rows claimed, commit, two removed; two counts removed',
    async ({ team, newPerson, join }) => {
      const as = await newPerson();
      await join(team, 'contributor', as);
      return { method: 'DELETE', path: '/me', as };
    },
  ),
];
