// The history of a publisher, over HTTP: what is told of each operation, and what is never told.
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadKeys } from '../../local/keys.ts';
import { accountEvents } from '../../shared/storage/events.ts';
import { azureTables } from '../../shared/storage/azure-tables.ts';
import { hashOf } from '../../shared/storage/history.ts';
import { anyMatch, done, of, within } from '../support/api.ts';
import { linkOf, publisherAgreement, verifiedOf } from '../support/dev-center.ts';
import { historiesOn, type Event } from '../support/events.ts';
import { unique, type Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, newPerson, newReviewer, register, join } = world;
const histories = historiesOn(world);

/** A publisher that all has happened to, with the people who did it. */
interface Story {
  readonly publisher: Publisher;
  readonly reviewer: Person;
  readonly dora: Person;
  readonly otto: Person;
  readonly manager: Person;
  /** Oldest first. */
  readonly events: readonly Event[];
}

const phone = '+46701234599';
const reasons = [{ code: 'Other', message: 'Call eve@contoso.example', target: '/offer' }];

const play = async (): Promise<Story> => {
  const publisher = await register(await newPerson({ name: 'Ada Lovelace' }), { transact: true });
  const { owner } = publisher;
  const reviewer = await newReviewer();
  const dora = await newPerson({ name: 'Dora', roles: ['DevCenter.Report'] });
  const otto = await newPerson({ name: 'Otto', roles: ['Offers.Publish'] });
  await done(
    apiAs(reviewer).POST('/publishers/{publisherId}/registration/reject', {
      params: { ...of(publisher), ...anyMatch },
      body: { reasons },
    }),
  );
  const correction = {
    organization: { legalName: 'Contoso AB' },
    contact: { phone, email: `d-${unique()}@contoso.example` },
  };
  await done(
    apiAs(owner).PATCH('/publishers/{publisherId}', {
      params: { ...of(publisher), ...anyMatch },
      body: correction,
    }),
  );
  await done(apiAs(owner).POST('/publishers/{publisherId}/registration/resubmit', { params: of(publisher) }));
  const note = 'Asked eve@contoso.example';
  await done(
    apiAs(reviewer).POST('/publishers/{publisherId}/registration/approve', {
      params: { ...of(publisher), ...anyMatch },
      body: { note },
    }),
  );
  const { id, version } = publisherAgreement;
  await done(
    apiAs(owner).PUT('/publishers/{publisherId}/agreements/{agreementId}', {
      params: within(publisher, { agreementId: id }),
      body: { version },
    }),
  );
  await done(
    apiAs(owner).PUT('/publishers/{publisherId}/dev-center-account', {
      params: of(publisher),
      body: linkOf(owner),
    }),
  );
  const rejected = { ...linkOf(owner), status: 'rejected', reason: `No answer at ${phone}` } as const;
  await done(
    apiAs(dora).POST('/publishers/{publisherId}/dev-center-account/report', {
      params: of(publisher),
      body: rejected,
    }),
  );
  await done(apiAs(owner).DELETE('/publishers/{publisherId}/dev-center-account', { params: of(publisher) }));
  await done(
    apiAs(owner).PUT('/publishers/{publisherId}/dev-center-account', {
      params: of(publisher),
      body: linkOf(owner),
    }),
  );
  await done(
    apiAs(dora).POST('/publishers/{publisherId}/dev-center-account/report', {
      params: of(publisher),
      body: verifiedOf(owner),
    }),
  );
  const personal = {
    ownerEmail: 'desk@contoso.example',
    microsoftAccount: 'contoso-desk@outlook.com',
    contact: { name: 'Eve Polastri', email: 'eve@contoso.example', phone: null },
    displayName: 'Contoso Gadgets',
  };
  await done(
    apiAs(owner).PATCH('/publishers/{publisherId}', {
      params: { ...of(publisher), ...anyMatch },
      body: personal,
    }),
  );
  const manager = await join(publisher, 'contributor');
  await done(
    apiAs(owner).PATCH('/publishers/{publisherId}/users/{userId}', {
      params: { ...within(publisher, { userId: manager.id }), ...anyMatch },
      body: { role: 'manager' },
    }),
  );
  const reason = { reason: `Call ${phone}` };
  await done(
    apiAs(reviewer).POST('/publishers/{publisherId}/suspend', { params: of(publisher), body: reason }),
  );
  await done(apiAs(reviewer).POST('/publishers/{publisherId}/resume', { params: of(publisher) }));
  const leaving = await join(publisher, 'contributor');
  await done(
    apiAs(leaving).DELETE('/publishers/{publisherId}/users/{userId}', {
      params: within(publisher, { userId: leaving.id }),
    }),
  );
  const offer = { offerId: 'widgets', publishedAt: '2026-11-02T10:00:00Z' };
  await done(
    apiAs(otto).PUT('/publishers/{publisherId}/first-offer', { params: of(publisher), body: offer }),
  );
  const events = [...(await histories.all(publisher))].reverse();
  return { publisher, reviewer, dora, otto, manager, events };
};

let story: Story;
beforeAll(async () => {
  story = await play();
});

describe('the history', () => {
  it('tells of each operation who did what to what', () => {
    const { publisher, reviewer, dora, otto, manager, events } = story;
    const owner = publisher.owner.id;
    const of = (type: string) => events.filter((event) => event.type === type);
    const moved = (from: string, to: string) => [{ property: '/status', from, to }];
    const told = [
      [
        'publisher.registered',
        owner,
        '/profile',
        expect.arrayContaining([{ property: '/status', to: 'underReview' }]),
      ],
      ['publisher.rejected', reviewer.id, '/registration', moved('underReview', 'rejected')],
      ['publisher.resubmitted', owner, '/registration', moved('rejected', 'underReview')],
      ['publisher.approved', reviewer.id, '/registration', moved('underReview', 'active')],
      ['publisher.suspended', reviewer.id, '/registration', moved('active', 'suspended')],
      ['publisher.resumed', reviewer.id, '/registration', moved('suspended', 'active')],
      [
        'agreement.accepted',
        owner,
        '/agreements/publisher-agreement',
        [{ property: '/version', to: publisherAgreement.version }],
      ],
      [
        'devCenter.reported',
        dora.id,
        '/dev-center-account',
        [{ property: '/status', from: 'linked', to: 'rejected' }, { property: '/reason' }],
      ],
      [
        'devCenter.unlinked',
        owner,
        '/dev-center-account',
        expect.arrayContaining([{ property: '/ownerEmail' }]),
      ],
      ['offer.firstPublished', otto.id, '/first-offer', [{ property: '/offerId', to: 'widgets' }]],
      [
        'user.roleChanged',
        owner,
        `/users/${manager.id}`,
        [{ property: '/role', from: 'contributor', to: 'manager' }],
      ],
    ] as const;
    for (const [type, actor, subject, changes] of told) {
      const [event] = of(type);
      expect({ type, actor: event?.actor.id, subject: event?.subject, changes: event?.changes }).toEqual({
        type,
        actor,
        subject,
        changes,
      });
    }
    expect(of('profile.updated').map(({ changes }) => changes)).toEqual([
      [
        { property: '/organization/legalName', from: 'Contoso Widgets Ltd', to: 'Contoso AB' },
        { property: '/contact/email' },
        { property: '/contact/phone' },
      ],
      [
        { property: '/displayName', from: 'Contoso Widgets', to: 'Contoso Gadgets' },
        { property: '/ownerEmail' },
        { property: '/contact/name' },
        { property: '/contact/email' },
        { property: '/contact/phone' },
        { property: '/microsoftAccount' },
      ],
    ]);
  });

  it('holds no address, no phone number and no reason, neither shown nor stored', async () => {
    const { publisher, events } = story;
    const tables = azureTables({ by: 'connectionString', connectionString: stack.coordinates.storage });
    const { events: stored } = await accountEvents(tables).newest(publisher.id, undefined, 100);
    expect(stored).toHaveLength(events.length);
    for (const text of [JSON.stringify(events), JSON.stringify(stored)]) {
      expect(text).not.toMatch(/@|contoso\.example|outlook\.com|Polastri|No answer|Call /);
      expect(text).not.toMatch(/\+?46701234/);
    }
    expect(JSON.stringify(stored)).not.toMatch(/Lovelace|Rita|Grace/);
  });

  it("looks up an actor's name when read, among today's users", async () => {
    const { publisher, reviewer, events } = story;
    const [registered] = events;
    expect(registered?.actor).toEqual({ id: publisher.owner.id, displayName: 'Ada Lovelace' });
    expect(events.find(({ type }) => type === 'publisher.approved')?.actor).toEqual({ id: reviewer.id });
    const renamed = await register(await newPerson({ name: 'Ada Lovelace' }));
    await rewriteAccount(stack, renamed.id, (account) => ({
      ...account,
      users: account.users.map((user) => ({ ...user, displayName: 'Ada King' })),
    }));
    expect((await histories.all(renamed))[0]?.actor).toMatchObject({ displayName: 'Ada King' });
  });

  it('is a chain: numbered from 1, in the order of time, each with the hash of the one before', async () => {
    const { publisher, events } = story;
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort());
    expect(events.map(({ previousHash }) => previousHash)).toEqual(
      ['', ...events.map(({ hash }) => hash)].slice(0, -1),
    );
    expect(new Set(events.flatMap(({ id, hash }) => [id, hash])).size).toBe(2 * events.length);
    const { history } = await loadKeys(dirname(dirname(stack.coordinates.logs)));
    const key = Buffer.from(history, 'base64url');
    const hashes = events.map(({ hash: _, actor, ...event }) =>
      hashOf(publisher.id, { ...event, actor: actor.id }, key),
    );
    expect(hashes).toEqual(events.map(({ hash }) => hash));
  });
});
