// Pages of lists, over HTTP: complete, in order, and continued only by whom and where they were given.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { outcomeOf } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { stack, ask, must, newPerson, newPublisher, newTeam } = createWorld();
const Page = z.strictObject({
  value: z.array(z.looseObject({ id: z.string() })),
  nextLink: z.optional(z.string()),
});

const pageAt = async (as: Person, path: string, query: string) =>
  Page.parse((await must(200, { method: 'GET', path, as, query })).body);

/** Follows a list to its end; the ids of each page. */
const pagesOf = async (as: Person, path: string, query: string): Promise<string[][]> => {
  const pages: string[][] = [];
  let next: string | undefined = `api-version=2026-11-01&${query}`;
  while (next !== undefined) {
    const { value, nextLink }: z.infer<typeof Page> = await pageAt(as, path, next);
    pages.push(value.map(({ id }) => id));
    next = nextLink === undefined ? undefined : new URL(nextLink).search.slice(1);
  }
  return pages;
};

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
  it.each(['joinedAt', 'joinedAt desc', 'displayName', 'displayName desc', 'email', 'role', 'role desc'])(
    'holds each item once, ordered by %s',
    async (orderby) => {
      const path = `${publisher.path}/users`;
      const query = `maxpagesize=5&orderby=${encodeURIComponent(orderby)}`;
      const pages = await pagesOf(publisher.owner, path, query);
      expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
      const whole = await pagesOf(publisher.owner, path, `orderby=${encodeURIComponent(orderby)}`);
      expect(pages.flat()).toEqual(whole.flat());
      expect(new Set(pages.flat()).size).toBe(23);
    },
  );

  it('has no nextLink on a last page that is full', async () => {
    const pages = await pagesOf(publisher.owner, `${publisher.path}/users`, 'maxpagesize=23');
    expect(pages.map((page) => page.length)).toEqual([23]);
  });

  it('links to our own origin, whatever Host says', async () => {
    const { nextLink = '' } = await pageAt(
      publisher.owner,
      `${publisher.path}/users`,
      'api-version=2026-11-01&maxpagesize=5',
    );
    expect(nextLink.startsWith(`${stack.api}${publisher.path}/users?`)).toBe(true);
  });

  it('pages through the publishers of a person', async () => {
    const person = await newPerson();
    const own = [await newPublisher(person), await newPublisher(person), await newPublisher(person)];
    const pages = await pagesOf(person, '/publishers', 'maxpagesize=1');
    expect(pages.flat()).toEqual(own.map(({ id }) => id).sort());
    expect(pages.every((page) => page.length <= 1)).toBe(true);
  });
});

describe('a continuation', () => {
  it('is of one caller, one list and one set of filters', async () => {
    const team = await newTeam();
    const path = `${team.path}/users`;
    const version = 'api-version=2026-11-01';
    const first = await pageAt(team.owner, path, `${version}&maxpagesize=1&orderby=email`);
    const continuation = new URL(first.nextLink ?? '').searchParams.get('continuation') ?? '';
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
