// What the integration tests rely on: an answer that the document does not describe is noticed, whatever is wrong in it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { answerChecker, requireDocumented, type Exchange } from '../../support/api-answers.ts';

const path = new URL('../../../docs/openapi.json', import.meta.url);
const check = answerChecker(JSON.parse(readFileSync(path, 'utf8')));

const every = {
  'x-ms-request-id': '0f4e9c1a-6a7b-4a53-9f43-2f3b1d0c5e6f',
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
};
const json = { ...every, 'Content-Type': 'application/json' };
const user = {
  id: 'usr_adaq2w3e4r5t6y7uioplkjhgfd',
  kind: 'person',
  displayName: 'Ada',
  role: 'owner',
  joinedAt: '2026-11-02T09:30:00.000Z',
};
const tag = '"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"';

interface Said {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** The answer to get-user. */
const said = ({ status = 200, headers = { ...json, ETag: tag }, body = user }: Said): Exchange => ({
  method: 'GET',
  path: '/publishers/contoso-widgets/users/usr_adaq2w3e4r5t6y7uioplkjhgfd',
  status,
  headers: new Headers(headers),
  text: body === undefined ? '' : JSON.stringify(body),
});

const refused = (code: string, status: number, more: Readonly<Record<string, string>> = {}): Exchange =>
  said({
    status,
    headers: { ...json, 'x-ms-error-code': code, ...more },
    body: { error: { code, message: 'No.', details: [] } },
  });

describe('what is documented', () => {
  it.each([
    ['a success', said({})],
    ['304', { ...said({ status: 304, headers: { ...every, ETag: tag } }), text: '' }],
    ['a refusal', refused('UserNotFound', 404)],
    [
      'a refusal with headers of its own',
      refused('AuthenticationRequired', 401, { 'WWW-Authenticate': 'Bearer' }),
    ],
    [
      'what no operation answers',
      { ...said({ status: 404, headers: {} }), method: 'DELETE', path: '/nothing', text: '' },
    ],
  ])('passes: %s', (_, exchange) => {
    expect(check(exchange)).toEqual([]);
  });
});

describe('what is not documented', () => {
  const { joinedAt: _, ...undated } = user;
  const { ETag: __, ...untagged } = { ...json, ETag: tag };
  const { 'x-ms-request-id': ___, ...nameless } = { ...json, ETag: tag };
  it.each([
    ['a status', said({ status: 202 }), 'the status 202 is not documented'],
    [
      'a media type',
      said({ headers: { ...every, ETag: tag, 'Content-Type': 'text/plain' } }),
      '"text/plain"',
    ],
    ['a header that is missing', said({ headers: untagged }), 'ETag is missing'],
    ['a header of every answer that is missing', said({ headers: nameless }), 'x-ms-request-id is missing'],
    ['a header with another value', said({ headers: { ...json, ETag: 'W/"x"' } }), 'ETag must match'],
    [
      'a header of other answers',
      said({ headers: { ...json, ETag: tag, 'Retry-After': '1' } }),
      'Retry-After',
    ],
    ['a body without a property', said({ body: undated }), 'joinedAt'],
    ['a body with one more property', said({ body: { ...user, colour: 'red' } }), 'colour'],
    ['a body with a wrong value', said({ body: { ...user, role: 'king' } }), '/role'],
    ['a time of another form', said({ body: { ...user, joinedAt: '2026-11-02T09:30:00Z' } }), '/joinedAt'],
    ['null', said({ body: { ...user, email: null } }), '/email'],
    ['a body of 304', said({ status: 304, headers: { ...every, ETag: tag } }), 'a body is not documented'],
    ['a code of other operations', refused('AgreementNotFound', 404), '/error/code'],
    ['a code of another status', refused('UserNotFound', 400), '/error/code'],
    ['a refusal without its header', refused('TooManyRequests', 429), 'not documented'],
    ['401 without a challenge', refused('AuthenticationRequired', 401), 'WWW-Authenticate is missing'],
    [
      'another code in the header',
      refused('UserNotFound', 404, { 'x-ms-error-code': 'PublisherNotFound' }),
      'x-ms-error-code is another code',
    ],
  ])('is named: %s', (_what, exchange, fault) => {
    expect(check(exchange).join('; ')).toContain(fault);
  });

  it('keeps the client from going on, and says what was asked', () => {
    expect(() => {
      requireDocumented(said({ status: 202 }));
    }).toThrow(/^GET .* -> 202 is not as docs\/openapi.json has it: the status 202 is not documented\./);
  });
});

it('tells a literal path from a parameter', () => {
  const exchange = { ...said({ body: {} }), method: 'POST', path: '/invitations/preview' };
  expect(check(exchange).join()).toContain('publisher');
});
