// What to accept, which names can be had, and registering a publisher, over HTTP.
import { describe, expect, it } from '@jest/globals';
import { done } from '../support/api.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { acceptedTerms, newPublisherId, registrationForm } from '../support/publishers.ts';
import { rowsOf } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, ask, newPerson, register } = world;

const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);

const put = async (
  form: object = {},
  id = newPublisherId(),
  owner?: Awaited<ReturnType<typeof newPerson>>,
) => {
  const as = owner ?? (await newPerson());
  const path = `/publishers/${id}`;
  const body = { ...registrationForm(as), ...form };
  return { id, path, as, body, answer: await ask({ method: 'PUT', path, as, body }) };
};

describe('list-terms', () => {
  it('lists what to accept and what to read', async () => {
    const { body } = await done(apiAs(await newPerson()).GET('/terms'));
    const item = (kind: string) => ({
      id: expect.any(String),
      title: expect.any(String),
      kind,
      currentVersion: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      href: expect.stringMatching(/^https:/),
    });
    expect(body).toEqual({ value: [item('accept'), item('accept'), item('read'), item('read')] });
    expect(body).toMatchObject({
      value: expect.arrayContaining(
        acceptedTerms.map(({ id, version }) => expect.objectContaining({ id, currentVersion: version })),
      ),
    });
  });
});

describe('check-name-availability', () => {
  const check = async (type: 'publisherId' | 'displayName', name: string) =>
    (await done(apiAs(await newPerson()).POST('/check-name-availability', { body: { type, name } }))).body;

  it('says which names can be had, and why others cannot', async () => {
    const taken = (await register()).id;
    const cases = [
      ['publisherId', newPublisherId(), { nameAvailable: true }],
      ['displayName', 'Contoso Widgets', { nameAvailable: true }],
      ['publisherId', taken, { nameAvailable: false, reason: 'AlreadyExists', message: expect.any(String) }],
      ['publisherId', 'No', { nameAvailable: false, reason: 'Invalid', message: expect.any(String) }],
      ['publisherId', 'Contoso', { nameAvailable: false, reason: 'Invalid', message: expect.any(String) }],
      ['displayName', '', { nameAvailable: false, reason: 'Invalid', message: expect.any(String) }],
      ['displayName', 'a\u202eb', { nameAvailable: false, reason: 'Invalid', message: expect.any(String) }],
      [
        'displayName',
        'x'.repeat(101),
        { nameAvailable: false, reason: 'Invalid', message: expect.any(String) },
      ],
    ] as const;
    for (const [type, name, answer] of cases) expect(await check(type, name)).toEqual(answer);
    const refused = {
      nameAvailable: false,
      reason: 'ProtectedTerm',
      message: expect.any(String),
      rule: expect.any(String),
    };
    for (const name of ['Azure Tools', 'Micr0soft', 'A z u r e'])
      expect(await check('displayName', name)).toEqual(refused);
    for (const id of ['contoso-azure', 'publishers', 'health'])
      expect(await check('publisherId', id)).toEqual(refused);
  });
});

describe('register-publisher', () => {
  it('answers 201 with the publisher, and repeats it with 200', async () => {
    const { id, path, as, body, answer } = await put();
    const { acceptedTerms: _, ...profile } = body;
    const publisher = {
      id,
      status: 'underReview',
      ownerEmail: as.email,
      ...profile,
      canTransact: false,
      createdAt: instant,
      updatedAt: instant,
    };
    expect({ status: answer.status, body: answer.body }).toEqual({ status: 201, body: publisher });
    expect(answer.etag).toMatch(/^"[\w-]{32}"$/);
    const rows = await rowsOf(stack, 'publishers', id);
    const again = await ask({ method: 'PUT', path, as, body });
    expect({ status: again.status, body: again.body, etag: again.etag }).toEqual({
      status: 200,
      body: answer.body,
      etag: answer.etag,
    });
    expect(await rowsOf(stack, 'publishers', id)).toEqual(rows);
  });

  it('answers the repetition even when If-Match is stale, and to nobody else', async () => {
    const { path, as, body } = await put();
    expect((await ask({ method: 'PUT', path, as, body, ifMatch: '"stale"' })).status).toBe(200);
    const taken = { status: 409, code: 'PublisherIdTaken' };
    expect(outcomeOf(await ask({ method: 'PUT', path, as: await newPerson(), body }))).toMatchObject(taken);
    const other = await ask({ method: 'PUT', path, as, body: { ...body, displayName: 'Fabrikam' } });
    expect(outcomeOf(other)).toMatchObject(taken);
    expect(errorOf(other).target).toBe('/publisherId');
    const stale = await ask({ method: 'PUT', path, as, body: { ...body, locale: 'sv' }, ifMatch: '"stale"' });
    expect(outcomeOf(stale)).toMatchObject({ status: 412, code: 'ConditionNotMet' });
  });

  it('normalises text and addresses, and leaves out what was not given', async () => {
    const { answer } = await put({
      displayName: '  Cafe\u0301 Contoso ',
      organization: { legalName: 'Contoso', country: 'FR', mpnId: '1' },
      contact: { name: 'Ada', email: 'Ada@CONTOSO.Example' },
      offer: { summary: 'one\r\ntwo' },
      microsoftAccount: undefined,
      locale: undefined,
    });
    expect(answer.body).toMatchObject({
      displayName: 'Caf\u00e9 Contoso',
      organization: { legalName: 'Contoso', country: 'FR', mpnId: '1' },
      contact: { name: 'Ada', email: 'Ada@contoso.example' },
      offer: { summary: 'one\ntwo' },
      locale: 'en',
    });
    expect(answer.text).not.toMatch(/microsoftAccount|phone|website|audience|null/);
  });

  it.each([
    ['/organization/country', { organization: { legalName: 'C', country: 'SWE', mpnId: '1' } }],
    ['/organization/country', { organization: { legalName: 'C', country: 'se', mpnId: '1' } }],
    ['/organization/country', { organization: { legalName: 'C', country: 'XX', mpnId: '1' } }],
    ['/organization/mpnId', { organization: { legalName: 'C', country: 'SE', mpnId: '12345678901' } }],
    ['/organization/mpnId', { organization: { legalName: 'C', country: 'SE', mpnId: '12a' } }],
    [
      '/organization/website',
      { organization: { legalName: 'C', country: 'SE', mpnId: '1', website: 'http://c.example' } },
    ],
    [
      '/organization/website',
      { organization: { legalName: 'C', country: 'SE', mpnId: '1', website: 'javascript:1' } },
    ],
    ['/contact/email', { contact: { name: 'A', email: 'Ada <ada@contoso.example>' } }],
    ['/contact/email', { contact: { name: 'A', email: '"ada"@contoso.example' } }],
    ['/contact/email', { contact: { name: 'A', email: `${'a'.repeat(65)}@contoso.example` } }],
    ['/contact/email', { contact: { name: 'A', email: 'ada@contoso.example, eve@contoso.example' } }],
    ['/contact/phone', { contact: { name: 'A', email: 'ada@contoso.example', phone: '0701234567' } }],
    ['/microsoftAccount', { transact: true, microsoftAccount: undefined }],
    ['/microsoftAccount', { microsoftAccount: 'ada@contoso.example' }],
    ['/locale', { locale: 'de' }],
  ])('refuses a form with a wrong %s', async (pointer, form) => {
    const { answer, id } = await put(form);
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 'InvalidRequest', details: [{ target: pointer }] });
    expect(await rowsOf(stack, 'publishers', id)).toEqual([]);
  });

  it('names every fault at once', async () => {
    const { answer } = await put({ displayName: 7, transact: 'yes', colour: 'red' });
    expect(outcomeOf(answer).faults.toSorted()).toEqual([
      'InvalidValue /displayName',
      'InvalidValue /transact',
      'UnknownProperty /colour',
    ]);
  });

  it.each(['ab', 'Contoso', '-contoso', 'contoso-', 'x'.repeat(51), 'con.toso'])(
    'refuses the id %s',
    async (id) => {
      const { answer } = await put({}, id);
      expect(answer.status).toBe(400);
      expect(errorOf(answer)).toMatchObject({ code: 'InvalidRequest', target: '/publisherId' });
    },
  );

  it.each([
    [[]],
    [[acceptedTerms[0]]],
    [[acceptedTerms[0], acceptedTerms[0]]],
    [[acceptedTerms[0], { ...acceptedTerms[1], version: '2001-01-01' }]],
    [[...acceptedTerms, { id: 'publisher-agreement', version: '2025-06-12' }]],
  ])('refuses terms that are not both accepted in their current version: %j', async (terms) => {
    const { answer } = await put({ acceptedTerms: terms });
    expect(outcomeOf(answer)).toMatchObject({ status: 400, code: 'TermsNotAccepted' });
  });

  it('refuses protected names with the property and the rule', async () => {
    const named = await put({ displayName: 'Azure Widgets' });
    expect(named.answer.status).toBe(400);
    expect(errorOf(named.answer)).toMatchObject({ code: 'ProtectedName', target: '/displayName' });
    const reserved = await put({}, `azure-${newPublisherId()}`);
    expect(errorOf(reserved.answer)).toMatchObject({ code: 'ProtectedName', target: '/publisherId' });
  });

  it('refuses If-Match where there is nothing yet', async () => {
    const as = await newPerson();
    for (const ifMatch of ['*', '"any"']) {
      const answer = await ask({
        method: 'PUT',
        path: `/publishers/${newPublisherId()}`,
        as,
        body: registrationForm(as),
        ifMatch,
      });
      expect(outcomeOf(answer)).toMatchObject({ status: 412, code: 'ConditionNotMet' });
    }
  });

  it('lets a person have three publishers awaiting review, not four', async () => {
    const as = await newPerson();
    await Promise.all([1, 2, 3].map(() => register(as)));
    const { answer } = await put({}, newPublisherId(), as);
    expect(outcomeOf(answer)).toMatchObject({ status: 409, code: 'RegistrationLimitReached' });
  });
});
