// The first published offer, over HTTP: recorded once, and what is fixed from then on.
import { describe, expect, it } from '@jest/globals';
import { done, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { linkOf, newLinkedOn } from '../support/dev-center.ts';
import type { Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newReviewer, register, newPublisher } = world;
const below = belowOn(ask);
const newLinked = newLinkedOn(world);
const offer = { offerId: 'widgets', publishedAt: '2026-11-02T10:00:00.000Z' };

const record = async (publisher: Publisher, body: object = offer, more: object = {}) =>
  below(publisher, 'PUT', '/first-offer', await newPerson({ roles: ['Offers.Publish'] }), { body, ...more });

describe('record-first-offer', () => {
  it('shows the offer in the profile, and answers a repetition', async () => {
    const publisher = await newPublisher();
    const answer = await record(publisher, {
      offerId: ' widgets ',
      publishedAt: '2026-11-02T11:00:00+01:00',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ id: publisher.id, firstOffer: offer });
    const seen = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }),
    );
    expect({ body: seen.body, etag: seen.etag }).toEqual({ body: answer.body, etag: answer.etag });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const again = await record(publisher, offer, { ifMatch: '"stale"' });
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: answer.body });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('records no other offer after it', async () => {
    const publisher = await newPublisher();
    await record(publisher);
    for (const other of [{ offerId: 'gadgets' }, { publishedAt: '2026-11-03T10:00:00Z' }]) {
      const answer = await record(publisher, { ...offer, ...other });
      expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'FirstOfferAlreadyRecorded' });
    }
  });

  it('needs an active publisher, unless it is recorded already', async () => {
    const notActive = { status: 409, code: 'PublisherNotActive' };
    expect(outcomeOf(await record(await register()))).toMatchObject(notActive);
    const publisher = await newPublisher();
    await record(publisher);
    await done(
      apiAs(await newReviewer()).POST('/publishers/{publisherId}/suspend', {
        params: of(publisher),
        body: { reason: 'Spam' },
      }),
    );
    expect((await record(publisher)).status).toBe(200);
    expect(outcomeOf(await record(publisher, { ...offer, offerId: 'gadgets' }))).toMatchObject(notActive);
  });

  it('takes If-Match as a condition on the publisher', async () => {
    const publisher = await newPublisher();
    const stale = await record(publisher, offer, { ifMatch: '"stale"' });
    expect(outcomeOf(stale)).toMatchObject({ status: 412, code: 'ConditionNotMet' });
    const { etag } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }),
    );
    expect((await record(publisher, offer, { ifMatch: etag })).status).toBe(200);
  });

  it.each([
    [{ offerId: undefined }, 'MissingProperty /offerId'],
    [{ offerId: 'x'.repeat(101) }, 'TooLong /offerId'],
    [{ publishedAt: 'yesterday' }, 'InvalidValue /publishedAt'],
    [{ publishedAt: '2026-02-30T10:00:00Z' }, 'InvalidValue /publishedAt'],
    [{ title: 'Widgets' }, 'UnknownProperty /title'],
  ])('refuses %j', async (change, fault) => {
    const answer = await record(await newPublisher(), { ...offer, ...change });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });
});

describe('after the first offer', () => {
  it('the owner e-mail is fixed, and everything else of the profile is not', async () => {
    const publisher = await newPublisher();
    await record(publisher);
    const patch = (body: object) => below(publisher, 'PATCH', '', publisher.owner, { ifMatch: '*', body });
    const locked = await patch({ ownerEmail: 'desk@contoso.example' });
    expect(locked.status).toBe(409);
    expect(errorOf(locked)).toMatchObject({ code: 'OwnerEmailLocked', target: '/ownerEmail' });
    const free = {
      ownerEmail: publisher.owner.email,
      displayName: 'Contoso Gadgets',
      contact: { email: 'desk@contoso.example' },
      offer: { summary: 'Gadgets' },
      organization: { website: 'https://contoso.example/gadgets' },
      locale: 'sv',
    };
    expect((await patch(free)).body).toMatchObject(free);
  });

  it('the Dev Center link stays, though reports go on', async () => {
    const publisher = await newLinked();
    const { owner, devCenter } = publisher;
    await record(publisher);
    const link = (body: object) => below(publisher, 'PUT', '/dev-center-account', owner, { body });
    const locked = { status: 409, code: 'DevCenterAccountLocked' };
    expect(outcomeOf(await link({ ...linkOf(owner), accountName: 'Other' }))).toMatchObject(locked);
    expect(outcomeOf(await below(publisher, 'DELETE', '/dev-center-account', owner))).toMatchObject(locked);
    expect((await link(linkOf(owner))).status).toBe(200);
    const body = { ...linkOf(owner), status: 'verified' } as const;
    await done(
      apiAs(devCenter).POST('/publishers/{publisherId}/dev-center-account/report', {
        params: of(publisher),
        body,
      }),
    );
  });

  it('a publisher without Dev Center can still link one', async () => {
    const publisher = await newPublisher();
    await record(publisher);
    const body = linkOf(publisher.owner);
    const answer = await below(publisher, 'PUT', '/dev-center-account', publisher.owner, { body });
    expect(answer.status).toBe(201);
  });

  it('the publisher cannot be closed', async () => {
    const publisher = await newPublisher();
    await record(publisher);
    const answer = await below(publisher, 'DELETE', '', publisher.owner);
    expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'PublisherHasOffers' });
  });
});
