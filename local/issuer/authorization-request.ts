// What a client asks for when it sends somebody here to sign in.
import * as z from 'zod/mini';
import { isLoopback } from './reply.ts';

const responseMode = z.enum(['query', 'fragment']);

const Short = z.string().check(z.minLength(1), z.maxLength(500));

/** Where the answer goes: without these two right, nobody is sent anywhere. */
const Client = z.object({
  client_id: Short,
  redirect_uri: z.string().check(
    z.refine((address) => isLoopback(address) && !address.includes('#'), {
      error: 'Expected an address of this machine, such as http://127.0.0.1:7071/api/invitation.',
    }),
  ),
});

const Wish = z.extend(Client, {
  response_type: z.literal('code'),
  code_challenge: z
    .string()
    .check(z.regex(/^[\w-]{43}$/, 'Expected PKCE: 43 characters of base64url, the SHA-256 of a verifier.')),
  code_challenge_method: z.literal('S256'),
  scope: z._default(z.string().check(z.maxLength(500)), 'openid'),
  state: z.optional(z.string().check(z.maxLength(2000))),
  nonce: z.optional(z.string().check(z.maxLength(500))),
  login_hint: z.optional(z.string().check(z.maxLength(320))),
  prompt: z.optional(z.string().check(z.maxLength(100))),
  response_mode: z._default(responseMode, 'query'),
});
export type AuthorizationRequest = z.infer<typeof Wish>;

export type ReadAuthorization =
  | { readonly request: AuthorizationRequest }
  /** Nowhere to send an answer: the person has to be told. */
  | { readonly fault: string }
  | { readonly redirect: string };

/** Where an answer of the authorization endpoint goes, in the query or the fragment. */
export const answerAddress = (
  {
    redirect_uri: redirectUri,
    response_mode: mode,
  }: Pick<AuthorizationRequest, 'redirect_uri' | 'response_mode'>,
  parameters: Readonly<Record<string, string | undefined>>,
): string => {
  const address = new URL(redirectUri);
  const answer = new URLSearchParams(mode === 'query' ? address.search : '');
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) answer.set(name, value);
  address[mode === 'query' ? 'search' : 'hash'] = answer.toString();
  return address.href;
};

const faultText = (error: z.core.$ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');

/** Reads the request out of a query or a form. */
export const readAuthorization = (parameters: URLSearchParams): ReadAuthorization => {
  const given = Object.fromEntries(parameters);
  const client = Client.safeParse(given);
  if (!client.success) return { fault: faultText(client.error) };
  const wish = Wish.safeParse(given);
  if (wish.success && wish.data.prompt !== 'none') return { request: wish.data };
  const mode = responseMode.safeParse(given['response_mode']).data;
  const error = wish.success ? 'login_required' : 'invalid_request';
  return {
    redirect: answerAddress(
      { ...client.data, response_mode: mode ?? 'query' },
      {
        error,
        error_description: wish.success ? 'Nobody is signed in here.' : faultText(wish.error),
        state: given['state'],
      },
    ),
  };
};
