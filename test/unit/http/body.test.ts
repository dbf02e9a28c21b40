// The body of a request: only JSON in UTF-8, of a bounded size, and as its schema wants it.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { readBody, type BodySpec } from '../../../shared/http/body.ts';
import { aRequest } from './a-request.ts';
import { said } from './said.ts';

const schema = z.strictObject({ name: z.optional(z.string()) });
type Body = z.infer<typeof schema>;

const json = { 'content-type': 'application/json' };
const read = (
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = json,
  more: Partial<BodySpec<Body>> = {},
): Promise<Body> => readBody(aRequest(headers, body), { schema, ...more });

describe('the media type of a body', () => {
  it.each([
    'application/json',
    'Application/JSON; Charset=UTF-8',
    'application/json;charset=utf8',
    'application/json ; charset="utf-8" ; version=1',
    'application/json; charset=  utf-8',
    'application/json; x-charset=utf-16',
  ])('may be %s', async (type) => {
    expect(await read('{"name":"Ada"}', { 'content-type': type })).toEqual({ name: 'Ada' });
  });

  it.each([
    'text/plain',
    'text/application/json',
    'application/merge-patch+json',
    'application/json; charset=utf-16',
    'application/json;  charset=latin1',
    'application/json; charset=utf-8x',
    'application/json; charset=x-utf-8',
    'application/json; charset=utf-8; charset=utf-16',
  ])('may not be %s', async (type) => {
    expect(await said(() => read('{}', { 'content-type': type }))).toEqual({
      code: 'UnsupportedMediaType',
      message: 'Send the body as application/json.',
    });
  });

  it('has to be there', async () => {
    const body = new TextEncoder().encode('{}');
    expect(await said(() => read(body, {}))).toMatchObject({ code: 'UnsupportedMediaType' });
  });

  it('may be that of a merge patch where the operation takes one', async () => {
    for (const type of ['application/merge-patch+json', 'application/merge-patch+json ; charset=utf-8'])
      expect(await read('{}', { 'content-type': type }, { mergePatch: true })).toEqual({});
    expect(await read('{}', json, { mergePatch: true })).toEqual({});
    const refused = await said(() => read('{}', { 'content-type': 'text/json' }, { mergePatch: true }));
    expect(refused).toEqual({
      code: 'UnsupportedMediaType',
      message: 'Send the body as application/merge-patch+json or application/json, in UTF-8.',
    });
  });
});

describe('a body', () => {
  it.each<[string, string | Uint8Array]>([
    ['no JSON', '{"name":'],
    ['empty', ''],
    ['JSON in another encoding', new Uint8Array([0x22, 0xff, 0x22])],
  ])('is refused as malformed when it is %s', async (_, body) => {
    expect(await said(() => read(body))).toEqual({
      code: 'MalformedJson',
      message: 'The body is not JSON in UTF-8.',
    });
  });

  it('is at most 64 KiB', async () => {
    const padded = (size: number): string => '{}'.padEnd(size);
    expect(await read(padded(65_536))).toEqual({});
    expect(await said(() => read(padded(65_537)))).toEqual({
      code: 'RequestBodyTooLarge',
      message: 'The body is larger than 64 KiB.',
    });
  });

  it('is refused with every fault that its schema finds', async () => {
    expect(await said(() => read('{"name":1,"size":2}'))).toEqual({
      code: 'InvalidRequest',
      message: 'The request has faults; details names each.',
      details: [
        { code: 'InvalidValue', target: '/name', message: 'Expected a string.' },
        {
          code: 'UnknownProperty',
          target: '/size',
          message: 'There is no such property here. Leave it out.',
        },
      ],
    });
  });

  it('may be left out where all of it is optional, whatever its media type; what is sent counts', async () => {
    expect(await read('', {}, { optional: true })).toEqual({});
    expect(await read('{"name":"Ada"}', json, { optional: true })).toEqual({ name: 'Ada' });
    expect(await said(() => read('{}', { 'content-type': 'text/plain' }, { optional: true }))).toMatchObject({
      code: 'UnsupportedMediaType',
    });
  });

  it('is left alone by an operation that has none', async () => {
    expect(await readBody(aRequest({ 'content-type': 'text/plain' }, 'anything'), undefined)).toBeUndefined();
  });
});
