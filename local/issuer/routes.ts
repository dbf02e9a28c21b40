// What the issuer answers: discovery, its public keys, a page to sign in on, and tokens for whoever asks.
import { createCodes } from './codes.ts';
import { exchangeCode } from './exchange.ts';
import { type Authority, mintToken } from './mint.ts';
import { type Reply, refusal, type Request } from './reply.ts';
import { showSignIn, signIn } from './sign-in.ts';
import { ALGORITHM } from './signing-key.ts';
import { explain, TokenRequest } from './token-request.ts';

export interface Route {
  /** What its body is sent as. */
  readonly takes?: 'application/json' | 'application/x-www-form-urlencoded';
  /** Whether pages of other local servers may read the answer. */
  readonly isForBrowsers?: true;
  readonly answer: (request: Request) => Reply | Promise<Reply>;
}

const ok = (value: unknown): Reply => ({ status: 200, body: JSON.stringify(value) });

const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/keys`,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  id_token_signing_alg_values_supported: [ALGORITHM],
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'fragment'],
  grant_types_supported: ['authorization_code'],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
  prompt_values_supported: ['login', 'select_account'],
  scopes_supported: ['openid', 'profile', 'email'],
  subject_types_supported: ['public'],
});

const devToken = async (authority: Authority, { json }: Request): Promise<Reply> => {
  const body = await json().catch(() => undefined);
  if (body === undefined)
    return refusal(400, 'The body is not JSON of at most 16 KiB: send {"email": "ada@contoso.example"}.');
  const request = TokenRequest.safeParse(body);
  if (!request.success) return refusal(400, explain(request.error));
  return ok({
    access_token: await mintToken(authority, request.data),
    token_type: 'Bearer',
    expires_in: request.data.expiresIn,
  });
};

/** The issuer's routes by method and path. */
export const routesOf = (authority: Authority): ReadonlyMap<string, Route> => {
  const codes = createCodes(authority.now);
  const form = 'application/x-www-form-urlencoded';
  return new Map<string, Route>([
    [
      'GET /.well-known/openid-configuration',
      { isForBrowsers: true, answer: () => ok(discovery(authority.issuer)) },
    ],
    ['GET /keys', { isForBrowsers: true, answer: () => ok({ keys: [authority.key.publicKey] }) }],
    ['GET /authorize', { answer: showSignIn }],
    ['POST /authorize', { takes: form, answer: (request) => signIn(request, codes) }],
    [
      'POST /token',
      { takes: form, isForBrowsers: true, answer: (request) => exchangeCode(authority, codes, request) },
    ],
    ['POST /dev-token', { takes: 'application/json', answer: (request) => devToken(authority, request) }],
  ]);
};
