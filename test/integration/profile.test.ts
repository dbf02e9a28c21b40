// The profile of a publisher, over HTTP.
import { describe, expect, it } from '@jest/globals';
import { done, of } from '../support/api.ts';
import { errorOf, outcomeOf, type Ask } from '../support/client.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, register, newPublisher, newTeam, join } = world;

const patch = (publisher: Publisher, body: object, more: Partial<Ask> = {}) =>
  ask({ method: 'PATCH', path: publisher.path, as: publisher.owner, ifMatch: '*', body, ...more });
const read = (publisher: Publisher) =>
  done(apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }));

describe('update-profile', () => {
  it('changes what the patch holds, removes what is null, and leaves the rest', async () => {
    const publisher = await newPublisher();
    const { body: before, etag } = await read(publisher);
    const answer = await patch(
      publisher,
      {
        displayName: ' Contoso Gadgets ',
        organization: { website: null },
        contact: { email: 'Desk@CONTOSO.example', phone: null },
        offer: { audience: null, summary: 'a\r\nb' },
        locale: 'sv',
      },
      { ifMatch: etag, headers: { 'Content-Type': 'application/merge-patch+json' } },
    );
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      ...before,
      displayName: 'Contoso Gadgets',
      organization: { legalName: 'Contoso Widgets Ltd', country: 'SE', mpnId: '1234567' },
      contact: { name: 'Ada', email: 'Desk@contoso.example' },
      offer: { summary: 'a\nb', microsoftProduct: 'Power BI' },
      locale: 'sv',
      updatedAt: expect.any(String),
    });
    const after = await read(publisher);
    expect(after.body).toEqual(answer.body);
    expect(after.etag).toBe(answer.etag);
    expect(answer.etag).not.toBe(etag);
  });

  it('answers 200 when it is so already, stale or not, and writes nothing', async () => {
    const publisher = await newPublisher();
    const { body, etag } = await read(publisher);
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    for (const same of [{}, { displayName: 'Contoso Widgets' }, body]) {
      const answer = await patch(publisher, same, { ifMatch: '"stale"' });
      expect({ status: answer.status, body: answer.body, etag: answer.etag }).toEqual({
        status: 200,
        body,
        etag,
      });
    }
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('takes the whole representation that was read, with one change in it', async () => {
    const publisher = await newPublisher();
    const { body, etag } = await read(publisher);
    const whole = { ...body, displayName: 'Contoso Gadgets' };
    expect((await patch(publisher, whole, { ifMatch: etag })).status).toBe(200);
    expect((await patch(publisher, whole, { ifMatch: etag })).status).toBe(200);
    expect(outcomeOf(await patch(publisher, { displayName: 'Contoso' }, { ifMatch: etag }))).toMatchObject({
      status: 412,
      code: 'ConditionNotMet',
    });
  });

  it.each([
    ['id', 'fabrikam'],
    ['status', 'closed'],
    ['canTransact', true],
    ['firstOffer', { offerId: 'x', publishedAt: '2026-11-02T10:00:00.000Z' }],
    ['createdAt', '2001-01-01T00:00:00.000Z'],
    ['updatedAt', '2001-01-01T00:00:00.000Z'],
    ['id', null],
  ])('refuses to change %s, which is read-only', async (name, value) => {
    const publisher = await newPublisher();
    const { etag } = await read(publisher);
    const answer = await patch(publisher, { displayName: 'Contoso Gadgets', [name]: value });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 'ReadOnlyProperty', target: `/${name}` });
    expect((await read(publisher)).etag).toBe(etag);
  });

  it.each(['legalName', 'country', 'mpnId'])('fixes %s with the approval', async (name) => {
    const body = { organization: { [name]: name === 'country' ? 'FR' : '99' } };
    const answer = await patch(await newPublisher(), body);
    expect(answer.status).toBe(409);
    expect(errorOf(answer)).toMatchObject({ code: 'LegalProfileLocked', target: `/organization/${name}` });
    expect((await patch(await register(), body)).body).toMatchObject(body);
  });

  it('lets only an owner change the owner e-mail, and nobody after the first offer', async () => {
    const team = await newTeam();
    const body = { ownerEmail: 'Owner@CONTOSO.example' };
    const denied = await patch(team, body, { as: team.manager });
    expect(denied.status).toBe(403);
    expect(errorOf(denied)).toMatchObject({ code: 'PermissionDenied', target: '/ownerEmail' });
    expect((await patch(team, body)).body).toMatchObject({ ownerEmail: 'Owner@contoso.example' });
    await rewriteAccount(stack, team.id, (account) => ({
      ...account,
      firstOffer: { offerId: 'widgets', publishedAt: '2026-11-02T10:00:00.000Z' },
    }));
    const locked = await patch(team, { ownerEmail: 'ada@contoso.example' });
    expect(locked.status).toBe(409);
    expect(errorOf(locked)).toMatchObject({ code: 'OwnerEmailLocked', target: '/ownerEmail' });
    expect((await patch(team, { displayName: 'Contoso', ...body }, { as: team.manager })).status).toBe(200);
  });

  it('keeps a Microsoft account with a publisher that transacts', async () => {
    const publisher = await newPublisher();
    const both = await patch(publisher, { transact: true, microsoftAccount: null });
    expect(outcomeOf(both)).toEqual({
      status: 400,
      code: 'InvalidRequest',
      faults: ['MissingProperty /microsoftAccount'],
    });
    expect((await patch(publisher, { transact: true })).status).toBe(200);
    expect((await patch(publisher, { microsoftAccount: null })).status).toBe(400);
  });

  it('refuses a protected name, and keeps it out of the history', async () => {
    const publisher = await newPublisher();
    const answer = await patch(publisher, { displayName: 'Contoso for Azure' });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 'ProtectedName', target: '/displayName' });
  });

  it.each(['withdrawn', 'closed'] as const)('refuses every change of a %s publisher', async (status) => {
    const publisher = await newPublisher();
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status }));
    const answer = await patch(publisher, { displayName: 'Contoso' });
    expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'PublisherNotActive' });
    expect((await read(publisher)).body).toMatchObject({ status });
  });

  it('is for managers too, also of a suspended publisher', async () => {
    const team = await newTeam();
    await rewriteAccount(stack, team.id, (account) => ({ ...account, status: 'suspended' }));
    expect((await patch(team, { displayName: 'Contoso' }, { as: team.manager })).status).toBe(200);
  });
});

describe('list-publishers', () => {
  it("lists the caller's own with their role, in pages, and nobody else's", async () => {
    const person = await newPerson();
    const mine = [await newPublisher(person), await register(person)];
    const joined = await newPublisher();
    await join(joined, 'contributor', person);
    const expected = [
      { id: mine[0]?.id, displayName: 'Contoso Widgets', status: 'active', role: 'owner' },
      { id: mine[1]?.id, displayName: 'Contoso Widgets', status: 'underReview', role: 'owner' },
      { id: joined.id, displayName: 'Contoso Widgets', status: 'active', role: 'contributor' },
    ].sort((one, other) => ((one.id ?? '') < (other.id ?? '') ? -1 : 1));
    const { body } = await done(apiAs(person).GET('/publishers'));
    expect(body).toEqual({ value: expected });
    const stranger = await done(apiAs(await newPerson()).GET('/publishers'));
    expect(stranger.body).toEqual({ value: [] });
  });
});
