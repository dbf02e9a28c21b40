// A change is one transaction of the account and its events, decided on the newest state, or nothing at all.
import { describe, expect, it } from '@jest/globals';
import type { Account } from '../../../shared/domain/account.ts';
import { unchanged } from '../../../shared/domain/change.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { Contended } from '../../../shared/storage/tables.ts';
import { eventsIn } from '../../support/soundness.ts';
import { adding, anAccount, aUser, founding, inviting } from '../../support/accounts.ts';
import { recorder, type Watch } from '../../support/watched.ts';
import { stageWith } from './stage.ts';

const grace = aUser('grace');
const edsger = aUser('edsger');
const names = ({ users }: Account): readonly string[] => users.map(({ displayName }) => displayName);

/** Does `work` before each of the first `times` commits. */
const beforeCommits = (work: (number: number) => Promise<unknown>, times: number): Watch => {
  let commits = 0;
  return async ({ operation }, moment) => {
    if (operation !== 'commit' || moment !== 'before' || commits === times) return;
    commits += 1;
    await work(commits);
  };
};

describe('a change', () => {
  it('that cannot reserve what it needs leaves nothing behind', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const registering = stage.instance(watch).change(
      'fabrikam',
      undefined,
      () => founding(anAccount({ id: 'fabrikam' })),
      async () => {
        throw new Refusal('RegistrationLimitReached');
      },
    );

    await expect(registering).rejects.toMatchObject({ code: 'RegistrationLimitReached' });
    expect(calls).toStrictEqual([]);
  });

  it('commits the account and its events together, in one call after one round', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const after = await stage
      .instance(watch)
      .change('contoso', stage.loaded, inviting('grace@contoso.example'));

    const writes = calls.map(({ operation, where }) => `${operation} ${where.split('/')[0] ?? ''}`);
    expect(writes).toStrictEqual(expect.arrayContaining(['put recipients', 'send invitation']));
    expect(writes.indexOf('commit publishers')).toBe(writes.length - 1);
    expect(writes.filter((write) => write.startsWith('get'))).toStrictEqual([]);
    expect(await stage.current()).toEqual(after);
    expect((await eventsIn(stage.tables, 'contoso')).map(({ type }) => type)).toStrictEqual([
      'publisher.registered',
      'invitation.created',
    ]);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('that changes nothing makes no call', async () => {
    const stage = await stageWith();
    const { calls, watch } = recorder();
    const same = await stage
      .instance(watch)
      .change('contoso', stage.loaded, (account) => unchanged(account ?? anAccount()));

    expect([same, calls]).toStrictEqual([stage.loaded.account, []]);
  });

  it('announces its mail with ids only, visible when the commit has had its time', async () => {
    const stage = await stageWith();
    await stage.instance().change('contoso', stage.loaded, inviting('grace@contoso.example'));

    expect(stage.queue.waiting()).toMatchObject([{ visibleAt: 1000, message: { version: 2, attempt: 0 } }]);
    expect(JSON.stringify(stage.queue.waiting())).not.toContain('@');
  });

  it('that is refused leaves nothing behind', async () => {
    const stage = await stageWith();
    const before = stage.tables.rows('publishers');
    const refused = stage.instance().change('contoso', stage.loaded, () => {
      throw new Refusal('LastOwnerRequired');
    });

    await expect(refused).rejects.toThrow(Refusal);
    expect(stage.tables.rows('publishers')).toStrictEqual(before);
    expect(stage.messages()).toStrictEqual([]);
  });

  it('whose reservation is refused changes nothing', async () => {
    const stage = await stageWith();
    const before = stage.tables.rows('publishers');
    const refused = stage.instance().change('contoso', stage.loaded, adding(grace), async () => {
      throw new Refusal('RegistrationLimitReached');
    });

    await expect(refused).rejects.toMatchObject({ code: 'RegistrationLimitReached' });
    expect(stage.tables.rows('publishers')).toStrictEqual(before);
  });
});

describe('a conflict', () => {
  it('is decided again on the newest state, so that both changes stand', async () => {
    const stage = await stageWith();
    const seen: (readonly string[])[] = [];
    const watch = beforeCommits(() => stage.instance().change('contoso', stage.loaded, adding(edsger)), 1);
    const after = await stage.instance(watch).change('contoso', stage.loaded, (account) => {
      seen.push(names(account ?? anAccount()));
      return adding(grace)(account);
    });

    expect(seen).toStrictEqual([['ada'], ['ada', 'edsger']]);
    expect(names(after)).toStrictEqual(['ada', 'edsger', 'grace']);
    expect(await stage.current()).toEqual(after);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('ends in the refusal that the newest state asks for, with nothing changed', async () => {
    const stage = await stageWith();
    const watch = beforeCommits(() => stage.instance().change('contoso', stage.loaded, adding(edsger)), 1);
    const refused = stage.instance(watch).change('contoso', stage.loaded, (account) => {
      if (names(account ?? anAccount()).includes('edsger')) throw new Refusal('UserLimitReached');
      return adding(grace)(account);
    });

    await expect(refused).rejects.toMatchObject({ code: 'UserLimitReached' });
    expect(names(await stage.current())).toStrictEqual(['ada', 'edsger']);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('asks for the mail again under the version that it gets in the end', async () => {
    const stage = await stageWith();
    const watch = beforeCommits(() => stage.instance().change('contoso', stage.loaded, adding(edsger)), 1);
    await stage.instance(watch).change('contoso', stage.loaded, inviting('grace@contoso.example'));

    expect(stage.messages().map(({ version }) => version)).toStrictEqual([2, 3]);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('over an id gives it to one, and shows the other whose it is', async () => {
    const stage = await stageWith();
    const seen: (string | undefined)[] = [];
    const late = stage.instance().change('contoso', undefined, (account) => {
      seen.push(account?.id);
      if (account) throw new Refusal('PublisherIdTaken');
      return {
        account: { ...anAccount(), sequence: 1 },
        events: [{ type: 'publisher.registered', actor: 'system', subject: '/profile' }],
        mails: [],
      };
    });

    await expect(late).rejects.toMatchObject({ code: 'PublisherIdTaken' });
    expect(seen).toStrictEqual([undefined, 'contoso']);
    expect(await stage.faults()).toStrictEqual([]);
  });

  it('that never ends is given up after eight attempts, each after a longer pause', async () => {
    const stage = await stageWith();
    const pauses: number[] = [];
    let decisions = 0;
    const rival = stage.instance();
    const watch = beforeCommits(
      async (number) => rival.change('contoso', await rival.read('contoso'), adding(aUser(`rival${number}`))),
      100,
    );
    const change = stage
      .instance(watch, {
        random: () => 1,
        wait: async (milliseconds) => {
          pauses.push(milliseconds);
        },
      })
      .change('contoso', stage.loaded, (account) => {
        decisions += 1;
        return adding(grace)(account);
      });

    await expect(change).rejects.toThrow(Contended);
    expect(decisions).toBe(8);
    expect(pauses.slice(0, 7)).toStrictEqual([40, 80, 160, 320, 640, 1000, 1000]);
    expect(names(await stage.current())).not.toContain('grace');
    expect(await stage.faults()).toStrictEqual([]);
  });
});

describe('event times', () => {
  it('never go back, whatever the clocks of instances say', async () => {
    const stage = await stageWith(
      anAccount({ createdAt: '2027-01-01T00:00:00.000Z', lastEventAt: '2027-01-01T00:00:00.000Z' }),
    );
    await stage.instance().change('contoso', stage.loaded, adding(grace));

    expect((await eventsIn(stage.tables, 'contoso')).map(({ at }) => at)).toStrictEqual([
      '2027-01-01T00:00:00.000Z',
      '2027-01-01T00:00:00.000Z',
    ]);
  });
});
