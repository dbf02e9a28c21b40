// Caps are never exceeded: users, pending invitations, invitations of a day, registrations, mails to an address.
import { statusOf } from '../../../shared/domain/lookup.ts';
import { dayOf, latest } from '../../../shared/domain/time.ts';
import { addressDigest } from '../../../shared/storage/index-rows.ts';
import { mailsOfDayKey } from '../../../shared/storage/recipients.ts';
import { allVersions, type Invariant } from '../evidence.ts';
import { config } from '../settings.ts';
import type { Version, World } from '../world.ts';
import { eventsOf } from './events.ts';

const { limits } = config;

const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
  return counts;
};

const over = (names: readonly string[], limit: number, what: string): readonly string[] =>
  [...counted(names)]
    .filter(([, count]) => count > limit)
    .map(([name, count]) => `${count} ${what}: ${name}`);

const crowded = ({ account, step, now }: Version): readonly string[] => {
  const at = new Date(now).toISOString();
  const pending = account.invitations.filter((own) => statusOf(own, at) === 'pending').length;
  return [
    ...(account.users.length > limits.usersPerPublisher ? [`step ${step} makes too many users`] : []),
    ...(pending > limits.pendingInvitationsPerPublisher
      ? [`step ${step} makes too many invitations pending`]
      : []),
  ];
};

/** Dated by the events, whose times never go back. */
const invitationsOfDay = (world: World): readonly string[] =>
  over(
    [...world.versions.keys()].flatMap((id) =>
      eventsOf(world, id)
        .filter(({ type }) => type === 'invitation.created')
        .map(({ at }) => `${id} ${dayOf(at)}`),
    ),
    limits.invitationsPerPublisherAndDay,
    'invitations of a publisher and day',
  );

const registrationsOfDay = (world: World): readonly string[] =>
  over(
    [...world.versions.values()].flatMap(([first]) =>
      first ? [`${first.account.registration.registrant} ${dayOf(first.account.createdAt)}`] : [],
    ),
    limits.registrationsPerCallerAndDay,
    'registrations of a caller and day',
  );

interface Place {
  readonly partition: string;
  readonly step: number;
  readonly tick: number;
  readonly day: string;
}

const digest = addressDigest(config.keys.digest);

/** Places taken in the days of recipients: of the day on which the handler began, or of a later one that had begun. */
const placesTaken = (world: World): readonly Place[] => {
  const started = new Map(world.outcomes.map(({ index, startedAt }) => [index, startedAt]));
  const begun = new Map<string, string>();
  return world.applied
    .filter(({ table, key, kind }) => table === 'recipients' && key === mailsOfDayKey && kind === 'commit')
    .map(({ partition, step, tick }) => {
      const own = dayOf(new Date(started.get(step) ?? 0).toISOString());
      const day = latest(begun.get(partition) ?? '', own);
      begun.set(partition, day);
      return { partition, step, tick, day };
    });
};

/** A mail belongs to the day of the place that its handler took, or found taken for it. */
const mailsOfDay = (world: World): readonly string[] => {
  const places = placesTaken(world);
  const mails = world.sent.map(({ mail, step, tick }) => {
    const own = places.filter(({ partition }) => partition === digest(mail.to));
    const place = own.find((one) => one.step === step) ?? own.findLast((one) => one.tick < tick);
    return [mail.messageId, `${mail.to} ${place?.day ?? 'uncounted'}`] as const;
  });
  return over([...new Map(mails).values()], limits.mailsPerRecipientAndDay, 'mails to an address and day');
};

export const capsHold: Invariant = ({ world }) => [
  ...allVersions(world).flatMap(crowded),
  ...invitationsOfDay(world),
  ...registrationsOfDay(world),
  ...mailsOfDay(world),
];
