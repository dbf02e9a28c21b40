// If-Match where an operation has no representation to match: never ignored, because it asks that nothing happens.
import { describe, expect, it } from '@jest/globals';
import { newAddress } from '../support/inviting.ts';
import { createWorld } from '../support/world.ts';

const { ask, newPerson, newPublisher } = createWorld();
const stale = '"none"';
const notMet = { status: 412, code: 'ConditionNotMet' };

describe('If-Match on what has no ETag', () => {
  it('keeps a person from being erased, unless any state is meant', async () => {
    const publisher = await newPublisher();
    const other = await newPerson();

    expect(await ask({ method: 'DELETE', path: '/me', as: publisher.owner, ifMatch: stale })).toMatchObject(
      notMet,
    );
    expect(
      (await ask({ method: 'GET', path: `/publishers/${publisher.id}`, as: publisher.owner })).status,
    ).toBe(200);
    expect((await ask({ method: 'DELETE', path: '/me', as: other, ifMatch: '*' })).status).toBe(204);
  });

  it('keeps an invitation from being made', async () => {
    const { id, owner } = await newPublisher();
    const path = `/publishers/${id}/invitations`;
    const body = { email: newAddress(), role: 'contributor' };

    expect(await ask({ method: 'POST', path, as: owner, body, ifMatch: stale })).toMatchObject(notMet);
    expect((await ask({ method: 'GET', path, as: owner })).body).toEqual({ value: [] });
  });

  it('keeps a registration mail back when the state is another', async () => {
    const { id, owner } = await newPublisher();
    const path = `/publishers/${id}/registration/resend-mail`;

    expect(await ask({ method: 'POST', path, as: owner, ifMatch: stale })).toMatchObject(notMet);
  });
});
