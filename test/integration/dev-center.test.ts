// The Dev Center account of a publisher, over HTTP: linked by its owner, reported on, unlinked.
import { describe, expect, it } from '@jest/globals';
import { answered, done, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { linkOf, newLinkedOn, verifiedOf, type Transacting } from '../support/dev-center.ts';
import type { Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, register, newPublisher, join } = world;
const below = belowOn(ask);
const newLinked = newLinkedOn(world);
const path = '/dev-center-account';
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const link = (publisher: Publisher, body: object, more: object = {}, as: Person = publisher.owner) =>
  below(publisher, 'PUT', path, as, { body, ...more });
const unlink = (publisher: Publisher, more: object = {}) =>
  below(publisher, 'DELETE', path, publisher.owner, more);
const read = (publisher: Publisher) =>
  answered(
    apiAs(publisher.owner).GET('/publishers/{publisherId}/dev-center-account', { params: of(publisher) }),
  );
const report = ({ path: own, devCenter }: Transacting, body: object) =>
  ask({ method: 'POST', path: `${own}${path}/report`, as: devCenter, body });

const recordFirstOffer = (publisher: Publisher) =>
  rewriteAccount(stack, publisher.id, (account) => ({
    ...account,
    firstOffer: { offerId: 'widgets', publishedAt: '2026-11-02T10:00:00.000Z' },
  }));

describe('link-dev-center-account', () => {
  it('answers 201 with an account of which nothing is known yet, and repeats it with 200', async () => {
    const publisher = await newPublisher();
    expect(outcomeOf(await read(publisher))).toMatchObject({ status: 404, code: 'DevCenterAccountNotFound' });
    const answer = await link(publisher, linkOf(publisher.owner));
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      ...linkOf(publisher.owner),
      status: 'linked',
      programs: [],
      taxProfile: false,
      payoutAccount: false,
      linkedAt: instant,
    });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const same = { ...linkOf(publisher.owner), ownerEmail: publisher.owner.email.toUpperCase() };
    for (const body of [linkOf(publisher.owner), same]) {
      const again = await link(publisher, body, { ifMatch: '"stale"' });
      expect({ status: again.status, body: again.body, etag: again.etag }).toEqual({
        status: 200,
        body: answer.body,
        etag: answer.etag,
      });
    }
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
    expect((await read(publisher)).etag).toBe(answer.etag);
  });

  it.each([{ accountName: 'Contoso Dev 2' }, { accountType: 'individual' }])(
    'starts anew with other content: %j',
    async (change) => {
      const publisher = await newLinked();
      await report(publisher, verifiedOf(publisher.owner));
      const body = { ...linkOf(publisher.owner), ...change };
      const answer = await link(publisher, body);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({
        ...body,
        status: 'linked',
        programs: [],
        taxProfile: false,
        payoutAccount: false,
        linkedAt: instant,
      });
    },
  );

  it('is for the owner whose verified address the account is', async () => {
    const publisher = await newPublisher();
    const other = await join(publisher, 'owner');
    const answer = await link(publisher, linkOf(publisher.owner), {}, other);
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ code: 'DevCenterEmailMismatch', target: '/ownerEmail' });
    const unverified = await newPerson({ email: publisher.owner.email, emailVerified: false });
    expect(unverified.id).toBe(publisher.owner.id);
    const refused = await link(publisher, linkOf(publisher.owner), {}, unverified);
    expect(outcomeOf(refused)).toMatchObject({ status: 409, code: 'DevCenterEmailMismatch' });
    expect((await link(publisher, linkOf(other), {}, other)).status).toBe(201);
  });

  it('needs an active publisher', async () => {
    const publisher = await register();
    expect(outcomeOf(await link(publisher, linkOf(publisher.owner)))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
  });

  it.each([
    [{ ownerEmail: 'ada@microsoft.com' }, 'InvalidValue /ownerEmail'],
    [{ ownerEmail: 'ada@EUROPE.Microsoft.COM' }, 'InvalidValue /ownerEmail'],
    [{ ownerEmail: 'Ada <ada@contoso.example>' }, 'InvalidValue /ownerEmail'],
    [{ accountName: ' ' }, 'TooShort /accountName'],
    [{ accountType: 'Company' }, 'InvalidValue /accountType'],
    [{ accountName: undefined }, 'MissingProperty /accountName'],
    [{ status: 'verified' }, 'UnknownProperty /status'],
  ])('refuses %j', async (change, fault) => {
    const publisher = await newPublisher();
    const answer = await link(publisher, { ...linkOf(publisher.owner), ...change });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });

  it("says why it refuses Microsoft's own domain, and takes those that only look like it", async () => {
    const publisher = await newPublisher();
    const answer = await link(publisher, { ...linkOf(publisher.owner), ownerEmail: 'ada@microsoft.com' });
    expect(errorOf(answer).details[0]?.message).toMatch(/Microsoft's own domain/);
    for (const ownerEmail of ['ada@microsoft.com.contoso.example', 'ada@notmicrosoft.com'])
      expect((await link(publisher, { ...linkOf(publisher.owner), ownerEmail })).code).toBe(
        'DevCenterEmailMismatch',
      );
  });

  it('takes If-Match as a condition on the linked account', async () => {
    const publisher = await newPublisher();
    const stale = { status: 412, code: 'ConditionNotMet' };
    for (const ifMatch of ['*', '"stale"'])
      expect(outcomeOf(await link(publisher, linkOf(publisher.owner), { ifMatch }))).toMatchObject(stale);
    const { etag } = await link(publisher, linkOf(publisher.owner));
    const other = { ...linkOf(publisher.owner), accountName: 'Other' };
    expect(outcomeOf(await link(publisher, other, { ifMatch: '"stale"' }))).toMatchObject(stale);
    expect((await link(publisher, other, { ifMatch: etag })).status).toBe(200);
  });

  it('is fixed after the first offer', async () => {
    const publisher = await newLinked();
    await recordFirstOffer(publisher);
    const other = { ...linkOf(publisher.owner), accountName: 'Other' };
    const locked = { status: 409, code: 'DevCenterAccountLocked' };
    expect(outcomeOf(await link(publisher, other))).toMatchObject(locked);
    expect(outcomeOf(await unlink(publisher))).toMatchObject(locked);
    expect((await link(publisher, linkOf(publisher.owner))).status).toBe(200);
  });
});

describe('unlink-dev-center-account', () => {
  it('answers 204, also when nothing is linked any more', async () => {
    const publisher = await newLinked();
    expect((await unlink(publisher)).status).toBe(204);
    expect((await unlink(publisher, { ifMatch: '"stale"' })).status).toBe(204);
    expect((await read(publisher)).code).toBe('DevCenterAccountNotFound');
    expect((await link(publisher, linkOf(publisher.owner))).status).toBe(201);
  });

  it('takes If-Match as a condition on the linked account', async () => {
    const publisher = await newLinked();
    const { etag } = await read(publisher);
    expect(outcomeOf(await unlink(publisher, { ifMatch: '"stale"' }))).toMatchObject({ status: 412 });
    expect((await unlink(publisher, { ifMatch: etag })).status).toBe(204);
  });
});

describe('report-dev-center-account', () => {
  it('keeps the facts that a report leaves out, and a reason no longer than its report', async () => {
    const publisher = await newLinked();
    const base = linkOf(publisher.owner);
    await done(
      apiAs(publisher.devCenter).POST('/publishers/{publisherId}/dev-center-account/report', {
        params: of(publisher),
        body: { ...base, status: 'rejected', programs: ['azure'], taxProfile: true, reason: 'No phone' },
      }),
    );
    expect((await read(publisher)).body).toMatchObject({ status: 'rejected', reason: 'No phone' });
    const answer = await report(publisher, { ...base, status: 'underVetting', payoutAccount: true });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ...base,
      status: 'underVetting',
      programs: ['azure'],
      taxProfile: true,
      payoutAccount: true,
      linkedAt: instant,
    });
    expect((await read(publisher)).etag).toBe(answer.etag);
  });

  it('replaces the stated account type, and writes nothing for a repetition', async () => {
    const publisher = await newLinked();
    const body = { ...verifiedOf(publisher.owner), accountType: 'individual' };
    expect((await report(publisher, body)).body).toMatchObject({ accountType: 'individual' });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    expect((await report(publisher, body)).status).toBe(200);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('must name the linked account and its owner', async () => {
    const publisher = await newLinked();
    const good = verifiedOf(publisher.owner);
    for (const other of [{ accountName: 'Other' }, { ownerEmail: 'eve@contoso.example' }]) {
      const answer = await report(publisher, { ...good, ...other });
      expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'DevCenterAccountMismatch' });
    }
    expect((await report(publisher, { ...good, ownerEmail: good.ownerEmail.toUpperCase() })).status).toBe(
      200,
    );
  });

  it('is about nothing when nothing is linked', async () => {
    const publisher = await newLinked();
    await unlink(publisher);
    expect(outcomeOf(await report(publisher, verifiedOf(publisher.owner)))).toMatchObject({
      status: 404,
      code: 'DevCenterAccountNotFound',
    });
  });

  it.each([
    [{ status: 'done' }, 'InvalidValue /status'],
    [{ programs: 'azure' }, 'InvalidValue /programs'],
    [{ taxProfile: 'yes' }, 'InvalidValue /taxProfile'],
    [{ ownerEmail: 'ada@microsoft.com' }, 'InvalidValue /ownerEmail'],
    [{ linkedAt: '2026-11-02T10:00:00Z' }, 'UnknownProperty /linkedAt'],
  ])('refuses %j', async (change, fault) => {
    const publisher = await newLinked();
    const answer = await report(publisher, { ...verifiedOf(publisher.owner), ...change });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });
});
