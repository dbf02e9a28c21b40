// Many at once, on two instances of the app: accounts stay whole, and each thing happens once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { isTo } from '../../local/inbox.ts';
import { done, of } from '../support/api.ts';
import { clientAt, type Answer, type Ask, type Client } from '../support/client.ts';
import { linkSigner, type SignLink } from '../support/links.ts';
import { mailTo } from '../support/mail.ts';
import { unique, type Person } from '../support/people.ts';
import { registrationForm, type Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { startSecondInstance, type Instance } from '../support/second-instance.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, must, newPerson, newPublisher, newTeam, join } = world;

let second: Instance;
let clients: readonly [Client, Client];
let sign: SignLink;
beforeAll(async () => {
  second = await startSecondInstance(stack);
  clients = [ask, clientAt(second.api)];
  sign = await linkSigner(stack);
});
afterAll(() => second.stop());

/** Asks all at once, every other time at the second instance. */
const atOnce = (requests: readonly Ask[]): Promise<Answer[]> =>
  Promise.all(requests.map((request, index) => (clients[index % 2] ?? ask)(request)));
const ten = Array.from({ length: 10 }, (_, index) => index);
const outcomes = (answers: readonly Answer[]): readonly string[] =>
  answers.map(({ status, code }) => `${status} ${code ?? ''}`.trim()).sort();

const Invited = z.object({ id: z.string(), version: z.number() });
const usersOf = async (publisher: Publisher, as: Person) =>
  (await done(apiAs(as).GET('/publishers/{publisherId}/users', { params: of(publisher) }))).body.value;
const invitationTo = ({ path, owner }: Publisher, email: string, more: object = {}): Ask => ({
  method: 'POST',
  path: `${path}/invitations`,
  as: owner,
  body: { email, role: 'contributor', ...more },
});
const linkOf = ({ id }: Publisher, { body }: Answer): string => {
  const invited = Invited.parse(body);
  return sign({ publisherId: id, invitationId: invited.id, version: invited.version });
};

describe('ten invitations of one address at once', () => {
  it('make one invitation, one event and one mail', async () => {
    const publisher = await newPublisher();
    const email = `grace-${unique()}@fabrikam.example`;
    const answers = await atOnce(ten.map(() => invitationTo(publisher, email)));
    expect(outcomes(answers)).toEqual(['201', ...Array<string>(9).fill('409 InvitationAlreadyPending')]);
    const events = (await rowsOf(stack, 'publishers', publisher.id)).filter(({ key }) =>
      key.startsWith('event:'),
    );
    expect(events).toHaveLength(3);
    // Whatever was enqueued before this one has been handled when it arrives.
    const last = `grace-${unique()}@fabrikam.example`;
    await must(201, invitationTo(publisher, last));
    await mailTo(stack, last);
    const mails = (await stack.inbox.mails()).filter((mail) => isTo(mail, email));
    expect(mails).toHaveLength(1);
  });
});

describe('ten acceptances of one link at once', () => {
  it('make one user, when they are of one person', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const token = linkOf(publisher, await must(201, invitationTo(publisher, person.email)));
    const request: Ask = { method: 'POST', path: '/invitations/accept', as: person, body: { token } };
    const answers = await atOnce(ten.map(() => request));
    expect(outcomes(answers)).toEqual(Array<string>(10).fill('200'));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await usersOf(publisher, publisher.owner)).map(({ id }) => id)).toEqual([
      publisher.owner.id,
      person.id,
    ]);
  });

  it.each([
    [true, ['200', ...Array<string>(9).fill('409 InvitationAlreadyAccepted')], 2],
    [false, Array<string>(10).fill('409 InvitationAddressMismatch'), 1],
  ])(
    'make at most one user, when they are of ten people (another address allowed: %s)',
    async (allowed, expected, users) => {
      const publisher = await newPublisher();
      const invitation = invitationTo(publisher, `team-${unique()}@fabrikam.example`, {
        allowDifferentAddress: allowed,
      });
      const token = linkOf(publisher, await must(201, invitation));
      const people = await Promise.all(ten.map(() => newPerson()));
      const body = { token, confirmDifferentAddress: true };
      const answers = await atOnce(
        people.map((as) => ({ method: 'POST', path: '/invitations/accept', as, body })),
      );
      expect(outcomes(answers)).toEqual(expected);
      expect(await usersOf(publisher, publisher.owner)).toHaveLength(users);
    },
  );
});

describe('ten registrations of one id at once', () => {
  it('make one publisher', async () => {
    const owners = await Promise.all(ten.map(() => newPerson()));
    const id = `contoso-${unique()}`;
    const form = registrationForm({ email: 'ada@contoso.example' });
    const answers = await atOnce(
      owners.map((as) => ({ method: 'PUT', path: `/publishers/${id}`, as, body: form })),
    );
    expect(outcomes(answers)).toEqual(['201', ...Array<string>(9).fill('409 PublisherIdTaken')]);
    const lists = await Promise.all(owners.map((as) => done(apiAs(as).GET('/publishers'))));
    expect(lists.filter(({ body }) => body.value.some((own) => own.id === id))).toHaveLength(1);
  });
});

describe('two owners who demote each other at once', () => {
  it('leave one owner, fifty times', async () => {
    const publisher = await newPublisher();
    const other = await join(publisher, 'owner');
    const demote = (as: Person, of: Person, role: string): Ask => ({
      method: 'PATCH',
      path: `${publisher.path}/users/${of.id}`,
      as,
      ifMatch: '*',
      body: { role },
    });
    for (let round = 0; round < 50; round += 1) {
      const requests = [demote(publisher.owner, other, 'manager'), demote(other, publisher.owner, 'manager')];
      const answers = await atOnce(round % 2 === 0 ? requests : requests.toReversed());
      expect(outcomes(answers)[0]).toBe('200');
      expect(outcomes(answers)[1]).toMatch(/^(403 RoleNotGrantable|409 LastOwnerRequired)$/);
      const owners = (await usersOf(publisher, other)).filter(({ role }) => role === 'owner');
      expect(owners).toHaveLength(1);
      const [left, lowered] =
        owners[0]?.id === other.id ? [other, publisher.owner] : [publisher.owner, other];
      await must(200, demote(left, lowered, 'owner'));
    }
  }, 30_000);
});

describe('a removal and a new acceptance at once', () => {
  it('leave an index that holds every user, thirty times', async () => {
    const publisher = await newPublisher();
    for (let round = 0; round < 30; round += 1) {
      const person = await join(publisher, 'contributor');
      const back = await must(
        201,
        invitationTo(publisher, `team-${unique()}@fabrikam.example`, { allowDifferentAddress: true }),
      );
      const body = { token: linkOf(publisher, back), confirmDifferentAddress: true };
      const removal: Ask = {
        method: 'DELETE',
        path: `${publisher.path}/users/${person.id}`,
        as: publisher.owner,
      };
      const accept: Ask = { method: 'POST', path: '/invitations/accept', as: person, body };
      // Asked again and again, the acceptance follows the removal's commit while its index row still stands.
      const accepted = until(
        'The acceptance',
        async () => {
          const answer = await clients[1](accept);
          return answer.status === 200 ? answer : undefined;
        },
        5000,
        1,
      );
      expect((await clients[0](removal)).status).toBe(204);
      await accepted;
      expect((await usersOf(publisher, publisher.owner)).map(({ id }) => id)).toContain(person.id);
      expect(await rowsOf(stack, 'memberships', person.id)).toMatchObject([{ key: publisher.id }]);
      const { body: mine } = await done(apiAs(person).GET('/publishers'));
      expect(mine).toMatchObject({ value: [{ id: publisher.id }] });
      await must(204, removal);
    }
  }, 30_000);
});

describe('changes of one profile at once', () => {
  it('lose none, when each names the version it saw', async () => {
    const team = await newTeam();
    const { etag } = await done(apiAs(team.owner).GET('/publishers/{publisherId}', { params: of(team) }));
    const patch = (index: number): Ask => ({
      method: 'PATCH',
      path: team.path,
      as: index % 2 === 0 ? team.owner : team.manager,
      ifMatch: etag,
      body: { displayName: `Contoso ${index}` },
    });
    const answers = await atOnce(ten.map(patch));
    expect(outcomes(answers)).toEqual(['200', ...Array<string>(9).fill('412 ConditionNotMet')]);
    const winner = answers.find(({ status }) => status === 200);
    expect((await ask({ method: 'GET', path: team.path, as: team.owner })).body).toEqual(winner?.body);
  });
});
