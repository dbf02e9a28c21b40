// Whether what came back to a hostile request is what the contract allows.
import { Refused } from '../support/client.ts';
import type { RawAnswer } from './http-answers.ts';
import type { Plan } from './plan.ts';
import type { Exchange } from './transport.ts';

/** What the API document says of errors. */
export interface Rules {
  /** The one status of each code. */
  readonly statusOf: ReadonlyMap<string, number>;
  /** The codes that an operation names. */
  readonly codesOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Texts that may stand in no answer. */
  readonly secrets: readonly string[];
  /** What of an answer to an operation the document does not say. */
  readonly undocumented: (plan: Plan, answer: RawAnswer) => readonly string[];
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const headerFaults = ({ headers, status }: RawAnswer): readonly string[] => [
  ...(guid.test(headers.get('x-ms-request-id') ?? '') ? [] : ['no x-ms-request-id']),
  ...(headers.get('cache-control') === 'no-store' ? [] : ['no Cache-Control']),
  ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['no X-Content-Type-Options']),
  ...(status !== 401 || headers.get('www-authenticate') === 'Bearer' ? [] : ['no WWW-Authenticate']),
  ...((status !== 429 && status !== 503) || headers.has('retry-after') ? [] : ['no Retry-After']),
];

const errorFaults = (answer: RawAnswer, plan: Plan, rules: Rules): readonly string[] => {
  const { status, headers, body } = answer;
  const { data } = Refused.safeParse(jsonOf(body));
  if (!data) return [`${status} without an error envelope`];
  const { code } = data.error;
  const isNamed = plan.reach === 'any' || (rules.codesOf.get(plan.operation)?.has(code) ?? false);
  return [
    ...(headers.get('content-type')?.startsWith('application/json') ? [] : ['an error that is no JSON']),
    ...(headers.get('x-ms-error-code') === code ? [] : ['x-ms-error-code is another code']),
    ...(rules.statusOf.get(code) === status ? [] : [`${code} with the status ${status}`]),
    ...(isNamed ? [] : [`${code} is not named for ${plan.operation}`]),
  ];
};

/** What the host answers by itself has no body of ours. */
const hostStatuses = new Set([400, 404, 405, 408, 413, 414, 417, 431, 501, 505]);

const hostFaults = ({ status, body }: RawAnswer, plan: Plan): readonly string[] => {
  if (plan.reach === 'function') return [`${status}, not from a function`];
  return hostStatuses.has(status) && body === '' ? [] : [`${status} from the host`];
};

const faultsOf = (answer: RawAnswer, plan: Plan, rules: Rules): readonly string[] => {
  const { status, headers, head, body } = answer;
  const isOurs = headers.has('x-ms-request-id');
  const echoed = rules.secrets.some((secret) => head.includes(secret) || body.includes(secret));
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...(echoed ? ['a secret in the answer'] : []),
    ...(plan.refused === undefined || status >= 400 ? [] : [`${status} although ${plan.refused}`]),
    ...(isOurs ? headerFaults(answer) : hostFaults(answer, plan)),
    ...(isOurs && plan.reach === 'function' ? rules.undocumented(plan, answer) : []),
    ...(isOurs && status >= 400 ? errorFaults(answer, plan, rules) : []),
  ];
};

/** What is wrong with an exchange; empty when nothing is. */
export const verdictOn = (plan: Plan, exchange: Exchange, rules: Rules): readonly string[] => {
  const { answers, end, milliseconds } = exchange;
  return [
    ...(end === 'late' ? [`no answer within ${Math.round(milliseconds)} ms`] : []),
    ...(end === 'broken' ? ['an answer that is no HTTP'] : []),
    ...(end === 'closed' && plan.reach === 'function' ? ['the connection ended without an answer'] : []),
    ...answers.flatMap((answer) => faultsOf(answer, plan, rules)),
  ];
};
