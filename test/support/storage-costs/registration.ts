// The costs of operations that change a publisher and its registration: read, the round before the commit, commit.
import { anyMatch, done, of } from '../api.ts';
import { linkOf, newLinkedOn, publisherAgreement, verifiedOf } from '../dev-center.ts';
import { unique } from '../people.ts';
import { newPublisherId, registrationForm } from '../publishers.ts';
import { rewriteAccount } from '../rows.ts';
import { below, cost, type Cost } from './cost.ts';

const reason = { code: 'LegalName', message: 'Not in the register' };

export const registrationCosts: readonly Cost[] = [
  cost(
    'register-publisher',
    8,
    'read; count read and written, three index rows (user, review, timer), one mail; commit',
    async ({ newPerson }) => {
      const as = await newPerson();
      return { method: 'PUT', path: `/publishers/${newPublisherId()}`, as, body: registrationForm(as) };
    },
  ),
  cost('register-publisher', 1, 'read; a repetition writes nothing', async ({ register }) => {
    const publisher = await register();
    return below(publisher, 'PUT', '', { body: registrationForm(publisher.owner) });
  }),
  cost(
    'approve-registration',
    5,
    'read; the index row claimed, one mail; commit; the index row removed',
    async ({ register, reviewer: as }) =>
      below(await register(), 'POST', '/registration/approve', { as, ifMatch: '*' }),
  ),
  cost(
    'reject-registration',
    5,
    'read; the index row claimed, one mail; commit; the index row removed',
    async ({ register, reviewer: as }) =>
      below(await register(), 'POST', '/registration/reject', {
        as,
        ifMatch: '*',
        body: { reasons: [reason] },
      }),
  ),
  cost(
    'resubmit-registration',
    4,
    'read; one index row, one mail; commit',
    async ({ register, apiAs, reviewer }) => {
      const publisher = await register();
      const body = { reasons: [reason] };
      const params = { ...of(publisher), ...anyMatch };
      await done(apiAs(reviewer).POST('/publishers/{publisherId}/registration/reject', { params, body }));
      return below(publisher, 'POST', '/registration/resubmit');
    },
  ),
  cost('resend-registration-mail', 3, 'read; one mail; commit', async ({ register, stack }) => {
    const publisher = await register();
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      registration: { ...account.registration, mailedAt: '2026-01-01T00:00:00.000Z' },
    }));
    return below(publisher, 'POST', '/registration/resend-mail');
  }),
  cost('suspend-publisher', 3, 'read; one mail; commit', async ({ newPublisher, reviewer: as }) =>
    below(await newPublisher(), 'POST', '/suspend', { as, body: { reason: 'Spam' } }),
  ),
  cost('resume-publisher', 3, 'read; one mail; commit', async ({ newPublisher, apiAs, reviewer: as }) => {
    const publisher = await newPublisher();
    const body = { reason: 'Spam' };
    await done(apiAs(as).POST('/publishers/{publisherId}/suspend', { params: of(publisher), body }));
    return below(publisher, 'POST', '/resume', { as });
  }),
  cost('accept-agreement', 2, 'read; commit', async ({ newPublisher }) => {
    const { id, version } = publisherAgreement;
    return below(await newPublisher(), 'PUT', `/agreements/${id}`, { body: { version } });
  }),
  cost('link-dev-center-account', 2, 'read; commit', async ({ newPublisher }) => {
    const publisher = await newPublisher();
    return below(publisher, 'PUT', '/dev-center-account', { body: linkOf(publisher.owner) });
  }),
  cost('unlink-dev-center-account', 2, 'read; commit', async (scene) =>
    below(await newLinkedOn(scene)(), 'DELETE', '/dev-center-account'),
  ),
  cost('report-dev-center-account', 2, 'read; commit', async (scene) => {
    const publisher = await newLinkedOn(scene)();
    const { devCenter: as, owner } = publisher;
    return below(publisher, 'POST', '/dev-center-account/report', { as, body: verifiedOf(owner) });
  }),
  cost('record-first-offer', 2, 'read; commit', async ({ newPublisher, newPerson }) => {
    const as = await newPerson({ roles: ['Offers.Publish'] });
    const body = { offerId: 'widgets', publishedAt: new Date(Date.now() - 60_000).toISOString() };
    return below(await newPublisher(), 'PUT', '/first-offer', { as, body });
  }),
  cost('update-profile', 2, 'read; commit', ({ team }) =>
    below(team, 'PATCH', '', { ifMatch: '*', body: { displayName: `Contoso ${unique()}` } }),
  ),
  cost('update-profile', 1, 'read; nothing to change', ({ team }) =>
    below(team, 'PATCH', '', { ifMatch: '*', body: {} }),
  ),
  cost('close-publisher', 2, 'read; commit', async ({ newPublisher }) =>
    below(await newPublisher(), 'DELETE', ''),
  ),
];
