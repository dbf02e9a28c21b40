// The registration of a publisher as its users and reviewers see it, over HTTP.
import { describe, expect, it } from '@jest/globals';
import { anyMatch, done, of, pagesOf } from '../support/api.ts';
import { outcomeOf } from '../support/client.ts';
import type { Person } from '../support/people.ts';
import type { Publisher } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, newReviewer, register, approve, newPublisher } = world;

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const read = (publisher: Publisher, as: Person) =>
  done(apiAs(as).GET('/publishers/{publisherId}/registration', { params: of(publisher) }));

describe('get-registration and approve-registration', () => {
  it('shows the five steps before and after the approval', async () => {
    const publisher = await register();
    const { body } = await read(publisher, publisher.owner);
    const step = {
      number: expect.any(Number),
      id: expect.any(String),
      title: expect.any(String),
      result: expect.any(String),
      required: expect.any(Boolean),
      requiredForTransact: expect.any(Boolean),
      recommended: expect.any(Boolean),
      estimatedDuration: { min: expect.stringMatching(/^P/), max: expect.stringMatching(/^P/) },
      state: expect.any(String),
    };
    expect(body).toEqual({
      publisherId: publisher.id,
      status: 'underReview',
      submittedAt: instant,
      previousDecisions: [],
      profile: (
        await done(apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }))
      ).body,
      steps: Array.from({ length: 5 }, () => expect.objectContaining(step)),
      canSignIn: false,
      canTransact: false,
      transactBlockers: ['publisherNotActive', 'publisherAgreementNotAccepted', 'devCenterNotLinked'],
    });
    expect(body.steps.map(({ id }) => id)).toEqual([
      'joinPartnerNetwork',
      'createMicrosoftAccount',
      'submitRegistrationForm',
      'signInToPortal',
      'registerInDevCenter',
    ]);
    expect(body).not.toHaveProperty('nameFindings');
  });

  it('shows a reviewer, and nobody else, the words of a name to look at', async () => {
    const publisher = await register(undefined, { displayName: 'Contoso Office' });
    const { body } = await read(publisher, await newReviewer());
    expect(body).toMatchObject({
      nameFindings: [{ term: expect.any(String), folded: expect.any(String), message: expect.any(String) }],
    });
  });

  it('approves what was read, answers a repetition, and refuses what has changed since', async () => {
    const publisher = await register();
    const as = await newReviewer();
    const path = `${publisher.path}/registration`;
    const before = await read(publisher, as);
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body: { displayName: 'Contoso Gadgets' },
      }),
    );
    const approving = {
      method: 'POST',
      path: `${path}/approve`,
      as,
      ifMatch: before.etag,
      body: { note: ' Fine ' },
    };
    expect(outcomeOf(await ask(approving))).toMatchObject({ status: 412, code: 'ConditionNotMet' });
    const now = await read(publisher, as);
    const approved = await done(
      apiAs(as).POST('/publishers/{publisherId}/registration/approve', {
        params: { ...of(publisher), header: { 'If-Match': now.etag } },
        body: approving.body,
      }),
    );
    expect(approved.body).toMatchObject({
      status: 'active',
      decidedAt: instant,
      decision: { outcome: 'approved', note: 'Fine' },
      previousDecisions: [],
      canSignIn: true,
    });
    expect(approved.etag).toBe((await read(publisher, as)).etag);
    const rows = await rowsOf(stack, 'publishers', publisher.id);
    const again = await ask({ ...approving, ifMatch: '"stale"' });
    expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: approved.body });
    expect(await rowsOf(stack, 'publishers', publisher.id)).toEqual(rows);
    const other = await ask({ ...approving, as: await newReviewer(), ifMatch: '*' });
    expect(outcomeOf(other)).toMatchObject({ status: 409, code: 'RegistrationNotUnderReview' });
  });

  it('takes no body as an empty one', async () => {
    const publisher = await register();
    await approve(publisher);
    const { body } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params: of(publisher) }),
    );
    expect(body).toMatchObject({ decision: { outcome: 'approved' } });
  });

  it('lets no reviewer decide on their own publisher', async () => {
    const owner = await newPerson({ roles: ['Registration.Review'] });
    const publisher = await register(owner);
    const path = `${publisher.path}/registration/approve`;
    const answer = await ask({ method: 'POST', path, as: owner, ifMatch: '*' });
    expect(outcomeOf(answer)).toMatchObject({ status: 403, code: 'SelfReviewNotAllowed' });
  });
});

describe('list-registrations', () => {
  it('lists what waits, oldest first, and not what is decided', async () => {
    const as = await newReviewer();
    const decided = await newPublisher();
    const first = await register();
    const second = await register();
    const query = { status: 'underReview', maxpagesize: 100 } as const;
    const pages = await pagesOf((next) =>
      done(apiAs(as).GET('/registrations', { params: { query: { ...query, ...next } } })),
    );
    const found = pages.flatMap(({ value }) => value);
    const ids = found.map(({ publisherId }) => publisherId);
    expect(ids).not.toContain(decided.id);
    expect(ids.indexOf(first.id)).toBeGreaterThanOrEqual(0);
    expect(ids.indexOf(second.id)).toBeGreaterThan(ids.indexOf(first.id));
    expect(found[ids.indexOf(first.id)]).toEqual({
      publisherId: first.id,
      displayName: 'Contoso Widgets',
      status: 'underReview',
      submittedAt: instant,
      transact: false,
    });
    const times = found.map(({ submittedAt }) => submittedAt);
    expect(times).toEqual([...times].sort());
  });
});
