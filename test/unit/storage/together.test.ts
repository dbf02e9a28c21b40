// Changes that are committed together: each keeps its own outcome, and none is told what has not been committed.
import { describe, expect, it } from '@jest/globals';
import { changed } from '../../../shared/domain/change.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import type { Decide } from '../../../shared/storage/accounts.ts';
import { Contended, StorageUnavailable } from '../../../shared/storage/tables.ts';
import { ada, adding, anAccount, aUser, inviting, removing } from '../../support/accounts.ts';
import { start } from '../../support/clock.ts';
import { failing, recorder, unavailable, type Call } from '../../support/watched.ts';
import { stageWith } from './stage.ts';

const isCommit = ({ operation }: Call): boolean => operation === 'commit';
const first = aUser('first');
const grace = aUser('grace');
const edsger = aUser('edsger');
const barbara = aUser('barbara');

/** Refuses who is a user already. */
const addingOnce =
  (user: typeof ada): Decide =>
  (account = anAccount()) => {
    if (account.users.some(({ id }) => id === user.id)) throw new Refusal('UserLimitReached');
    return adding(user)(account);
  };

describe('changes that have waited together', () => {
  it('each answer the account as it was after them', async () => {
    const stage = await stageWith();
    const store = stage.instance();
    const made = await Promise.all(
      [first, grace, edsger].map((user) => store.change('contoso', stage.loaded, adding(user))),
    );

    expect(made.map(({ users }) => users.length)).toStrictEqual([2, 3, 4]);
    expect((await stage.current()).users).toHaveLength(4);
  });

  it('are refused one by one, on what those before them have made', async () => {
    const stage = await stageWith();
    const store = stage.instance();
    const outcomes = await Promise.allSettled(
      [first, grace, grace, edsger].map((user) => store.change('contoso', stage.loaded, addingOnce(user))),
    );

    expect(outcomes).toMatchObject([
      { value: { sequence: 2 } },
      { value: { sequence: 3 } },
      { reason: { code: 'UserLimitReached' } },
      { value: { sequence: 4 } },
    ]);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('are told nothing that rests on a commit which has failed', async () => {
    const stage = await stageWith();
    let commits = 0;
    const store = stage.instance(failing((call) => isCommit(call) && (commits += 1) === 2, 'before'));
    const outcomes = await Promise.allSettled(
      [first, grace, grace].map((user) => store.change('contoso', stage.loaded, addingOnce(user))),
    );

    expect(outcomes).toMatchObject([
      { value: { sequence: 2 } },
      { reason: expect.any(StorageUnavailable) },
      { reason: expect.any(StorageUnavailable) },
    ]);
    expect((await stage.current()).users).toHaveLength(2);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('are decided anew, all of them, when somebody else has changed the account', async () => {
    const stage = await stageWith();
    const other = stage.instance();
    let meanwhile = 0;
    const store = stage.instance(async (call, moment) => {
      if (!isCommit(call) || moment !== 'before') return;
      meanwhile += 1;
      if (meanwhile === 2) await other.change('contoso', await other.read('contoso'), adding(barbara));
    });
    const made = await Promise.all(
      [first, grace, edsger].map((user) => store.change('contoso', stage.loaded, adding(user))),
    );

    expect(made.map(({ sequence }) => sequence)).toStrictEqual([2, 4, 5]);
    expect((await stage.current()).users.map(({ id }) => id)).toStrictEqual(
      [ada, first, barbara, grace, edsger].map((user) => user.id),
    );
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('fail one by one when storage fails before the commit', async () => {
    const stage = await stageWith();
    const ofGrace = ({ operation, where }: Call): boolean => operation === 'put' && where.includes(grace.id);
    const store = stage.instance(failing(ofGrace, 'before', 100));
    const outcomes = await Promise.allSettled(
      [first, edsger, grace, barbara].map((user) => store.change('contoso', stage.loaded, adding(user))),
    );

    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
      { reason: expect.any(StorageUnavailable) },
      { status: 'fulfilled' },
    ]);
    expect((await stage.current()).users).toHaveLength(4);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('fail one by one when a row of one of them is larger than storage takes', async () => {
    const stage = await stageWith();
    const store = stage.instance();
    const tooLarge: Decide = (account = anAccount()) =>
      changed(account, start, { stopped: ['x'.repeat(600_000)] }, [
        { type: 'invitation.stopped', actor: 'system', subject: '/invitations/any' },
      ]);
    const outcomes = await Promise.allSettled(
      [adding(first), adding(grace), tooLarge, adding(edsger)].map((decide) =>
        store.change('contoso', stage.loaded, decide),
      ),
    );

    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { status: 'fulfilled' },
      { reason: expect.any(RangeError) },
      { status: 'fulfilled' },
    ]);
    expect((await stage.current()).users).toHaveLength(4);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('are not tried together again and again: each sends its mail twice at most', async () => {
    const stage = await stageWith();
    const ofGrace = ({ operation, where }: Call): boolean => operation === 'put' && where.includes(grace.id);
    const store = stage.instance(failing(ofGrace, 'before', 100));
    const addresses = Array.from({ length: 10 }, (_, number) => `person${number}@contoso.example`);
    await Promise.allSettled(
      [adding(first), ...addresses.map((address) => inviting(address)), adding(grace)].map((decide) =>
        store.change('contoso', stage.loaded, decide),
      ),
    );

    expect((await stage.current()).invitations).toHaveLength(addresses.length);
    expect(stage.messages()).toHaveLength(2 * addresses.length);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('do not take the turn of the first, when they are slow to fail', async () => {
    const stage = await stageWith();
    let now = 0;
    const store = stage.instance(
      ({ operation }, moment) => {
        if (operation !== 'send' || moment !== 'before') return;
        now += 8000;
        throw unavailable();
      },
      { elapsed: () => now },
    );
    const outcomes = await Promise.allSettled(
      [inviting('one@contoso.example'), adding(grace), inviting('two@contoso.example')].map((decide) =>
        store.change('contoso', stage.loaded, decide),
      ),
    );

    expect(outcomes).toMatchObject([
      { reason: expect.any(StorageUnavailable) },
      { status: 'fulfilled' },
      { reason: expect.any(Contended) },
    ]);
    expect((await stage.current()).users).toHaveLength(2);
  });

  it('write no row that only the way to where they come to has needed', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const store = stage.instance(watch);
    await Promise.all([
      store.change('contoso', stage.loaded, adding(first)),
      store.change('contoso', stage.loaded, adding(grace)),
      store.change('contoso', stage.loaded, removing(grace.id)),
    ]);

    expect(calls.filter(({ where }) => where.includes(grace.id))).toStrictEqual([]);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('have room in one transaction, or wait for the next', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const store = stage.instance(watch);
    const many: Decide = (account = anAccount()) =>
      changed(
        account,
        start,
        {},
        Array.from({ length: 40 }, () => ({ type: 'profile.updated', actor: ada.id, subject: '/profile' })),
      );
    const made = await Promise.all([1, 2, 3].map(() => store.change('contoso', stage.loaded, many)));

    expect(made.map(({ sequence }) => sequence)).toStrictEqual([41, 81, 121]);
    expect(calls.filter(isCommit)).toHaveLength(3);
    expect(await stage.faults()).toStrictEqual([]);
  });
});
