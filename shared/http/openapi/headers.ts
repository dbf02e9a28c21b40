// The headers of answers in the OpenAPI document.
import { locales } from '../../domain/locale.ts';
import type { Components, Json } from './components.ts';

const string = { type: 'string' };

/** What each says; `required`: it is there whenever the answer names it. */
const headers = {
  'x-ms-request-id': {
    description: 'The id of this request, for support.',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  },
  'x-ms-client-request-id': {
    description: 'As the request had it, when that was at most 128 visible ASCII characters.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' },
  },
  'Cache-Control': {
    description: 'Nothing keeps a copy without asking again.',
    required: true,
    schema: { type: 'string', const: 'no-store' },
  },
  'X-Content-Type-Options': {
    description: 'The media type is the one that is said.',
    required: true,
    schema: { type: 'string', const: 'nosniff' },
  },
  ETag: {
    description:
      'A strong digest of the representation without translated text, for If-Match and If-None-Match.',
    required: true,
    schema: { type: 'string', pattern: '^"[\\w-]{32}"$' },
  },
  'Content-Language': {
    description: 'The language of translated text in it.',
    required: true,
    schema: { type: 'string', enum: locales },
  },
  Vary: { description: 'The request headers that chose this form of it.', required: true, schema: string },
  Link: {
    description:
      'The next page: `<address>; rel="next"`. Not on the last one, nor beside JSON, which has nextLink.',
    schema: { type: 'string', pattern: '^<[^>]+>; rel="next"$' },
  },
  'Repeatability-Result': {
    description: 'Given when the request had the two Repeatability headers.',
    schema: { type: 'string', const: 'accepted' },
  },
  'Content-Security-Policy': {
    description: 'What the page may run, fetch and show.',
    required: true,
    schema: string,
  },
  'Referrer-Policy': {
    description: 'The page tells nobody where it was.',
    required: true,
    schema: { type: 'string', const: 'no-referrer' },
  },
  'x-ms-error-code': {
    description: 'The code of the error in the body.',
    required: true,
    schema: string,
  },
  'Retry-After': {
    description: 'Seconds to wait before the request is repeated.',
    required: true,
    schema: { type: 'string', pattern: '^[1-9]\\d*$' },
  },
  'Retry-After-optional': {
    description: 'Seconds to wait before the request is repeated, where that is known.',
    schema: { type: 'string', pattern: '^[1-9]\\d*$' },
  },
  'WWW-Authenticate': {
    description: 'What the request has to bring.',
    required: true,
    schema: { type: 'string', const: 'Bearer' },
  },
} as const satisfies Readonly<Record<string, Json>>;

export type Header = keyof typeof headers;

const everyAnswers: readonly Header[] = [
  'x-ms-request-id',
  'x-ms-client-request-id',
  'Cache-Control',
  'X-Content-Type-Options',
];

/** References to the headers that every answer has and to these. */
export const headersOf = (own: readonly Header[], components: Components): Json =>
  Object.fromEntries(
    [...own, ...everyAnswers].map((name) => [
      name.replace('-optional', ''),
      components.refer('headers', name, headers[name]),
    ]),
  );
