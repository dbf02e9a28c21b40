// What every answer has, success or refusal, and what no answer has.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import {
  AuthenticationFault,
  invalidToken,
  keysUnavailable,
} from '../../../shared/auth/authentication-fault.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { respond, respondWithError, type RequestIds } from '../../../shared/http/answer.ts';
import { ProtocolFault } from '../../../shared/http/errors.ts';
import { etagOf } from '../../../shared/http/etag.ts';
import type { Answer, Method, ResponseSpec } from '../../../shared/http/operation.ts';
import { Contended, StorageUnavailable } from '../../../shared/storage/tables.ts';
import { aRequest } from './a-request.ts';

const ids: RequestIds = { requestId: '6f1d1a50-9f3e-4a0e-8c5e-0c1f4f0f7a11', clientRequestId: null };
const common = {
  'x-ms-request-id': ids.requestId,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};

interface Asked {
  readonly method?: Method;
  readonly headers?: Readonly<Record<string, string>>;
  readonly ids?: RequestIds;
}

const answered = (answer: Answer, spec: ResponseSpec = { statuses: [200] }, asked: Asked = {}) =>
  respond(
    { response: spec, method: asked.method ?? 'GET' },
    answer,
    aRequest(asked.headers),
    asked.ids ?? ids,
  );

describe('an answer', () => {
  it.each<[string | null, boolean]>([
    ['abc-1', true],
    ['~!', true],
    ['a'.repeat(128), true],
    ['a'.repeat(129), false],
    ['', false],
    ['a b', false],
    ['a\u007f', false],
    ['é', false],
    [null, false],
  ])('says its request id, and the client’s where it is short and plain: %j', (clientRequestId, echoed) => {
    expect(answered({}, undefined, { ids: { ...ids, clientRequestId } })).toEqual({
      status: 200,
      headers: { ...common, ...(echoed && { 'x-ms-client-request-id': clientRequestId }) },
    });
  });

  it('has the usual status of its operation, unless it says another', () => {
    expect(answered({}, { statuses: [201, 200] }).status).toBe(201);
    expect(answered({ status: 200 }, { statuses: [201, 200] }).status).toBe(200);
    expect(answered({}, { statuses: [] }).status).toBe(200);
  });

  it('holds only what its schema knows', () => {
    const schema = z.object({ id: z.string() });
    expect(answered({ body: { id: 'contoso', secret: 1 } }, { statuses: [200], schema })).toEqual({
      status: 200,
      headers: common,
      jsonBody: { id: 'contoso' },
    });
    expect(answered({}, { statuses: [204], schema })).toStrictEqual({ status: 204, headers: common });
    expect(answered({ body: { secret: 1 } })).toEqual({ status: 200, headers: common });
    expect(() => answered({ body: {} }, { statuses: [200], schema })).toThrow('id');
  });

  it('may be a text instead, with headers of its own', () => {
    const text = { contentType: 'text/csv', content: 'id\r\n' };
    expect(answered({ text, headers: { Link: '<next>' } }, { statuses: [200] })).toEqual({
      status: 200,
      headers: { ...common, Link: '<next>', 'Content-Type': 'text/csv' },
      body: 'id\r\n',
    });
  });

  it('says the language of what was translated', () => {
    expect(answered({ language: 'sv' }).headers).toEqual({
      ...common,
      'Content-Language': 'sv',
      Vary: 'Accept-Language',
    });
  });

  const tagged = { id: 'contoso' };
  const etag = etagOf(tagged);
  const schema = z.object({ id: z.string() });
  const known = { 'if-none-match': etag };

  it('is 304 without a body where a reader has it already, and complete for everybody else', () => {
    const answer: Answer = { tagged, body: tagged, language: 'en' };
    const headers = { ...common, ETag: etag, 'Content-Language': 'en', Vary: 'Accept-Language' };
    const whole = { status: 200, headers, jsonBody: tagged };
    const spec: ResponseSpec = { statuses: [200], schema };
    expect(answered(answer, spec, { headers: known })).toEqual({ status: 304, headers });
    expect(answered(answer, spec)).toEqual(whole);
    expect(answered(answer, spec, { headers: { 'if-none-match': '"other"' } })).toEqual(whole);
    expect(answered(answer, spec, { headers: known, method: 'PUT' })).toEqual(whole);
    expect(answered({ body: tagged }, spec, { headers: { 'if-none-match': '*' } }).status).toBe(200);
  });
});

const refused = (error: unknown, asked: RequestIds = ids) => {
  const logged: object[] = [];
  const response = respondWithError(error, asked, (cause) => {
    logged.push(cause);
  });
  return { ...response, logged };
};

describe('a refusal', () => {
  it('is an envelope with its code, sentence, target and details', () => {
    const details = [{ code: 'TooLong', target: '/name', message: 'Shorter.' }];
    expect(refused(new Refusal('LastOwnerRequired', { target: '/users/usr_ada', details }))).toEqual({
      status: 409,
      headers: { ...common, 'x-ms-error-code': 'LastOwnerRequired' },
      jsonBody: {
        error: {
          code: 'LastOwnerRequired',
          message: 'A publisher keeps at least one owner who is a person. Make somebody else an owner first.',
          target: '/users/usr_ada',
          details,
        },
      },
      logged: [],
    });
    expect(refused(new ProtocolFault('MalformedJson')).jsonBody).toEqual({
      error: { code: 'MalformedJson', message: 'The body is not JSON in UTF-8.', details: [] },
    });
  });

  it('says when to try again, where that is known', () => {
    expect(refused(new Refusal('TooManyRequests', { retryAfter: 17 }))).toMatchObject({
      status: 429,
      headers: { 'Retry-After': '17' },
    });
  });

  it('echoes the id of the client', () => {
    const { headers } = refused(new Refusal('UserNotFound'), { ...ids, clientRequestId: 'mine' });
    expect(headers).toMatchObject({ 'x-ms-client-request-id': 'mine', 'Cache-Control': 'no-store' });
  });

  it.each<[string, Error, string]>([
    ['no token', new AuthenticationFault('AuthenticationRequired', 'Who is it?'), 'AuthenticationRequired'],
    ['a bad token', invalidToken('Who is it?'), 'InvalidAuthenticationToken'],
    [
      'a bad key',
      new ProtocolFault('InvalidAuthenticationToken', { message: 'Who is it?' }),
      'InvalidAuthenticationToken',
    ],
  ])('asks for a token after %s', (_, error, code) => {
    expect(refused(error)).toEqual({
      status: 401,
      headers: { ...common, 'x-ms-error-code': code, 'WWW-Authenticate': 'Bearer' },
      jsonBody: { error: { code, message: 'Who is it?', details: [] } },
      logged: [],
    });
  });

  it.each<[string, Error]>([
    ['storage does not answer', new StorageUnavailable(new Error('ECONNREFUSED'))],
    ['everybody writes at once', new Contended()],
    ['the keys of an issuer cannot be had', keysUnavailable('no route')],
  ])('is for now only when %s', (_, error) => {
    expect(refused(error)).toEqual({
      status: 503,
      headers: { ...common, 'x-ms-error-code': 'ServiceBusy', 'Retry-After': '2' },
      jsonBody: {
        error: {
          code: 'ServiceBusy',
          message: 'The service cannot do this at the moment. Repeat the request after Retry-After seconds.',
          details: [],
        },
      },
      logged: [],
    });
  });
});

describe('a fault of our own', () => {
  it('says nothing but the request id; the log has where it happened, and no words', () => {
    const { logged, ...response } = refused(new TypeError('ada@contoso.example\nis no address'));
    expect(response).toEqual({
      status: 500,
      headers: { ...common, 'x-ms-error-code': 'InternalServerError' },
      jsonBody: {
        error: {
          code: 'InternalServerError',
          message: `Something went wrong on our side. Nothing more can be said here; give support the request id. (${ids.requestId})`,
          details: [],
        },
      },
    });
    expect(logged).toEqual([{ error: 'TypeError', at: expect.any(Array) }]);
    expect(JSON.stringify(logged)).not.toContain('address');
    expect(JSON.stringify(logged)).toContain('answer.test.ts');
  });

  it('is logged without a trace where it has none', () => {
    const untraced = Object.assign(new RangeError('ada'), { stack: undefined });
    expect(refused(untraced).logged).toEqual([{ error: 'RangeError' }]);
    expect(refused('ada').logged).toEqual([{ error: 'string' }]);
  });
});
