// Who may do what to whom, over HTTP: each role on each role, from one table; and that it holds from the next call on.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { anyMatch, done, of, within } from '../support/api.ts';
import { outcomeOf, type Answer } from '../support/client.ts';
import { invitingIn } from '../support/inviting.ts';
import type { Person } from '../support/people.ts';
import type { Role, Team } from '../support/publishers.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, ask, newPerson, newPublisher, newTeam, newReviewer, join } = world;
const { invite, invited, act, accept, link, read } = invitingIn(world);

const roles = ['owner', 'manager', 'contributor'] as const;
const mayGrant: Readonly<Record<Role, readonly Role[]>> = {
  owner: roles,
  manager: ['manager', 'contributor'],
  contributor: [],
};
const pairs = roles.flatMap((caller) => roles.map((target) => ({ caller, target })));

/** What is refused to whom: a contributor lacks the permission, a manager may not touch owners. */
const expected = (caller: Role, target: Role, success: number): object => {
  if (mayGrant[caller].includes(target)) return { status: success, code: null };
  return caller === 'contributor'
    ? { status: 403, code: 'PermissionDenied' }
    : { status: 403, code: 'RoleNotGrantable' };
};
const shortOf = ({ status, code }: Answer): object => ({ status, code });

describe('a role', () => {
  let team: Team;
  beforeAll(async () => {
    team = await newTeam();
  }, 20_000);
  const as = (role: Role): Person => team[role];

  /** A service principal: a user of any role without a mail. */
  const newUser = async (role: Role): Promise<string> => {
    const ids = { tenantId: crypto.randomUUID(), applicationId: crypto.randomUUID() };
    const body = { ...ids, objectId: crypto.randomUUID(), friendlyName: 'Robot', role };
    const params = of(team);
    const call = apiAs(team.owner).POST('/publishers/{publisherId}/service-principals', { params, body });
    return (await done(call)).body.id;
  };

  it.each(pairs)('$caller: adds a $target as the table says', async ({ caller, target }) => {
    const answer = await invite(team, { role: target }, { as: as(caller) });
    expect(shortOf(answer)).toEqual(expected(caller, target, 201));
    const ids = { tenantId: crypto.randomUUID(), applicationId: crypto.randomUUID() };
    const body = { ...ids, objectId: crypto.randomUUID(), friendlyName: 'Robot', role: target };
    const path = `${team.path}/service-principals`;
    expect(shortOf(await ask({ method: 'POST', path, as: as(caller), body }))).toEqual(
      expected(caller, target, 201),
    );
  });

  it.each(pairs)(
    '$caller: gives and takes the role $target as the table says',
    async ({ caller, target }) => {
      const other = target === 'contributor' ? 'manager' : 'contributor';
      const patch = async (from: Role, role: Role): Promise<Answer> => {
        const path = `${team.path}/users/${await newUser(from)}`;
        return ask({ method: 'PATCH', path, as: as(caller), ifMatch: '*', body: { role } });
      };
      expect(shortOf(await patch(other, target))).toEqual(expected(caller, target, 200));
      expect(shortOf(await patch(target, other))).toEqual(expected(caller, target, 200));
    },
  );

  it.each(pairs)('$caller: removes a $target as the table says', async ({ caller, target }) => {
    const path = `${team.path}/users/${await newUser(target)}`;
    const answer = await ask({ method: 'DELETE', path, as: as(caller) });
    expect(shortOf(answer)).toEqual(expected(caller, target, 204));
    const found = await ask({ method: 'GET', path, as: team.owner });
    expect(found.status).toBe(answer.status === 204 ? 404 : 200);
  });

  it.each(pairs)(
    '$caller: takes back a $target’s invitation as the table says',
    async ({ caller, target }) => {
      const { id } = await invited(team, { role: target });
      const resent = await act(team, id, 'resend', { as: as(caller) });
      // Who may resend is told to wait: the first mail is a moment old.
      expect(shortOf(resent)).toEqual(
        mayGrant[caller].includes(target)
          ? { status: 429, code: 'TooManyRequests' }
          : expected(caller, target, 200),
      );
      expect(shortOf(await act(team, id, 'revoke', { as: as(caller) }))).toEqual(
        expected(caller, target, 204),
      );
      expect((await read(team, id)).status).toBe(mayGrant[caller].includes(target) ? 'revoked' : 'pending');
    },
  );

  it.each(roles)('%s: reads users; only contributors read no invitations', async (role) => {
    const one = await done(
      apiAs(as(role)).GET('/publishers/{publisherId}/users/{userId}', {
        params: within(team, { userId: team.manager.id }),
      }),
    );
    expect(one.body).toMatchObject({ id: team.manager.id, role: 'manager', invitedBy: team.owner.id });
    expect(one.etag).toMatch(/^"[\w-]{32}"$/);
    const { id } = await invited(team);
    const path = `${team.path}/invitations`;
    for (const below of ['', `/${id}`]) {
      const answer = await ask({ method: 'GET', path: `${path}${below}`, as: as(role) });
      expect(shortOf(answer)).toEqual(
        role === 'contributor' ? { status: 403, code: 'PermissionDenied' } : { status: 200, code: null },
      );
    }
  });
});

describe('get-user', () => {
  it('answers 304 to who has it, and 404 for who is no user', async () => {
    const publisher = await newPublisher();
    const path = `${publisher.path}/users/${publisher.owner.id}`;
    const { etag } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/users/{userId}', {
        params: within(publisher, { userId: publisher.owner.id }),
      }),
    );
    const headers = { 'If-None-Match': etag };
    expect(await ask({ method: 'GET', path, as: publisher.owner, headers })).toMatchObject({
      status: 304,
      text: '',
    });
    const stranger = await newPerson();
    const none = { method: 'GET', path: `${publisher.path}/users/${stranger.id}`, as: publisher.owner };
    expect(outcomeOf(await ask(none))).toMatchObject({ status: 404, code: 'UserNotFound' });
    expect(outcomeOf(await ask({ method: 'GET', path, as: stranger }))).toMatchObject({
      status: 404,
      code: 'PublisherNotFound',
    });
  });
});

describe('a demotion or removal', () => {
  it('holds from the next call on, whatever the token says', async () => {
    const team = await newTeam();
    const owner = apiAs(team.owner);
    const params = within(team, { userId: team.manager.id });
    expect((await invite(team, {}, { as: team.manager })).status).toBe(201);
    await done(
      owner.PATCH('/publishers/{publisherId}/users/{userId}', {
        params: { ...params, ...anyMatch },
        body: { role: 'contributor' },
      }),
    );
    expect(outcomeOf(await invite(team, {}, { as: team.manager }))).toMatchObject({
      status: 403,
      code: 'PermissionDenied',
    });
    await done(owner.DELETE('/publishers/{publisherId}/users/{userId}', { params }));
    expect(outcomeOf(await invite(team, {}, { as: team.manager }))).toMatchObject({
      status: 404,
      code: 'PublisherNotFound',
    });
  });

  it.each(['demoted', 'removed'] as const)(
    'makes the invitations of who was %s unusable, until somebody resends them',
    async (how) => {
      const team = await newTeam();
      const second = await join(team, 'owner');
      const person = await newPerson();
      const own = await invited(team, { email: person.email, role: 'owner' }, second);
      const owner = apiAs(team.owner);
      const params = within(team, { userId: second.id });
      if (how === 'removed') await done(owner.DELETE('/publishers/{publisherId}/users/{userId}', { params }));
      else
        await done(
          owner.PATCH('/publishers/{publisherId}/users/{userId}', {
            params: { ...params, ...anyMatch },
            body: { role: 'manager' },
          }),
        );
      const token = await link(team, own);
      expect(outcomeOf(await accept(person, { token }))).toMatchObject({
        status: 409,
        code: 'InvitationNotUsable',
      });
      await invitingIn(world).alter(team, { mailedAt: '2026-01-01T00:00:00.000Z' });
      expect((await act(team, own.id, 'resend')).body).toMatchObject({ invitedBy: { id: team.owner.id } });
      const choice = { publisherId: team.id, invitationId: own.id };
      expect((await accept(person, choice)).body).toMatchObject({ user: { role: 'owner' } });
    },
  );
});

describe('a reviewer who is no user', () => {
  it('resends and takes back the owner’s invitation, and touches no other', async () => {
    const team = await newTeam();
    const as = await newReviewer();
    const owners = await join(team, 'owner');
    // The way back: the registrant, whose address is ownerEmail, has left.
    await done(
      apiAs(owners).DELETE('/publishers/{publisherId}/users/{userId}', {
        params: within(team, { userId: team.owner.id }),
      }),
    );
    const back = await invite(team, { email: team.owner.email, role: 'owner' }, { as });
    expect(back.status).toBe(201);
    const { id } = z.object({ id: z.string() }).parse(back.body);
    const other = await invited(team, { role: 'owner' }, owners);
    for (const action of ['resend', 'revoke'] as const)
      expect(outcomeOf(await act(team, other.id, action, { as }))).toMatchObject({
        status: 403,
        code: 'RoleNotGrantable',
      });
    expect(outcomeOf(await act(team, id, 'resend', { as }))).toMatchObject({ status: 429 });
    expect(outcomeOf(await act(team, id, 'get', { as }))).toMatchObject({ status: 403 });
    expect((await accept(team.owner, { publisherId: team.id, invitationId: id })).body).toMatchObject({
      user: { id: team.owner.id, role: 'owner', invitedBy: as.id },
    });
    expect((await act(team, id, 'revoke', { as })).code).toBe('InvitationAlreadyAccepted');
  });
});
