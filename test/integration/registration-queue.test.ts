// The reviewers' queue of registrations, over HTTP: its order, its pages and their continuations.
import { describe, expect, it } from '@jest/globals';
import { anyMatch, done, of, pagesOf } from '../support/api.ts';
import { outcomeOf } from '../support/client.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, ask, newReviewer, register } = createWorld();

describe('the queue of registrations', () => {
  it('is paged oldest first, and a resubmitted one waits behind the others', async () => {
    const late = await register();
    await done(
      apiAs(await newReviewer()).POST('/publishers/{publisherId}/registration/reject', {
        params: { ...of(late), ...anyMatch },
        body: { reasons: [{ code: 'Other', message: 'Tell us more' }] },
      }),
    );
    const own = [await register(), await register(), await register(), await register()];
    await done(
      apiAs(late.owner).POST('/publishers/{publisherId}/registration/resubmit', { params: of(late) }),
    );
    const as = await newReviewer();
    const pages = await pagesOf((next) =>
      done(apiAs(as).GET('/registrations', { params: { query: { maxpagesize: 2, ...next } } })),
    );
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
    const first = await done(apiAs(as).GET('/registrations', { params: { query: { maxpagesize: 1 } } }));
    const continuation = new URL(first.body.nextLink ?? '').searchParams.get('continuation') ?? '';
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
