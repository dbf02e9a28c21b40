// Requests that a client repeats because the answer was lost: recognised by their headers, over HTTP.
import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../support/client.ts';
import { Invited, invitingIn, newAddress } from '../support/inviting.ts';
import type { Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, ask, must, newPublisher, newTeam } = world;
const { act } = invitingIn(world);

const dayMs = 86_400_000;
const httpDate = (agoMs = 0): string => new Date(Date.now() - agoMs).toUTCString();
const headersOf = (id: string, firstSent = httpDate()) => ({
  'Repeatability-Request-ID': id,
  'Repeatability-First-Sent': firstSent,
});
const one = () => ({ email: newAddress(), role: 'contributor' });

const operations = [
  { operation: 'invite-user', below: '/invitations', newBody: (): object => one(), status: 201 },
  {
    operation: 'invite-users',
    below: '/invitation-batches',
    newBody: (): object => ({ invitations: [one(), { ...one(), email: 'nobody' }, one()] }),
    status: 200,
  },
] as const;

describe.each(operations)('a repeated $operation', ({ below, newBody, status }) => {
  const send = (
    { path, owner }: Publisher,
    body: object,
    headers: Readonly<Record<string, string>>,
    as: Person = owner,
  ) => ask({ method: 'POST', path: `${path}${below}`, as, body, headers });

  it('with the same id and body is answered as the first time, and changes nothing', async () => {
    const publisher = await newPublisher();
    const body = newBody();
    const id = crypto.randomUUID();
    const first = await send(publisher, body, headersOf(id, httpDate(dayMs - 60_000)));
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const again = await send(publisher, body, headersOf(id.toUpperCase()));
    expect([first.status, again.status]).toEqual([status, status]);
    expect({ body: again.body, etag: again.etag }).toEqual({ body: first.body, etag: first.etag });
    for (const { headers } of [first, again]) expect(headers.get('repeatability-result')).toBe('accepted');
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('is recognised however the JSON is written', async () => {
    const publisher = await newPublisher();
    const body = newBody();
    const headers = headersOf(crypto.randomUUID());
    const first = await send(publisher, body, headers);
    const path = `${publisher.path}${below}`;
    const reversed = JSON.stringify(body, undefined, 2);
    const again = await ask({ method: 'POST', path, as: publisher.owner, raw: reversed, headers });
    expect({ status: again.status, body: again.body }).toEqual({ status, body: first.body });
  });

  it('is recognised after the publisher has been suspended', async () => {
    const publisher = await newPublisher();
    const body = newBody();
    const headers = headersOf(crypto.randomUUID());
    await send(publisher, body, headers);
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'suspended' }));
    expect((await send(publisher, body, headers)).status).toBe(status);
  });

  it('with another body is refused', async () => {
    const publisher = await newPublisher();
    const headers = headersOf(crypto.randomUUID());
    await send(publisher, newBody(), headers);
    expect(outcomeOf(await send(publisher, newBody(), headers))).toMatchObject({
      status: 400,
      code: 'RepeatabilityMismatch',
    });
  });

  it('more than 24 h after the first is refused', async () => {
    const publisher = await newPublisher();
    const answer = await send(publisher, newBody(), headersOf(crypto.randomUUID(), httpDate(dayMs + 2000)));
    expect(outcomeOf(answer)).toMatchObject({ status: 412, code: 'RepeatabilityExpired' });
    expect(answer.headers.get('repeatability-result')).toBeNull();
  });

  it('of somebody else, or at another publisher, is another request', async () => {
    const team = await newTeam();
    const headers = headersOf(crypto.randomUUID());
    await send(team, newBody(), headers);
    expect((await send(team, newBody(), headers, team.manager)).status).toBe(status);
    expect((await send(await newPublisher(team.owner), newBody(), headers)).status).toBe(status);
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['only an id', { 'Repeatability-Request-ID': crypto.randomUUID() }],
    ['only a time', { 'Repeatability-First-Sent': httpDate() }],
    ['an id that is no UUID', headersOf('42')],
    ['an empty id', headersOf('')],
    ['an ISO time', headersOf(crypto.randomUUID(), new Date().toISOString())],
    ['no such day', headersOf(crypto.randomUUID(), 'Sun, 31 Feb 2026 25:00:00 GMT')],
    ['a time to come', headersOf(crypto.randomUUID(), httpDate(-dayMs))],
  ])('with %s is refused, and nothing is written', async (_, headers) => {
    const publisher = await newPublisher();
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    expect(outcomeOf(await send(publisher, newBody(), headers))).toMatchObject({
      status: 400,
      code: 'InvalidRepeatabilityHeaders',
    });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });
});

describe('a refusal', () => {
  it('is not remembered: the same request succeeds when its reason has gone', async () => {
    const publisher = await newPublisher();
    const request = {
      method: 'POST',
      path: `${publisher.path}/invitations`,
      as: publisher.owner,
      body: one(),
      headers: headersOf(crypto.randomUUID()),
    };
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'suspended' }));
    expect(outcomeOf(await ask(request))).toMatchObject({ code: 'PublisherNotActive' });
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'active' }));
    await must(201, request);
  });
});

describe('one request id', () => {
  it('is of one operation: the other one takes it for its own', async () => {
    const publisher = await newPublisher();
    const headers = headersOf(crypto.randomUUID());
    const { path, owner: as } = publisher;
    await must(201, { method: 'POST', path: `${path}/invitations`, as, body: one(), headers });
    const body = { invitations: [one()] };
    const answer = await ask({ method: 'POST', path: `${path}/invitation-batches`, as, body, headers });
    expect(answer.body).toMatchObject({ results: [{ status: 201 }] });
  });

  it('of an invitation that has been taken back since invites nobody again', async () => {
    const publisher = await newPublisher();
    const { path, owner: as } = publisher;
    const request = {
      method: 'POST',
      path: `${path}/invitations`,
      as,
      body: one(),
      headers: headersOf(crypto.randomUUID()),
    };
    const { id } = Invited.parse((await must(201, request)).body);
    await act(publisher, id, 'revoke');
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    expect((await ask(request)).status).toBe(201);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });
});

describe('a repeated invite-users with items that are none', () => {
  it.each<[string, string]>([
    ['nested too deep', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['beyond all numbers', '{"expiresInDays":1e999}'],
    ['half a character', '{"email":"\\ud800"}'],
  ])('answers each item: %s', async (_, item) => {
    const { path, owner } = await newPublisher();
    const good = JSON.stringify(one());
    const raw = `{"invitations":[${item},${good}]}`;
    const send = () => ask({ method: 'POST', path: `${path}/invitation-batches`, as: owner, raw, headers });
    const headers = headersOf(crypto.randomUUID());
    const first = await send();

    expect(first.body).toMatchObject({ results: [{ status: 400 }, { status: 201 }] });
    expect((await send()).body).toEqual(first.body);
  });
});
