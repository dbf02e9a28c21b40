// Authorization headers that prove nothing, made from tokens that prove something.
import { pick, type Luck } from './luck.ts';

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const withClaims = (token: string, claims: object): string => {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const own = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return [header, encoded({ ...own, ...claims }), signature].join('.');
};

const withHeader = (token: string, header: object, signature?: string): string => {
  const [, payload = '', own = ''] = token.split('.');
  return [encoded(header), payload, signature ?? own].join('.');
};

const makers: readonly [(token: string) => string, ...((token: string) => string)[]] = [
  () => '',
  () => 'Bearer',
  () => 'Bearer null',
  () => 'Basic YWRhOnNlY3JldA==',
  (token) => `Digest ${token}`,
  (token) => token,
  (token) => `Bearer ${token}.${token}`,
  (token) => `Bearer ${token}, Bearer ${token}`,
  (token) => `Bearer ${token}\xff`,
  (token) => `Bearer ${token.slice(0, -5)}`,
  (token) => `Bearer ${token.slice(0, token.lastIndexOf('.') + 1)}`,
  (token) => `Bearer ${token.toLowerCase()}`,
  (token) => `Bearer ${token.split('.').reverse().join('.')}`,
  (token) =>
    `Bearer ${withClaims(token, { roles: ['Registration.Review', 'Offers.Publish', 'DevCenter.Report'] })}`,
  (token) => `Bearer ${withClaims(token, { exp: 9e15, iss: 'https://evil.example' })}`,
  (token) => `Bearer ${withClaims(token, { sub: { toString: 1 }, iss: ['x'] })}`,
  (token) => `Bearer ${withHeader(token, { alg: 'none' }, '')}`,
  (token) => `Bearer ${withHeader(token, { alg: 'none' })}`,
  (token) => `Bearer ${withHeader(token, { alg: 'HS256', typ: 'JWT' }, 'A'.repeat(43))}`,
  (token) =>
    `Bearer ${withHeader(token, { alg: 'RS256', kid: '../../keys', jku: 'http://127.0.0.1:1/keys' })}`,
  (token) =>
    `Bearer ${withHeader(token, { alg: 'RS256', kid: 7, crit: ['exp'], x5u: 'http://127.0.0.1:1/' })}`,
  () => `Bearer ${'A'.repeat(11_000)}.e30.AA`,
  () => `Bearer ${Buffer.from('['.repeat(5_000)).toString('base64url')}.e30.AA`,
];

/** Authorization headers that no operation may believe, each wrong in its own way. */
export const badAuthorizations = (token: string): readonly string[] => makers.map((make) => make(token));

/** One of them. */
export const badAuthorization = (luck: Luck, token: string): string => pick(luck, makers)(token);
