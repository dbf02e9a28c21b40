// The limits, each met: what is refused, with what, and who is not touched by it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type Stack } from '../../local/stack.ts';
import { errorOf, outcomeOf, type Answer, type Ask } from '../support/client.ts';
import { unique } from '../support/people.ts';
import { newPublisherId, registrationForm, type Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld, type World } from '../support/world.ts';

const writes = 12;
const openRequests = 5;

let stack: Stack;
let world: World;
beforeAll(async () => {
  stack = await startStack({
    settings: {
      LIMIT_USERS: '3',
      LIMIT_PENDING_INVITATIONS: '2',
      LIMIT_INVITATIONS_PER_DAY: '4',
      LIMIT_REGISTRATIONS_PER_DAY: '2',
      LIMIT_REGISTRATIONS_AWAITING_REVIEW: '9',
      LIMIT_WRITES_PER_MINUTE: `${writes}`,
      LIMIT_OPEN_REQUESTS_PER_MINUTE: `${openRequests}`,
      TRUSTED_PROXIES: '1',
    },
    args: ['--no-build'],
  });
  world = createWorld(stack);
}, 30_000);
afterAll(() => stack.stop(), 30_000);

const inviting = ({ path, owner }: Publisher): Ask => ({
  method: 'POST',
  path: `${path}/invitations`,
  as: owner,
  body: { email: `grace-${unique()}@fabrikam.example`, role: 'contributor' },
});

const expectWait = (answer: Answer, most: number): void => {
  const wait = Number(answer.headers.get('retry-after'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(most);
  expect(Number.isInteger(wait)).toBe(true);
};

describe('the limits of a publisher', () => {
  it('are so many pending invitations', async () => {
    const publisher = await world.newPublisher();
    for (const _ of [1, 2]) await world.must(201, inviting(publisher));
    expect(outcomeOf(await world.ask(inviting(publisher)))).toMatchObject({
      status: 409,
      code: 'PendingInvitationLimitReached',
    });
  });

  it('are so many users, when inviting and when accepting', async () => {
    const publisher = await world.newPublisher();
    const late = await world.newPerson();
    await world.must(201, { ...inviting(publisher), body: { email: late.email, role: 'contributor' } });
    for (const role of ['contributor', 'manager'] as const) await world.join(publisher, role);
    const full = { status: 409, code: 'UserLimitReached' };
    expect(outcomeOf(await world.ask(inviting(publisher)))).toMatchObject(full);
    const { body } = await world.must(200, {
      method: 'GET',
      path: `${publisher.path}/invitations?status=pending`.split('?')[0] ?? '',
      as: publisher.owner,
    });
    const [{ id: invitationId = '' } = {}] = (
      body as { value: { id: string; status: string }[] }
    ).value.filter(({ status }) => status === 'pending');
    const choice = { publisherId: publisher.id, invitationId };
    const accepting = { method: 'POST', path: '/invitations/accept', as: late, body: choice };
    expect(outcomeOf(await world.ask(accepting))).toMatchObject(full);
  });

  it('are so many invitations a day, and the answer says when the day ends', async () => {
    const publisher = await world.newPublisher();
    for (const _ of [1, 2, 3, 4]) {
      await world.must(201, inviting(publisher));
      await rewriteAccount(stack, publisher.id, (account) => ({ ...account, invitations: [] }));
    }
    const answer = await world.ask(inviting(publisher));
    expect(outcomeOf(answer)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expectWait(answer, 86_400);
  });
});

describe('the limits of a caller', () => {
  it('are so many registrations a day, the repeated ones not counted', async () => {
    const as = await world.newPerson();
    const put = (path: string) => world.ask({ method: 'PUT', path, as, body: registrationForm(as) });
    const paths = [1, 2].map(() => `/publishers/${newPublisherId()}`);
    for (const path of paths) expect((await put(path)).status).toBe(201);
    for (const path of paths) expect((await put(path)).status).toBe(200);
    const refused = await put(`/publishers/${newPublisherId()}`);
    expect(outcomeOf(refused)).toMatchObject({ status: 409, code: 'RegistrationLimitReached' });
    expect(errorOf(refused).message).toContain('2');
  });

  it('are so many writes a minute; reads and other callers go on', async () => {
    const [as, other] = [await world.newPerson(), await world.newPerson()];
    const check = (by: typeof as): Ask => ({
      method: 'POST',
      path: '/check-name-availability',
      as: by,
      body: { type: 'displayName', name: 'Contoso' },
    });
    const answers: Answer[] = [];
    for (let count = 0; count < writes + 1; count += 1) answers.push(await world.ask(check(as)));
    expect(answers.slice(0, writes).map(({ status }) => status)).toEqual(Array(writes).fill(200));
    const last = answers[writes];
    expect(last && outcomeOf(last)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    if (last) expectWait(last, 60);
    expect((await world.ask({ method: 'GET', path: '/me', as })).status).toBe(200);
    expect((await world.ask(check(other))).status).toBe(200);
  });
});

describe('the limit of an address on open operations', () => {
  it('is so many requests a minute, by the address that our own proxy saw', async () => {
    const preview = (forwarded: string): Promise<Answer> =>
      world.ask({
        method: 'POST',
        path: '/invitations/preview',
        headers: { 'X-Forwarded-For': forwarded },
        body: { token: 'none' },
      });
    // What a client writes into the header itself stands to the left of it.
    for (let count = 0; count < openRequests; count += 1)
      expect((await preview(`10.0.0.${count}, 203.0.113.7:${4000 + count}`)).status).toBe(404);
    const refused = await preview('10.0.0.99, 203.0.113.7');
    expect(outcomeOf(refused)).toMatchObject({ status: 429, code: 'TooManyRequests' });
    expectWait(refused, 60);
    expect((await preview('203.0.113.7, 203.0.113.8')).status).toBe(404);
  });
});
