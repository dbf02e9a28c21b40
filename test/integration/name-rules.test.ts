// The name policy over HTTP: the same answer from check-name-availability, the registration and the profile.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { done, of } from '../support/api.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import { newPublisherId, registrationForm } from '../support/publishers.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, ask, newPerson, register } = createWorld();

const Availability = z.strictObject({
  nameAvailable: z.boolean(),
  reason: z.optional(z.string()),
  message: z.optional(z.string()),
  rule: z.optional(z.string()),
});
const question = async (body: object) =>
  ask({ method: 'POST', path: '/check-name-availability', as: await newPerson(), body });
const check = async (type: string, name: string) => {
  const answer = await question({ type, name });
  expect(answer.status).toBe(200);
  return Availability.parse(answer.body);
};

const protectedNames = [
  ['AZURE Tools', 'protectedTerm:azure', 'Azure'],
  ['Azurean', 'protectedTerm:azure', 'Azure'],
  ['Azuré', 'protectedTerm:azure', 'Azure'],
  ['Azur3', 'protectedTerm:azure', 'Azure'],
  ['@zure', 'protectedTerm:azure', 'Azure'],
  ['Аzure', 'protectedTerm:azure', 'Azure'],
  ['A z u r e', 'protectedTerm:azure', 'Azure'],
  ['az-ure', 'protectedTerm:azure', 'Azure'],
  ['Mlcrosoft', 'protectedTerm:microsoft', 'Microsoft'],
  ['Micro$oft', 'protectedTerm:microsoft', 'Microsoft'],
  ['Rnicrosoft', 'protectedTerm:microsoft', 'Microsoft'],
  ['Micro Soft', 'protectedTerm:microsoft', 'Microsoft'],
  ['마이크로소프트 코리아', 'protectedTerm:마이크로소프트', '마이크로소프트'],
  ['VV1ndows', 'protectedTerm:windows', 'Windows'],
  ['B-ing', 'protectedTerm:bing', 'Bing'],
] as const;

describe('a protected display name', () => {
  it.each(protectedNames)(
    'is refused with rule and term wherever it is tried: %s',
    async (name, rule, term) => {
      const message = expect.stringContaining(term);
      expect(await check('displayName', name)).toEqual({
        nameAvailable: false,
        reason: 'ProtectedTerm',
        message,
        rule,
      });
      const owner = await newPerson();
      const form = { ...registrationForm(owner), displayName: name };
      const registering = { method: 'PUT', path: `/publishers/${newPublisherId()}`, as: owner, body: form };
      const publisher = await register(owner);
      const patching = {
        method: 'PATCH',
        path: publisher.path,
        as: owner,
        ifMatch: '*',
        body: { displayName: name },
      };
      for (const request of [registering, patching]) {
        const answer = await ask(request);
        expect(answer.status).toBe(400);
        expect(errorOf(answer)).toEqual({
          code: 'ProtectedName',
          target: '/displayName',
          message,
          details: [{ code: rule, target: '/displayName', message }],
        });
      }
    },
  );

  it.each([
    'Azurite Mining',
    'Azur Énergie',
    'Gaz Urea',
    'Micro Software',
    'Softmicro',
    'Windowsill Films',
    'Bingo Hall',
    '한빛소프트웨어',
  ])('is not what only looks like one: %s', async (name) => {
    expect(await check('displayName', name)).toEqual({ nameAvailable: true });
    const publisher = await register(undefined, { displayName: name });
    const answer = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }),
    );
    expect(answer.body).toMatchObject({ displayName: name });
  });
});

describe('a publisher id', () => {
  it.each([
    ['publishers', 'reservedId:publishers'],
    ['openapi', 'reservedId:openapi'],
    ['marketplace', 'reservedId:marketplace'],
    ['check-name-availability', 'reservedId:check-name-availability'],
    ['contoso-azure', 'protectedTerm:azure'],
    ['m1cr0s0ft_tools', 'protectedTerm:microsoft'],
  ])('is refused when reserved or protected: %s', async (id, rule) => {
    expect(await check('publisherId', id)).toMatchObject({
      nameAvailable: false,
      reason: 'ProtectedTerm',
      rule,
    });
    const as = await newPerson();
    const answer = await ask({ method: 'PUT', path: `/publishers/${id}`, as, body: registrationForm(as) });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({
      code: 'ProtectedName',
      target: '/publisherId',
      details: [{ code: rule, target: '/publisherId' }],
    });
  });

  it('stays taken after its publisher has ended', async () => {
    const publisher = await register();
    await done(apiAs(publisher.owner).DELETE('/publishers/{publisherId}', { params: of(publisher) }));
    expect(await check('publisherId', publisher.id)).toMatchObject({
      nameAvailable: false,
      reason: 'AlreadyExists',
    });
  });

  it.each(['ab', 'x'.repeat(51), '-abc', 'abc_', 'Abc', 'a.c', 'a c', 'åbc', ''])(
    'of another form is invalid, with what is expected: "%s"',
    async (name) => {
      expect(await check('publisherId', name)).toEqual({
        nameAvailable: false,
        reason: 'Invalid',
        message: expect.stringContaining('3 to 50'),
      });
    },
  );
});

describe('check-name-availability', () => {
  it('lets two publishers have one display name', async () => {
    await register(undefined, { displayName: 'Contoso Twins' });
    expect(await check('displayName', 'Contoso Twins')).toEqual({ nameAvailable: true });
  });

  it.each([
    [' ', /at least 1/],
    ['x'.repeat(101), /at most 100/],
    ['a\u0000b', /U\+0000/],
    ['a\u202eb', /U\+202E/],
    ['\ud800', /U\+D800/],
  ])('says what is wrong with the display name %j', async (name, message) => {
    expect(await check('displayName', name)).toEqual({
      nameAvailable: false,
      reason: 'Invalid',
      message: expect.stringMatching(message),
    });
  });

  it.each([
    [{ name: 'Contoso' }, 'MissingProperty /type'],
    [{ type: 'legalName', name: 'Contoso' }, 'InvalidValue /type'],
    [{ type: 'displayName' }, 'MissingProperty /name'],
    [{ type: 'displayName', name: 7 }, 'InvalidValue /name'],
    [{ type: 'displayName', name: 'Contoso', locale: 'en' }, 'UnknownProperty /locale'],
  ])('refuses the question %j', async (body, fault) => {
    expect(outcomeOf(await question(body))).toEqual({ status: 400, code: 'InvalidRequest', faults: [fault] });
  });

  it.each(['a\u0301'.repeat(5_000), 'rn'.repeat(10_000), '@!|$'.repeat(10_000), 'a-'.repeat(20_000)])(
    'answers for a hostile name as soon as for others',
    async (name) => {
      const started = performance.now();
      expect((await check('displayName', name)).reason).toBe('Invalid');
      expect(performance.now() - started).toBeLessThan(2_000);
    },
  );
});
