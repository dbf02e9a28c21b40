// The review of a registration, over HTTP: the queue, a rejection with reasons, corrections, and who may decide on what.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { anyMatch, done, of } from '../support/api.ts';
import { belowOn, type Caller } from '../support/below.ts';
import { outcomeOf } from '../support/client.ts';
import type { Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newPerson, newReviewer, register, newPublisher, join } = createWorld();
const below = belowOn(ask);
const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const reasons = [
  { code: 'LegalName', message: 'Not in the register', target: '/organization/legalName' },
  {
    code: 'MpnId',
    message: 'This is a location id.\u00a0Give the global one.',
    target: '/organization/mpnId',
  },
  { code: 'Other', message: 'Tell us more' },
];
const reject = (publisher: Publisher, as: Caller, more: object = {}) =>
  below(publisher, 'POST', '/registration/reject', as, { ifMatch: '*', body: { reasons }, ...more });
const resubmit = (publisher: Publisher, as: Caller, more: object = {}) =>
  below(publisher, 'POST', '/registration/resubmit', as, more);

const newRejected = async () => {
  const publisher = await register();
  const reviewer = await newReviewer();
  const answer = await reject(publisher, reviewer);
  return { publisher, reviewer, answer };
};

describe('reject-registration', () => {
  it('says why to the users and to reviewers, and answers a repetition by the same reviewer', async () => {
    const { publisher, reviewer, answer } = await newRejected();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      status: 'rejected',
      decidedAt: instant,
      decision: { outcome: 'rejected', reasons },
      previousDecisions: [],
      canSignIn: false,
    });
    const seen = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    expect(seen.body).toMatchObject({ status: 'rejected', decision: { outcome: 'rejected', reasons } });
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const again = await reject(publisher, reviewer, { ifMatch: '"stale"' });
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: answer.body });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
    const other = await reject(publisher, await newReviewer());
    expect(outcomeOf(other)).toMatchObject({ status: 409, code: 'RegistrationNotUnderReview' });
  });

  const reason = { code: 'A', message: 'b' };
  it.each([
    ['', {}, 'MissingProperty /reasons'],
    ['no', { reasons: [] }, 'InvalidValue /reasons'],
    ['eleven', { reasons: Array.from({ length: 11 }, () => reason) }, 'InvalidValue /reasons'],
    ['a code with a digit in', { reasons: [{ ...reason, code: 'A1' }] }, 'InvalidValue /reasons/0/code'],
    [
      'a code too long in',
      { reasons: [{ ...reason, code: 'A'.repeat(51) }] },
      'InvalidValue /reasons/0/code',
    ],
    ['no message in', { reasons: [reason, { code: 'A' }] }, 'MissingProperty /reasons/1/message'],
    ['an empty message in', { reasons: [{ ...reason, message: ' ' }] }, 'TooShort /reasons/0/message'],
    [
      'a long message in',
      { reasons: [{ ...reason, message: 'x'.repeat(501) }] },
      'TooLong /reasons/0/message',
    ],
    ['more than asked in', { reasons: [{ ...reason, note: 'x' }] }, 'UnknownProperty /reasons/0/note'],
    ['something beside', { reasons: [reason], note: 'x' }, 'UnknownProperty /note'],
  ])('refuses %s reasons', async (_, body, fault) => {
    const publisher = await register();
    const answer = await reject(publisher, await newReviewer(), { body });
    expect(outcomeOf(answer)).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });

  it('takes ten reasons, each as long as may be', async () => {
    const long = { code: 'A'.repeat(50), message: 'x'.repeat(500) };
    const body = { reasons: Array.from({ length: 10 }, () => long) };
    const answer = await reject(await register(), await newReviewer(), { body });
    expect(answer.body).toMatchObject({ decision: body });
  });

  it('needs If-Match', async () => {
    const answer = await reject(await register(), await newReviewer(), { ifMatch: undefined });
    expect(outcomeOf(answer)).toMatchObject({ status: 428, code: 'PreconditionRequired' });
  });
});

describe('resubmit-registration', () => {
  it('asks for another review and keeps the earlier decision', async () => {
    const { publisher, answer: rejected } = await newRejected();
    const body = { organization: { legalName: 'Contoso AB', country: 'NO', mpnId: '7654321' } };
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body,
      }),
    );
    const answer = await resubmit(publisher, publisher.owner);
    expect(answer.status).toBe(200);
    const { decidedAt, submittedAt } = Dated.parse(rejected.body);
    expect(answer.body).toMatchObject({
      status: 'underReview',
      profile: { status: 'underReview', ...body },
      previousDecisions: [{ outcome: 'rejected', reasons, decidedAt }],
    });
    expect(answer.body).not.toHaveProperty('decision');
    expect(answer.body).not.toHaveProperty('decidedAt');
    expect(Dated.parse(answer.body).submittedAt > submittedAt).toBe(true);
    const again = await resubmit(publisher, publisher.owner, { ifMatch: '"stale"' });
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: answer.body });
    const approved = await done(
      apiAs(await newReviewer()).POST('/publishers/{publisherId}/registration/approve', {
        params: { ...of(publisher), ...anyMatch },
      }),
    );
    expect(approved.body).toMatchObject({
      status: 'active',
      decision: { outcome: 'approved' },
      previousDecisions: [{ outcome: 'rejected' }],
    });
  });

  it('is refused unless the registration is rejected', async () => {
    for (const publisher of [await register(), await newPublisher()]) {
      const answer = await resubmit(publisher, publisher.owner);
      expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'RegistrationNotRejected' });
    }
  });

  it('takes If-Match as a condition on the registration', async () => {
    const { publisher } = await newRejected();
    const { etag } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body: { locale: 'sv' },
      }),
    );
    expect(outcomeOf(await resubmit(publisher, publisher.owner, { ifMatch: etag }))).toMatchObject({
      status: 412,
      code: 'ConditionNotMet',
    });
    const now = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    expect((await resubmit(publisher, publisher.owner, { ifMatch: now.etag })).status).toBe(200);
  });
});
const Dated = z.looseObject({ submittedAt: z.string(), decidedAt: z.optional(z.string()) });

describe('a decision', () => {
  const decisions = [
    ['approve', {}],
    ['reject', { reasons }],
  ] as const;

  it.each(decisions)('to %s is on what the reviewer read, profile included', async (name, body) => {
    const publisher = await register();
    const reviewer = await newReviewer();
    const read = await done(
      apiAs(reviewer).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body: { contact: { phone: '+46701234568' } },
      }),
    );
    const decide = (ifMatch: string) =>
      below(publisher, 'POST', `/registration/${name}`, reviewer, { ifMatch, body });
    expect(outcomeOf(await decide(read.etag))).toMatchObject({ status: 412, code: 'ConditionNotMet' });
    const now = await done(
      apiAs(reviewer).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    expect(now.etag).not.toBe(read.etag);
    expect((await decide(now.etag)).status).toBe(200);
  });

  it('is made by nobody who belongs to the publisher, in whatever role', async () => {
    for (const role of ['owner', 'contributor'] as const) {
      const publisher = await newPublisher();
      const member = await newPerson({ name: 'Rita', roles: ['Registration.Review'] });
      await join(publisher, role, member);
      const actions = [
        ['/registration/approve', {}],
        ['/registration/reject', { reasons }],
        ['/suspend', { reason: 'Spam' }],
        ['/resume', {}],
      ] as const;
      for (const [path, body] of actions) {
        const answer = await below(publisher, 'POST', path, member, { ifMatch: '*', body });
        expect(outcomeOf(answer)).toMatchObject({ status: 403, code: 'SelfReviewNotAllowed' });
      }
    }
  });

  it('is made once, however many reviewers make it at the same time', async () => {
    const publisher = await register();
    const reviewers = await Promise.all([1, 2, 3, 4].map(() => newReviewer()));
    const answers = await Promise.all(
      reviewers.map((as, index) =>
        index % 2 === 0
          ? reject(publisher, as)
          : below(publisher, 'POST', '/registration/approve', as, { ifMatch: '*' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  });
});
