// The app settings of a local run, as an Azure Functions app would get them from its environment.
import type { Keys } from './keys.ts';
import type { Ports } from './ports.ts';

export type Settings = Readonly<Record<string, string>>;

/** What the app expects as the `aud` of its access tokens. */
export const AUDIENCE = 'api://partner-accounts';

// The storage emulator's account is the same everywhere and public.
const ACCOUNT = 'devstoreaccount1';
const ACCOUNT_KEY =
  'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The address of a local server, without a trailing slash. */
export const origin = (port: number): string => `http://127.0.0.1:${port}`;

/** The connection string of the storage emulator with each service at a port of this machine. */
export const emulatorConnection = (ports: Pick<Ports, 'blob' | 'queue' | 'table'>): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${ACCOUNT}`,
    `AccountKey=${ACCOUNT_KEY}`,
    `BlobEndpoint=${origin(ports.blob)}/${ACCOUNT}`,
    `QueueEndpoint=${origin(ports.queue)}/${ACCOUNT}`,
    `TableEndpoint=${origin(ports.table)}/${ACCOUNT};`,
  ].join(';');

const trustedIssuers = (ports: Ports): string =>
  JSON.stringify([
    {
      issuer: origin(ports.issuer),
      audience: AUDIENCE,
      trustedFor: ['addresses', 'roles'],
      servicePrincipals: true,
      signIn: {
        clientId: 'invitation-page',
        authorizationEndpoint: `${origin(ports.issuer)}/authorize`,
        tokenEndpoint: `${origin(ports.issuer)}/token`,
      },
    },
  ]);

const defaults = (ports: Ports, keys: Keys): Settings => ({
  FUNCTIONS_WORKER_RUNTIME: 'node',
  AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
  AzureWebJobsStorage: emulatorConnection(ports),
  PUBLIC_ORIGIN: origin(ports.api),
  TOKEN_ISSUERS: trustedIssuers(ports),
  LINK_KEYS: `local1:${keys.link}`,
  DIGEST_KEY: keys.digest,
  HISTORY_KEY: keys.history,
  CONTINUATION_KEY: keys.continuation,
  PROMO_KEY: keys.promo,
  MAIL_DELIVERY_KEYS: keys.mailDelivery.join(','),
  MAIL_FROM: 'Partner accounts <no-reply@partner-accounts.example>',
  SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
  TRUSTED_PROXIES: '0',
});

export interface SettingSources {
  readonly ports: Ports;
  readonly keys: Keys;
  /** Variables that win over the defaults: the developer's environment, or nothing for an ephemeral run. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Settings that win over everything. */
  readonly set: Settings;
}

/** The settings of the app: the defaults, over them the environment's values of these names, over them `set`. */
export const appSettings = ({ ports, keys, environment, set }: SettingSources): Settings => {
  const settings = Object.entries(defaults(ports, keys)).map(
    ([name, value]) => [name, environment[name] ?? value] as const,
  );
  return { ...Object.fromEntries(settings), ...set };
};
