// Agreements of a publisher, over HTTP: where it stands with each, and accepting one.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { done, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { publisherAgreement } from '../support/dev-center.ts';
import { acceptedTerms, type Publisher } from '../support/publishers.ts';
import { rewriteAccount, rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newPublisher, register, join } = createWorld();
const below = belowOn(ask);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const { id, version } = publisherAgreement;

const accept = (publisher: Publisher, more: object = {}, as = publisher.owner) =>
  below(publisher, 'PUT', `/agreements/${id}`, as, { body: { version }, ...more });

const Agreements = z.strictObject({
  value: z.array(z.looseObject({ id: z.string(), title: z.string(), etag: z.string() })),
});
const agreementsOf = async (publisher: Publisher, language = 'en') =>
  Agreements.parse(
    (
      await done(
        apiAs(publisher.owner).GET('/publishers/{publisherId}/agreements', {
          params: of(publisher),
          headers: { 'Accept-Language': language },
        }),
      )
    ).body,
  ).value;

/** The publisher accepted this version of the publisher agreement, long ago. */
const acceptedEarlier = (publisher: Publisher, earlier: string) =>
  rewriteAccount(stack, publisher.id, (account) => ({
    ...account,
    agreements: [
      ...account.agreements,
      { id, version: earlier, at: '2001-01-01T00:00:00.000Z', by: publisher.owner.id },
    ],
  }));

describe('list-agreements', () => {
  it('lists the three, the two of the form as accepted by the registrant', async () => {
    const publisher = await register();
    const shown = {
      title: expect.any(String),
      href: expect.stringMatching(/^https:/),
      etag: expect.stringMatching(/^"[\w-]{32}"$/),
    };
    expect(await agreementsOf(publisher)).toEqual([
      ...acceptedTerms.map((term) => ({
        ...shown,
        id: term.id,
        currentVersion: term.version,
        accepted: { version: term.version, at: instant, by: publisher.owner.id },
        actionNeeded: false,
      })),
      { ...shown, id, currentVersion: version, actionNeeded: true },
    ]);
  });

  it('asks again after a new version', async () => {
    const publisher = await newPublisher();
    await acceptedEarlier(publisher, '2001-01-01');
    expect((await agreementsOf(publisher))[2]).toMatchObject({
      accepted: { version: '2001-01-01', by: publisher.owner.id },
      currentVersion: version,
      actionNeeded: true,
    });
  });

  it('has its titles in every language, and one ETag', async () => {
    const publisher = await register();
    const lists = await Promise.all(['en', 'fr', 'sv', 'ko'].map((one) => agreementsOf(publisher, one)));
    for (const index of [0, 1, 2]) {
      expect(new Set(lists.map((list) => list[index]?.title)).size).toBe(4);
      expect(new Set(lists.map((list) => list[index]?.etag)).size).toBe(1);
    }
  });
});

describe('accept-agreement', () => {
  it('records who accepted which version when, and answers a repetition', async () => {
    const publisher = await newPublisher();
    const answer = await accept(publisher);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id,
      title: expect.any(String),
      href: expect.any(String),
      currentVersion: version,
      accepted: { version, at: instant, by: publisher.owner.id },
      actionNeeded: false,
    });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const other = await join(publisher, 'owner');
    const written = await rowsOf(stack, 'publishers', publisher.id);
    expect(written.length).toBeGreaterThan(rows.length);
    for (const again of [await accept(publisher, { ifMatch: '"stale"' }), await accept(publisher, {}, other)])
      expect({ status: again.status, body: again.body, etag: again.etag }).toEqual({
        status: 200,
        body: answer.body,
        etag: answer.etag,
      });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(written);
    expect((await agreementsOf(publisher))[2]?.etag).toBe(answer.etag);
  });

  it('replaces the acceptance of an earlier version', async () => {
    const publisher = await newPublisher();
    await acceptedEarlier(publisher, '2001-01-01');
    expect((await accept(publisher)).body).toMatchObject({ accepted: { version }, actionNeeded: false });
    expect(await agreementsOf(publisher)).toHaveLength(3);
  });

  it('takes If-Match as a condition on the agreement', async () => {
    const publisher = await newPublisher();
    const etag = (await agreementsOf(publisher))[2]?.etag;
    expect(outcomeOf(await accept(publisher, { ifMatch: '"stale"' }))).toMatchObject({
      status: 412,
      code: 'ConditionNotMet',
    });
    expect((await accept(publisher, { ifMatch: etag })).status).toBe(200);
    const stale = { ifMatch: etag, body: { version: '2001-01-01' } };
    expect(outcomeOf(await accept(publisher, stale))).toMatchObject({ status: 412 });
  });

  it.each(['2001-01-01', '', '2999-01-01'])(
    'refuses the version "%s", naming the current one',
    async (given) => {
      const answer = await accept(await newPublisher(), { body: { version: given } });
      expect(answer.status).toBe(409);
      expect(errorOf(answer)).toMatchObject({
        code: 'AgreementVersionNotCurrent',
        target: '/version',
        message: expect.stringContaining(version),
      });
    },
  );

  it.each(['publisher', 'policies-and-terms', 'PUBLISHER-AGREEMENT', '%00'])(
    'knows no agreement %s',
    async (unknown) => {
      const publisher = await newPublisher();
      const answer = await below(publisher, 'PUT', `/agreements/${unknown}`, publisher.owner, {
        body: { version },
      });
      expect(outcomeOf(answer)).toMatchObject({ status: 404, code: 'AgreementNotFound' });
    },
  );

  it('is for publishers under review too, and not for those that have ended', async () => {
    const publisher = await register();
    expect((await accept(publisher)).status).toBe(200);
    const other = await register();
    await done(apiAs(other.owner).DELETE('/publishers/{publisherId}', { params: of(other) }));
    expect(outcomeOf(await accept(other))).toMatchObject({ status: 409, code: 'PublisherNotActive' });
  });
});
