// The users of a publisher, over HTTP: listed, given other roles, removed.
import { describe, expect, it } from '@jest/globals';
import type { ApiPaths } from '../../client/client.ts';
import { answered, done, of, within } from '../support/api.ts';
import { errorOf, outcomeOf, type Ask } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import type { Publisher, Role } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newPublisher, newTeam, join } = world;

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
type UserQuery = NonNullable<ApiPaths['/publishers/{publisherId}/users']['get']['parameters']['query']>;
const users = (publisher: Publisher, query: UserQuery = {}, as: Person = publisher.owner) =>
  done(apiAs(as).GET('/publishers/{publisherId}/users', { params: { ...of(publisher), query } }));
type More = Pick<Ask, 'as' | 'ifMatch'>;
const userPath = '/publishers/{publisherId}/users/{userId}';
const update = (publisher: Publisher, user: Person, role: Role, more: More = {}) => {
  const { as = publisher.owner, ifMatch = '*' } = more;
  const params = { ...within(publisher, { userId: user.id }), header: { 'If-Match': ifMatch } };
  return answered(apiAs(as).PATCH(userPath, { params, body: { role } }));
};
const remove = (publisher: Publisher, user: Person, { as = publisher.owner, ifMatch }: More = {}) => {
  const header = ifMatch === undefined ? undefined : { 'If-Match': ifMatch };
  const params = { ...within(publisher, { userId: user.id }), ...(header && { header }) };
  return answered(apiAs(as).DELETE(userPath, { params }));
};

describe('list-users', () => {
  it('shows each user as they are', async () => {
    const team = await newTeam();
    const item = (person: Person, role: string, invitedBy?: string) => ({
      id: person.id,
      kind: 'person',
      displayName: person.name,
      email: person.email,
      role,
      joinedAt: instant,
      ...(invitedBy === undefined ? {} : { invitedBy }),
      etag: expect.stringMatching(/^"[\w-]{32}"$/),
    });
    for (const as of [team.owner, team.manager, team.contributor])
      expect((await users(team, {}, as)).body).toEqual({
        value: [
          item(team.owner, 'owner'),
          item(team.manager, 'manager', team.owner.id),
          item(team.contributor, 'contributor', team.owner.id),
        ],
      });
  });

  it('filters by role and by a part of name or address in any case, and sorts', async () => {
    const team = await newTeam();
    const found = async (query: UserQuery) => {
      const { body } = await users(team, query);
      return body.value.map(({ id }) => id);
    };
    const [owner, manager, contributor] = [team.owner.id, team.manager.id, team.contributor.id];
    expect(await found({ role: 'manager' })).toEqual([manager]);
    expect(await found({ search: 'MAR' })).toEqual([manager]);
    expect(await found({ search: team.contributor.email.toUpperCase() })).toEqual([contributor]);
    expect(await found({ search: 'nobody' })).toEqual([]);
    expect(await found({ role: 'owner', search: 'Mary' })).toEqual([]);
    expect(await found({ orderby: 'displayName' })).toEqual([owner, contributor, manager]);
    expect(await found({ orderby: 'displayName desc' })).toEqual([manager, contributor, owner]);
    expect(await found({ orderby: 'role' })).toEqual([owner, manager, contributor]);
    expect(await found({ orderby: 'joinedAt desc' })).toEqual([contributor, manager, owner]);
  });

  it.each([
    { orderby: 'id' },
    { orderby: 'displayName asc' },
    { orderby: 'displayName  desc' },
    { role: 'admin' },
    { search: '' },
    { search: 'x'.repeat(101) },
    { search: '\u202e' },
  ])('refuses %j', async (query: Record<string, string>) => {
    const team = await newPublisher();
    const answer = await ask({ method: 'GET', path: `${team.path}/users`, as: team.owner, query });
    expect(outcomeOf(answer)).toMatchObject({ status: 400, code: 'InvalidRequest' });
  });
});

describe('update-user', () => {
  it('gives another role, answers a repetition, and refuses a stale change', async () => {
    const team = await newTeam();
    const { body } = await users(team, { role: 'contributor' });
    const etag = body.value[0]?.etag ?? '';
    const answer = await update(team, team.contributor, 'manager', { ifMatch: etag });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 200,
      body: {
        id: team.contributor.id,
        kind: 'person',
        displayName: 'Grace',
        email: team.contributor.email,
        role: 'manager',
        joinedAt: instant,
        invitedBy: team.owner.id,
      },
    });
    const rows = await rowsOf(stack, 'publishers', team.id);
    const again = await update(team, team.contributor, 'manager', { ifMatch: etag });
    expect({ status: again.status, etag: again.etag }).toEqual({ status: 200, etag: answer.etag });
    expect(await rowsOf(stack, 'publishers', team.id)).toEqual(rows);
    expect(outcomeOf(await update(team, team.contributor, 'owner', { ifMatch: etag }))).toMatchObject({
      status: 412,
    });
    expect((await update(team, team.contributor, 'owner', { ifMatch: answer.etag })).status).toBe(200);
  });

  it('keeps managers below owners', async () => {
    const team = await newTeam();
    const as = team.manager;
    for (const [of, role] of [
      [team.owner, 'contributor'],
      [team.contributor, 'owner'],
      [team.manager, 'owner'],
    ] as const)
      expect(outcomeOf(await update(team, of, role, { as }))).toMatchObject({
        status: 403,
        code: 'RoleNotGrantable',
      });
    expect((await update(team, team.contributor, 'manager', { as })).status).toBe(200);
  });

  it('keeps the last owner, and frees the first when there is another', async () => {
    const team = await newTeam();
    const refused = await update(team, team.owner, 'manager');
    expect(refused.status).toBe(409);
    expect(errorOf(refused)).toMatchObject({
      code: 'LastOwnerRequired',
      target: `/users/${team.owner.id}`,
    });
    expect((await update(team, team.manager, 'owner')).status).toBe(200);
    expect((await update(team, team.owner, 'manager')).status).toBe(200);
  });

  it.each(['nobody', 'usr_aaaaaaaaaaaaaaaaaaaaaaaaaa', '__proto__', '%F0%9F%92%A5'])(
    'knows no user %s',
    async (id) => {
      const team = await newPublisher();
      const path = `${team.path}/users/${id}`;
      const answer = await ask({
        method: 'PATCH',
        path,
        as: team.owner,
        ifMatch: '*',
        body: { role: 'owner' },
      });
      expect(outcomeOf(answer)).toMatchObject({ status: 404, code: 'UserNotFound' });
    },
  );

  it.each(['suspended', 'closed'] as const)('needs an active publisher, not a %s one', async (status) => {
    const team = await newTeam();
    await rewriteAccount(stack, team.id, (account) => ({ ...account, status }));
    expect(outcomeOf(await update(team, team.contributor, 'manager'))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
  });
});

describe('remove-user', () => {
  it('answers 204 with nothing in it, also when repeated, and works at once', async () => {
    const team = await newTeam();
    const answer = await remove(team, team.contributor);
    expect({ status: answer.status, text: answer.text, etag: answer.etag }).toEqual({
      status: 204,
      text: '',
      etag: '',
    });
    expect(answer.headers.get('x-ms-request-id')).toMatch(/^[\da-f-]{36}$/);
    const rows = await rowsOf(stack, 'publishers', team.id);
    expect((await remove(team, team.contributor)).status).toBe(204);
    expect((await remove(team, team.contributor, { ifMatch: '"stale"' })).status).toBe(204);
    expect(await rowsOf(stack, 'publishers', team.id)).toEqual(rows);
    const left = await ask({ method: 'GET', path: team.path, as: team.contributor });
    expect(outcomeOf(left)).toMatchObject({ status: 404, code: 'PublisherNotFound' });
    const theirs = await done(apiAs(team.contributor).GET('/publishers'));
    expect(theirs.body).toEqual({ value: [] });
    expect(await rowsOf(stack, 'memberships', team.contributor.id)).toEqual([]);
  });

  it('lets everybody leave, and answers them 404 from then on', async () => {
    const team = await newTeam();
    for (const as of [team.contributor, team.manager]) {
      expect((await remove(team, as, { as })).status).toBe(204);
      expect(outcomeOf(await remove(team, as, { as }))).toMatchObject({
        status: 404,
        code: 'PublisherNotFound',
      });
    }
  });

  it('keeps owners from managers, and the last owner from everybody', async () => {
    const team = await newTeam();
    expect(outcomeOf(await remove(team, team.owner, { as: team.manager }))).toMatchObject({
      status: 403,
      code: 'RoleNotGrantable',
    });
    const last = await remove(team, team.owner);
    expect(last.status).toBe(409);
    expect(errorOf(last)).toMatchObject({ code: 'LastOwnerRequired', target: `/users/${team.owner.id}` });
    expect(outcomeOf(await remove(team, team.manager, { as: team.contributor }))).toMatchObject({
      status: 403,
      code: 'PermissionDenied',
    });
  });

  it('refuses a stale If-Match and takes the right one', async () => {
    const team = await newTeam();
    const { body } = await users(team, { role: 'contributor' });
    const etag = body.value[0]?.etag ?? '';
    expect(outcomeOf(await remove(team, team.contributor, { ifMatch: '"stale"' }))).toMatchObject({
      status: 412,
      code: 'ConditionNotMet',
    });
    expect((await remove(team, team.contributor, { ifMatch: etag })).status).toBe(204);
  });

  it('lets people leave a closed publisher, and nobody be removed from it', async () => {
    const team = await newTeam();
    await rewriteAccount(stack, team.id, (account) => ({ ...account, status: 'closed' }));
    expect(outcomeOf(await remove(team, team.contributor))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
    expect((await remove(team, team.owner)).status).toBe(204);
    expect((await remove(team, team.contributor, { as: team.contributor })).status).toBe(204);
  });

  it('lets somebody who was removed join again', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    await join(publisher, 'contributor', person);
    await remove(publisher, person);
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      invitations: account.invitations.map((own) => ({ ...own, mailedAt: '2026-01-01T00:00:00.000Z' })),
    }));
    await join(publisher, 'manager', person);
    expect((await users(publisher, { role: 'manager' })).body).toMatchObject({ value: [{ id: person.id }] });
  });
});
