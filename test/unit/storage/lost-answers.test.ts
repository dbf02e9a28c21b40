// A commit whose answer is lost has happened once or not at all, and the product knows which when storage answers again.
import { describe, expect, it } from '@jest/globals';
import { changed } from '../../../shared/domain/change.ts';
import type { Decide } from '../../../shared/storage/accounts.ts';
import { StorageUnavailable, type Tables } from '../../../shared/storage/tables.ts';
import { adding, anAccount, aUser, founding, removing } from '../../support/accounts.ts';
import { aStore } from '../../support/account-stores.ts';
import { start } from '../../support/clock.ts';
import { memoryQueue } from '../../support/memory-queue.ts';
import { failing, recorder, type Call, type Watch } from '../../support/watched.ts';
import { stageWith } from './stage.ts';

const isCommit = ({ operation }: Call): boolean => operation === 'commit';
const isEventRead = ({ operation, where }: Call): boolean => operation === 'get' && where.includes('/event:');
const isAccountRead = ({ operation, where }: Call): boolean =>
  operation === 'get' && where.endsWith('/account');

/** Counts how often a decision was asked for. */
const counted = (decide: Decide): { readonly decide: Decide; readonly times: () => number } => {
  let times = 0;
  return {
    decide: (account) => {
      times += 1;
      return decide(account);
    },
    times: () => times,
  };
};

/** As a client library does that gets no answer: it sends the transaction again. */
const sendingTwice = (tables: Tables): Tables => ({
  ...tables,
  commit: async (...parts) => {
    await tables.commit(...parts);
    return tables.commit(...parts);
  },
});

const all =
  (...watches: readonly Watch[]): Watch =>
  async (call, moment) => {
    for (const watch of watches) await watch(call, moment);
  };

const grace = aUser('grace');

describe('a commit that was applied', () => {
  it('is recognised when its repetition conflicts with it', async () => {
    const stage = await stageWith();
    const { decide, times } = counted(adding(grace));
    const after = await aStore(sendingTwice(stage.tables), stage.queue).change(
      'contoso',
      stage.loaded,
      decide,
    );

    expect([times(), after.sequence]).toStrictEqual([1, 2]);
    expect(await stage.current()).toEqual(after);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('is recognised when it made a new account', async () => {
    const stage = await stageWith();
    const store = aStore(
      sendingTwice(stage.tables),
      memoryQueue(() => 0),
    );
    const after = await store.change('fabrikam', undefined, () => founding(anAccount({ id: 'fabrikam' })));

    expect(after).toMatchObject({ id: 'fabrikam', sequence: 1 });
  });

  it('is recognised when storage did not answer', async () => {
    const stage = await stageWith();
    const { decide, times } = counted(adding(grace));
    const after = await stage.instance(failing(isCommit, 'after')).change('contoso', stage.loaded, decide);

    expect([times(), after.sequence]).toStrictEqual([1, 2]);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('is recognised without an event: by the account, which is as it was to become', async () => {
    const stage = await stageWith();
    const { decide, times } = counted((account = anAccount()) =>
      changed(account, start, { stopped: ['inv'] }, []),
    );
    const after = await stage.instance(failing(isCommit, 'after')).change('contoso', stage.loaded, decide);

    expect([times(), after.stopped]).toStrictEqual([1, ['inv']]);
    expect(await stage.current()).toEqual(after);
  });

  it('is not recognised without an event when nothing of it was applied', async () => {
    const stage = await stageWith();
    const decide: Decide = (account = anAccount()) => changed(account, start, { stopped: ['inv'] }, []);
    const store = stage.instance(failing(isCommit, 'before'));

    await expect(store.change('contoso', stage.loaded, decide)).rejects.toThrow(StorageUnavailable);
    expect((await stage.current()).stopped).toStrictEqual([]);
  });

  it('has its removed index rows deleted all the same', async () => {
    const stage = await stageWith(anAccount({ users: [...anAccount().users, grace] }));
    await stage.instance(failing(isCommit, 'after')).change('contoso', stage.loaded, removing(grace.id));

    expect(await stage.tables.get('memberships', grace.id, 'contoso')).toBeUndefined();
  });

  it('stands as answered even when the account cannot be read again', async () => {
    const stage = await stageWith();
    const watch = all(failing(isCommit, 'after'), failing(isAccountRead, 'before', 100));
    const after = await stage.instance(watch).change('contoso', stage.loaded, adding(grace));

    expect(await stage.current()).toEqual(after);
  });

  it('leaves the next changes in its lane without a conflict', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const store = stage.instance(all(failing(isCommit, 'after'), watch));
    await Promise.all(
      ['grace', 'edsger', 'barbara'].map((name) =>
        store.change('contoso', stage.loaded, adding(aUser(name))),
      ),
    );

    // The first by itself, and the two that came meanwhile together.
    expect(calls.filter(isCommit)).toHaveLength(2);
    expect((await stage.current()).sequence).toBe(4);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('is an unknown outcome while its event cannot be read', async () => {
    const stage = await stageWith();
    const watch = all(failing(isCommit, 'after'), failing(isEventRead, 'before'));
    const change = stage.instance(watch).change('contoso', stage.loaded, adding(grace));

    await expect(change).rejects.toThrow(StorageUnavailable);
    expect(await stage.faults()).toStrictEqual([]);
  });
});

describe('a commit that was not applied', () => {
  it('is answered as unavailable, with nothing changed, and succeeds when asked for again', async () => {
    const stage = await stageWith();
    const store = stage.instance(failing(isCommit, 'before'));

    await expect(store.change('contoso', stage.loaded, adding(grace))).rejects.toThrow(StorageUnavailable);
    expect(await stage.current()).toEqual(stage.loaded.account);
    expect(await store.change('contoso', stage.loaded, adding(grace))).toMatchObject({ sequence: 2 });
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('is not taken for the change of somebody else that got its sequence', async () => {
    const stage = await stageWith();
    const rival = stage.instance();
    let first = true;
    const after = await stage
      .instance(async (call, moment) => {
        if (!isCommit(call) || moment !== 'before' || !first) return;
        first = false;
        await rival.change('contoso', stage.loaded, adding(aUser('rival')));
      })
      .change('contoso', stage.loaded, adding(grace));

    expect(after.users.map(({ displayName }) => displayName)).toStrictEqual(['ada', 'rival', 'grace']);
    expect(after.sequence).toBe(3);
  });

  it.each(['put', 'send'] as const)(
    'is not tried when the %s before it gets no answer',
    async (operation) => {
      const stage = await stageWith();
      const { calls, watch } = recorder();
      const store = stage.instance(
        all(
          watch,
          failing((call) => call.operation === operation, 'after', 9),
        ),
      );
      const change = store.change('contoso', stage.loaded, (account) => {
        const added = adding(grace)(account);
        return { ...added, mails: [{ kind: 'userRemoved', subject: grace.id, version: 2 }] };
      });

      await expect(change).rejects.toThrow(StorageUnavailable);
      expect(calls.filter(isCommit)).toStrictEqual([]);
    },
  );
});
