// The handler of queued mails: is it still wanted, whose turn is it, send, and say what became of it.
import type { Delivery, MailName, ReportedStatus } from '../domain/delivery.ts';
import { recordMailFailure } from '../domain/mail-failure.ts';
import { elapsed, hour, later, minute, second, untilNextDay, type Instant } from '../domain/time.ts';
import { mailState, type MailState } from '../domain/wanted-mail.ts';
import type { MailMessage } from '../schema/mail-message.ts';
import type { Claim, Loaded, MailerParts } from './mailer-parts.ts';
import type { SendOutcome } from './transport.ts';

/** What came of a message, for the log. */
export type MailOutcome =
  | 'sent'
  | 'bounced'
  | 'failed'
  /** The provider, or storage, has a fault that may pass. */
  | 'retry'
  /** The recipient has had the day's mails. */
  | 'nextDay'
  /** The change that asks for it has not been seen yet. */
  | 'notYet'
  /** Another handler is sending it. */
  | 'busy'
  /** It was sent or given up before. */
  | 'settled'
  | 'suppressed'
  | 'never';

export interface Mailer {
  /** Handles one message of the queue; throws when it should come again, in the end to the poison queue. */
  send: (message: MailMessage) => Promise<MailOutcome>;
  /** Records that a message has broken the handler for good. */
  recordFailure: (message: MailMessage) => Promise<void>;
  /** Takes a provider's report on a mail; reports on mails that are not ours, and further ones, change nothing. */
  recordReport: (operationId: string, status: ReportedStatus, reason: string | undefined) => Promise<void>;
}

/** How long a message waits for the change that asks for it. */
const patience = 2 * minute;
const comeBackSeconds = 5;
const busySeconds = 30;
const tryFor = 24 * hour;
const longestPause = 30 * 60;

/** Seconds before the next try: 30 s, doubled each time, up to half an hour. */
const pauseAfter = (attempt: number, asked: number | undefined): number =>
  Math.min(Math.max(30 * 2 ** attempt, asked ?? 0), longestPause);

const nameOf = ({ publisherId, subject, version }: MailMessage): MailName => ({
  publisherId,
  subject,
  version,
});

/** The delivery of a claim that came to no attempt. */
const untried = ({ delivery: { attempts, ...delivery } }: Claim): Delivery => ({
  ...delivery,
  attempts: attempts - 1,
  lastAttemptAt: undefined,
});

export const mailer = <L extends Loaded>(parts: MailerParts<L>): Mailer => {
  const { accounts, deliveries, queue, clock } = parts;

  /** The inviter's side sees a failure: as an event, and why in the delivery. */
  const tell = async (mail: MailName, bounced: boolean): Promise<void> => {
    const at = clock();
    const loaded = await accounts.read(mail.publisherId);
    // The mail of a registration whose commit never came has nobody to tell.
    if (!loaded) return;
    await accounts.change(mail.publisherId, loaded, (account) =>
      recordMailFailure(account ?? loaded.account, mail, at, bounced),
    );
  };

  const fail = async (claim: Claim, status: 'bounced' | 'failed', reason: string): Promise<MailOutcome> => {
    await tell(claim.mail, status === 'bounced');
    await deliveries.settle(claim, { ...claim.delivery, status, reason });
    return status;
  };

  const again = async (message: MailMessage, delay: number, outcome: MailOutcome): Promise<MailOutcome> => {
    await queue.send(message, delay);
    return outcome;
  };

  /** The change may still be on its way: wait for it, then make sure that it can come no more. */
  const waitForChange = async (
    message: MailMessage,
    loaded: L | undefined,
    at: Instant,
  ): Promise<MailOutcome> => {
    // Also not for ever when the message claims to come from the future.
    if (Math.abs(elapsed(message.firstAt, at)) < patience) return again(message, comeBackSeconds, 'notYet');
    return loaded && !(await accounts.fence(loaded)) ? again(message, 1, 'notYet') : 'never';
  };

  /** The recipient has had their mails of the day: this one waits for the next. */
  const waitForNextDay = async (message: MailMessage, claim: Claim, at: Instant): Promise<MailOutcome> => {
    const pause = untilNextDay(at) + parts.random() * hour;
    await queue.send({ ...message, firstAt: later(at, pause) }, pause / second);
    await deliveries.settle(claim, untried(claim));
    return 'nextDay';
  };

  /** What has ended the mail is told in its delivery; that of a mail which was replaced nobody reads. */
  const withdraw = async (claim: Claim, state: MailState): Promise<MailOutcome> => {
    const reason = state.state === 'silent' ? state.reason : 'It was replaced before it left.';
    await deliveries.settle(claim, { ...untried(claim), status: 'suppressed', reason });
    return 'suppressed';
  };

  const settleOutcome = async (
    message: MailMessage,
    claim: Claim,
    outcome: SendOutcome,
    at: Instant,
  ): Promise<MailOutcome> => {
    const { delivery } = claim;
    switch (outcome.status) {
      case 'sent':
        await deliveries.settle(claim, { ...delivery, status: 'sent' });
        return 'sent';
      case 'bounced':
      case 'failed':
        return fail(claim, outcome.status, outcome.reason);
      case 'retry': {
        const { reason, retryAfterSeconds } = outcome;
        const pause = pauseAfter(message.attempt, retryAfterSeconds);
        if (elapsed(message.firstAt, at) + pause * second > tryFor) return fail(claim, 'failed', reason);
        await queue.send({ ...message, attempt: message.attempt + 1 }, pause);
        await deliveries.settle(claim, { ...delivery, status: 'queued', reason });
        return 'retry';
      }
    }
  };

  const deliver = async (message: MailMessage, at: Instant): Promise<MailOutcome> => {
    const answer = await deliveries.claim(nameOf(message), at);
    if (answer.state === 'settled') return 'settled';
    if (answer.state === 'busy') return again(message, busySeconds, 'busy');
    const { claim } = answer;
    // Only now: what has ended the mail meanwhile has taken the row away that told whether it was sent.
    const account = (await accounts.read(message.publisherId))?.account;
    const state: MailState = account ? mailState(account, message, at) : { state: 'never' };
    if (!account || state.state !== 'wanted') return withdraw(claim, state);
    const ready = await parts.write(account, state, message);
    if ('reason' in ready) return fail(claim, 'failed', ready.reason);
    if (!(await parts.recipients.reserve(state.to, message, at, parts.perRecipientAndDay))) {
      return waitForNextDay(message, claim, at);
    }
    await parts.reports.expect(ready.mail.operationId, nameOf(message));
    return settleOutcome(message, claim, await ready.send(ready.mail), at);
  };

  const handle = async (message: MailMessage, at: Instant): Promise<MailOutcome> => {
    const loaded = await accounts.read(message.publisherId);
    if (!loaded) return waitForChange(message, loaded, at);
    const state = mailState(loaded.account, message, at);
    switch (state.state) {
      case 'never':
        return 'never';
      case 'notYet':
        return waitForChange(message, loaded, at);
      case 'silent':
        await deliveries.giveUp(nameOf(message), 'suppressed', state.reason);
        return 'suppressed';
      case 'wanted':
        return deliver(message, at);
    }
  };

  return {
    send: async (message) => {
      const at = clock();
      try {
        return await handle(message, at);
      } catch (error) {
        // An outage may last longer than the host's few tries.
        if (!parts.isOutage(error) || elapsed(message.firstAt, at) > tryFor) throw error;
        const next = { ...message, attempt: message.attempt + 1 };
        return again(next, pauseAfter(message.attempt, undefined), 'retry');
      }
    },
    recordFailure: async (message) => {
      // A registration that did not come about has nobody to tell.
      if (!(await accounts.read(message.publisherId))) return;
      const reason = 'The mail could not be prepared; an operator has been told.';
      const standing = await deliveries.giveUp(nameOf(message), 'failed', reason);
      if (standing === 'failed') await tell(nameOf(message), false);
    },
    recordReport: async (operationId, status, reason) => {
      const mail = await parts.reports.mailOf(operationId);
      if (!mail || !(await deliveries.report(mail, status, reason)) || status === 'delivered') return;
      await tell(mail, status === 'bounced');
    },
  };
};
