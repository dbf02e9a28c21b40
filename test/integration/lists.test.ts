// Pages of lists, over HTTP: complete, in order, and continued only by whom and where they were given.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiPaths } from '../../client/client.ts';
import { done, nextOf, of, pagesOf } from '../support/api.ts';
import { outcomeOf } from '../support/client.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newPerson, newPublisher, newTeam } = createWorld();
type Query = NonNullable<ApiPaths['/publishers/{publisherId}/users']['get']['parameters']['query']>;

const usersOf = (own: Publisher, query: Query) =>
  done(apiAs(own.owner).GET('/publishers/{publisherId}/users', { params: { ...of(own), query } }));
const idsOf = ({ value }: { readonly value: readonly { readonly id: string }[] }) =>
  value.map(({ id }) => id);

/** The ids of each page of the users. */
const userPages = async (query: Query) =>
  (await pagesOf((next) => usersOf(publisher, { ...query, ...next }))).map(idsOf);

let publisher: Publisher;
beforeAll(async () => {
  publisher = await newPublisher();
  // Equal names and times: what is left to sort by is the id.
  await rewriteAccount(stack, publisher.id, (account) => ({
    ...account,
    users: [
      ...account.users,
      ...Array.from({ length: 22 }, (_, index) => ({
        id: `usr_${'abcdefghijklmnopqrstuvwxyz'.slice(index, index + 1).repeat(26)}`,
        kind: 'person' as const,
        displayName: 'Grace',
        email: `grace-${index}@fabrikam.example`,
        role: 'contributor' as const,
        joinedAt: '2026-11-01T00:00:00.000Z',
      })),
    ],
  }));
});

describe('a list of several pages', () => {
  it.each([
    'joinedAt',
    'joinedAt desc',
    'displayName',
    'displayName desc',
    'email',
    'role',
    'role desc',
  ] as const)('holds each item once, ordered by %s', async (orderby) => {
    const pages = await userPages({ maxpagesize: 5, orderby });
    expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
    const whole = await userPages({ orderby });
    expect(pages.flat()).toEqual(whole.flat());
    expect(new Set(pages.flat()).size).toBe(23);
  });

  it('has no nextLink on a last page that is full', async () => {
    const pages = await userPages({ maxpagesize: 23 });
    expect(pages.map((page) => page.length)).toEqual([23]);
  });

  it('links to our own origin, whatever Host says', async () => {
    const { nextLink = '' } = (await usersOf(publisher, { maxpagesize: 5 })).body;
    expect(nextLink.startsWith(`${stack.api}${publisher.path}/users?`)).toBe(true);
  });

  it('pages through the publishers of a person', async () => {
    const person = await newPerson();
    const own = [await newPublisher(person), await newPublisher(person), await newPublisher(person)];
    const query = { maxpagesize: 1 };
    const pages = await pagesOf((next) =>
      done(apiAs(person).GET('/publishers', { params: { query: { ...query, ...next } } })),
    );
    expect(pages.flatMap(idsOf)).toEqual(own.map(({ id }) => id).sort());
    expect(pages.every(({ value }) => value.length <= 1)).toBe(true);
  });
});

describe('a continuation', () => {
  it('is of one caller, one list and one set of filters', async () => {
    const team = await newTeam();
    const path = `${team.path}/users`;
    const version = 'api-version=2026-11-01';
    const first = await usersOf(team, { maxpagesize: 1, orderby: 'email' });
    const { continuation = '' } = nextOf(first.body) ?? {};
    const sealed = `continuation=${encodeURIComponent(continuation)}`;
    const given = { method: 'GET', path, as: team.owner, query: `${version}&orderby=email&${sealed}` };
    expect((await ask(given)).status).toBe(200);
    expect((await ask({ ...given, query: `${given.query}&maxpagesize=2` })).status).toBe(200);
    const tampered = continuation.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    const elsewhere = [
      { ...given, as: team.manager },
      { ...given, path: `${publisher.path}/users`, as: publisher.owner },
      { ...given, query: `${version}&${sealed}` },
      { ...given, query: `${version}&orderby=role&${sealed}` },
      { ...given, query: `${given.query}&search=a` },
      { ...given, path: '/publishers', query: `${version}&${sealed}` },
      {
        ...given,
        query: given.query.replace(encodeURIComponent(continuation), encodeURIComponent(tampered)),
      },
      { ...given, query: `${given.query}A` },
    ];
    for (const request of elsewhere)
      expect(outcomeOf(await ask(request))).toMatchObject({ status: 400, code: 'InvalidContinuation' });
    expect(continuation).not.toContain('fabrikam');
    expect(Buffer.from(continuation, 'base64url').toString('latin1')).not.toContain('fabrikam');
  });
});
