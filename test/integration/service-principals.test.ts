// Service principals as users, over HTTP: added by their ids, known by their tokens, never the last owner.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { anyMatch, done, of, within } from '../support/api.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newPublisher, newTeam } = createWorld();

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const newIds = () => ({
  tenantId: crypto.randomUUID(),
  applicationId: crypto.randomUUID(),
  objectId: crypto.randomUUID(),
});
type Ids = ReturnType<typeof newIds>;
const tokenOf = async ({ objectId, tenantId }: Ids) => ({
  token: await stack.token({ kind: 'servicePrincipal', sub: objectId, tenantId }),
});
const add = ({ path, owner }: Publisher, body: object, as: Person = owner) =>
  ask({
    method: 'POST',
    path: `${path}/service-principals`,
    as,
    body: { friendlyName: 'Build robot', role: 'contributor', ...body },
  });
const Added = z.object({ id: z.string() });

describe('add-service-principal', () => {
  it('answers 201 with the user that its token then is', async () => {
    const publisher = await newPublisher();
    const ids = newIds();
    const answer = await add(publisher, { ...ids, role: 'manager' });
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 201,
      body: {
        id: expect.stringMatching(/^usr_[a-z2-7]{26}$/),
        kind: 'servicePrincipal',
        displayName: 'Build robot',
        role: 'manager',
        joinedAt: instant,
        invitedBy: publisher.owner.id,
        servicePrincipal: ids,
      },
    });
    const robot = await tokenOf(ids);
    const { id } = Added.parse(answer.body);
    expect((await done(apiAs(robot).GET('/me'))).body).toMatchObject({
      id,
      kind: 'servicePrincipal',
    });
    const own = await done(
      apiAs(robot).GET('/publishers/{publisherId}/users/{userId}', {
        params: within(publisher, { userId: id }),
      }),
    );
    expect({ body: own.body, etag: own.etag }).toEqual({ body: answer.body, etag: answer.etag });
    const list = await done(apiAs(robot).GET('/publishers'));
    expect(list.body).toMatchObject({ value: [{ id: publisher.id, role: 'manager' }] });
    const body = { email: `grace-${crypto.randomUUID()}@fabrikam.example`, role: 'manager' } as const;
    await done(apiAs(robot).POST('/publishers/{publisherId}/invitations', { params: of(publisher), body }));
  });

  it('keeps ids in their canonical form and knows them in any case', async () => {
    const publisher = await newPublisher();
    const ids = newIds();
    const upper = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id.toUpperCase()]));
    const answer = await add(publisher, upper);
    expect(answer.body).toMatchObject({ servicePrincipal: ids });
    await done(apiAs(await tokenOf(ids)).GET('/publishers/{publisherId}', { params: of(publisher) }));
    const again = await add(publisher, ids);
    expect(again.status).toBe(409);
    expect(errorOf(again)).toMatchObject({
      code: 'UserAlreadyExists',
      target: `/users/${Added.parse(answer.body).id}`,
    });
  });

  it.each([
    ['a GUID in braces', (id: string) => `{${id}}`],
    ['a GUID without hyphens', (id: string) => id.replaceAll('-', '')],
    ['an empty text', () => ''],
    ['a name', () => 'contoso.example'],
    ['a GUID with a line feed', (id: string) => `${id}\n`],
  ])('refuses %s as any of the three ids', async (_, spell) => {
    const publisher = await newPublisher();
    for (const name of ['tenantId', 'applicationId', 'objectId'] as const) {
      const ids = newIds();
      const answer = await add(publisher, { ...ids, [name]: spell(ids[name]) });
      expect(outcomeOf(answer)).toEqual({
        status: 400,
        code: 'InvalidRequest',
        faults: [`InvalidValue /${name}`],
      });
    }
  });

  it('adds nobody who signs in as a person with the same subject', async () => {
    const publisher = await newPublisher();
    const ids = newIds();
    await add(publisher, ids);
    const person = { token: await stack.token({ sub: ids.objectId }) };
    expect(outcomeOf(await ask({ method: 'GET', path: publisher.path, as: person }))).toMatchObject({
      status: 404,
      code: 'PublisherNotFound',
    });
  });

  it('needs an active publisher', async () => {
    const { register } = createWorld();
    expect(outcomeOf(await add(await register(), newIds()))).toMatchObject({
      status: 409,
      code: 'PublisherNotActive',
    });
  });
});

describe('a service principal that is an owner', () => {
  it('does not count as the last one', async () => {
    const team = await newTeam();
    const ids = newIds();
    const { id } = Added.parse((await add(team, { ...ids, role: 'owner' })).body);
    const robot = await tokenOf(ids);
    const path = `${team.path}/users/${team.owner.id}`;
    const refused = { status: 409, code: 'LastOwnerRequired' };
    for (const as of [team.owner, robot]) {
      expect(outcomeOf(await ask({ method: 'DELETE', path, as }))).toMatchObject(refused);
      const demotion = { method: 'PATCH', path, as, ifMatch: '*', body: { role: 'manager' } };
      expect(outcomeOf(await ask(demotion))).toMatchObject(refused);
    }
    expect((await ask({ method: 'DELETE', path: `${team.path}/users/${id}`, as: robot })).status).toBe(204);
    expect((await ask({ method: 'GET', path: team.path, as: robot })).status).toBe(404);
  });

  it('is given other roles like a person, and loses what it may do at once', async () => {
    const publisher = await newPublisher();
    const ids = newIds();
    const { id } = Added.parse((await add(publisher, { ...ids, role: 'owner' })).body);
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}/users/{userId}', {
        params: { ...within(publisher, { userId: id }), ...anyMatch },
        body: { role: 'contributor' },
      }),
    );
    const robot = await tokenOf(ids);
    const events = await ask({ method: 'GET', path: `${publisher.path}/events`, as: robot });
    expect(outcomeOf(events)).toMatchObject({ status: 403, code: 'PermissionDenied' });
  });
});
