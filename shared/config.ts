// The app's settings, parsed once from the environment; every wrong one is named at once.
import * as z from 'zod/mini';
import { defaultLimits, type Limits } from './domain/limits.ts';
import { issuerList, type IssuerSettings } from './schema/issuer-settings.ts';
import {
  httpUrlOf,
  jsonOf,
  keyOf,
  keyText,
  linkBaseOf,
  namedKeysOf,
  namesOf,
  numberOf,
  oneOrTwoKeysOf,
  originOf,
  setting,
  smtpUrlOf,
  type NamedKey,
} from './schema/setting.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Storage is reached by a connection string on a developer's machine, by managed identity in Azure. */
export type StorageSettings =
  | { readonly by: 'connectionString'; readonly connectionString: string }
  | {
      readonly by: 'identity';
      readonly tableEndpoint: string;
      readonly queueEndpoint: string;
      /** Of a user-assigned identity. */
      readonly clientId?: string | undefined;
    };

export interface Keys {
  /** Newest first: the first signs, all verify. */
  readonly link: readonly [NamedKey, ...NamedKey[]];
  readonly digest: Uint8Array;
  readonly history: Uint8Array;
  readonly continuation: Uint8Array;
  readonly promo: Uint8Array;
}

export type TransportSettings =
  | { readonly by: 'smtp'; readonly url: string }
  | {
      readonly by: 'communicationServices';
      readonly endpoint: string;
      readonly accessKey?: string | undefined;
    };

export interface Config {
  readonly development: boolean;
  readonly storage: StorageSettings;
  /** Scheme and authority that clients use, without a trailing slash. */
  readonly origin: string;
  /** What links in mails start with, before `#`. */
  readonly linkBase: string;
  /** Where publishers sign in, named in the welcome mail. */
  readonly portal: string;
  readonly issuers: readonly IssuerSettings[];
  readonly keys: Keys;
  readonly mail: {
    readonly from: string;
    readonly transport: TransportSettings;
    /** Two keys that a delivery report may carry, so that they can be changed one by one. */
    readonly deliveryKeys: readonly Uint8Array[];
  };
  readonly limits: Limits;
  readonly nameExceptions: readonly string[];
  readonly trustedProxies: number;
  /** Where OpenTelemetry traces go, without a trailing slash; nowhere if left out. */
  readonly collector?: string | undefined;
}

/** The settings are wrong: the message is one line that names each. */
export class ConfigFault extends Error {
  constructor(faults: readonly string[]) {
    super(`The app cannot start with these settings: ${faults.join('; ')}.`);
    this.name = 'ConfigFault';
  }
}

const count = setting('a whole number', numberOf);
const key = setting(keyText, keyOf);
const url = setting('an http(s) address', httpUrlOf);

/** The environment as the app reads it; plain http issuers only in `development`. */
const environmentSchema = (development: boolean) =>
  z.object({
    AzureWebJobsStorage: z.optional(z.string()),
    AzureWebJobsStorage__accountName: z.optional(setting('a storage account name', (text) => text)),
    AzureWebJobsStorage__tableServiceUri: z.optional(url),
    AzureWebJobsStorage__queueServiceUri: z.optional(url),
    AzureWebJobsStorage__clientId: z.optional(z.string()),
    PUBLIC_ORIGIN: setting('the origin that clients use, such as https://accounts.contoso.example', originOf),
    PORTAL_URL: z.optional(url),
    LINK_BASE: z.optional(setting('an http(s) address without a fragment', linkBaseOf)),
    TOKEN_ISSUERS: z.pipe(
      z.pipe(
        setting('a JSON list of issuers (docs/settings.md has an example)', jsonOf),
        z.transform(({ json }) => json),
      ),
      issuerList(development),
    ),
    LINK_KEYS: setting(
      `name:key, newest first, separated by commas (a name is 1 to 16 of a-z0-9, a key ${keyText})`,
      namedKeysOf,
    ),
    DIGEST_KEY: key,
    HISTORY_KEY: key,
    CONTINUATION_KEY: key,
    PROMO_KEY: key,
    MAIL_FROM: setting('a sender, such as Contoso <no-reply@contoso.example>', (text) =>
      text.includes('@') ? text : undefined,
    ),
    SMTP_URL: z.optional(setting('smtp://user:password@host:port or smtps://...', smtpUrlOf)),
    ACS_ENDPOINT: z.optional(url),
    ACS_ACCESS_KEY: z.optional(z.string()),
    MAIL_DELIVERY_KEYS: z.optional(
      setting(`one or two keys separated by a comma, each ${keyText}`, oneOrTwoKeysOf),
    ),
    NAME_EXCEPTIONS: z.optional(setting('a JSON list of names', namesOf)),
    TRUSTED_PROXIES: z._default(count, 1),
    OTEL_EXPORTER_OTLP_ENDPOINT: z.optional(url),
    LIMIT_USERS: z._default(count, defaultLimits.usersPerPublisher),
    LIMIT_PENDING_INVITATIONS: z._default(count, defaultLimits.pendingInvitationsPerPublisher),
    LIMIT_INVITATIONS_PER_DAY: z._default(count, defaultLimits.invitationsPerPublisherAndDay),
    LIMIT_SECONDS_BETWEEN_MAILS: z._default(count, defaultLimits.secondsBetweenMails),
    LIMIT_REGISTRATIONS_PER_DAY: z._default(count, defaultLimits.registrationsPerCallerAndDay),
    LIMIT_REGISTRATIONS_AWAITING_REVIEW: z._default(count, defaultLimits.registrationsAwaitingReview),
    LIMIT_WRITES_PER_MINUTE: z._default(count, defaultLimits.writesPerMinute),
    LIMIT_OPEN_REQUESTS_PER_MINUTE: z._default(count, defaultLimits.openRequestsPerMinute),
    LIMIT_MAILS_PER_RECIPIENT_AND_DAY: z._default(count, defaultLimits.mailsPerRecipientAndDay),
  });

type Parsed = z.infer<ReturnType<typeof environmentSchema>>;

const storageOf = (parsed: Parsed): StorageSettings | undefined => {
  if (parsed.AzureWebJobsStorage !== undefined) {
    return { by: 'connectionString', connectionString: parsed.AzureWebJobsStorage };
  }
  const account = parsed.AzureWebJobsStorage__accountName;
  const endpoint = (kind: string): string | undefined =>
    account && `https://${account}.${kind}.core.windows.net`;
  const tableEndpoint = parsed.AzureWebJobsStorage__tableServiceUri ?? endpoint('table');
  const queueEndpoint = parsed.AzureWebJobsStorage__queueServiceUri ?? endpoint('queue');
  return tableEndpoint && queueEndpoint
    ? { by: 'identity', tableEndpoint, queueEndpoint, clientId: parsed.AzureWebJobsStorage__clientId }
    : undefined;
};

const transportOf = (parsed: Parsed): TransportSettings | undefined => {
  if (parsed.SMTP_URL !== undefined) return { by: 'smtp', url: parsed.SMTP_URL };
  return parsed.ACS_ENDPOINT === undefined
    ? undefined
    : { by: 'communicationServices', endpoint: parsed.ACS_ENDPOINT, accessKey: parsed.ACS_ACCESS_KEY };
};

const limitsOf = (parsed: Parsed): Limits => ({
  usersPerPublisher: parsed.LIMIT_USERS,
  pendingInvitationsPerPublisher: parsed.LIMIT_PENDING_INVITATIONS,
  invitationsPerPublisherAndDay: parsed.LIMIT_INVITATIONS_PER_DAY,
  secondsBetweenMails: parsed.LIMIT_SECONDS_BETWEEN_MAILS,
  registrationsPerCallerAndDay: parsed.LIMIT_REGISTRATIONS_PER_DAY,
  registrationsAwaitingReview: parsed.LIMIT_REGISTRATIONS_AWAITING_REVIEW,
  writesPerMinute: parsed.LIMIT_WRITES_PER_MINUTE,
  openRequestsPerMinute: parsed.LIMIT_OPEN_REQUESTS_PER_MINUTE,
  mailsPerRecipientAndDay: parsed.LIMIT_MAILS_PER_RECIPIENT_AND_DAY,
});

/** An empty variable is an unset one: portals and shells cannot tell the two apart. */
const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

/** What can be said in several ways, of which one must be there with all its settings. */
const ways: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AzureWebJobsStorage is missing: a connection string, or AzureWebJobsStorage__accountName': [
    ['AzureWebJobsStorage'],
    ['AzureWebJobsStorage__accountName'],
    ['AzureWebJobsStorage__tableServiceUri', 'AzureWebJobsStorage__queueServiceUri'],
  ],
  'SMTP_URL is missing: smtp://host:port, or ACS_ENDPOINT for Communication Services': [
    ['SMTP_URL'],
    ['ACS_ENDPOINT'],
  ],
};

const missing = (environment: Environment): readonly string[] =>
  Object.entries(ways)
    .filter(([, names]) => !names.some((way) => way.every((name) => environment[name] !== undefined)))
    .map(([fault]) => fault);

/** Keys are never shared between purposes: who learns one must not have learned another. */
const sharedKeys = (parsed: Parsed): readonly string[] => {
  const keys = [
    ...parsed.LINK_KEYS.map(({ key: linkKey }) => linkKey),
    parsed.DIGEST_KEY,
    parsed.HISTORY_KEY,
    parsed.CONTINUATION_KEY,
    parsed.PROMO_KEY,
    ...(parsed.MAIL_DELIVERY_KEYS ?? []),
  ];
  const distinct = new Set(keys.map((bytes) => Buffer.from(bytes).toString('base64')));
  return distinct.size === keys.length
    ? []
    : ['Two settings hold the same key: make one for each with "npm run -s new-key"'];
};

/** The settings of `environment`; throws a `ConfigFault` that names every wrong one. */
export const parseConfig = (environment: Environment): Config => {
  const development = environment['AZURE_FUNCTIONS_ENVIRONMENT'] === 'Development';
  const given = withoutEmpty(environment);
  const { data, error } = environmentSchema(development).safeParse(given);
  const storage = data && storageOf(data);
  const transport = data && transportOf(data);
  if (!data || !storage || !transport) {
    const wrong = error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
    throw new ConfigFault([...wrong, ...missing(given)]);
  }
  const shared = sharedKeys(data);
  if (shared.length > 0) throw new ConfigFault(shared);
  return {
    development,
    storage,
    origin: data.PUBLIC_ORIGIN,
    linkBase: data.LINK_BASE ?? `${data.PUBLIC_ORIGIN}/api/invitation`,
    portal: data.PORTAL_URL ?? data.PUBLIC_ORIGIN,
    issuers: data.TOKEN_ISSUERS,
    keys: {
      link: data.LINK_KEYS,
      digest: data.DIGEST_KEY,
      history: data.HISTORY_KEY,
      continuation: data.CONTINUATION_KEY,
      promo: data.PROMO_KEY,
    },
    mail: { from: data.MAIL_FROM, transport, deliveryKeys: data.MAIL_DELIVERY_KEYS ?? [] },
    limits: limitsOf(data),
    nameExceptions: data.NAME_EXCEPTIONS ?? [],
    trustedProxies: data.TRUSTED_PROXIES,
    collector: data.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
};
