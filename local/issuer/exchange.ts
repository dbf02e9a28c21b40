// The token endpoint: a code and the verifier of who began, for an access token and, with scope openid, an ID token.
import { hash } from 'node:crypto';
import type { Codes, Grant } from './codes.ts';
import { type Authority, mintIdToken, mintToken } from './mint.ts';
import { type Reply, refusal, type Request } from './reply.ts';

const challengeOf = (verifier: string): string => hash('sha256', verifier, 'base64url');

/** Why a code is not this client's, if it is not. */
const faultOf = (grant: Grant, fields: URLSearchParams, origin: string | undefined): string | undefined => {
  if (fields.get('client_id') !== grant.clientId) return 'client_id is not the one that began.';
  if (fields.get('redirect_uri') !== grant.redirectUri) return 'redirect_uri is not the one that began.';
  if (challengeOf(fields.get('code_verifier') ?? '') !== grant.challenge)
    return 'code_verifier does not fit the code_challenge.';
  if (origin !== undefined && origin !== new URL(grant.redirectUri).origin)
    return 'The Origin header is not that of redirect_uri.';
  return undefined;
};

export const exchangeCode = async (
  authority: Authority,
  codes: Codes,
  { form, origin }: Request,
): Promise<Reply> => {
  const fields = await form();
  if (fields.get('grant_type') !== 'authorization_code')
    return refusal(400, 'grant_type must be authorization_code.', 'unsupported_grant_type');
  const grant = codes.redeem(fields.get('code') ?? '');
  if (!grant)
    return refusal(400, 'The code is unknown, used already, or older than a minute.', 'invalid_grant');
  const fault = faultOf(grant, fields, origin);
  if (fault !== undefined) return refusal(400, fault, 'invalid_grant');
  const { person, clientId, nonce, scope } = grant;
  return {
    status: 200,
    body: JSON.stringify({
      access_token: await mintToken(authority, person),
      token_type: 'Bearer',
      expires_in: person.expiresIn,
      scope,
      ...(scope.split(' ').includes('openid') && {
        id_token: await mintIdToken(authority, person, clientId, nonce),
      }),
    }),
  };
};
