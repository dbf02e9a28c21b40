// The five steps of a registration, over HTTP.
import { describe, expect, it } from '@jest/globals';
import { anyMatch, done, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { linkOf, type Report } from '../support/dev-center.ts';
import { newPublisherId, registrationForm, type Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, newPerson, newReviewer, register, newPublisher } = createWorld();
const below = belowOn(ask);

type Own = Pick<Publisher, 'id' | 'owner'>;

const read = (publisher: Own, headers: Record<string, string> = {}) => {
  const params = of(publisher);
  return done(apiAs(publisher.owner).GET('/publishers/{publisherId}/registration', { params, headers }));
};
const registrationOf = async (publisher: Own) => (await read(publisher)).body;
const statesOf = async (publisher: Own) => (await registrationOf(publisher)).steps.map(({ state }) => state);

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
    const report = (body: Pick<Report, 'status' | 'reason'>) =>
      done(
        apiAs(dora).POST('/publishers/{publisherId}/dev-center-account/report', {
          params: of(publisher),
          body: { ...linkOf(owner), ...body },
        }),
      );
    expect(await statesOf(publisher)).toEqual([
      'completed',
      'completed',
      'completed',
      'inProgress',
      'notStarted',
    ]);
    const reasons = [{ code: 'LegalName', message: 'Not in the register' }];
    await done(
      apiAs(reviewer).POST('/publishers/{publisherId}/registration/reject', {
        params: { ...of(publisher), ...anyMatch },
        body: { reasons },
      }),
    );
    expect(await statesOf(publisher)).toEqual([
      'completed',
      'completed',
      'actionRequired',
      'notStarted',
      'notStarted',
    ]);
    await done(
      apiAs(owner).POST('/publishers/{publisherId}/registration/resubmit', { params: of(publisher) }),
    );
    await done(
      apiAs(reviewer).POST('/publishers/{publisherId}/registration/approve', {
        params: { ...of(publisher), ...anyMatch },
      }),
    );
    expect((await statesOf(publisher)).slice(3)).toEqual(['completed', 'actionRequired']);
    await done(
      apiAs(owner).PUT('/publishers/{publisherId}/dev-center-account', {
        params: of(publisher),
        body: linkOf(owner),
      }),
    );
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
    const owner = await newPerson();
    const { microsoftAccount: _, ...body } = registrationForm(owner);
    const without = { id: newPublisherId(), owner };
    await done(apiAs(owner).PUT('/publishers/{publisherId}', { params: of(without), body }));
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
    const { headers, body } = await read(publisher, { 'Accept-Language': wished });
    expect(headers.get('content-language')).toBe(language);
    expect(body.steps[0]?.title).toBe(titles[language]);
  });

  it('and the results are another text in each language, whatever the ETag says', async () => {
    const publisher = await register();
    const all = await Promise.all(
      ['en', 'fr', 'sv', 'ko'].map((locale) => read(publisher, { 'Accept-Language': locale })),
    );
    const texts = all.map(({ body }) => body.steps.flatMap(({ title, result }) => [title, result]));
    for (const index of texts[0]?.keys() ?? []) expect(new Set(texts.map((own) => own[index])).size).toBe(4);
    expect(new Set(all.map(({ etag }) => etag)).size).toBe(1);
  });

  it('come with a 304 for whoever has them in another language', async () => {
    const publisher = await register();
    const { etag } = await read(publisher);
    const headers = { 'Accept-Language': 'sv', 'If-None-Match': etag };
    const answer = await below(publisher, 'GET', '/registration', publisher.owner, { headers });
    expect({ status: answer.status, text: answer.text, etag: answer.etag }).toEqual({
      status: 304,
      text: '',
      etag,
    });
    await done(
      apiAs(publisher.owner).PATCH('/publishers/{publisherId}', {
        params: { ...of(publisher), ...anyMatch },
        body: { locale: 'ko' },
      }),
    );
    expect((await read(publisher, headers)).status).toBe(200);
  });
});
