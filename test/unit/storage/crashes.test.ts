// A process may die before or after any of its calls: what it leaves is a sound account, and the change or nothing of it.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import { changed, unchanged } from '../../../shared/domain/change.ts';
import { userWith } from '../../../shared/domain/lookup.ts';
import type { Decide } from '../../../shared/storage/accounts.ts';
import {
  ada,
  adding,
  anAccount,
  anInvitation,
  aNotice,
  aUser,
  founding,
  invitationIdOf,
  inviting,
  removing,
} from '../../support/accounts.ts';
import { existing } from '../../support/account-stores.ts';
import { start } from '../../support/clock.ts';
import { recorder, type Watch } from '../../support/watched.ts';
import { stageWith, type Stage } from './stage.ts';

class Death extends Error {}

/** Lives until the call of this number; what is on its way then still arrives. */
const dyingAt = (number: number, at: 'before' | 'after'): Watch => {
  let calls = -1;
  let isDead = false;
  return (_, moment) => {
    if (moment === 'before') calls += 1;
    if (isDead || (calls === number && moment === at)) {
      isDead = true;
      throw new Death();
    }
  };
};

const grace = aUser('grace');
const email = 'edsger@contoso.example';

const accepting: Decide = (account = anAccount()) =>
  userWith(account, grace.id)
    ? unchanged(account)
    : changed(
        account,
        start,
        {
          users: [...account.users, grace],
          invitations: [anInvitation(email, { status: 'accepted', decidedAt: start, acceptedBy: grace.id })],
          notices: [...account.notices, aNotice({ version: account.sequence + 1 })],
        },
        [
          { type: 'invitation.accepted', actor: grace.id, subject: `/invitations/${invitationIdOf(email)}` },
          { type: 'user.added', actor: grace.id, subject: `/users/${grace.id}` },
        ],
        [{ kind: 'publisherResumed', subject: ada.id, version: account.sequence + 1 }],
      );

const approving: Decide = (account = anAccount()) =>
  account.status === 'active'
    ? unchanged(account)
    : changed(account, start, { status: 'active' }, [
        { type: 'publisher.approved', actor: 'system', subject: '/registration' },
      ]);

const forgetting: Decide = (account = anAccount()) =>
  account.invitations.length === 0
    ? unchanged(account)
    : changed(account, start, { invitations: [] }, [
        { type: 'invitation.revoked', actor: ada.id, subject: '/invitations' },
      ]);

interface Scene {
  readonly account: Account;
  readonly decide: Decide;
}

const once =
  (isDone: (account: Account) => boolean, decide: Decide): Decide =>
  (account) =>
    account && isDone(account) ? unchanged(account) : decide(account);

const scenes: readonly [string, Scene][] = [
  [
    'an invitation',
    { account: anAccount(), decide: once(({ invitations }) => invitations.length > 0, inviting(email)) },
  ],
  [
    'an acceptance',
    { account: anAccount({ invitations: [anInvitation(email, { status: 'revoked' })] }), decide: accepting },
  ],
  [
    'a user who comes',
    { account: anAccount(), decide: once(({ users }) => users.length > 1, adding(grace)) },
  ],
  ['a removal', { account: anAccount({ users: [ada, grace] }), decide: removing(grace.id) }],
  ['an approval', { account: anAccount({ status: 'underReview' }), decide: approving }],
  [
    'an invitation that is forgotten',
    {
      account: anAccount({ invitations: [anInvitation(email, { status: 'revoked', decidedAt: start })] }),
      decide: forgetting,
    },
  ],
];

/** Makes the change in an instance that dies; the stage after it. */
const dying = async ({ account, decide }: Scene, watch: Watch): Promise<Stage> => {
  const stage = await stageWith(account);
  await stage
    .instance(watch)
    .change(account.id, stage.loaded, decide)
    .catch((error: unknown) => {
      if (!(error instanceof Death)) throw error;
    });
  return stage;
};

const callsOf = async (scene: Scene): Promise<number> => {
  const { calls, watch } = recorder();
  await dying(scene, watch);
  return calls.length;
};

const moments = ['before', 'after'] as const;

describe.each(scenes)('%s', (_, scene) => {
  it('leaves a sound account wherever its process dies', async () => {
    const total = await callsOf(scene);
    for (let number = 0; number < total; number += 1) {
      for (const moment of moments) {
        const stage = await dying(scene, dyingAt(number, moment));

        expect([number, moment, await stage.faults()]).toStrictEqual([number, moment, []]);
      }
    }
    expect(total).toBeGreaterThan(1);
  });

  it('happens once when it is asked for again, and not half before that', async () => {
    const { account, decide } = scene;
    const whole = (await dying(scene, () => undefined)).current();
    const total = await callsOf(scene);
    for (let number = 0; number < total; number += 1) {
      for (const moment of moments) {
        const stage = await dying(scene, dyingAt(number, moment));
        const left = await stage.current();
        const store = stage.instance();
        await store.change(account.id, await existing(store, account.id), decide);

        expect([stage.loaded.account.sequence, (await whole).sequence]).toContain(left.sequence);
        expect({ ...(await stage.current()), lastEventHash: '' }).toEqual({
          ...(await whole),
          lastEventHash: '',
        });
        expect(await stage.faults()).toStrictEqual([]);
      }
    }
  });
});

it('a registration whose process dies leaves a whole account or none', async () => {
  const scene: Scene = {
    account: anAccount({ id: 'another' }),
    decide: () => founding(anAccount({ status: 'underReview' })),
  };
  for (let number = 0; number < 4; number += 1) {
    for (const moment of moments) {
      const stage = await stageWith(scene.account);
      await stage
        .instance(dyingAt(number, moment))
        .change('contoso', undefined, scene.decide)
        .catch(() => undefined);
      const rows = stage.tables.rows('publishers').filter(({ partition }) => partition === 'contoso');

      expect([0, 2]).toContain(rows.length);
      expect(await stage.faults('contoso')).toStrictEqual([]);
    }
  }
});
