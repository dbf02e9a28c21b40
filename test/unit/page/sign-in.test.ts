// Signing in from the invitation page: what is asked of the issuer, and which of its answers counts.
import { describe, expect, it } from '@jest/globals';
import { entryOf } from '../../../shared/http/page/browser/entry.ts';
import { authorizationAddress, challengeOf, randomText } from '../../../shared/http/page/browser/sign-in.ts';

const signIn = {
  clientId: 'page',
  scope: 'openid email',
  authorizationEndpoint: 'https://login.contoso.example/authorize?policy=b2c',
  tokenEndpoint: 'https://login.contoso.example/token',
  parameters: { audience: 'api://partner-accounts' },
  promptForOther: 'select_account',
};
const page = 'https://accounts.contoso.example/api/invitation';
const wish = { state: 's', challenge: 'c', language: 'sv', address: 'grace@fabrikam.example', other: false };
const askedOf = (address: string): Record<string, string> =>
  Object.fromEntries(new URL(address).searchParams);

describe('the authorization request', () => {
  it('is for a code, with PKCE, and keeps what the endpoint has in its query', () => {
    const address = authorizationAddress(signIn, page, wish);
    expect(address).toMatch(/^https:\/\/login\.contoso\.example\/authorize\?/);
    expect(askedOf(address)).toEqual({
      policy: 'b2c',
      audience: 'api://partner-accounts',
      response_type: 'code',
      response_mode: 'fragment',
      client_id: 'page',
      redirect_uri: page,
      scope: 'openid email',
      state: 's',
      code_challenge: 'c',
      code_challenge_method: 'S256',
      ui_locales: 'sv',
      login_hint: 'grace@fabrikam.example',
    });
  });

  it('asks for another account without naming the invited one', () => {
    const asked = askedOf(authorizationAddress(signIn, page, { ...wish, other: true }));
    expect(asked['prompt']).toBe('select_account');
    expect(asked).not.toHaveProperty('login_hint');
  });

  it('has the challenge of RFC 7636, appendix B', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('has a verifier that RFC 7636 allows, never the same', () => {
    const verifiers = Array.from({ length: 20 }, randomText);
    expect(verifiers.every((one) => /^[\w-]{43}$/.test(one))).toBe(true);
    expect(new Set(verifiers).size).toBe(20);
  });
});

describe('who comes to the page', () => {
  const pending = { token: 'a.token', state: 'mine', verifier: 'v' };

  it.each([
    ['by a link', '#a.token', '', undefined, { by: 'link', token: 'a.token' }],
    ['by a link, after an unfinished sign-in', '#a.new', '', pending, { by: 'link', token: 'a.new' }],
    ['with nothing', '', '', undefined, { by: 'nothing' }],
    ['with an empty fragment', '#', '', undefined, { by: 'nothing' }],
    ['back by the back button', '', '', pending, { by: 'link', token: 'a.token' }],
    [
      'with a code',
      '#code=c&state=mine&iss=x',
      '',
      pending,
      { by: 'code', token: 'a.token', code: 'c', verifier: 'v' },
    ],
    [
      'with a code in the query',
      '',
      '?code=c&state=mine',
      pending,
      { by: 'code', token: 'a.token', code: 'c', verifier: 'v' },
    ],
    [
      'having cancelled',
      '',
      '?error=access_denied&state=mine',
      pending,
      { by: 'refusedSignIn', token: 'a.token', cancelled: true },
    ],
    [
      'with another error',
      '',
      '?error=server_error&state=mine',
      pending,
      { by: 'refusedSignIn', token: 'a.token', cancelled: false },
    ],
    ['with a code of somebody else', '#code=c&state=theirs', '', pending, { by: 'nothing' }],
    ['with a code that nobody here asked for', '#code=c&state=mine', '', undefined, { by: 'nothing' }],
  ] as const)('%s is known for what they are', (_, hash, search, waiting, expected) => {
    expect(entryOf(hash, search, waiting)).toEqual(expected);
  });
});
