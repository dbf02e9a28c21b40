// The five steps of a registration, over HTTP.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { belowOn, mustBelowOn } from '../support/below.ts';
import { linkOf } from '../support/dev-center.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { stack, ask, must, newPerson, newReviewer, register, newPublisher } = createWorld();
const below = belowOn(ask);
const mustBelow = mustBelowOn(must);

const Registration = z.looseObject({
  steps: z.array(
    z.looseObject({
      number: z.number(),
      id: z.string(),
      title: z.string(),
      result: z.string(),
      state: z.string(),
      required: z.boolean(),
      requiredForTransact: z.boolean(),
      recommended: z.boolean(),
      nextAction: z.optional(z.strictObject({ method: z.string(), href: z.string() })),
    }),
  ),
  canSignIn: z.boolean(),
});

const registrationOf = async (publisher: Publisher, headers: Record<string, string> = {}) =>
  Registration.parse(
    (await mustBelow(200, publisher, 'GET', '/registration', publisher.owner, { headers })).body,
  );
const statesOf = async (publisher: Publisher) =>
  (await registrationOf(publisher)).steps.map(({ state }) => state);

describe('the steps of a publisher', () => {
  it('are the five of the portal, the second and the fifth with an asterisk', async () => {
    const { steps } = await registrationOf(await register());
    expect(
      steps.map(({ number, id, requiredForTransact, recommended, required, estimatedDuration }) => [
        number,
        id,
        requiredForTransact,
        recommended,
        required,
        estimatedDuration,
      ]),
    ).toEqual([
      [1, 'joinPartnerNetwork', false, false, true, { min: 'PT15M', max: 'PT15M' }],
      [2, 'createMicrosoftAccount', true, true, false, { min: 'PT15M', max: 'PT15M' }],
      [3, 'submitRegistrationForm', false, false, true, { min: 'PT15M', max: 'PT15M' }],
      [4, 'signInToPortal', false, false, true, { min: 'P1D', max: 'P3D' }],
      [5, 'registerInDevCenter', true, true, false, { min: 'P5D', max: 'P10D' }],
    ]);
  });

  it('are all required of a publisher that transacts', async () => {
    const { steps } = await registrationOf(await register(undefined, { transact: true }));
    expect(steps.map(({ required }) => required)).toEqual([true, true, true, true, true]);
  });

  it('follow the account from the form to the verified Dev Center account', async () => {
    const publisher = await register(undefined, { transact: true });
    const { owner } = publisher;
    const reviewer = await newReviewer();
    const dora = await newPerson({ roles: ['DevCenter.Report'] });
    const report = (body: object) =>
      mustBelow(200, publisher, 'POST', '/dev-center-account/report', dora, {
        body: { ...linkOf(owner), ...body },
      });
    expect(await statesOf(publisher)).toEqual([
      'completed',
      'completed',
      'completed',
      'inProgress',
      'notStarted',
    ]);
    const reasons = [{ code: 'LegalName', message: 'Not in the register' }];
    await mustBelow(200, publisher, 'POST', '/registration/reject', reviewer, {
      ifMatch: '*',
      body: { reasons },
    });
    expect(await statesOf(publisher)).toEqual([
      'completed',
      'completed',
      'actionRequired',
      'notStarted',
      'notStarted',
    ]);
    await mustBelow(200, publisher, 'POST', '/registration/resubmit', owner);
    await mustBelow(200, publisher, 'POST', '/registration/approve', reviewer, { ifMatch: '*' });
    expect((await statesOf(publisher)).slice(3)).toEqual(['completed', 'actionRequired']);
    await mustBelow(201, publisher, 'PUT', '/dev-center-account', owner, { body: linkOf(owner) });
    expect((await statesOf(publisher))[4]).toBe('inProgress');
    for (const [status, state] of [
      ['emailVerified', 'inProgress'],
      ['underVetting', 'inProgress'],
      ['rejected', 'actionRequired'],
      ['verified', 'completed'],
    ] as const) {
      await report({ status, ...(status === 'rejected' && { reason: 'The phone was not reachable' }) });
      expect((await statesOf(publisher))[4]).toBe(state);
    }
  });

  it('are not required where a publisher does not transact, and done where it does them anyway', async () => {
    const without = await register(undefined, { microsoftAccount: undefined });
    const states = await statesOf(without);
    expect([states[1], states[4]]).toEqual(['notRequired', 'notRequired']);
    expect((await statesOf(await register()))[1]).toBe('completed');
  });

  it('that need something name the request that does it', async () => {
    const publisher = await register(undefined, { transact: true });
    const href = (path: string) => `${stack.api}${publisher.path}${path}?api-version=2026-11-01`;
    const actions = async () =>
      (await registrationOf(publisher)).steps.flatMap(({ nextAction }) => nextAction ?? []);
    expect(await actions()).toEqual([]);
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'rejected' }));
    expect(await actions()).toEqual([{ method: 'POST', href: href('/registration/resubmit') }]);
    await rewriteAccount(stack, publisher.id, (account) => ({
      ...account,
      status: 'active',
      profile: { ...account.profile, microsoftAccount: undefined },
    }));
    expect(await actions()).toEqual([
      { method: 'PATCH', href: href('') },
      { method: 'PUT', href: href('/dev-center-account') },
    ]);
  });

  it('let sign in whoever is active, and nobody else', async () => {
    const publisher = await newPublisher();
    for (const status of ['active', 'underReview', 'rejected', 'suspended', 'withdrawn', 'closed'] as const) {
      await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status }));
      expect({ status, canSignIn: (await registrationOf(publisher)).canSignIn }).toEqual({
        status,
        canSignIn: status === 'active',
      });
    }
  });
});

describe('the titles of the steps', () => {
  const titles = {
    en: 'Register in Microsoft Partner Network',
    fr: 'S’inscrire au Microsoft Partner Network',
    sv: 'Registrera er i Microsoft Partner Network',
    ko: 'Microsoft 파트너 네트워크에 등록',
  };

  it.each([
    ['en', 'en'],
    ['fr-CA', 'fr'],
    ['sv-FI, en;q=0.5', 'sv'],
    ['ko', 'ko'],
    ['fi, sv;q=0.4, ko;q=0.7', 'ko'],
    ['de', 'en'],
    ['sv;q=0, de', 'en'],
  ] as const)('follow Accept-Language %s', async (wished, language) => {
    const publisher = await register();
    const headers = { 'Accept-Language': wished };
    const answer = await below(publisher, 'GET', '/registration', publisher.owner, { headers });
    const { steps } = Registration.parse(answer.body);
    expect(answer.headers.get('content-language')).toBe(language);
    expect(steps[0]?.title).toBe(titles[language]);
  });

  it('and the results are another text in each language, whatever the ETag says', async () => {
    const publisher = await register();
    const all = await Promise.all(
      (['en', 'fr', 'sv', 'ko'] as const).map((locale) =>
        below(publisher, 'GET', '/registration', publisher.owner, { headers: { 'Accept-Language': locale } }),
      ),
    );
    const texts = all.map(({ body }) =>
      Registration.parse(body).steps.flatMap(({ title, result }) => [title, result]),
    );
    for (const index of texts[0]?.keys() ?? []) expect(new Set(texts.map((own) => own[index])).size).toBe(4);
    expect(new Set(all.map(({ etag }) => etag)).size).toBe(1);
  });

  it('come with a 304 for whoever has them in another language', async () => {
    const publisher = await register();
    const { etag } = await below(publisher, 'GET', '/registration', publisher.owner);
    const headers = { 'Accept-Language': 'sv', 'If-None-Match': etag };
    const answer = await below(publisher, 'GET', '/registration', publisher.owner, { headers });
    expect({ status: answer.status, text: answer.text, etag: answer.etag }).toEqual({
      status: 304,
      text: '',
      etag,
    });
    await mustBelow(200, publisher, 'PATCH', '', publisher.owner, { ifMatch: '*', body: { locale: 'ko' } });
    expect((await below(publisher, 'GET', '/registration', publisher.owner, { headers })).status).toBe(200);
  });
});
