// Faults in the path and the query of a request.
import { apiVersion } from '../support/client.ts';
import { below, pick, type Luck } from './luck.ts';
import { refusedFor, type Plan } from './plan.ts';
import { oddText } from './odd-texts.ts';
import { oddName } from './values.ts';

const escaped = (text: string): string =>
  [...Buffer.from(text.slice(0, 2_000))].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const segments = [
  '..',
  '%2e%2e',
  '.',
  '%2e',
  '%252e%252e',
  'a%2fb',
  '%2F',
  '%5c..%5c',
  '%00',
  'a%00b',
  '%ff%fe',
  '%c0%af',
  '%ed%a0%80',
  '%',
  '%zz',
  '%E2%80%A8',
  '%F0%9F%92%A5',
  ';jsessionid=1',
  '*',
  '~',
  '__proto__',
  'constructor',
  "'%20or%201%20eq%201",
  'account',
  'event:0000000001',
  'a'.repeat(51),
  'a'.repeat(4_000),
  '-',
  '0',
  '\xe9',
] as const;

/** Other spellings of the same place: none may open a door that the usual one keeps shut. */
const respelt: readonly [(segment: string) => string, ...((segment: string) => string)[]] = [
  (segment) => segment.toUpperCase(),
  (segment) => segment.replace(/^./, (letter) => escaped(letter)),
  (segment) => `${segment}%20`,
  (segment) => `%09${segment}`,
  (segment) => `${segment}%2f`,
  (segment) => `${segment}.`,
  (segment) => `${segment}/.`,
  (segment) => `./${segment}`,
  (segment) => `${segment}/`,
  (segment) => `/${segment}`,
  (segment) => `x/../${segment}`,
  (segment) => segment.replace(/[aco]/, '%D0%BE'),
];

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(2);
const pathOf = (parts: readonly string[]): string => `/api/${parts.join('/')}`;

/** The plan with another path, which may lead to another operation, or to none. */
export const oddPath = (luck: Luck, plan: Plan): Plan => {
  const parts = segmentsOf(plan.path);
  const at = below(luck, parts.length);
  const kind = below(luck, 4);
  const other = kind === 0 ? escaped(oddText(luck)) : pick(luck, segments);
  const change = kind < 3 ? () => other : pick(luck, respelt);
  const path = pathOf(parts.map((part, index) => (index === at ? change(part) : part)));
  return { ...plan, path, reach: 'any' };
};

export const longPath = (plan: Plan): Plan => ({
  ...plan,
  path: `${plan.path}/${'a/'.repeat(3_000)}`,
  reach: 'any',
});

const version = `api-version=${apiVersion}`;

/** Queries that no operation takes. */
const badQueries = (luck: Luck): readonly string[] => [
  `${version}&${version}`,
  `${version}&colour=red`,
  `${version}&API-VERSION=${apiVersion}`,
  `${version}&__proto__[x]=1`,
  `${version}&${escaped(oddName(luck)) || 'x'}=${escaped(oddText(luck))}`,
  `${version}&%zz=1`,
  `${version}&a${'&a'.repeat(2_000)}`,
  `${version};x=1`,
  'api-version=',
  'api-version=2026-11-01%20',
  'api-version=2099-01-01',
  `api-version=%00${apiVersion}`,
];

/** The plan with a query that must be refused. */
export const oddQuery = (luck: Luck, plan: Plan): Plan => {
  const all = badQueries(luck);
  return refusedFor({ ...plan, query: all[below(luck, all.length)] ?? '' }, 'bad query');
};

/** The plan with an odd value for one of the parameters that its operation has. */
export const oddParameter = (luck: Luck, plan: Plan, names: readonly string[]): Plan => {
  const name = names[below(luck, names.length)];
  return name === undefined ? plan : { ...plan, query: `${plan.query}&${name}=${escaped(oddText(luck))}` };
};
