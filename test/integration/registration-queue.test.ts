// The reviewers' queue of registrations, over HTTP: its order, its pages and their continuations.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { mustBelowOn } from '../support/below.ts';
import { outcomeOf } from '../support/client.ts';
import { createWorld } from '../support/world.ts';

const { ask, must, newReviewer, register } = createWorld();
const mustBelow = mustBelowOn(must);

const Page = z.strictObject({
  value: z.array(z.looseObject({ publisherId: z.string(), submittedAt: z.string() })),
  nextLink: z.optional(z.url()),
});

describe('the queue of registrations', () => {
  it('is paged oldest first, and a resubmitted one waits behind the others', async () => {
    const late = await register();
    await mustBelow(200, late, 'POST', '/registration/reject', await newReviewer(), {
      ifMatch: '*',
      body: { reasons: [{ code: 'Other', message: 'Tell us more' }] },
    });
    const own = [await register(), await register(), await register(), await register()];
    await mustBelow(200, late, 'POST', '/registration/resubmit', late.owner);
    const as = await newReviewer();
    const pages: z.infer<typeof Page>[] = [];
    let query: string | Record<string, string> = { maxpagesize: '2' };
    for (;;) {
      const page = Page.parse((await must(200, { method: 'GET', path: '/registrations', as, query })).body);
      pages.push(page);
      if (page.nextLink === undefined) break;
      query = new URL(page.nextLink).search.slice(1);
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every(({ value }) => value.length <= 2)).toBe(true);
    const ids = pages.flatMap(({ value }) => value.map(({ publisherId }) => publisherId));
    const expected = [...own, late].map(({ id }) => id);
    expect(ids.filter((id) => expected.includes(id))).toEqual(expected);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is continued by nobody else, nowhere else, and by nothing that was changed', async () => {
    await register();
    await register();
    const as = await newReviewer();
    const first = await must(200, { method: 'GET', path: '/registrations', as, query: { maxpagesize: '1' } });
    const continuation =
      new URL(Page.parse(first.body).nextLink ?? '').searchParams.get('continuation') ?? '';
    const given = { method: 'GET', path: '/registrations', as, query: { continuation } };
    expect((await ask(given)).status).toBe(200);
    const tampered = `${continuation.slice(0, -2)}${continuation.endsWith('AA') ? 'BB' : 'AA'}`;
    const elsewhere = [
      { ...given, as: await newReviewer() },
      { ...given, path: '/publishers' },
      { ...given, query: { continuation, status: 'underReview' } },
      { ...given, query: { continuation: tampered } },
      { ...given, query: { continuation: continuation.slice(1) } },
      { ...given, query: { continuation: '' } },
    ];
    for (const request of elsewhere)
      expect(outcomeOf(await ask(request))).toMatchObject({ status: 400, code: 'InvalidContinuation' });
  });

  it.each(['active', 'rejected', ''])('has no other status than underReview, not "%s"', async (status) => {
    const as = await newReviewer();
    const answer = await ask({ method: 'GET', path: '/registrations', as, query: { status } });
    expect(outcomeOf(answer)).toMatchObject({ status: 400, code: 'InvalidRequest' });
  });
});
