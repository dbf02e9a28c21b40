// Two instances that change one account at once: in every order of their calls, both changes or their refusals stand.
import { expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import { unchanged, type Change } from '../../../shared/domain/change.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { invitationWith, userWith } from '../../../shared/domain/lookup.ts';
import type { Decide } from '../../../shared/storage/accounts.ts';
import {
  ada,
  adding,
  anAccount,
  aUser,
  founding,
  invitationIdOf,
  inviting,
  removing,
} from '../../support/accounts.ts';
import { everyInterleaving } from './interleavings.ts';
import { stageWith, type Stage } from './stage.ts';

const grace = aUser('grace');
const edsger = aUser('edsger');

/** One invitation per address. */
const invitingOnce =
  (email: string): Decide =>
  (account) => {
    if (account && invitationWith(account, invitationIdOf(email)))
      throw new Refusal('InvitationAlreadyPending');
    return inviting(email)(account);
  };

const addingOnce =
  (user: typeof grace): Decide =>
  (account) =>
    account && userWith(account, user.id) ? unchanged(account) : adding(user)(account);

const leavingAnOwner =
  (userId: string): Decide =>
  (account) => {
    const change: Change = removing(userId)(account);
    if (!change.account.users.some(({ role }) => role === 'owner')) throw new Refusal('LastOwnerRequired');
    return change;
  };

interface Race {
  readonly account?: Account;
  readonly decisions: readonly Decide[];
  /** In words that sort: what became of each, and what the account holds. */
  readonly outcomes: readonly string[];
}

const nameOf = ({ users, invitations }: Account): string =>
  [
    users
      .map(({ displayName }) => displayName)
      .sort()
      .join('+'),
    invitations
      .map(({ email }) => email.split('@')[0])
      .sort()
      .join('+'),
  ].join(' / ');

const outcomeOf = (results: readonly PromiseSettledResult<Account>[]): string =>
  results
    .map((result) => {
      if (result.status === 'fulfilled') return 'made';
      return result.reason instanceof Refusal ? result.reason.code : String(result.reason);
    })
    .join(', ');

const race = async ({ account = anAccount(), decisions }: Race): Promise<[number, ReadonlySet<string>]> => {
  const seen = new Set<string>();
  const count = await everyInterleaving(async () => {
    const stage: Stage = await stageWith(account);
    let results: readonly PromiseSettledResult<Account>[] = [];
    return {
      run: async (held) => {
        const changes = decisions.map((decide, index) =>
          stage.instance(held(index)).change(account.id, stage.loaded, decide),
        );
        results = await Promise.allSettled(changes);
      },
      check: async () => {
        expect(await stage.faults()).toStrictEqual([]);
      },
      end: async () => {
        seen.add(`${outcomeOf(results)}: ${nameOf(await stage.current())}`);
      },
    };
  });
  return [count, seen];
};

it.each<[string, Race]>([
  [
    'two invitations to two addresses',
    {
      decisions: [inviting('grace@contoso.example'), inviting('edsger@contoso.example')],
      outcomes: ['made, made: ada / edsger+grace'],
    },
  ],
  [
    'two invitations to one address',
    {
      decisions: [invitingOnce('grace@contoso.example'), invitingOnce('grace@contoso.example')],
      outcomes: [
        'InvitationAlreadyPending, made: ada / grace',
        'made, InvitationAlreadyPending: ada / grace',
      ],
    },
  ],
  [
    'one user who comes and one who goes',
    {
      account: anAccount({ users: [ada, grace] }),
      decisions: [adding(edsger), removing(grace.id)],
      outcomes: ['made, made: ada+edsger / '],
    },
  ],
  [
    'two removals of one user',
    {
      account: anAccount({ users: [ada, grace] }),
      decisions: [removing(grace.id), removing(grace.id)],
      outcomes: ['made, made: ada / '],
    },
  ],
  [
    'two owners who leave at once',
    {
      account: anAccount({ users: [ada, { ...grace, role: 'owner' }] }),
      decisions: [leavingAnOwner(ada.id), leavingAnOwner(grace.id)],
      outcomes: ['LastOwnerRequired, made: ada / ', 'made, LastOwnerRequired: grace / '],
    },
  ],
])('%s: sound at every moment', async (_, scene) => {
  const [count, seen] = await race(scene);

  expect(count).toBeGreaterThan(5);
  expect([...seen].sort()).toStrictEqual(scene.outcomes);
});

it('a removed user who comes back while the index row is being deleted keeps it', async () => {
  const account = anAccount({ users: [ada, grace] });
  let comeBacks = 0;
  const count = await everyInterleaving(async () => {
    const stage = await stageWith(account);
    return {
      run: async (held) => {
        const leaving = stage.instance(held(0)).change('contoso', stage.loaded, removing(grace.id));
        const store = stage.instance(held(1));
        const comingBack = async (): Promise<void> => {
          const now = await store.read('contoso');
          await store.change('contoso', now, addingOnce(grace));
        };
        await Promise.all([leaving, comingBack()]);
      },
      check: async () => {
        expect(await stage.faults()).toStrictEqual([]);
      },
      end: async () => {
        if (userWith(await stage.current(), grace.id)) comeBacks += 1;
      },
    };
  });

  expect(comeBacks).toBeGreaterThan(0);
  expect(comeBacks).toBeLessThan(count);
});

it('two registrations of one id: one is made, the other learns that it is taken', async () => {
  const seen = new Set<string>();
  await everyInterleaving(async () => {
    const stage = await stageWith(anAccount({ id: 'another' }));
    let results: readonly PromiseSettledResult<Account>[] = [];
    return {
      run: async (held) => {
        const registering: Decide = (account) => {
          if (account) throw new Refusal('PublisherIdTaken');
          return founding(anAccount());
        };
        results = await Promise.allSettled(
          [0, 1].map((index) => stage.instance(held(index)).change('contoso', undefined, registering)),
        );
      },
      check: async () => undefined,
      end: async () => {
        seen.add(outcomeOf(results));
      },
    };
  });

  expect([...seen].sort()).toStrictEqual(['PublisherIdTaken, made', 'made, PublisherIdTaken']);
});
