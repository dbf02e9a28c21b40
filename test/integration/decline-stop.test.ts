// The invited person says no, over HTTP: to one invitation, or to all of a publisher; by the link alone, or signed in.
import { describe, expect, it } from '@jest/globals';
import { outcomeOf } from '../support/client.ts';
import { invitingIn, newAddress, type Invited } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import { newServicePrincipal } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, ask, newPerson, newPublisher } = world;
const { invite, invited, act, accept, link, read, alter } = invitingIn(world);

const past = '2026-01-01T00:00:00.000Z';
const decline = (body: object, as?: { readonly token: string }) =>
  ask({ method: 'POST', path: '/invitations/decline', query: '', body, as });
const stop = (body: object) => ask({ method: 'POST', path: '/invitations/stop', query: '', body });
const choiceOf = (publisher: Publisher, { id }: Invited) => ({
  publisherId: publisher.id,
  invitationId: id,
});

describe('decline-invitation', () => {
  it('by the link needs no sign-in, and is answered alike when repeated', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    const token = await link(publisher, own);
    const answer = await decline({ token });
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 200,
      body: { id: own.id, status: 'declined', usable: false, publisher: { id: publisher.id } },
    });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    expect(await decline({ token })).toMatchObject({ status: 200, text: answer.text });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
    const person = await newPerson({ email: own.email });
    expect(outcomeOf(await accept(person, { token }))).toMatchObject({
      status: 409,
      code: 'InvitationDeclined',
    });
  });

  it('by ids needs the person with the invited verified address', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const choice = choiceOf(publisher, await invited(publisher, { email: person.email }));
    expect(outcomeOf(await decline(choice))).toMatchObject({ status: 401, code: 'AuthenticationRequired' });
    expect(outcomeOf(await decline(choice, { token: 'none' }))).toMatchObject({
      status: 401,
      code: 'InvalidAuthenticationToken',
    });
    for (const as of [await newPerson(), publisher.owner])
      expect(outcomeOf(await decline(choice, as))).toMatchObject({
        status: 404,
        code: 'InvitationNotFound',
      });
    expect((await decline(choice, person)).body).toMatchObject({ status: 'declined' });
    expect((await decline(choice, person)).status).toBe(200);
  });

  it('by ids is no way in for who has no verified address', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    const choice = choiceOf(publisher, own);
    const unverified = { token: await stack.token({ email: own.email, emailVerified: false }) };
    for (const as of [unverified, await newServicePrincipal(stack)])
      expect(outcomeOf(await decline(choice, as))).toMatchObject({ status: 404, code: 'InvitationNotFound' });
    expect((await read(publisher, own.id)).status).toBe('pending');
  });

  it('frees the address for another invitation, 60 s after the last mail', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    await decline({ token: await link(publisher, own) });
    expect((await invite(publisher, { email: own.email })).status).toBe(429);
    await alter(publisher, { mailedAt: past });
    const again = await invited(publisher, { email: own.email });
    expect(again.id).toBe(own.id);
    expect(outcomeOf(await decline({ token: await link(publisher, own) }))).toMatchObject({ status: 404 });
  });

  it.each([
    ['both', { token: 'a', publisherId: 'contoso', invitationId: `inv_${'a'.repeat(26)}` }],
    ['neither', {}],
    ['half of the ids', { publisherId: 'contoso' }],
  ])('refuses a body with %s', async (_, body) => {
    expect(outcomeOf(await decline(body))).toMatchObject({ status: 400, code: 'InvalidRequest' });
  });
});

describe('stop-invitations', () => {
  const both = async (publisher: Publisher, own: Invited) => ({
    accept: await link(publisher, own),
    stop: await link(publisher, own, 'stop'),
  });

  it.each(['accept', 'stop'] as const)(
    'by the %s link declines what is pending and silences this publisher for this address only',
    async (purpose) => {
      const publisher = await newPublisher();
      const own = await invited(publisher);
      const token = (await both(publisher, own))[purpose];
      const answer = await stop({ token });
      expect({ status: answer.status, body: answer.body }).toEqual({
        status: 200,
        body: { publisher: { id: publisher.id, displayName: 'Contoso Widgets' }, stopped: true },
      });
      expect((await read(publisher, own.id)).status).toBe('declined');
      await alter(publisher, { mailedAt: past });
      expect(outcomeOf(await invite(publisher, { email: own.email }))).toMatchObject({
        status: 409,
        code: 'RecipientOptedOut',
      });
      expect((await invite(publisher)).status).toBe(201);
      expect((await invite(await newPublisher(), { email: own.email })).status).toBe(201);
    },
  );

  it('repeats with 200 and changes nothing more', async () => {
    const publisher = await newPublisher();
    const { stop: token } = await both(publisher, await invited(publisher));
    await stop({ token });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    expect((await stop({ token })).body).toMatchObject({ stopped: true });
    expect((await stop({ token, undo: false })).status).toBe(200);
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
  });

  it('takes a link of any version, age and state', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    const old = await both(publisher, own);
    await alter(publisher, { mailedAt: past });
    await act(publisher, own.id, 'resend');
    expect((await stop({ token: old.accept })).body).toMatchObject({ stopped: true });
    await alter(publisher, { status: 'revoked', decidedAt: new Date().toISOString() });
    expect((await stop({ token: old.stop, undo: true })).body).toMatchObject({ stopped: false });
    expect((await stop({ token: old.stop })).body).toMatchObject({ stopped: true });
    // A revoked invitation stays what it is.
    expect((await act(publisher, own.id, 'get')).body).toMatchObject({ status: 'revoked' });
  });

  it('is taken back by undo; the 60 s between two mails still count', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    const { stop: token } = await both(publisher, own);
    await stop({ token });
    expect((await stop({ token, undo: true })).body).toMatchObject({ stopped: false });
    expect((await stop({ token, undo: true })).status).toBe(200);
    const early = await invite(publisher, { email: own.email });
    expect(outcomeOf(early)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    await alter(publisher, { mailedAt: past });
    expect((await invite(publisher, { email: own.email })).status).toBe(201);
  });

  it('keeps a mail that has not left from leaving', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher);
    await stop({ token: await link(publisher, own) });
    const other = newAddress();
    await invite(publisher, { email: other });
    // Enqueued after it, and so handled after it.
    await mailTo(stack, other);
    expect(await stack.inbox.mails(own.email)).toEqual([]);
  });

  it('knows no token that proves nothing', async () => {
    const publisher = await newPublisher();
    const token = await link(publisher, await invited(publisher), 'stop');
    const tampered = token.replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'));
    for (const body of [{ token: tampered }, { token: '' }, { token: tampered, undo: true }])
      expect(outcomeOf(await stop(body))).toMatchObject({ status: 404, code: 'InvitationNotFound' });
  });

  it('has a token that can do nothing else', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const own = await invited(publisher, { email: person.email });
    const token = await link(publisher, own, 'stop');
    for (const path of ['/invitations/preview', '/invitations/accept', '/invitations/decline'])
      expect(outcomeOf(await ask({ method: 'POST', path, as: person, body: { token } }))).toMatchObject({
        status: 404,
        code: 'InvitationNotFound',
      });
    expect((await read(publisher, own.id)).status).toBe('pending');
  });
});
