// Reading the history of a publisher, over HTTP: filters, pages, and CSV that a spreadsheet can open safely.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { azureTables } from '../../shared/storage/azure-tables.ts';
import { eventKey, eventRow } from '../../shared/storage/account-row.ts';
import { anyMatch, done, nextOf, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { outcomeOf } from '../support/client.ts';
import { recordsOf } from '../support/csv.ts';
import { historiesOn, type Event } from '../support/events.ts';
import type { Publisher } from '../support/publishers.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newPublisher, newTeam, register } = world;
const below = belowOn(ask);
const histories = historiesOn(world);

const rename = (publisher: Publisher, displayName: string) =>
  done(
    apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
      params: { ...of(publisher), ...anyMatch },
      body: { displayName },
    }),
  );

let publisher: Publisher;
let all: readonly Event[];
beforeAll(async () => {
  publisher = await newPublisher(await newPerson({ name: 'Ada Lovelace' }));
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) await rename(publisher, name);
  all = await histories.all(publisher);
});

describe('list-events', () => {
  it('is newest first, in pages that hold each event once', async () => {
    expect(all.map(({ sequence }) => sequence)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    const pages = await histories.pages(publisher, { maxpagesize: 2 });
    expect(pages.map(({ value }) => value.length)).toEqual([2, 2, 2, 1]);
    expect(pages.flatMap(({ value }) => value)).toEqual(all);
  });

  it('goes on where it was when something happens between two pages', async () => {
    const own = await newPublisher();
    for (const name of ['One', 'Two', 'Three']) await rename(own, name);
    const first = await histories.page(own, { maxpagesize: 2 });
    await rename(own, 'Four');
    const second = await histories.page(own, { maxpagesize: 2, ...nextOf(first) });
    expect([...first.value, ...second.value].map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2]);
  });

  it('takes from as inclusive and to as exclusive, with any offset', async () => {
    const [from = '', to = ''] = [all[4]?.at, all[1]?.at];
    const expected = all.filter(({ at }) => at >= from && at < to);
    expect(expected.length).toBeGreaterThan(0);
    expect(await histories.all(publisher, { from, to })).toEqual(expected);
    const shifted = new Date(Date.parse(from) + 7_200_000).toISOString().replace('Z', '+02:00');
    expect(await histories.all(publisher, { from: shifted, to, maxpagesize: 1 })).toEqual(expected);
    expect(await histories.all(publisher, { from: to, to: from })).toEqual([]);
  });

  it('filters by type, and searches type, subject and name of the actor in any case', async () => {
    const ofType = (type: string) => all.filter((event) => event.type === type);
    expect(await histories.all(publisher, { type: 'profile.updated' })).toEqual(ofType('profile.updated'));
    expect(await histories.all(publisher, { type: 'user.added' })).toEqual([]);
    expect(await histories.all(publisher, { search: 'APPROVED' })).toEqual(ofType('publisher.approved'));
    expect(await histories.all(publisher, { search: '/registration' })).toEqual(ofType('publisher.approved'));
    expect(await histories.all(publisher, { search: 'lovelace' })).toEqual(
      all.filter(({ actor }) => actor.displayName === 'Ada Lovelace'),
    );
    expect(await histories.all(publisher, { search: 'Three' })).toEqual([]);
    expect(
      await histories.all(publisher, { type: 'profile.updated', search: 'ada', maxpagesize: 2 }),
    ).toEqual(ofType('profile.updated'));
  });

  it.each([
    [{ type: 'profile' }, 'InvalidValue /type'],
    [{ from: 'yesterday' }, 'InvalidValue /from'],
    [{ to: '2026-11-21' }, 'InvalidValue /to'],
    [{ search: '' }, 'TooShort /search'],
    [{ search: 'x'.repeat(101) }, 'TooLong /search'],
    [{ actor: 'usr_a' }, 'UnknownQueryParameter actor'],
  ])('refuses %j', async (query, fault) => {
    const answer = await below(publisher, 'GET', '/events', publisher.owner, { query });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });

  it('seals its continuations to caller, publisher and filters', async () => {
    const team = await newTeam();
    const { nextLink = '' } = await histories.page(team, { maxpagesize: 1, type: 'user.added' });
    const next = new URL(nextLink).search.slice(1);
    const given = { method: 'GET', path: `${team.path}/events`, as: team.owner, query: next };
    expect((await ask(given)).status).toBe(200);
    const elsewhere = [
      { ...given, as: team.manager },
      { ...given, path: `${publisher.path}/events`, as: publisher.owner },
      { ...given, query: next.replace('user.added', 'user.removed') },
      { ...given, query: next.replace('&type=user.added', '') },
      { ...given, query: `${next}&search=a` },
      { ...given, query: next.replace(/continuation=../, 'continuation=AA') },
    ];
    for (const request of elsewhere)
      expect(outcomeOf(await ask(request))).toMatchObject({ status: 400, code: 'InvalidContinuation' });
  });

  it('looks at no older events than a page without filters holds', async () => {
    const own = await newPublisher();
    for (const name of ['One', 'Two']) await rename(own, name);
    const tables = azureTables({ by: 'connectionString', connectionString: stack.coordinates.storage });
    await tables.put('publishers', {
      partition: own.id,
      key: eventKey(1),
      values: { changes: 'unreadable' },
    });
    const pageWith = (more: object) =>
      below(own, 'GET', '/events', own.owner, { query: { maxpagesize: '3', ...more } });
    expect((await pageWith({})).status).toBe(200);
    expect((await pageWith({ from: all[0]?.at })).status).toBe(200);
    expect((await pageWith({ type: 'profile.updated' })).status).toBe(500);
  });

  it('finds a rare event behind hundreds of others, on pages that may be empty', async () => {
    const own = await register();
    const tables = azureTables({ by: 'connectionString', connectionString: stack.coordinates.storage });
    const [first] = await histories.all(own);
    if (!first) throw new Error('There is no event.');
    const later = Array.from({ length: 1_100 }, (_, index) => ({
      ...first,
      actor: first.actor.id,
      type: 'profile.updated' as const,
      sequence: index + 2,
    }));
    for (let at = 0; at < later.length; at += 100) {
      const [head, ...rest] = later
        .slice(at, at + 100)
        .map((event) => ({ kind: 'insert' as const, row: eventRow(own.id, event) }));
      if (head) await tables.commit('publishers', [head, ...rest]);
    }
    const pages = await histories.pages(own, { type: 'publisher.registered' });
    expect(pages.map(({ value }) => value.length)).toEqual([0, 0, 1]);
  });
});

describe('list-events as CSV', () => {
  const csvOf = async (own: Publisher, more: object = {}) =>
    below(own, 'GET', '/events', own.owner, { headers: { Accept: 'text/csv' }, ...more });

  it('holds the same events in RFC 4180', async () => {
    const answer = await csvOf(publisher);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv;\s*charset=utf-8$/i);
    expect(answer.headers.has('link')).toBe(false);
    const [header = [], ...records] = recordsOf(answer.text);
    const cells = records.map((record) =>
      Object.fromEntries(record.map((cell, index) => [header[index] ?? '', cell])),
    );
    expect(records.every((record) => record.length === header.length)).toBe(true);
    expect(cells).toEqual(
      all.map(({ sequence, at, type, actor, subject, changes, hash }) =>
        expect.objectContaining({
          sequence: String(sequence),
          at,
          type,
          actorId: actor.id,
          actorName: actor.displayName ?? '',
          subject,
          changes: changes ? JSON.stringify(changes) : '',
          hash,
        }),
      ),
    );
  });

  it('leads to its next page by a Link header', async () => {
    let answer = await csvOf(publisher, { query: { maxpagesize: 3, type: 'profile.updated' } });
    const sequences: string[] = [];
    for (;;) {
      const [, ...records] = recordsOf(answer.text);
      sequences.push(...records.map(([sequence = '']) => sequence));
      const link = answer.headers.get('link');
      if (link === null) break;
      const [, next = ''] = /^<(https?:[^>]+)>; rel="next"$/.exec(link) ?? [];
      answer = await csvOf(publisher, { query: new URL(next).search.slice(1) });
    }
    expect(sequences).toEqual(['7', '6', '5', '4', '3']);
  });

  it.each([
    ['text/csv', true],
    ['text/csv, application/json;q=0.5', true],
    ['application/json, text/csv;q=0.9', false],
    ['*/*', false],
    ['text/html', false],
  ])('is given for Accept: %s only when preferred', async (accept, isCsv) => {
    const answer = await csvOf(publisher, { headers: { Accept: accept } });
    expect(answer.headers.get('content-type')?.startsWith('text/csv')).toBe(isCsv);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("https://contoso.example","a, b")'])(
    'neutralises a name that a spreadsheet would take for a formula: %s',
    async (name) => {
      const own = await register(await newPerson({ name }));
      const [header = [], record = []] = recordsOf((await csvOf(own)).text);
      expect(record[header.indexOf('actorName')]).toBe(`'${name}`);
      expect(record.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    },
  );

  it('quotes what needs it', async () => {
    const name = 'Ada "the, Countess"';
    const own = await register(await newPerson({ name }));
    const answer = await csvOf(own);
    expect(answer.text).toContain(',"Ada ""the, Countess""",');
    const [header = [], record = []] = recordsOf(answer.text);
    expect(record[header.indexOf('actorName')]).toBe(name);
  });

  it('refuses as JSON', async () => {
    const answer = await csvOf(publisher, { query: { type: 'profile' } });
    expect(outcomeOf(answer)).toMatchObject({ status: 400, code: 'InvalidRequest' });
  });
});
