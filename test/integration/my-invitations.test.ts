// A person sees the invitations to their own verified address, and accepts from there.
import { describe, expect, it } from '@jest/globals';
import { done, pagesOf } from '../support/api.ts';
import { outcomeOf } from '../support/client.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { newServicePrincipal, unique, type Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newPublisher } = world;
const { invited, act, accept } = invitingIn(world);

const list = async (as: Person) => (await done(apiAs(as).GET('/me/invitations'))).body;

describe('list-my-invitations', () => {
  it('shows what the link would show, and accepting from it makes the person a user', async () => {
    const name = unique();
    const publisher = await newPublisher();
    const own = await invited(publisher, { email: `Grace-${name}@fabrikam.example`, role: 'manager' });
    await invited(publisher, { email: newAddress() });
    const person = await newPerson({ email: `grace-${name}@FABRIKAM.example` });
    expect((await list(person)).value).toEqual([
      {
        id: own.id,
        publisher: { id: publisher.id, displayName: 'Contoso Widgets' },
        invitedBy: { displayName: 'Ada' },
        email: own.email,
        role: 'manager',
        status: 'pending',
        usable: true,
        expiresAt: own.expiresAt,
      },
    ]);
    const choice = { publisherId: publisher.id, invitationId: own.id };
    expect((await accept(person, choice)).status).toBe(200);
    expect((await list(person)).value).toMatchObject([{ status: 'accepted', usable: false }]);
    expect((await accept(person, choice)).status).toBe(200);
  });

  it('is of one address: whoever has another sees and accepts nothing', async () => {
    const publisher = await newPublisher();
    const own = await invited(publisher, { allowDifferentAddress: true });
    const other = await newPerson();
    expect((await list(other)).value).toEqual([]);
    const choice = { publisherId: publisher.id, invitationId: own.id };
    expect(outcomeOf(await accept(other, choice))).toMatchObject({
      status: 404,
      code: 'InvitationNotFound',
    });
    expect(outcomeOf(await accept(other, { ...choice, confirmDifferentAddress: true }))).toMatchObject({
      status: 400,
    });
  });

  it('goes over more than two pages, with continuations of this caller only', async () => {
    const person = await newPerson();
    const publishers: Publisher[] = [];
    for (let number = 0; number < 5; number += 1) publishers.push(await newPublisher());
    for (const publisher of publishers) await invited(publisher, { email: person.email });
    const query = { maxpagesize: 2 };
    const pages = await pagesOf((next) =>
      done(apiAs(person).GET('/me/invitations', { params: { query: { ...query, ...next } } })),
    );
    expect(pages.every(({ value }) => value.length <= 2)).toBe(true);
    const seen = pages.flatMap(({ value }) => value.map(({ publisher }) => publisher.id));
    expect(seen).toEqual(publishers.map(({ id }) => id).sort());
    expect(pages).toHaveLength(3);
    const given = new URL(pages[0]?.nextLink ?? '').search.slice(1);
    const other = { method: 'GET', path: '/me/invitations', as: await newPerson(), query: given };
    expect(outcomeOf(await ask(other))).toMatchObject({ status: 400, code: 'InvalidContinuation' });
  });

  it('says of what is over that it cannot be used', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const { id } = await invited(publisher, { email: person.email });
    await act(publisher, id, 'revoke');
    expect((await list(person)).value).toMatchObject([{ id, status: 'revoked', usable: false }]);
  });

  it('is for persons with a verified address', async () => {
    const email = newAddress();
    await invited(await newPublisher(), { email });
    const unverified = { token: await stack.token({ email, emailVerified: false }) };
    const request = { method: 'GET', path: '/me/invitations' };
    expect(outcomeOf(await ask({ ...request, as: unverified }))).toMatchObject({
      status: 403,
      code: 'AddressNotVerified',
    });
    expect(outcomeOf(await ask({ ...request, as: await newServicePrincipal(stack) }))).toMatchObject({
      status: 403,
      code: 'PermissionDenied',
    });
  });
});
