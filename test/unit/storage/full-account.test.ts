// A full account takes no additions; whatever decides over something, or removes it, still fits.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import { changed } from '../../../shared/domain/change.ts';
import { stopInvitations } from '../../../shared/domain/acceptance.ts';
import { recordMailFailure } from '../../../shared/domain/mail-failure.ts';
import { resendInvitation, revokeInvitation } from '../../../shared/domain/invitation.ts';
import { defaultLimits } from '../../../shared/domain/limits.ts';
import { userWith } from '../../../shared/domain/lookup.ts';
import { later, minute } from '../../../shared/domain/time.ts';
import { removeUser, updateUser } from '../../../shared/domain/user.ts';
import { accountRow, sizeOf } from '../../../shared/storage/account-row.ts';
import type { Decide } from '../../../shared/storage/accounts.ts';
import { ada, adding, anAccount, anInvitation, aProfile, aUser, inviting } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';
import { stageWith } from './stage.ts';

const kibibytes = (account: Account): number => sizeOf(accountRow(account)) / 1024;
const owners = Array.from({ length: 12 }, (_, number) => aUser(`owner${number}`, { role: 'owner' }));
const grace = aUser('grace');
const invited = anInvitation('edsger@contoso.example', { version: 1, message: undefined });
const ended = anInvitation('barbara@contoso.example', { status: 'revoked', decidedAt: start });

/** 900 KiB and a little: users whose names take all of it. */
const full = (): Account => {
  const bulk = Array.from({ length: 460 }, (_, number) =>
    aUser(`bulk${number}`, { displayName: `${number} ${'x'.repeat(830)}` }),
  );
  return anAccount({ users: [ada, ...owners, grace, ...bulk], invitations: [invited, ended] });
};

const at = later(start, 10 * minute);
const by = { id: ada.id, displayName: 'ada', asReviewer: false };
const ifMatch = (): boolean => true;
const on =
  (decide: (account: Account) => ReturnType<Decide>): Decide =>
  (account) =>
    decide(account ?? anAccount());

describe('a full account', () => {
  it('is over 900 KiB, and well below what the service takes', () => {
    expect(kibibytes(full())).toBeGreaterThan(900);
    expect(kibibytes(full())).toBeLessThan(940);
  });

  it('is not made at once either', async () => {
    await expect(stageWith(full())).rejects.toMatchObject({ code: 'AccountFull' });
  });

  it.each<[string, Decide]>([
    ['a user', adding(aUser('alonzo'))],
    ['an invitation', inviting('alonzo@contoso.example')],
    [
      'an invitation in the place of an ended one',
      inviting(ended.email, { createdAt: at, message: 'x'.repeat(500) }),
    ],
    [
      'a longer profile',
      on((account) =>
        changed(account, at, { profile: aProfile({ offer: { summary: 'x'.repeat(500) } }) }, [
          { type: 'profile.updated', actor: ada.id, subject: '/profile' },
        ]),
      ),
    ],
  ])('refuses %s', async (_, decide) => {
    await expect(onFull(decide)).rejects.toMatchObject({ code: 'AccountFull' });
  });

  it.each<[string, Decide]>([
    [
      'a removal that many owners hear of',
      on((account) => removeUser(account, { userId: grace.id, by: ada.id, at, ifMatch })),
    ],
    [
      'a change of a role',
      on((account) => updateUser(account, { userId: grace.id, role: 'manager', by: ada.id, at, ifMatch })),
    ],
    ['a revocation', on((account) => revokeInvitation(account, { id: invited.id, by, at, ifMatch }))],
    ['an opt-out', on((account) => stopInvitations(account, { id: invited.id, undo: false, at }))],
    [
      'a resent invitation',
      on((account) =>
        resendInvitation(account, { id: invited.id, by, at, linkKey: 'k1', limits: defaultLimits, ifMatch }),
      ),
    ],
    [
      'the failure of a mail',
      on((account) => recordMailFailure(account, { subject: invited.id, version: 1 }, at)),
    ],
  ])('takes %s', async (_, decide) => {
    expect(await onFull(decide)).toMatchObject({ sequence: 2 });
  });
});

/** A store with an account that has become full bit by bit. */
const storeOfFull = async () => {
  const stage = await stageWith();
  const { id, sequence, lastEventHash, ...rest } = full();
  await stage.tables.put('publishers', accountRow({ ...stage.loaded.account, ...rest }));
  return { store: stage.instance(), id };
};

const onFull = async (decide: Decide): Promise<Account> => {
  const { store, id } = await storeOfFull();
  return store.change(id, await store.read(id), decide);
};

describe('a full account with much to tell', () => {
  const toggle = on((account) => {
    const role = userWith(account, grace.id)?.role === 'manager' ? 'contributor' : 'manager';
    return updateUser(account, { userId: grace.id, role, by: ada.id, at, ifMatch });
  });

  it('still lets somebody be removed, and tells of that before all else', async () => {
    const { store, id } = await storeOfFull();
    for (let number = 0; number < 40; number += 1) await store.change(id, await store.read(id), toggle);
    const after = await store.change(
      id,
      await store.read(id),
      on((account) => removeUser(account, { userId: grace.id, by: ada.id, at, ifMatch })),
    );

    expect(kibibytes(after)).toBeLessThan(1000);
    expect(userWith(after, grace.id)).toBeUndefined();
    expect(after.notices.filter(({ version }) => version === after.sequence)).toHaveLength(14);
  });
});

describe('an account of busy people', () => {
  it('does not fill up with what its many owners are told', () => {
    const many = Array.from({ length: 99 }, (_, number) => aUser(`owner${number}`, { role: 'owner' }));
    const account = anAccount({ users: [ada, ...many, grace] });
    const roles = ['manager', 'contributor'] as const;
    const busy = Array.from({ length: 100 }).reduce<Account>(
      (now, _, number) =>
        updateUser(now, { userId: grace.id, role: roles[number % 2] ?? 'manager', by: ada.id, at, ifMatch })
          .account,
      account,
    );

    expect(kibibytes(busy)).toBeLessThan(400);
    expect(busy.notices.filter(({ version }) => version === busy.sequence)).toHaveLength(101);
  });
});
