// Within one process a busy account does not conflict with itself, and every change decides on the newest state.
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { Contended, StorageUnavailable } from '../../../shared/storage/tables.ts';
import { founded } from '../../support/account-stores.ts';
import { ada, adding, anAccount, aUser, removing } from '../../support/accounts.ts';
import { aGate, failing, recorder } from '../../support/watched.ts';
import { stageWith } from './stage.ts';

const people = Array.from({ length: 20 }, (_, number) => aUser(`person${number}`));

describe('changes of one account', () => {
  it('cost one read, and one commit for all that came while another was made', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const store = stage.instance(watch);
    const loaded = await store.read('contoso');
    await Promise.all(people.map((person) => store.change('contoso', loaded, adding(person))));

    const count = (operation: string): number => calls.filter((call) => call.operation === operation).length;
    // The first alone, then sixteen, then the last three.
    expect([count('get'), count('commit')]).toStrictEqual([1, 3]);
    expect((await stage.current()).users).toHaveLength(people.length + 1);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('are made in the order in which they came, each on the one before', async () => {
    const stage = await stageWith();
    const store = stage.instance();
    const sequences = await Promise.all(
      people.map(async (person) => (await store.change('contoso', stage.loaded, adding(person))).sequence),
    );

    expect(sequences).toStrictEqual(people.map((_, index) => index + 2));
  });

  it('go on after one that is refused, and after one that storage fails', async () => {
    const stage = await stageWith();
    const store = stage.instance(failing(({ operation }) => operation === 'commit', 'before'));
    const [failed, refused, made] = await Promise.allSettled([
      store.change('contoso', stage.loaded, adding(aUser('grace'))),
      store.change('contoso', stage.loaded, () => {
        throw new Refusal('UserLimitReached');
      }),
      store.change('contoso', stage.loaded, adding(aUser('edsger'))),
    ]);

    expect(failed).toMatchObject({ reason: expect.any(StorageUnavailable) });
    expect(refused).toMatchObject({ reason: expect.any(Refusal) });
    expect(made).toMatchObject({ value: { sequence: 2 } });
  });

  it('start from what their request has read when that is newer than what the lane has left', async () => {
    const grace = aUser('grace');
    const stage = await stageWith(anAccount({ users: [ada, grace] }));
    const gate = aGate();
    const { calls, watch } = recorder();
    const store = stage.instance(async (call, moment) => {
      await watch(call, moment);
      if (call.operation === 'remove') await gate.passing;
    });
    const leaving = store.change('contoso', stage.loaded, removing(grace.id));
    await new Promise((resolve) => setImmediate(resolve));
    const other = stage.instance();
    await other.change('contoso', await other.read('contoso'), adding(aUser('edsger')));
    const next = store.change('contoso', await other.read('contoso'), adding(aUser('barbara')));
    gate.open();
    await Promise.all([leaving, next]);

    expect(calls.filter(({ operation }) => operation === 'get')).toStrictEqual([]);
    expect((await stage.current()).sequence).toBe(4);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('do not wait behind others for more than ten seconds', async () => {
    const stage = await stageWith();
    let now = 0;
    const store = stage.instance(
      ({ operation }, moment) => {
        if (operation === 'commit' && moment === 'after') now += 10_001;
      },
      { elapsed: () => now },
    );
    const [first, second] = await Promise.allSettled([
      store.change('contoso', stage.loaded, adding(aUser('grace'))),
      store.change('contoso', stage.loaded, adding(aUser('edsger'))),
    ]);

    expect([first.status, second]).toMatchObject(['fulfilled', { reason: expect.any(Contended) }]);
    expect((await stage.current()).sequence).toBe(2);
  });
});

describe('changes of two accounts', () => {
  it('do not wait for each other', async () => {
    const stage = await stageWith();
    const other = await founded(stage.instance(), anAccount({ id: 'fabrikam' }));
    const gate = aGate();
    const store = stage.instance(async ({ operation, where }, moment) => {
      if (operation === 'commit' && where.includes('contoso') && moment === 'before') await gate.passing;
    });
    const slow = store.change('contoso', stage.loaded, adding(aUser('grace')));
    const fast = await store.change('fabrikam', other, adding(aUser('grace')));

    expect([fast.sequence, (await stage.current()).sequence]).toStrictEqual([2, 1]);
    gate.open();
    expect((await slow).sequence).toBe(2);
  });
});
