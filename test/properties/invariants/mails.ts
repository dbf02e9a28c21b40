// What was committed has its mail sent, or its delivery says why not; no mail is sent without a reason, or for nothing.
import { minute } from '../../../shared/domain/time.ts';
import { mailState } from '../../../shared/domain/wanted-mail.ts';
import {
  allVersions,
  deliveriesIn,
  placeOf,
  standing,
  wantedBy,
  type Evidence,
  type Invariant,
} from '../evidence.ts';
import type { SentMail } from '../post.ts';
import type { World } from '../world.ts';

const settled = new Set(['delivered', 'bounced', 'failed', 'suppressed']);

/** A registration has no row yet that its message could wait for; its owner can have the mail sent again. */
const isRegistrations = (subject: string, version: number): boolean =>
  version === 1 && subject.startsWith('usr_');

const missing = ({ world, before }: Evidence): readonly string[] => {
  const sent = new Set(world.sent.map(({ message }) => placeOf(message)));
  const rows = deliveriesIn(world);
  return before
    .flatMap(wantedBy)
    .filter((mail) => !sent.has(placeOf(mail)) && !isRegistrations(mail.subject, mail.version))
    .filter((mail) => !settled.has(rows.get(placeOf(mail))?.status ?? ''))
    .map(
      (mail) =>
        `the mail ${placeOf(mail)} is lost: ${rows.get(placeOf(mail))?.status ?? 'nothing'} is known of it`,
    );
};

const untrue = ({ world }: Evidence): readonly string[] => {
  const sent = new Set(world.sent.map(({ message }) => placeOf(message)));
  return [...deliveriesIn(world)]
    .filter(([place, { status }]) => (status === 'sent' || status === 'delivered') && !sent.has(place))
    .map(([place]) => `the delivery of ${place} says that it was sent`);
};

/** Between the handler's start and the moment of sending there was a state that asked for the mail. */
const groundless = ({ world }: Evidence): readonly string[] => {
  const outcomes = new Map(world.outcomes.map((outcome) => [outcome.index, outcome]));
  return world.sent
    .filter(({ message, step, tick }) => {
      const { started, startedAt } = outcomes.get(step) ?? { started: tick, startedAt: 0 };
      const at = new Date(startedAt).toISOString();
      return !standing(world, message.publisherId, started, tick).some(
        (account) => account && mailState(account, message, at).state === 'wanted',
      );
    })
    .map(({ message }) => `a mail was sent for nothing: ${message.kind} ${placeOf(message)}`);
};

const lease = 3 * minute;

/** Only where a handler died, lost an answer or took longer than its lease may another one send the same mail. */
const mayRepeat = (world: World, { step }: SentMail): boolean => {
  const outcome = world.outcomes.find(({ index }) => index === step);
  return (
    !outcome ||
    outcome.died === true ||
    outcome.step.trouble !== undefined ||
    outcome.endedAt - outcome.startedAt >= lease
  );
};

/** Nothing asks for the mail any more, and with its row the memory of it has gone, while a handler was about to send. */
const isForgotten = (world: World, earlier: SentMail, mail: SentMail): boolean =>
  world.applied.some(
    ({ kind, partition, key, tick }) =>
      kind === 'remove' &&
      `${partition}/${key}` === placeOf(mail.message) &&
      earlier.tick < tick &&
      tick < mail.tick,
  );

const repeated = ({ world }: Evidence): readonly string[] =>
  world.sent
    .filter((mail, index) => {
      const earlier = world.sent
        .slice(0, index)
        .find((other) => other.mail.messageId === mail.mail.messageId);
      return (
        earlier && ![earlier, mail].some((own) => mayRepeat(world, own)) && !isForgotten(world, earlier, mail)
      );
    })
    .map(({ message }) => `a mail was sent twice: ${message.kind} ${placeOf(message)}`);

/** The same mail is the same at every attempt, so that whoever gets it twice sees one. */
const differing = ({ world }: Evidence): readonly string[] =>
  world.sent
    .filter(({ mail }) =>
      world.sent.some((other) => other.mail.messageId === mail.messageId && other.mail.to !== mail.to),
    )
    .map(({ message }) => `two mails share a Message-ID: ${placeOf(message)}`);

const neverCommitted = ({ world }: Evidence): readonly string[] => {
  const committed = new Set(allVersions(world).flatMap(({ account }) => wantedBy(account).map(placeOf)));
  return world.sent
    .filter(({ message }) => !committed.has(placeOf(message)))
    .map(({ message }) => `a mail was sent for what never was: ${message.kind} ${placeOf(message)}`);
};

export const mailsAreSent: Invariant = (evidence) => [
  ...(evidence.stuck > 0 ? [`${evidence.stuck} messages never leave the queue`] : []),
  ...missing(evidence),
  ...untrue(evidence),
];

export const mailsHaveReasons: Invariant = (evidence) => [
  ...groundless(evidence),
  ...neverCommitted(evidence),
  ...repeated(evidence),
  ...differing(evidence),
];
