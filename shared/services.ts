// The only place where live parts are put together.
import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { createVerifier, type Verifier } from './auth/verifier.ts';
import { createLinks, invitationIds, type InvitationId, type Links } from './auth/link.ts';
import { rates, type Rates } from './auth/rates.ts';
import { createSeals, type Seals } from './auth/sealing.ts';
import type { Config } from './config.ts';
import { base32 } from './domain/base32.ts';
import { withExceptions } from './domain/name/check-name.ts';
import type { NamePolicy } from './domain/name/name-policy.ts';
import { defaultNamePolicy } from './domain/name/name-rules.ts';
import type { Instant } from './domain/time.ts';
import { liveTransport, senderAddress } from './mail/live-transport.ts';
import type { Transport } from './mail/transport.ts';
import { mailer, type Mailer } from './mail/mailer.ts';
import { mailWriter } from './mail/writer.ts';
import { accountStore, type AccountStore, type AccountStoreParts } from './storage/accounts.ts';
import { azureTables } from './storage/azure-tables.ts';
import { deliveries, type Deliveries } from './storage/deliveries.ts';
import { accountEvents, type Events } from './storage/events.ts';
import { deliveryReports } from './storage/delivery-reports.ts';
import { dueList, type DueList } from './storage/due-list.ts';
import { addressDigest, type DigestAddress } from './storage/index-rows.ts';
import { mailQueue, type MailQueue } from './storage/mail-queue.ts';
import { people, type People } from './storage/people.ts';
import { publisherLists, type PublisherLists } from './storage/publisher-lists.ts';
import { registrationCounts, type RegistrationCounts } from './storage/registration-counts.ts';
import { recipients } from './storage/recipients.ts';
import { Contended, StorageUnavailable, type Tables } from './storage/tables.ts';

export interface Services {
  readonly config: Config;
  readonly clock: () => Instant;
  readonly verifier: Verifier;
  readonly accounts: AccountStore;
  readonly lists: PublisherLists;
  readonly registrations: RegistrationCounts;
  readonly events: Events;
  readonly due: DueList;
  readonly people: People;
  readonly digestAddress: DigestAddress;
  readonly deliveries: Deliveries;
  readonly links: Links;
  readonly invitationId: InvitationId;
  readonly seals: Seals;
  readonly rates: Rates;
  readonly names: NamePolicy;
  readonly mailer: Mailer;
  readonly tables: Tables;
  readonly queue: MailQueue;
}

const newId = (): string => `evt_${base32(randomBytes(16))}`;

/** What the services reach of the world, time and chance included. */
export interface World extends Pick<AccountStoreParts, 'elapsed' | 'wait' | 'random' | 'newId'> {
  readonly tables: Tables;
  readonly queue: MailQueue;
  readonly verifier: Verifier;
  readonly transport: () => Promise<Transport>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Services on the given world; everything else is made from the settings. */
export const createServices = (config: Config, world: World): Services => {
  const { tables, queue, now } = world;
  const clock = (): Instant => new Date(now()).toISOString();
  const digestAddress = addressDigest(config.keys.digest);
  const accounts = accountStore({ ...world, clock, historyKey: config.keys.history, digestAddress });
  const links = createLinks(config.keys.link);
  const names = withExceptions(defaultNamePolicy, config.nameExceptions);
  const sent = deliveries(tables);
  return {
    config,
    clock,
    verifier: world.verifier,
    accounts,
    lists: publisherLists(tables, accounts, digestAddress),
    registrations: registrationCounts(tables, accounts, config.limits),
    events: accountEvents(tables),
    due: dueList(tables),
    people: people(tables, digestAddress),
    digestAddress,
    deliveries: sent,
    links,
    invitationId: invitationIds(config.keys.digest),
    seals: createSeals(config.keys.continuation),
    rates: rates(now),
    names,
    mailer: mailer({
      accounts,
      deliveries: sent,
      recipients: recipients(tables, digestAddress),
      reports: deliveryReports(tables),
      queue,
      isOutage: (error) => error instanceof StorageUnavailable || error instanceof Contended,
      clock,
      random: world.random,
      perRecipientAndDay: config.limits.mailsPerRecipientAndDay,
      write: mailWriter({
        linkBase: config.linkBase,
        portal: config.portal,
        promoKey: config.keys.promo,
        domain: senderAddress(config.mail.from).split('@').at(-1) ?? '',
        names,
        sign: links.sign,
        transport: world.transport,
      }),
    }),
    tables,
    queue,
  };
};

/** Services on the storage that the settings name. */
export const liveServices = (config: Config): Services => {
  const { storage, issuers, development, mail } = config;
  return createServices(config, {
    tables: azureTables(storage),
    queue: mailQueue(storage),
    verifier: createVerifier({ issuers, clock: Date.now, development }),
    transport: liveTransport({ settings: mail.transport, from: mail.from, now: Date.now }),
    now: Date.now,
    elapsed: () => performance.now(),
    wait: async (milliseconds) => {
      await setTimeout(milliseconds);
    },
    random: Math.random,
    newId,
  });
};
