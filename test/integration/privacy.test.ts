// What a person can see and erase of themselves: get-me, export-my-data, erase-me, held against all that is stored.
import { describe, expect, it } from '@jest/globals';
import { anyMatch, done, of, within } from '../support/api.ts';
import { errorOf } from '../support/client.ts';
import { Invited, invitingIn, newAddress } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import { newServicePrincipal, unique, type Person } from '../support/people.ts';
import { rowsOf } from '../support/rows.ts';
import { storedRows } from '../support/stored.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newPublisher, newTeam, join } = world;
const { invited, read, delivered } = invitingIn(world);

const erase = (as: { readonly token: string }) => ask({ method: 'DELETE', path: '/me', as });
const exported = (as: { readonly token: string }) => done(apiAs(as).GET('/me/data'));
const namedPerson = (): Promise<Person> => newPerson({ name: `Zoe ${unique()}` });

describe('get-me', () => {
  it('says who the caller is, with the address only when it is verified', async () => {
    const person = await newPerson({ name: 'Ada', roles: ['Registration.Review', 'Other'] });
    expect((await done(apiAs(person).GET('/me'))).body).toEqual({
      id: person.id,
      kind: 'person',
      email: person.email,
      displayName: 'Ada',
      platformRoles: ['Registration.Review'],
    });
    const unverified = { token: await stack.token({ email: newAddress(), emailVerified: false }) };
    expect((await done(apiAs(unverified).GET('/me'))).body).not.toHaveProperty('email');
    const robot = await done(apiAs(await newServicePrincipal(stack)).GET('/me'));
    expect(robot.body).toMatchObject({ kind: 'servicePrincipal', platformRoles: [] });
    expect(robot.body).not.toHaveProperty('email');
  });
});

describe('export-my-data', () => {
  it('holds all of the caller and no other person’s address', async () => {
    const team = await newTeam();
    const person = await namedPerson();
    await join(team, 'manager', person);
    const sent = await invited(team, { message: 'Welcome' }, person);
    const elsewhere = await newPublisher();
    const own = await invited(elsewhere, { email: person.email, message: 'Join us' });
    const { body } = await exported(person);
    expect(body).toMatchObject({
      me: { id: person.id, email: person.email, displayName: person.name },
      memberships: [
        {
          publisher: { id: team.id, displayName: 'Contoso Widgets', status: 'active' },
          user: { id: person.id, email: person.email, role: 'manager' },
          mailLanguage: 'en',
          sentInvitations: [{ id: sent.id, role: 'contributor', status: 'pending' }],
        },
      ],
    });
    expect(body).toMatchObject({
      invitations: expect.arrayContaining([
        expect.objectContaining({ id: own.id, email: person.email, message: 'Join us' }),
      ]),
    });
    const addresses = new Set(JSON.stringify(body).match(/[\w.-]+@[\w.-]+/g));
    expect([...addresses]).toEqual([person.email]);
  });

  it('holds the registrations and events of who registered', async () => {
    const { id, owner } = await newPublisher();
    const { body } = await exported(owner);
    expect(body).toMatchObject({
      memberships: [
        {
          publisher: { id },
          acceptedAgreements: [{ id: 'services-agreement' }, { id: 'terms-of-use' }],
          events: expect.arrayContaining([expect.objectContaining({ type: 'publisher.registered' })]),
        },
      ],
      counts: { registrations: expect.any(Object) },
    });
    expect(JSON.stringify(body)).toContain(id);
  });

  it('is empty for who has no part in anything', async () => {
    const person = await newPerson();
    expect((await exported(person)).body).toMatchObject({ memberships: [], invitations: [], counts: {} });
    expect((await exported(await newServicePrincipal(stack))).body).toMatchObject({ memberships: [] });
  });
});

describe('erase-me', () => {
  it('is refused to a last owner, names each such publisher, and changes nothing', async () => {
    const person = await newPerson();
    const [one, other] = [await newPublisher(person), await newPublisher(person)];
    const free = await newTeam();
    await join(free, 'contributor', person);
    const ids = [one.id, other.id, free.id];
    const state = () => Promise.all(ids.map((id) => rowsOf(stack, 'publishers', id)));
    const before = await state();
    const answer = await erase(person);
    expect(answer.status).toBe(409);
    const { code, details } = errorOf(answer);
    expect(code).toBe('LastOwnerRequired');
    expect(details.map(({ code: detail, target }) => `${detail} ${target ?? ''}`).sort()).toEqual(
      [one.id, other.id].map((id) => `LastOwnerRequired /publishers/${id}`).sort(),
    );
    expect(await state()).toEqual(before);
    await join(one, 'owner');
    await done(apiAs(person).DELETE('/publishers/{publisherId}', { params: of(other) }));
    expect((await erase(person)).status).toBe(204);
    expect((await done(apiAs(person).GET('/publishers'))).body).toEqual({ value: [] });
  });

  it('leaves nothing of the person but ids that history needs, and says 204 again', async () => {
    const person = await namedPerson();
    const team = await newTeam();
    await join(team, 'owner', person);
    const guest = await newPerson();
    const sent = await invited(team, { email: guest.email }, person);
    const elsewhere = await newPublisher();
    const pending = await invited(elsewhere, { email: person.email, message: `For ${person.name}` });
    await mailTo(stack, guest.email, new RegExp(person.name));
    // Owners are told of a role by name: what waits to be told goes too.
    await done(
      apiAs(team.owner).PATCH('/publishers/{publisherId}/users/{userId}', {
        params: { ...within(team, { userId: person.id }), ...anyMatch },
        body: { role: 'manager' },
      }),
    );
    await delivered(elsewhere, pending.id, ({ status }) => status !== 'queued');
    expect((await erase(person)).status).toBe(204);
    expect((await erase(person)).status).toBe(204);

    const rows = await storedRows(stack);
    const [local = '', domain = ''] = person.email.split('@');
    const personal = rows.filter((row) => {
      const text = row.toLowerCase();
      return [local, person.name.toLowerCase(), `${local}@${domain}`].some((trace) => text.includes(trace));
    });
    expect(personal).toEqual([]);
    const tables = rows.filter((row) => row.includes(person.id)).map((row) => row.split(' ')[0]);
    // Ids stay in the history, in who invited whom and in what became of mails; no index leads from the person anywhere.
    expect(tables.filter((table) => table !== 'publishers' && table !== 'mails')).toEqual([]);

    expect(await read(elsewhere, pending.id)).toMatchObject({ status: 'revoked', email: '' });
    expect(await read(team, sent.id)).toMatchObject({
      status: 'pending',
      invitedBy: { id: person.id, displayName: '' },
    });
    const mine = await done(apiAs(person).GET('/me/invitations'));
    expect(mine.body).toEqual({ value: [] });
    expect((await exported(person)).body).toMatchObject({ memberships: [], invitations: [], counts: {} });
    expect((await ask({ method: 'GET', path: team.path, as: person })).status).toBe(404);
  });

  it('sends no mail', async () => {
    const team = await newTeam();
    const person = await namedPerson();
    await join(team, 'contributor', person);
    await erase(person);
    const other = newAddress();
    await invited(team, { email: other });
    // Enqueued after whatever the erasure could have asked for.
    await mailTo(stack, other);
    const mails = await stack.inbox.mails();
    expect(mails.filter(({ text }) => text.includes(person.name))).toEqual([]);
    expect((await stack.inbox.mails(person.email)).map(({ subject }) => subject)).not.toContainEqual(
      expect.stringMatching(/has ended|removed/),
    );
  });

  it('keeps the opt-out of the address, and lets the person come back', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const own = await invited(publisher, { email: person.email });
    const token = await invitingIn(world).link(publisher, own, 'stop');
    await done(apiAs().POST('/invitations/stop', { body: { token } }));
    await erase(person);
    const again = await ask({
      method: 'POST',
      path: `${publisher.path}/invitations`,
      as: publisher.owner,
      body: { email: person.email, role: 'contributor' },
    });
    expect(again).toMatchObject({ status: 409, code: 'RecipientOptedOut' });
    const open = await newPublisher();
    await join(open, 'contributor', person);
    const users = await done(apiAs(person).GET('/publishers/{publisherId}/users', { params: of(open) }));
    expect(users.body.value.map(({ id }) => id)).toContain(person.id);
  });

  it('leaves an erased invitation that has expired beyond reviving', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const { id } = await invited(publisher, { email: person.email });
    await invitingIn(world).alter(publisher, {
      mailedAt: '2026-11-01T00:00:00.000Z',
      expiresAt: new Date(Date.now() - 1000).toISOString(),
    });
    expect((await erase(person)).status).toBe(204);
    const answer = await invitingIn(world).act(publisher, id, 'resend');
    expect(answer).toMatchObject({ status: 409, code: 'InvitationNotPending' });
    expect(Invited.shape.email.parse((await read(publisher, id)).email)).toBe('');
  });

  it('works for a service principal', async () => {
    const robot = await newServicePrincipal(stack);
    expect((await erase(robot)).status).toBe(204);
  });
});
