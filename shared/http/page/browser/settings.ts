// What the server tells the page: where the API, the portal and the sign-in are.
import type { SignInSettings } from '../../../schema/issuer-settings.ts';
import { record, recordFrom, text } from './reading.ts';

export interface PageSettings {
  /** The API's address without a trailing slash: `https://…/api`. */
  readonly api: string;
  /** The page's own address, to which the issuer sends people back. */
  readonly page: string;
  readonly portal: string;
  /** Without it the page says how else to accept. */
  readonly signIn?: SignInSettings | undefined;
}

const signInFrom = (value: unknown): SignInSettings | undefined => {
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
