// Settings of issuers: what starts, and what is refused before it can do harm.
import { describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { issuerList } from '../../../shared/schema/issuer-settings.ts';

const plain = { issuer: 'https://login.contoso.example', audience: 'api://partner-accounts' };
const template = { ...plain, issuer: 'https://directory.example/{tenantId}/v2.0' };
/** An issuer at which the invitation page lets people sign in. */
const signingIn = (more: object = {}, issuer: object = {}) => ({
  ...plain,
  trustedFor: ['addresses'],
  signIn: {
    clientId: 'page',
    authorizationEndpoint: 'https://login.contoso.example/authorize',
    tokenEndpoint: 'https://login.contoso.example/token',
    ...more,
  },
  ...issuer,
});
const faultsOf = (value: unknown, development = false): readonly string[] =>
  (z.safeParse(issuerList(development), value).error?.issues ?? []).map(({ path }) => path.join('.'));

describe('issuerList', () => {
  it('trusts an issuer for nothing unless told', () => {
    expect(z.parse(issuerList(false), [plain])).toStrictEqual([
      { ...plain, trustedFor: [], servicePrincipals: false },
    ]);
  });

  it('asks for an address and a name where people sign in, unless told otherwise', () => {
    expect(z.parse(issuerList(false), [signingIn()])[0]?.signIn).toMatchObject({
      scope: 'openid profile email',
      parameters: {},
      promptForOther: 'select_account',
    });
  });

  it.each([
    [
      'a template with keys of its own',
      [{ ...template, jwksUri: 'https://directory.example/{tenantId}/keys' }],
    ],
    ['a template with keys for all', [{ ...template, jwksUri: 'https://directory.example/keys?appid=1' }]],
    ['one issuer with service principals', [plain, { ...template, servicePrincipals: true }]],
    ['an issuer trusted for all', [{ ...plain, trustedFor: ['addresses', 'roles'] }]],
    ['a place to sign in', [signingIn()]],
    [
      'a place to sign in that wants more',
      [signingIn({ scope: 'openid api', parameters: { audience: 'api' }, promptForOther: 'login' })],
    ],
    ['another claim', [{ ...plain, servicePrincipalClaim: { claim: 'gty', value: 'client-credentials' } }]],
  ])('takes %s', (_, value) => {
    expect(faultsOf(value)).toStrictEqual([]);
  });

  it.each([
    ['none at all', [], ''],
    ['a sign-in whose addresses do not count', [signingIn({}, { trustedFor: ['roles'] })], '0.signIn'],
    ['two places to sign in', [signingIn(), signingIn({}, { issuer: 'https://other.example' })], ''],
    ['a sign-in without its client', [signingIn({ clientId: '' })], '0.signIn.clientId'],
    [
      'a sign-in over plain http',
      [signingIn({ tokenEndpoint: 'http://login.contoso.example/token' })],
      '0.signIn.tokenEndpoint',
    ],
    [
      'a sign-in at every tenant',
      [signingIn({ authorizationEndpoint: 'https://login.contoso.example/{tenantId}/authorize' })],
      '0.signIn.authorizationEndpoint',
    ],
    [
      'a parameter that the page sets itself',
      [signingIn({ parameters: { redirect_uri: 'https://elsewhere.example' } })],
      '0.signIn.parameters.redirect_uri',
    ],
    ['a secret, which a page cannot keep', [signingIn({ clientSecret: 's' })], '0.signIn'],
    ['plain http', [{ ...plain, issuer: 'http://localhost:4000' }], '0.issuer'],
    ['keys over plain http', [{ ...plain, jwksUri: 'http://localhost:4000/keys' }], '0.jwksUri'],
    ['no address', [{ ...plain, issuer: 'contoso' }], '0.issuer'],
    ['an address with a query', [{ ...plain, issuer: 'https://login.contoso.example?x=1' }], '0.issuer'],
    ['an address with a password', [{ ...plain, issuer: 'https://a:b@contoso.example' }], '0.issuer'],
    ['two placeholders', [{ ...plain, issuer: 'https://{tenantId}.example/{tenantId}' }], '0.issuer'],
    ['another placeholder', [{ ...plain, issuer: 'https://directory.example/{tenant}' }], '0.issuer'],
    ['an empty audience', [{ ...plain, audience: '' }], '0.audience'],
    ['a template trusted for addresses', [{ ...template, trustedFor: ['addresses'] }], '0.trustedFor'],
    ['a template trusted for roles', [{ ...template, trustedFor: ['roles'] }], '0.trustedFor'],
    ['tenant keys without a template', [{ ...plain, jwksUri: 'https://k.example/{tenantId}' }], '0.jwksUri'],
    ['an unknown word of trust', [{ ...plain, trustedFor: ['names'] }], '0.trustedFor.0'],
    ['an unknown property', [{ ...plain, trusted: true }], '0'],
    ['one issuer twice', [plain, plain], ''],
    [
      'two with service principals',
      [plain, template].map((one) => ({ ...one, servicePrincipals: true })),
      '',
    ],
  ])('refuses %s', (_, value, path) => {
    expect(faultsOf(value)).toStrictEqual([path]);
  });

  it('takes plain http in development only', () => {
    const local = [{ ...plain, issuer: 'http://localhost:4000', jwksUri: 'http://localhost:4000/keys' }];

    expect(faultsOf(local, true)).toStrictEqual([]);
    expect(faultsOf(local)).toStrictEqual(['0.issuer', '0.jwksUri']);
  });
});
