// What each property of a profile may be, over HTTP; and the repair of a change whose answer was lost.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { done, of } from '../support/api.ts';
import { belowOn } from '../support/below.ts';
import { errorOf, outcomeOf } from '../support/client.ts';
import type { Publisher } from '../support/publishers.ts';
import { rewriteAccount } from '../support/rows.ts';
import { createWorld } from '../support/world.ts';

const { apiAs, stack, ask, register, newPublisher } = createWorld();
const below = belowOn(ask);

const patch = (publisher: Publisher, body: object, ifMatch = '*') =>
  below(publisher, 'PATCH', '', publisher.owner, { ifMatch, body });

let waiting: Publisher;
beforeAll(async () => {
  waiting = await register();
});

const nested = (pointer: string, value: unknown): object => {
  const [, first = '', second] = pointer.split('/');
  return { [first]: second === undefined ? value : { [second]: value } };
};
const stored = (pointer: string, body: unknown): unknown => {
  const [, first = '', second] = pointer.split('/');
  const part: unknown = Reflect.get(Object(body) as object, first);
  return second === undefined ? part : Reflect.get(Object(part) as object, second);
};

describe('a property of the profile', () => {
  it.each([
    ['/displayName', 'x'.repeat(100)],
    ['/displayName', '😀'.repeat(100)],
    ['/displayName', 'Ünïcode & Söhne'],
    ['/ownerEmail', "o'hara+x@contoso.example"],
    ['/organization/legalName', 'x'.repeat(200)],
    ['/organization/country', 'KR'],
    ['/organization/country', 'AX'],
    ['/organization/mpnId', '0'],
    ['/organization/mpnId', '9999999999'],
    ['/organization/website', 'https://contoso.example/a?b=c#d'],
    ['/contact/name', 'x'.repeat(100)],
    ['/contact/phone', '+46701234567'],
    ['/contact/phone', '+442079460000'],
    ['/contact/phone', '+82221000000'],
    ['/contact/phone', '+12065550100'],
    ['/offer/summary', `${'x'.repeat(249)}\n${'y'.repeat(250)}`],
    ['/offer/microsoftProduct', 'x'.repeat(100)],
    ['/offer/audience', 'a\nb'],
    ['/microsoftAccount', 'contoso@outlook.com'],
    ['/microsoftAccount', 'contoso@live.com'],
    ['/microsoftAccount', 'contoso@hotmail.com'],
    ['/microsoftAccount', 'contoso@msn.com'],
    ['/microsoftAccount', 'contoso@outlook.fr'],
    ['/microsoftAccount', 'contoso@hotmail.co.uk'],
    ['/microsoftAccount', 'contoso@live.se'],
    ['/transact', true],
    ['/locale', 'ko'],
  ])('takes %s %j', async (pointer, value) => {
    const answer = await patch(waiting, nested(pointer, value));
    expect({ status: answer.status, value: stored(pointer, answer.body) }).toEqual({ status: 200, value });
  });

  it.each([
    ['/displayName', '  Cafe\u0301 ', 'Caf\u00e9'],
    ['/ownerEmail', ' Desk@CONTOSO.example ', 'Desk@contoso.example'],
    ['/microsoftAccount', 'Contoso@OUTLOOK.com', 'Contoso@outlook.com'],
    ['/offer/summary', ' a\r\nb ', 'a\nb'],
  ])('is normalised: %s %j', async (pointer, given, value) => {
    expect(stored(pointer, (await patch(waiting, nested(pointer, given))).body)).toBe(value);
  });

  it.each([
    ['TooShort', '/displayName', '   '],
    ['TooLong', '/displayName', 'x'.repeat(101)],
    ['InvalidCharacter', '/displayName', 'a\u202eb'],
    ['InvalidCharacter', '/displayName', 'a\nb'],
    ['InvalidCharacter', '/displayName', 'a\u2028b'],
    ['InvalidCharacter', '/displayName', 'a\u0378b'],
    ['InvalidValue', '/displayName', 7],
    ['InvalidValue', '/ownerEmail', 'ada'],
    ['InvalidValue', '/ownerEmail', 'a@b@contoso.example'],
    ['TooLong', '/organization/legalName', 'x'.repeat(201)],
    ['InvalidValue', '/organization/country', 'SWE'],
    ['InvalidValue', '/organization/country', 'se'],
    ['InvalidValue', '/organization/country', 'ZZ'],
    ['InvalidValue', '/organization/country', 'UK'],
    ['InvalidValue', '/organization/mpnId', '12345678901'],
    ['InvalidValue', '/organization/mpnId', ''],
    ['InvalidValue', '/organization/mpnId', '١٢٣'],
    ['InvalidValue', '/organization/mpnId', 1234567],
    ['InvalidValue', '/organization/website', 'http://contoso.example'],
    ['InvalidValue', '/organization/website', 'contoso.example'],
    ['InvalidValue', '/organization/website', 'javascript:alert(1)'],
    ['InvalidValue', '/organization/website', 'https://ada:secret@contoso.example'],
    ['InvalidValue', '/organization/website', 'https://a b.example'],
    ['InvalidValue', '/contact/email', 'Ada <ada@contoso.example>'],
    ['InvalidValue', '/contact/phone', '0701234567'],
    ['InvalidValue', '/contact/phone', '+46 70 123 45 67'],
    ['InvalidValue', '/contact/phone', '+4670'],
    ['InvalidValue', '/contact/phone', '+999701234567'],
    ['InvalidValue', '/contact/phone', '+1234567890123456'],
    ['InvalidValue', '/contact/phone', '0046701234567'],
    ['TooLong', '/offer/summary', 'x'.repeat(501)],
    ['InvalidCharacter', '/offer/summary', 'a\u0007b'],
    ['TooLong', '/offer/microsoftProduct', 'x'.repeat(101)],
    ['TooLong', '/offer/audience', 'x'.repeat(501)],
    ['InvalidValue', '/transact', 'true'],
    ['InvalidValue', '/locale', 'de'],
    ['UnknownProperty', '/colour', 'red'],
    ['UnknownProperty', '/contact/fax', '+46701234567'],
  ])('is refused as %s: %s %j', async (code, pointer, value) => {
    const answer = await patch(waiting, nested(pointer, value));
    expect(outcomeOf(answer)).toEqual({
      status: 400,
      code: 'InvalidRequest',
      faults: [`${code} ${pointer}`],
    });
  });

  it.each([
    'ada@contoso.example',
    'ada@gmail.com',
    'ada@notoutlook.com',
    'ada@outlook.com.contoso.example',
    'ada@mail.outlook.com',
  ])('that must be a consumer account says why it is not %s', async (microsoftAccount) => {
    const answer = await patch(waiting, { microsoftAccount });
    expect(outcomeOf(answer)).toMatchObject({ faults: ['InvalidValue /microsoftAccount'] });
    expect(errorOf(answer).details[0]?.message).toMatch(/outlook\.com/);
  });

  it.each([
    '/displayName',
    '/ownerEmail',
    '/organization',
    '/organization/legalName',
    '/organization/country',
    '/organization/mpnId',
    '/contact',
    '/contact/name',
    '/contact/email',
    '/offer',
    '/offer/summary',
    '/transact',
    '/locale',
  ])('that is required cannot be removed by null: %s', async (pointer) => {
    const answer = await patch(waiting, nested(pointer, null));
    expect(outcomeOf(answer)).toEqual({
      status: 400,
      code: 'InvalidRequest',
      faults: [`InvalidValue ${pointer}`],
    });
  });

  it.each([
    '/organization/website',
    '/contact/phone',
    '/offer/microsoftProduct',
    '/offer/audience',
    '/microsoftAccount',
  ])('that is optional is removed by null: %s', async (pointer) => {
    const publisher = await register();
    const answer = await patch(publisher, nested(pointer, null));
    expect({ status: answer.status, value: stored(pointer, answer.body) }).toEqual({ status: 200 });
    expect((await patch(publisher, nested(pointer, null), '"stale"')).etag).toBe(answer.etag);
  });
});

describe('a property that is read-only', () => {
  it.each(['id', 'status', 'canTransact', 'firstOffer', 'createdAt', 'updatedAt'])(
    'may be sent as it was read, and not otherwise: %s',
    async (name) => {
      const publisher = await newPublisher();
      const offer = { offerId: 'widgets', publishedAt: '2026-11-02T10:00:00.000Z' };
      await rewriteAccount(stack, publisher.id, (account) => ({ ...account, firstOffer: offer }));
      const { body, etag } = await done(
        apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }),
      );
      const same = { [name]: stored(`/${name}`, body) };
      const answer = await patch(publisher, { [name]: name === 'canTransact' ? true : 'x' }, etag);
      expect(answer.status).toBe(400);
      expect(errorOf(answer)).toMatchObject({ code: 'ReadOnlyProperty', target: `/${name}` });
      expect((await patch(publisher, same, etag)).etag).toBe(etag);
      expect((await patch(publisher, { ...same, locale: 'sv' }, etag)).status).toBe(200);
    },
  );
});

describe('the legal profile', () => {
  const body = { organization: { legalName: 'Contoso AB', country: 'NO', mpnId: '7654321' } };

  it('may be corrected while rejected', async () => {
    const publisher = await register();
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'rejected' }));
    expect((await patch(publisher, body)).body).toMatchObject(body);
  });

  it('is fixed while suspended too, and may be sent as it is', async () => {
    const publisher = await newPublisher();
    await rewriteAccount(stack, publisher.id, (account) => ({ ...account, status: 'suspended' }));
    expect(outcomeOf(await patch(publisher, body))).toMatchObject({
      status: 409,
      code: 'LegalProfileLocked',
    });
    const same = { organization: { legalName: 'Contoso Widgets Ltd', country: 'SE', website: null } };
    expect((await patch(publisher, same)).status).toBe(200);
  });
});

const Events = z.looseObject({ value: z.array(z.looseObject({ type: z.string() })) });

describe('a change whose answer was lost', () => {
  it('is answered as the first time, and happens once', async () => {
    const publisher = await newPublisher();
    const { etag } = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}', { params: of(publisher) }),
    );
    const body = { displayName: 'Contoso Gadgets', contact: { phone: null }, offer: { audience: 'All' } };
    const first = await patch(publisher, body, etag);
    const again = await patch(publisher, body, etag);
    expect({ status: again.status, body: again.body, etag: again.etag }).toEqual({
      status: 200,
      body: first.body,
      etag: first.etag,
    });
    const events = await done(
      apiAs(publisher.owner).GET('/publishers/{publisherId}/events', { params: of(publisher) }),
    );
    const types = Events.parse(events.body).value.map(({ type }) => type);
    expect(types.filter((type) => type === 'profile.updated')).toHaveLength(1);
    const other = await patch(publisher, { ...body, locale: 'sv' }, etag);
    expect(outcomeOf(other)).toMatchObject({ status: 412, code: 'ConditionNotMet' });
  });
});
