// What becomes of an invitation in the hands of those who made it: sent again, taken back, listed, ended with its publisher.
import { describe, expect, it } from '@jest/globals';
import type { ApiPaths } from '../../client/client.ts';
import { done, of, pagesOf } from '../support/api.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { Invited, invitingIn, newAddress } from '../support/inviting.ts';
import { linkTokenIn, mailTo } from '../support/mail.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newReviewer, newPublisher, newTeam } = world;
const { invite, invited, act, accept, preview, link, read, alter, delivered } = invitingIn(world);

const past = '2026-01-01T00:00:00.000Z';
const notFound = { status: 404, code: 'InvitationNotFound' };

describe('resend-invitation', () => {
  it('sends a new link with a new lifetime; the old link is dead and the new one works', async () => {
    const team = await newTeam();
    const person = await newPerson({ name: 'Grace' });
    const first = await invited(team, { email: person.email, expiresInDays: 2 }, team.manager);
    const old = linkTokenIn(await mailTo(stack, person.email));
    await alter(team, { mailedAt: past, expiresAt: new Date(Date.now() + 60_000).toISOString() });
    const answer = await act(team, first.id, 'resend');
    const resent = Invited.parse(answer.body);
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 200,
      body: { id: first.id, status: 'pending', invitedBy: { id: team.owner.id } },
    });
    expect(answer.etag).not.toBe('');
    expect(resent.version).toBeGreaterThan(first.version);
    expect(resent.createdAt).toBe(first.createdAt);
    expect(Date.parse(resent.expiresAt) - Date.now()).toBeGreaterThan(47 * 3_600_000);
    for (const dead of [await preview(old), await accept(person, { token: old })])
      expect(outcomeOf(dead)).toMatchObject(notFound);
    const mail = await stack.inbox.waitFor(
      (one) => one.to.some(({ address }) => address === person.email) && !one.text.includes(old),
    );
    const token = linkTokenIn(mail);
    expect((await preview(token)).body).toMatchObject({ usable: true });
    expect((await accept(person, { token })).status).toBe(200);
  });

  it('keeps 60 s to the mail before, says how long to wait, and changes nothing', async () => {
    const publisher = await newPublisher();
    const { id } = await invited(publisher);
    const before = await act(publisher, id, 'get');
    const answer = await act(publisher, id, 'resend');
    expect(outcomeOf(answer)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
    expect((await act(publisher, id, 'get')).etag).toBe(before.etag);
  });

  it('revives an expired invitation, and none that is over otherwise', async () => {
    const publisher = await newPublisher();
    const { id } = await invited(publisher);
    await alter(publisher, { mailedAt: past, expiresAt: past });
    expect((await read(publisher, id)).status).toBe('expired');
    expect((await act(publisher, id, 'resend')).body).toMatchObject({ status: 'pending' });
    for (const [status, code] of [
      ['revoked', 'InvitationNotPending'],
      ['declined', 'InvitationNotPending'],
      ['accepted', 'InvitationAlreadyAccepted'],
    ] as const) {
      await alter(publisher, { mailedAt: past, status, decidedAt: new Date().toISOString() });
      const answer = await act(publisher, id, 'resend');
      expect(answer.status).toBe(409);
      expect(errorOf(answer)).toMatchObject({ code, target: `/invitations/${id}` });
    }
  });

  it('refuses a stale If-Match before the state, and takes the right one', async () => {
    const publisher = await newPublisher();
    const { id } = await invited(publisher);
    await alter(publisher, { mailedAt: past });
    const { etag } = await act(publisher, id, 'get');
    expect(outcomeOf(await act(publisher, id, 'resend', { ifMatch: '"stale"' }))).toMatchObject({
      status: 412,
      code: 'ConditionNotMet',
    });
    expect((await act(publisher, id, 'resend', { ifMatch: etag })).status).toBe(200);
  });

  it('needs an active publisher and an invitation', async () => {
    const publisher = await newPublisher();
    const { id } = await invited(publisher);
    expect(outcomeOf(await act(publisher, `inv_${'a'.repeat(26)}`, 'resend'))).toMatchObject(notFound);
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'suspended' }));
    expect(outcomeOf(await act(publisher, id, 'resend'))).toMatchObject({ code: 'PublisherNotActive' });
  });
});

describe('revoke-invitation', () => {
  it('takes it back at once, also when repeated, and its link says so', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const own = await invited(publisher, { email: person.email });
    const token = await link(publisher, own);
    expect(await act(publisher, own.id, 'revoke')).toMatchObject({ status: 204, text: '' });
    expect((await act(publisher, own.id, 'revoke', { ifMatch: '"stale"' })).status).toBe(204);
    expect((await preview(token)).body).toMatchObject({ status: 'revoked', usable: false });
    const refused = { status: 409, code: 'InvitationRevoked' };
    expect(outcomeOf(await accept(person, { token }))).toMatchObject(refused);
    const decline = { method: 'POST', path: '/invitations/decline', body: { token } };
    expect(outcomeOf(await ask(decline))).toMatchObject(refused);
    expect((await act(publisher, own.id, 'get')).body).toMatchObject({
      status: 'revoked',
      decidedAt: expect.any(String),
    });
  });

  it('answers 204 for what was never there, and 409 for what is over otherwise', async () => {
    const publisher = await newPublisher();
    expect((await act(publisher, `inv_${'a'.repeat(26)}`, 'revoke')).status).toBe(204);
    const { id } = await invited(publisher);
    expect(outcomeOf(await act(publisher, id, 'revoke', { ifMatch: '"stale"' }))).toMatchObject({
      status: 412,
    });
    await alter(publisher, { status: 'accepted', decidedAt: past });
    expect(outcomeOf(await act(publisher, id, 'revoke'))).toMatchObject({
      status: 409,
      code: 'InvitationAlreadyAccepted',
    });
    await alter(publisher, { status: 'declined', decidedAt: past });
    expect(outcomeOf(await act(publisher, id, 'revoke'))).toMatchObject({
      status: 409,
      code: 'InvitationNotPending',
    });
  });

  it('before the mail leaves keeps it from leaving, and the delivery says why', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    await act(publisher, own.id, 'revoke');
    const { delivery } = await delivered(publisher, own.id, ({ status }) => status !== 'queued');
    // The mail is enqueued a second before it can be seen: this one cannot have left yet.
    expect(delivery).toMatchObject({ status: 'suppressed', attempts: 0, reason: expect.any(String) });
    expect(await stack.inbox.mails(own.email)).toEqual([]);
  });
});

describe('the invitations of a publisher that closes or is suspended', () => {
  it('end when it closes', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const own = await invited(publisher, { email: person.email });
    await done(apiAs(publisher.owner).DELETE('/publishers/{publisherId}', { params: of(publisher) }));
    expect(await read(publisher, own.id)).toMatchObject({ status: 'revoked' });
    const token = await link(publisher, own);
    expect((await preview(token)).body).toMatchObject({ usable: false });
    expect(outcomeOf(await accept(person, { token }))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
    expect((await act(publisher, own.id, 'revoke')).status).toBe(204);
  });

  it('cannot be accepted while it is suspended, and can when it is active again', async () => {
    const publisher = await newPublisher();
    const as = await newReviewer();
    const person = await newPerson();
    const token = await link(publisher, await invited(publisher, { email: person.email }));
    const body = { reason: 'Complaints' };
    await done(apiAs(as).POST('/publishers/{publisherId}/suspend', { params: of(publisher), body }));
    expect(outcomeOf(await accept(person, { token }))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
    await done(apiAs(as).POST('/publishers/{publisherId}/resume', { params: of(publisher) }));
    expect((await accept(person, { token })).status).toBe(200);
  });
});

describe('list-invitations', () => {
  type Query = NonNullable<ApiPaths['/publishers/{publisherId}/invitations']['get']['parameters']['query']>;
  const list = (publisher: Publisher, query: Query) =>
    done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/invitations', {
        params: { ...of(publisher), query },
      }),
    );

  it('shows the newest first over more than two pages, each with its delivery, filtered by status', async () => {
    const publisher = await newPublisher();
    const made: string[] = [];
    for (let number = 0; number < 7; number += 1) made.unshift((await invited(publisher)).id);
    const [newest = '', , third = ''] = made;
    await act(publisher, newest, 'revoke');
    const pages = await pagesOf((next) => list(publisher, { maxpagesize: 2, status: 'pending', ...next }));
    const seen = pages.map(({ value }) => value.map(({ id }) => id));
    expect(seen).toEqual([made.slice(1, 3), made.slice(3, 5), made.slice(5, 7)]);
    const revoked = (await list(publisher, { status: 'revoked' })).body;
    expect(revoked.value.map(({ id }) => id)).toEqual([newest]);
    await delivered(publisher, third, ({ status }) => status === 'sent');
    const { value } = (await list(publisher, {})).body;
    const item = value.find(({ id }) => id === third);
    const whole = await act(publisher, third, 'get');
    expect(item).toEqual({ ...Object(whole.body), etag: whole.etag });
    expect(item?.delivery).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('refuses other statuses, and continuations of another filter', async () => {
    const publisher = await newPublisher();
    for (const address of [newAddress(), newAddress()]) await invite(publisher, { email: address });
    const { nextLink = '' } = (await list(publisher, { maxpagesize: 1 })).body;
    const query = new URL(nextLink).search.slice(1);
    const request = { method: 'GET', path: `${publisher.path}/invitations`, as: publisher.owner };
    expect(outcomeOf(await ask({ ...request, query: `${query}&status=pending` }))).toMatchObject({
      status: 400,
      code: 'InvalidContinuation',
    });
    expect(outcomeOf(await ask({ ...request, query: { status: 'over' } }))).toMatchObject({
      status: 400,
      code: 'InvalidRequest',
    });
  });
});
