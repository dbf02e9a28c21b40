// Suspending and resuming a publisher, and ending one for good, over HTTP.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { anyMatch, done, of } from '../support/api.ts';
import { belowOn, type Caller } from '../support/below.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { linkOf, newLinkedOn, publisherAgreement } from '../support/dev-center.ts';
import { registrationForm, type Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newReviewer, register, newPublisher, newTeam } = world;
const below = belowOn(ask);
const newLinked = newLinkedOn(world);

const suspend = (publisher: Publisher, as: Caller, more: object = {}) =>
  below(publisher, 'POST', '/suspend', as, { body: { reason: 'Spam' }, ...more });
const resume = (publisher: Publisher, as: Caller, more: object = {}) =>
  below(publisher, 'POST', '/resume', as, more);
const close = (publisher: Publisher, more: object = {}) =>
  below(publisher, 'DELETE', '', publisher.owner, more);
const WithStatus = z.looseObject({ status: z.string() });
const statusOf = async (publisher: Publisher): Promise<string> =>
  WithStatus.parse(
    (await done(apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }))).body,
  ).status;

describe('suspend-publisher and resume-publisher', () => {
  it('stop and restart an active publisher, and answer repetitions by the same reviewer', async () => {
    const publisher = await newPublisher();
    const reviewer = await newReviewer();
    const suspended = await suspend(publisher, reviewer);
    expect(suspended.body).toMatchObject({ id: publisher.id, status: 'suspended' });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const again = await suspend(publisher, reviewer, { ifMatch: '"stale"' });
    expect({ status: again.status, etag: again.etag }).toEqual({ status: 200, etag: suspended.etag });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
    const resumed = await resume(publisher, reviewer);
    expect(resumed.body).toMatchObject({ status: 'active' });
    const once = await resume(publisher, reviewer, { ifMatch: '"stale"' });
    expect({ status: once.status, etag: once.etag }).toEqual({ status: 200, etag: resumed.etag });
  });

  it('are refused where they come too late, or from another reviewer', async () => {
    const publisher = await newPublisher();
    const notSuspended = { status: 409, code: 'PublisherNotSuspended' };
    expect(outcomeOf(await resume(publisher, await newReviewer()))).toMatchObject(notSuspended);
    const reviewer = await newReviewer();
    await suspend(publisher, reviewer);
    const notActive = { status: 409, code: 'PublisherNotActive' };
    expect(outcomeOf(await suspend(publisher, await newReviewer()))).toMatchObject(notActive);
    await resume(publisher, reviewer);
    expect(outcomeOf(await resume(publisher, await newReviewer()))).toMatchObject(notSuspended);
    expect(outcomeOf(await suspend(await register(), reviewer))).toMatchObject(notActive);
  });

  it('take If-Match as a condition on the publisher', async () => {
    const publisher = await newPublisher();
    const reviewer = await newReviewer();
    const stale = { status: 412, code: 'ConditionNotMet' };
    expect(outcomeOf(await suspend(publisher, reviewer, { ifMatch: '"stale"' }))).toMatchObject(stale);
    const { etag } = await done(apiAs(reviewer).GET('/publishers/{publisherId}', { params: of(publisher) }));
    const suspended = await suspend(publisher, reviewer, { ifMatch: etag });
    expect(suspended.status).toBe(200);
    expect(outcomeOf(await resume(publisher, reviewer, { ifMatch: etag }))).toMatchObject(stale);
    expect((await resume(publisher, reviewer, { ifMatch: suspended.etag })).status).toBe(200);
  });

  it.each([
    [{}, 'MissingProperty /reason'],
    [{ reason: '' }, 'TooShort /reason'],
    [{ reason: 'x'.repeat(501) }, 'TooLong /reason'],
  ])('need a reason: not %j', async (body, fault) => {
    const answer = await suspend(await newPublisher(), await newReviewer(), { body });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });

  it('leave a suspended publisher its profile, and no new users and links', async () => {
    const team = await newTeam();
    await suspend(team, await newReviewer());
    const refused = [
      ['POST', '/invitations', { email: 'grace@fabrikam.example', role: 'contributor' }],
      ['PUT', '/dev-center-account', linkOf(team.owner)],
    ] as const;
    for (const [method, path, body] of refused) {
      const answer = await below(team, method, path, team.owner, { body });
      expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'PublisherNotActive' });
    }
    await done(
      apiAs(team.manager).PATCH('/publishers/{publisherId}', {
        params: { ...of(team), ...anyMatch },
        body: { locale: 'sv' },
      }),
    );
  });
});

const Invitations = z.looseObject({ value: z.array(z.looseObject({ status: z.string() })) });

describe('close-publisher', () => {
  it.each(['underReview', 'rejected'] as const)('withdraws what is %s', async (status) => {
    const publisher = await register();
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status }));
    expect((await close(publisher)).status).toBe(204);
    expect(await statusOf(publisher)).toBe('withdrawn');
  });

  it.each(['active', 'suspended'] as const)('closes what is %s', async (status) => {
    const publisher = await newPublisher();
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status }));
    expect((await close(publisher)).status).toBe(204);
    expect(await statusOf(publisher)).toBe('closed');
  });

  it('ends pending invitations, and answers a repetition', async () => {
    const publisher = await newPublisher();
    const body = { email: 'grace@fabrikam.example', role: 'contributor' } as const;
    await done(
      apiAs(publisher.owner).POST('/publishers/{publisherId}/invitations', { params: of(publisher), body }),
    );
    expect(await close(publisher)).toMatchObject({ status: 204, text: '' });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    expect((await close(publisher, { ifMatch: '"stale"' })).status).toBe(204);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
    const { body: list } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/invitations', { params: of(publisher) }),
    );
    expect(Invitations.parse(list).value.map(({ status }) => status)).toEqual(['revoked']);
  });

  it('takes If-Match as a condition on the publisher', async () => {
    const publisher = await register();
    const { etag } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }),
    );
    const stale = await close(publisher, { ifMatch: '"stale"' });
    expect(outcomeOf(stale)).toMatchObject({ status: 412, code: 'ConditionNotMet' });
    expect((await close(publisher, { ifMatch: etag })).status).toBe(204);
  });

  it('makes room for another registration, and gives the id to nobody', async () => {
    const owner = await newPerson();
    const first = await register(owner);
    await register(owner);
    await register(owner);
    await close(first);
    await register(owner);
    const put = (as: typeof owner) => below(first, 'PUT', '', as, { body: registrationForm(as) });
    expect(outcomeOf(await put(await newPerson()))).toMatchObject({ status: 409, code: 'PublisherIdTaken' });
    expect((await put(owner)).body).toMatchObject({ status: 'withdrawn' });
  });

  it('leaves all of it readable to users and reviewers', async () => {
    const publisher = await newPublisher();
    await close(publisher);
    const reviewer = await newReviewer();
    const reads = [
      ...['', '/registration', '/agreements', '/users', '/events', '/invitations'].map(
        (path) => [path, publisher.owner] as const,
      ),
      ...['', '/registration'].map((path) => [path, reviewer] as const),
    ];
    for (const [path, as] of reads)
      expect({ path, status: (await below(publisher, 'GET', path, as)).status }).toEqual({
        path,
        status: 200,
      });
  });

  const agreement = publisherAgreement;
  it.each([
    ['owner', 'PATCH', '', { displayName: 'Contoso' }, 'PublisherNotActive'],
    ['owner', 'PUT', `/agreements/${agreement.id}`, { version: agreement.version }, 'PublisherNotActive'],
    ['owner', 'DELETE', '/dev-center-account', undefined, 'PublisherNotActive'],
    ['owner', 'POST', '/registration/resubmit', undefined, 'RegistrationNotRejected'],
    ['owner', 'POST', '/registration/resend-mail', undefined, 'PublisherNotActive'],
    [
      'Offers.Publish',
      'PUT',
      '/first-offer',
      { offerId: 'a', publishedAt: '2026-11-02T10:00:00Z' },
      'PublisherNotActive',
    ],
    ['Registration.Review', 'POST', '/registration/approve', {}, 'RegistrationNotUnderReview'],
    [
      'Registration.Review',
      'POST',
      '/registration/reject',
      { reasons: [{ code: 'A', message: 'b' }] },
      'RegistrationNotUnderReview',
    ],
    ['Registration.Review', 'POST', '/suspend', { reason: 'Spam' }, 'PublisherNotActive'],
    ['Registration.Review', 'POST', '/resume', undefined, 'PublisherNotSuspended'],
  ] as const)('leaves no write to the %s: %s %s', async (who, method, path, body, code) => {
    const publisher = await newLinked();
    await close(publisher);
    const as = who === 'owner' ? publisher.owner : await newPerson({ roles: [who] });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const answer = await below(publisher, method, path, as, { ifMatch: '*', body });
    expect(outcomeOf(answer)).toMatchObject({ status: 409, code });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('leaves no link and no report either', async () => {
    const publisher = await newLinked();
    const { owner, devCenter } = publisher;
    await close(publisher);
    const other = { ...linkOf(owner), accountName: 'Other' };
    const link = await below(publisher, 'PUT', '/dev-center-account', owner, { body: other });
    expect(errorOf(link).code).toBe('PublisherNotActive');
    const body = { ...linkOf(owner), status: 'verified' };
    const report = await below(publisher, 'POST', '/dev-center-account/report', devCenter, { body });
    expect(errorOf(report).code).toBe('PublisherNotActive');
  });
});
