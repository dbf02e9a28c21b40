// The event chain verifies, has no gap, and its replay explains the users, the invitations and the states.
import type { Account } from '../../../shared/domain/account.ts';
import type { AccountEvent, EventType } from '../../../shared/domain/event.ts';
import { eventPrefix } from '../../../shared/storage/account-row.ts';
import { eventOf } from '../../../shared/storage/events.ts';
import { brokenLink } from '../../../shared/storage/verify.ts';
import type { Invariant } from '../evidence.ts';
import { config } from '../settings.ts';
import { newestVersion, type World } from '../world.ts';

/** All events of an account as they are stored, oldest first. */
export const eventsOf = ({ tables }: World, publisherId: string): readonly AccountEvent[] =>
  tables
    .rows('publishers')
    .filter(({ partition, key }) => partition === publisherId && key.startsWith(eventPrefix))
    .map(eventOf)
    .reverse();

const statusAfter: Partial<Record<EventType, Account['status']>> = {
  'publisher.registered': 'underReview',
  'publisher.approved': 'active',
  'publisher.rejected': 'rejected',
  'publisher.resubmitted': 'underReview',
  'publisher.suspended': 'suspended',
  'publisher.resumed': 'active',
  'publisher.withdrawn': 'withdrawn',
  'publisher.closed': 'closed',
};

const lastOf = (path: string): string => path.split('/').at(-1) ?? '';

const told = ({ changes }: AccountEvent, property: string): string | undefined => {
  const to = changes?.find((change) => change.property === property)?.to;
  return typeof to === 'string' ? to : undefined;
};

interface Replayed {
  readonly status: string;
  /** Roles by user id. */
  readonly users: ReadonlyMap<string, string>;
}

const without = (users: Replayed['users'], id: string): Replayed['users'] =>
  new Map([...users].filter(([other]) => other !== id));

const replayed = (state: Replayed, event: AccountEvent): Replayed => {
  const { type, subject, actor } = event;
  const status = statusAfter[type] ?? state.status;
  switch (type) {
    case 'publisher.registered':
      return { status, users: new Map([[actor, told(event, `/users/${actor}/role`) ?? '']]) };
    case 'user.added':
    case 'user.roleChanged':
      return { status, users: new Map([...state.users, [lastOf(subject), told(event, '/role') ?? '']]) };
    case 'user.removed':
      return { status, users: without(state.users, lastOf(subject)) };
    default:
      return { ...state, status };
  }
};

const textOf = (users: Iterable<readonly [string, string]>): string => JSON.stringify([...users].sort());

const unexplained = (account: Account, events: readonly AccountEvent[]): readonly string[] => {
  const { status, users } = events.reduce(replayed, { status: '', users: new Map() });
  const own = account.users.map(({ id, role }) => [id, role] as const);
  return [
    ...(status === account.status ? [] : [`${account.id} is ${account.status}, its events say ${status}`]),
    ...(textOf(users) === textOf(own) ? [] : [`${account.id} has users that its events do not explain`]),
  ];
};

export const chainHolds: Invariant = ({ world }) =>
  [...world.versions.keys()].flatMap((id) => {
    const account = newestVersion(world, id);
    const events = eventsOf(world, id);
    if (!account) return [];
    const head = { sequence: account.sequence, hash: account.lastEventHash };
    const fault = brokenLink(id, events.toReversed(), config.keys.history, head);
    return fault ? [fault.message] : unexplained(account, events);
  });

/** Events of committed transactions that are not in the history: changes that were lost. */
export const nothingCommittedIsLost: Invariant = ({ world }) => {
  const stored = new Set(
    [...world.versions.keys()].flatMap((id) => eventsOf(world, id).map((event) => event.id)),
  );
  return world.applied.flatMap(({ step, table, writes }) =>
    writes
      .filter(({ row }) => table === 'publishers' && row.key.startsWith(eventPrefix))
      .filter(({ row }) => !stored.has(String(row.values['id'])))
      .map(({ row }) => `the event ${String(row.values['type'])} of step ${step} was lost`),
  );
};
