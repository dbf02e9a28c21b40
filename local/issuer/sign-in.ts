// Signing in at the issuer: shows the page, and sends who signs in back to the client with a code.
import * as z from 'zod/mini';
import { answerAddress, type ReadAuthorization, readAuthorization } from './authorization-request.ts';
import type { Codes } from './codes.ts';
import { type Reply, refusal, type Request } from './reply.ts';
import { faultPage, signInPage, type SignInForm } from './sign-in-page.ts';
import { TokenRequest } from './token-request.ts';

const redirect = (address: string): Reply => ({ status: 303, headers: { Location: address }, body: '' });

const page = (body: string, redirectUri = ''): Reply => ({
  status: redirectUri === '' ? 400 : 200,
  type: 'text/html; charset=utf-8',
  headers: {
    'Content-Security-Policy': [
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "base-uri 'none'",
      // The answer to the form is a redirect, which counts as well.
      `form-action 'self' ${redirectUri === '' ? '' : new URL(redirectUri).origin}`.trim(),
      "frame-ancestors 'none'",
    ].join('; '),
    // The form's Origin header is looked at; without a referrer it would be "null".
    'Referrer-Policy': 'same-origin',
  },
  body,
});

/** What becomes of a request that is none. */
const refused = (read: Exclude<ReadAuthorization, { readonly request: unknown }>): Reply =>
  'fault' in read ? page(faultPage(read.fault)) : redirect(read.redirect);

export const showSignIn = ({ query }: Request): Reply => {
  const read = readAuthorization(query);
  if (!('request' in read)) return refused(read);
  const form = { email: read.request.login_hint ?? '', name: '', verified: true };
  return page(signInPage(read.request, form), read.request.redirect_uri);
};

const Form = z.object({
  email: z._default(z.string(), ''),
  name: z._default(z.string(), ''),
  verified: z.optional(z.literal('yes')),
});

const formOf = (fields: URLSearchParams): SignInForm => {
  const { email, name, verified } = Form.parse(Object.fromEntries(fields));
  return { email: email.trim(), name: name.trim(), verified: verified !== undefined };
};

const personOf = ({ email, name, verified }: SignInForm): TokenRequest | undefined =>
  TokenRequest.safeParse({ email, ...(name !== '' && { name }), emailVerified: verified }).data;

/** Takes the page's form; a form that another site posts gets nobody in. */
export const signIn = async ({ form, origin, ownOrigin }: Request, codes: Codes): Promise<Reply> => {
  if (origin !== undefined && origin !== ownOrigin)
    return refusal(403, 'This form is sent by the page of the issuer only.');
  const fields = await form();
  const read = readAuthorization(fields);
  if (!('request' in read)) return refused(read);
  const { request } = read;
  const { redirect_uri: redirectUri, state } = request;
  if (fields.get('decision') === 'cancel')
    return redirect(answerAddress(request, { error: 'access_denied', state }));
  const typed = formOf(fields);
  const person = personOf(typed);
  if (!person)
    return page(
      signInPage(request, typed, 'Enter an e-mail address, such as ada@contoso.example.'),
      redirectUri,
    );
  const code = codes.issue({
    clientId: request.client_id,
    redirectUri,
    challenge: request.code_challenge,
    scope: request.scope,
    nonce: request.nonce,
    person,
  });
  return redirect(answerAddress(request, { code, state }));
};
