// What the issuer answers: discovery, its public keys, and tokens for whoever asks.
import { type Authority, mintToken } from './mint.ts';
import { ALGORITHM } from './signing-key.ts';
import { explain, TokenRequest } from './token-request.ts';

export interface Reply {
  readonly status: number;
  /** Media type; JSON if none is given. */
  readonly type?: string;
  readonly body: string;
}

/** One route; `readBody` gives the parsed JSON of the request, or throws when it is none. */
export type Route = (readBody: () => Promise<unknown>) => Reply | Promise<Reply>;

const ok = (value: unknown): Reply => ({ status: 200, body: JSON.stringify(value) });

/** An error as OAuth servers send it. */
export const refusal = (status: number, description: string): Reply => ({
  status,
  body: JSON.stringify({ error: 'invalid_request', error_description: description }),
});

const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/keys`,
  token_endpoint: `${issuer}/dev-token`,
  id_token_signing_alg_values_supported: [ALGORITHM],
  response_types_supported: [],
  subject_types_supported: ['public'],
});

const devToken = async (authority: Authority, readBody: () => Promise<unknown>): Promise<Reply> => {
  const body = await readBody().catch(() => undefined);
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
export const routesOf = (authority: Authority): ReadonlyMap<string, Route> =>
  new Map<string, Route>([
    ['GET /.well-known/openid-configuration', () => ok(discovery(authority.issuer))],
    ['GET /keys', () => ok({ keys: [authority.key.publicKey] })],
    ['POST /dev-token', (readBody) => devToken(authority, readBody)],
  ]);
