// The refusals of an operation in the OpenAPI document: per status the codes, each with its sentence and an example.
import * as z from 'zod/mini';
import { errorDetail } from '../../schema/batch.ts';
import { named } from '../../schema/named.ts';
import { errorBody, errorMessages, isErrorCode, statusOf, type ErrorCode } from '../errors.ts';
import type { Components, Json } from './components.ts';
import { faults } from './examples/faults.ts';
import { headersOf, type Header } from './headers.ts';
import { jsonSchema } from './json-schema.ts';
import type { Described } from './parameters.ts';

const codesOfAll = Object.keys(statusOf).filter(isErrorCode).sort();

const errorSchema = named(
  'Error',
  z.object({
    error: z.object({
      code: z.enum(codesOfAll),
      message: z.string(),
      target: z.optional(z.string()),
      details: z.array(errorDetail),
    }),
  }),
);

const everyones: readonly ErrorCode[] = [
  'InvalidRequest',
  'UnsupportedApiVersionValue',
  'ServiceBusy',
  'InternalServerError',
];
const callers: readonly ErrorCode[] = [
  'MissingApiVersionParameter',
  'AuthenticationRequired',
  'InvalidAuthenticationToken',
];
const bodies: readonly ErrorCode[] = ['MalformedJson', 'UnsupportedMediaType', 'RequestBodyTooLarge'];

/** Every code that an operation can answer with. */
export const codesOf = ({
  access,
  method,
  body,
  ifMatch,
  list,
  refusals,
}: Described): readonly ErrorCode[] => {
  const isOpen = access.to === 'everyone';
  const isWrite = method !== 'GET';
  const codes: readonly ErrorCode[] = [
    ...everyones,
    ...(isOpen ? [] : callers),
    ...(access.to === 'publisher' ? (['PublisherNotFound', 'PermissionDenied'] as const) : []),
    ...(access.to === 'callers' && access.platformRole ? (['PermissionDenied'] as const) : []),
    ...(body ? bodies : []),
    ...(ifMatch === 'required' ? (['PreconditionRequired'] as const) : []),
    ...(isWrite ? (['ConditionNotMet'] as const) : []),
    ...(isOpen || isWrite ? (['TooManyRequests'] as const) : []),
    ...(list ? (['InvalidContinuation'] as const) : []),
    ...refusals,
  ];
  return [...new Set(codes)].sort();
};

/** Sets of codes that many operations share, by a name that says what they are about. */
const sets: Readonly<Record<string, readonly ErrorCode[]>> = {
  Unauthorized: ['AuthenticationRequired', 'InvalidAuthenticationToken'],
  InvalidOpenRequest: ['InvalidRequest', 'UnsupportedApiVersionValue'],
  InvalidOpenBody: ['InvalidRequest', 'MalformedJson', 'UnsupportedApiVersionValue'],
  InvalidRequest: ['InvalidRequest', 'MissingApiVersionParameter', 'UnsupportedApiVersionValue'],
  InvalidBody: [
    'InvalidRequest',
    'MalformedJson',
    'MissingApiVersionParameter',
    'UnsupportedApiVersionValue',
  ],
  InvalidListRequest: [
    'InvalidContinuation',
    'InvalidRequest',
    'MissingApiVersionParameter',
    'UnsupportedApiVersionValue',
  ],
};

/** The name of a set of codes as a response; undefined for one that is an operation's own. */
const setName = (codes: readonly ErrorCode[]): string | undefined =>
  Object.keys(sets).find((name) => sets[name]?.join() === codes.join()) ??
  (codes.length < 3 ? codes.join('Or') : undefined);

const specific: Readonly<Record<number, readonly Header[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

const headersWith = (status: number, codes: readonly ErrorCode[]): readonly Header[] => [
  'x-ms-error-code',
  ...(specific[status] ?? []),
  // The day's limit says when the next day begins.
  ...(codes.includes('RegistrationLimitReached') ? (['Retry-After-optional'] as const) : []),
];

const exampleOf = (code: ErrorCode): Json => ({ value: errorBody(code, errorMessages[code], faults[code]) });

const responseOf = (status: number, codes: readonly ErrorCode[], components: Components): Json => ({
  description: codes.map((code) => `\`${code}\`: ${errorMessages[code]}`).join('\n\n'),
  headers: headersOf(headersWith(status, codes), components),
  content: {
    'application/json': {
      schema: {
        allOf: [
          jsonSchema(errorSchema, 'output', components),
          // Closed by the schema above; this one only narrows.
          { properties: { error: { properties: { code: { enum: codes } }, unevaluatedProperties: true } } },
        ],
      },
      examples: Object.fromEntries(
        codes.map((code) => [code, components.refer('examples', code, exampleOf(code))]),
      ),
    },
  },
});

/** The responses of refusals, by status. */
export const refusalsOf = (operation: Described, components: Components): Json => {
  const codes = codesOf(operation);
  const statuses = [...new Set(codes.map((code) => statusOf[code]))].sort((one, other) => one - other);
  return Object.fromEntries(
    statuses.map((status) => {
      const own = codes.filter((code) => statusOf[code] === status);
      const response = responseOf(status, own, components);
      const name = setName(own);
      return [String(status), name === undefined ? response : components.refer('responses', name, response)];
    }),
  );
};
