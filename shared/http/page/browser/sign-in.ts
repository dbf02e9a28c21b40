// Signing in by OpenID Connect: authorization code with PKCE (S256), as a public client. The access token stays in memory.
// A nonce has no place here: it binds an ID token, and the page uses none. PKCE and state bind the code to this tab.
import type { SignInSettings } from '../../../schema/issuer-settings.ts';
import { record, text } from './reading.ts';
import type { PageSettings } from './settings.ts';

/** What waits in the tab while the person is at the issuer. */
export interface Pending {
  /** The invitation's. */
  readonly token: string;
  readonly state: string;
  readonly verifier: string;
}

export interface SignInSteps {
  /** Leaves the page for the issuer's; `other` asks it to offer another account. */
  readonly leave: (
    token: string,
    hint: { readonly address?: string; readonly other: boolean },
  ) => Promise<void>;
  /** The access token for the code that the issuer gave; undefined when it gives none. */
  readonly finish: (code: string, verifier: string) => Promise<string | undefined>;
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** 256 random bits as text. */
export const randomText = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** RFC 7636, S256. */
export const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));

export interface AuthorizationWish {
  readonly state: string;
  readonly challenge: string;
  readonly language: string;
  readonly address?: string | undefined;
  readonly other: boolean;
}

/** Where the person signs in. */
export const authorizationAddress = (
  signIn: SignInSettings,
  page: string,
  wish: AuthorizationWish,
): string => {
  const address = new URL(signIn.authorizationEndpoint);
  const parameters = {
    ...signIn.parameters,
    response_type: 'code',
    // So that no server, and no log, sees the code.
    response_mode: 'fragment',
    client_id: signIn.clientId,
    redirect_uri: page,
    scope: signIn.scope,
    state: wish.state,
    code_challenge: wish.challenge,
    code_challenge_method: 'S256',
    ui_locales: wish.language,
    ...(wish.address && !wish.other && { login_hint: wish.address }),
    ...(wish.other && { prompt: signIn.promptForOther }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
};

const exchange = async (
  { tokenEndpoint, clientId }: SignInSettings,
  page: string,
  code: string,
  verifier: string,
): Promise<string | undefined> => {
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      client_id: clientId,
      redirect_uri: page,
    }),
  });
  const { access_token: accessToken } = record(await response.json());
  return response.ok && text(accessToken) !== '' ? text(accessToken) : undefined;
};

/** The steps with a configured issuer; `keep` stores what waits, `go` leaves the page. */
export const signInWith = (
  { signIn, page }: PageSettings,
  {
    keep,
    go,
    language,
  }: {
    readonly keep: (pending: Pending) => void;
    readonly go: (address: string) => void;
    readonly language: () => string;
  },
): SignInSteps => ({
  leave: async (token, hint) => {
    if (!signIn) return;
    const pending = { token, state: randomText(), verifier: randomText() };
    const challenge = await challengeOf(pending.verifier);
    keep(pending);
    go(
      authorizationAddress(signIn, page, {
        ...hint,
        state: pending.state,
        challenge,
        language: language(),
      }),
    );
  },
  finish: async (code, verifier) => signIn && exchange(signIn, page, code, verifier).catch(() => undefined),
});
