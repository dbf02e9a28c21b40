// The handler of queued mails on storage and a queue in memory, with a mail server that a test decides over.
import { createLinks, type Links } from '../../../shared/auth/link.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { second } from '../../../shared/domain/time.ts';
import { defaultNamePolicy } from '../../../shared/domain/name/name-rules.ts';
import { mailer, type Mailer } from '../../../shared/mail/mailer.ts';
import type { MailerParts } from '../../../shared/mail/mailer-parts.ts';
import type { OutgoingMail } from '../../../shared/mail/message.ts';
import type { SendOutcome } from '../../../shared/mail/transport.ts';
import { mailWriter } from '../../../shared/mail/writer.ts';
import type { MailMessage } from '../../../shared/schema/mail-message.ts';
import type { AccountStore, Decide, Loaded } from '../../../shared/storage/accounts.ts';
import { deliveries } from '../../../shared/storage/deliveries.ts';
import { deliveryReports } from '../../../shared/storage/delivery-reports.ts';
import { recipients } from '../../../shared/storage/recipients.ts';
import { Contended, StorageUnavailable } from '../../../shared/storage/tables.ts';
import { aStore, digestAddress, existing, founded } from '../../support/account-stores.ts';
import { anAccount, invitationIdOf, inviting, keyFor } from '../../support/accounts.ts';
import { createClock, type Clock } from '../../support/clock.ts';
import { memoryQueue, type MemoryQueue } from '../../support/memory-queue.ts';
import { memoryTables, type MemoryTables } from '../../support/memory-tables.ts';
import { eventsIn } from '../../support/soundness.ts';
import { watchedQueue, watchedTables, type Watch } from '../../support/watched.ts';

export const linksOf = (...names: readonly [string, ...string[]]): Links => {
  const [first, ...others] = names.map((name) => ({ name, key: keyFor(`link ${name}`) }));
  if (!first) throw new Error('At least one name.');
  return createLinks([first, ...others]);
};

/** The mail server: it takes everything until told otherwise. */
export interface Server {
  /** Everything that reached it, also what it did not take. */
  readonly received: OutgoingMail[];
  answer: (mail: OutgoingMail) => Promise<SendOutcome>;
}

export interface Stage {
  readonly clock: Clock;
  readonly tables: MemoryTables;
  readonly queue: MemoryQueue;
  readonly server: Server;
  readonly store: AccountStore;
  /** One more handler process, whose storage and queue calls `watch` sees. */
  readonly handler: (
    watch?: Watch,
    more?: Partial<MailerParts<Loaded>> & { readonly links?: Links },
  ) => Mailer;
  /** Changes the account as it is now. */
  readonly change: (decide: Decide) => Promise<Account>;
  readonly current: () => Promise<Account>;
  readonly delivery: (subject: string, version: number) => Promise<Delivery | undefined>;
  /** Lets time pass and handles what is visible then, once. */
  readonly runAfter: (milliseconds: number, handler?: Mailer) => Promise<void>;
}

export const stageWith = async (account: Account = anAccount()): Promise<Stage> => {
  const clock = createClock();
  const tables = memoryTables();
  const queue = memoryQueue(clock.milliseconds);
  const store = aStore(tables, queue, { clock: clock.now });
  const server: Server = { received: [], answer: async () => ({ status: 'sent' }) };
  const send = (mail: OutgoingMail): Promise<SendOutcome> => {
    server.received.push(mail);
    return server.answer(mail);
  };
  await founded(store, account);

  const handler: Stage['handler'] = (watch = () => undefined, { links = linksOf('k1'), ...more } = {}) => {
    const watched = watchedTables(tables, watch);
    return mailer({
      accounts: aStore(watched, watchedQueue(queue, watch), { clock: clock.now }),
      deliveries: deliveries(watched),
      reports: deliveryReports(watched),
      recipients: recipients(watched, digestAddress),
      queue: watchedQueue(queue, watch),
      isOutage: (error) => error instanceof StorageUnavailable || error instanceof Contended,
      clock: clock.now,
      random: () => 0.5,
      perRecipientAndDay: 3,
      write: mailWriter({
        linkBase: 'https://portal.contoso.example/join',
        portal: 'https://portal.contoso.example',
        promoKey: keyFor('promo'),
        domain: 'contoso.example',
        names: defaultNamePolicy,
        sign: links.sign,
        transport: async () => ({ send, close: () => undefined }),
      }),
      ...more,
    });
  };
  const only = handler();
  return {
    clock,
    tables,
    queue,
    server,
    store,
    handler,
    change: async (decide) => store.change(account.id, await store.read(account.id), decide),
    current: async () => (await existing(store, account.id)).account,
    delivery: (subject, version) => deliveries(tables).get({ publisherId: account.id, subject, version }),
    runAfter: async (milliseconds, chosen = only) => {
      clock.pass(milliseconds);
      for (const message of queue.receive()) await chosen.send(message);
    },
  };
};

export const email = 'grace@contoso.example';
export const invitationId = invitationIdOf(email);

/** A stage on which Grace has just been invited, as version 2. */
export const stageWithInvitation = async (account?: Account): Promise<Stage> => {
  const stage = await stageWith(account);
  await stage.change(inviting(email));
  return stage;
};

/** The message of Grace's invitation, as it was enqueued at the start. */
export const messageOf = (stage: Stage, version = 2): MailMessage => ({
  v: 1,
  kind: 'invitation',
  publisherId: 'contoso',
  subject: invitationId,
  version,
  firstAt: stage.clock.now(),
  attempt: 0,
});

/** How many events say that a mail has failed. */
export const failures = async ({ tables }: Stage): Promise<number> =>
  (await eventsIn(tables, 'contoso')).filter(({ type }) => type === 'invitation.mailFailed').length;

/** Seconds until the only waiting message is visible. */
export const pauseOf = ({ queue, clock }: Stage): number =>
  ((queue.waiting()[0]?.visibleAt ?? Number.NaN) - clock.milliseconds()) / second;

/** Handles message after message until none waits; the pauses in seconds between them. */
export const runOut = async (stage: Stage): Promise<readonly number[]> => {
  const pauses: number[] = [];
  while (stage.queue.waiting().length > 0) {
    const pause = pauseOf(stage);
    pauses.push(pause);
    await stage.runAfter(pause * second);
  }
  return pauses;
};
