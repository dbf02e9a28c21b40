// What the server tells the page: where the API, the portal and the sign-in are.
import { record, recordFrom, text } from './reading.ts';

/** A public client of an OpenID Connect issuer: authorization code with PKCE, no secret. */
export interface SignIn {
  readonly clientId: string;
  readonly scope: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** More parameters of the authorization request, such as the `audience` that some issuers want. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The `prompt` that makes the issuer offer another account than the one that is signed in. */
  readonly promptForOther: string;
}

export interface PageSettings {
  /** The API's address without a trailing slash: `https://…/api`. */
  readonly api: string;
  /** The page's own address, to which the issuer sends people back. */
  readonly page: string;
  readonly portal: string;
  /** Without it the page says how else to accept. */
  readonly signIn?: SignIn | undefined;
}

const signInFrom = (value: unknown): SignIn | undefined => {
  if (value === undefined) return undefined;
  const given = record(value);
  const parameters: Record<string, string> = {};
  for (const [name, one] of Object.entries(record(given['parameters']))) parameters[name] = text(one);
  return {
    clientId: text(given['clientId']),
    scope: text(given['scope']),
    authorizationEndpoint: text(given['authorizationEndpoint']),
    tokenEndpoint: text(given['tokenEndpoint']),
    parameters,
    promptForOther: text(given['promptForOther']),
  };
};

/** The settings as the server wrote them. */
export const settingsFrom = (json: string): PageSettings => {
  const { api, page, portal, signIn } = recordFrom(json);
  return { api: text(api), page: text(page), portal: text(portal), signIn: signInFrom(signIn) };
};
