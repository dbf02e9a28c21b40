// The limits of publishers and of registering, over HTTP, on a stack with small ones.
import { describe, expect, it } from '@jest/globals';
import { done, of, within } from '../support/api.ts';
import { outcomeOf, type Answer } from '../support/client.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { ownWorld } from '../support/own-stack.ts';
import type { Person } from '../support/people.ts';
import { newPublisherId, registrationForm, type Publisher } from '../support/publishers.ts';

const world = await ownWorld({
  LIMIT_USERS: '3',
  LIMIT_PENDING_INVITATIONS: '2',
  LIMIT_INVITATIONS_PER_DAY: '5',
  LIMIT_REGISTRATIONS_PER_DAY: '3',
  LIMIT_REGISTRATIONS_AWAITING_REVIEW: '2',
  LIMIT_SECONDS_BETWEEN_MAILS: '0',
});
const { apiAs, ask, newPerson, newPublisher, register, approve, join } = world;
const { invite, invited, act, accept, alter } = invitingIn(world);

const addRobot = ({ path, owner: as }: Publisher): Promise<Answer> => {
  const ids = { tenantId: crypto.randomUUID(), applicationId: crypto.randomUUID() };
  const body = { ...ids, objectId: crypto.randomUUID(), friendlyName: 'Robot', role: 'contributor' };
  return ask({ method: 'POST', path: `${path}/service-principals`, as, body });
};
const secondsToMidnight = (): number => 86_400 - ((Date.now() / 1000) % 86_400);
const expectUntilMidnight = ({ headers }: Answer): void => {
  const wait = Number(headers.get('retry-after'));
  expect(Math.abs(wait - secondsToMidnight())).toBeLessThan(5);
};

describe('the number of users', () => {
  it('is a limit to inviting, accepting and adding, and room comes with who leaves', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const { id } = await invited(publisher, { email: person.email });
    const user = await join(publisher, 'contributor');
    expect((await addRobot(publisher)).status).toBe(201);
    const refused = { status: 409, code: 'UserLimitReached' };
    const choice = { publisherId: publisher.id, invitationId: id };
    for (const answer of [await invite(publisher), await addRobot(publisher), await accept(person, choice)])
      expect(outcomeOf(answer)).toMatchObject(refused);
    await done(
      apiAs(publisher.owner).DELETE('/publishers/{publisherId}/users/{userId}', {
        params: within(publisher, { userId: user.id }),
      }),
    );
    expect((await accept(person, choice)).status).toBe(200);
  });
});

describe('the number of pending invitations', () => {
  it('counts what is pending, also in a batch and when an expired one is revived', async () => {
    const publisher = await newPublisher();
    const { id } = await invited(publisher);
    const body = { invitations: [1, 2].map(() => ({ email: newAddress(), role: 'contributor' as const })) };
    const batch = await done(
      apiAs(publisher.owner).POST('/publishers/{publisherId}/invitation-batches', {
        params: of(publisher),
        body,
      }),
    );
    expect(batch.body).toMatchObject({
      results: [{ status: 201 }, { status: 409, error: { code: 'PendingInvitationLimitReached' } }],
    });
    const full = { status: 409, code: 'PendingInvitationLimitReached' };
    expect(outcomeOf(await invite(publisher))).toMatchObject(full);
    await act(publisher, id, 'revoke');
    expect((await invite(publisher)).status).toBe(201);
  });

  it('has no room for an expired one when others have taken it', async () => {
    const publisher = await newPublisher();
    const { id } = await invited(publisher);
    await alter(publisher, { expiresAt: '2026-11-01T00:00:00.000Z' });
    await invited(publisher);
    await invited(publisher);
    expect(outcomeOf(await act(publisher, id, 'resend'))).toMatchObject({
      status: 409,
      code: 'PendingInvitationLimitReached',
    });
  });
});

describe('the number of invitations a day', () => {
  it('is not made smaller by taking them back, and says how long the day lasts', async () => {
    const publisher = await newPublisher();
    for (let number = 0; number < 5; number += 1)
      await act(publisher, (await invited(publisher)).id, 'revoke');
    const answer = await invite(publisher);
    expect(outcomeOf(answer)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expectUntilMidnight(answer);
    expect((await invite(await newPublisher())).status).toBe(201);
  });
});

describe('registering', () => {
  const tryToRegister = (as: Person, id = newPublisherId()): Promise<Answer> =>
    ask({ method: 'PUT', path: `/publishers/${id}`, as, body: registrationForm(as) });

  it('has at most so many waiting for review at a time, and so many a day', async () => {
    const owner = await newPerson();
    const first = await register(owner);
    await register(owner);
    expect(outcomeOf(await tryToRegister(owner))).toMatchObject({
      status: 409,
      code: 'RegistrationLimitReached',
    });
    // A repetition is no other registration.
    expect((await tryToRegister(owner, first.id)).status).toBe(200);
    await approve(first);
    await register(owner);
    const answer = await tryToRegister(owner);
    expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'RegistrationLimitReached' });
    const mine = await done(apiAs(owner).GET('/publishers'));
    expect(mine.body.value).toHaveLength(3);
    expect((await tryToRegister(await newPerson())).status).toBe(201);
  });

  it('that was withdrawn still counts for its day', async () => {
    const owner = await newPerson();
    for (let number = 0; number < 3; number += 1) {
      const params = of(await register(owner));
      await done(apiAs(owner).DELETE('/publishers/{publisherId}', { params }));
    }
    const answer = await tryToRegister(owner);
    expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'RegistrationLimitReached' });
    expectUntilMidnight(answer);
  });

  it('many at once stays below the limit', async () => {
    const owner = await newPerson();
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => tryToRegister(owner)));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(2);
    expect(answers.filter(({ code }) => code === 'RegistrationLimitReached')).toHaveLength(4);
  });
});
