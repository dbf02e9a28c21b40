// Whatever random people do to a publisher in whatever order: what always holds.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventTypes, type NewEvent } from '../../../shared/domain/event.ts';
import { hasEnded, ownersWhoArePersons, statusOf } from '../../../shared/domain/lookup.ts';
import { dayOf } from '../../../shared/domain/time.ts';
import type { RefusalCode } from '../../../shared/domain/refusal.ts';
import { limits } from './random-decisions.ts';
import { lives, momentsOf, type Moment } from './random-lives.ts';

type Guarantee = (moment: Moment, before: Moment) => boolean;

/** Whether `holds` is so at every moment of many lives; a counterexample is shown as its steps. */
const expectAlways = (holds: Guarantee): void => {
  fc.assert(
    fc.property(lives, (life) => {
      const moments = momentsOf(life);
      return moments.every((moment, index) => holds(moment, moments[index - 1] ?? moment));
    }),
    { numRuns: 200 },
  );
};

const areUnique = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** The status and the users with their roles, as events alone tell them. */
const told = (events: readonly NewEvent[]): { status: unknown; users: Record<string, unknown> } => {
  const state: { status: unknown; users: Record<string, unknown> } = { status: undefined, users: {} };
  for (const { subject, changes = [] } of events) {
    for (const { property, to } of changes) {
      const [, path, id] =
        /^\/(users)\/(\w+)(?:\/role)?$/.exec(property === '/role' ? subject : property) ?? [];
      if (property === '/status') state.status = to;
      if (path === 'users' && id !== undefined) {
        const { [id]: _, ...others } = state.users;
        state.users = to === undefined ? others : { ...others, [id]: to };
      }
    }
  }
  return state;
};

describe('a publisher, whatever random people do', () => {
  it('keeps an owner who is a person until it has ended', () => {
    expectAlways(({ account }) => hasEnded(account) || ownersWhoArePersons(account).length > 0);
  });

  it('has each user and each invitation once', () => {
    expectAlways(
      ({ account: { users, invitations } }) =>
        areUnique(users.map(({ id }) => id)) && areUnique(invitations.map(({ id }) => id)),
    );
  });

  it('never has more users or pending invitations than its limits', () => {
    expectAlways(
      ({ account, at }) =>
        account.users.length <= limits.usersPerPublisher &&
        account.invitations.filter((one) => statusOf(one, at) === 'pending').length <=
          limits.pendingInvitationsPerPublisher,
    );
  });

  it('never invites more often in a UTC day than its limit', () => {
    expectAlways(({ events, at }) => {
      const today = events.filter(
        (event) => event.type === 'invitation.created' && dayOf(event.at) === dayOf(at),
      );
      return today.length <= limits.invitationsPerPublisherAndDay;
    });
  });

  it('keeps two mails of one invitation 60 s apart', () => {
    expectAlways(({ account, at }, before) =>
      account.invitations.every((one) => {
        const earlier = before.account.invitations.find(({ id }) => id === one.id);
        if (!earlier || earlier.version === one.version || one.mail === 'reminder') return true;
        return Date.parse(at) - Date.parse(earlier.mailedAt) >= 60_000;
      }),
    );
  });

  it('counts each of its events once, and never goes back in time', () => {
    expectAlways(
      ({ account, events }, before) =>
        account.sequence === events.length &&
        account.lastEventAt >= before.account.lastEventAt &&
        account.updatedAt >= before.account.updatedAt,
    );
  });

  it('is explained by its events: the status, and the users with their roles', () => {
    expectAlways(({ account, events }) => {
      const users = Object.fromEntries(account.users.map(({ id, role }) => [id, role] as const));
      const { status, users: toldUsers } = told(events);
      return (
        status === account.status &&
        Object.keys(toldUsers).length === account.users.length &&
        Object.entries(users).every(([id, role]) => toldUsers[id] === role)
      );
    });
  });

  it('puts no address and no name into an event or a queued mail', () => {
    expectAlways(({ events, mails }) => !/@|Name-of|Welcome/.test(JSON.stringify([events, mails])));
  });

  it('gives every mail to one subject a version of its own, and every newer link of an invitation a higher one', () => {
    expectAlways(
      ({ account, mails }, before) =>
        areUnique(mails.map(({ subject, version }) => `${subject} ${version}`)) &&
        account.invitations.every((one) => {
          const earlier = before.account.invitations.find(({ id }) => id === one.id);
          return earlier === undefined || one.version >= earlier.version;
        }),
    );
  });

  it('never has a pending invitation for an address that wants none', () => {
    expectAlways(({ account, at }) =>
      account.invitations.every(
        (one) => statusOf(one, at) !== 'pending' || !account.stopped.includes(one.id),
      ),
    );
  });

  it('is left as it was by every refusal', () => {
    expectAlways(({ account, refusal }, before) => refusal === undefined || account === before.account);
  });

  it('changes nobody once it has ended, but who leaves', () => {
    expectAlways(
      ({ account, events }, before) =>
        !hasEnded(before.account) ||
        (account.status === before.account.status &&
          events
            .slice(before.events.length)
            .every(({ type, actor, subject }) =>
              type === 'user.removed' ? subject === `/users/${actor}` : type.startsWith('invitation.'),
            )),
    );
  });
});

describe('the random lives themselves', () => {
  it('come to every kind of event that these decisions have, and to most refusals', () => {
    const moments = fc.sample(lives, { seed: 20_261_121, numRuns: 150 }).flatMap(momentsOf);
    const types = new Set(moments.flatMap(({ events }) => events.map(({ type }) => type)));
    const elsewhere = ['agreement.accepted', 'invitation.mailFailed', 'offer.firstPublished'];
    const refusals = new Set(moments.map(({ refusal }) => refusal));
    const reached: readonly RefusalCode[] = [
      'InvitationAlreadyPending',
      'LastOwnerRequired',
      'PendingInvitationLimitReached',
      'PublisherNotActive',
      'RecipientOptedOut',
      'RoleNotGrantable',
      'TooManyRequests',
      'UserLimitReached',
    ];

    expect(eventTypes.filter((type) => !types.has(type))).toEqual(
      eventTypes.filter((type) => type.startsWith('devCenter.') || elsewhere.includes(type)),
    );
    expect(reached.filter((code) => !refusals.has(code))).toEqual([]);
  });
});
