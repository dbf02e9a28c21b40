// A message may be seen before its change is committed: it waits, and is dropped only when that change can come no more.
import { describe, expect, it } from '@jest/globals';
import { minute, second } from '../../../shared/domain/time.ts';
import { adding, aUser, inviting, userIdOf } from '../../support/accounts.ts';
import { aStore, existing } from '../../support/account-stores.ts';
import { aGate, watchedTables } from '../../support/watched.ts';
import { email, invitationId, messageOf, stageWith } from './stage.ts';

describe('a message whose change is not there yet', () => {
  it('comes back every five seconds, and is sent when the change is there', async () => {
    const stage = await stageWith();
    await stage.queue.send(messageOf(stage), 0);
    await stage.runAfter(0);
    await stage.runAfter(5 * second);
    expect([stage.server.received, stage.queue.waiting()]).toMatchObject([
      [],
      [{ visibleAt: stage.clock.milliseconds() + 5 * second, message: { attempt: 0 } }],
    ]);

    await stage.change(inviting(email));
    await stage.runAfter(5 * second);
    expect(stage.server.received.map(({ to }) => to)).toStrictEqual([email]);
  });

  it('is dropped after two minutes, with the account fenced and otherwise as it was', async () => {
    const stage = await stageWith();
    const before = await existing(stage.store, 'contoso');
    await stage.queue.send(messageOf(stage), 0);
    await stage.runAfter(2 * minute - 1);
    expect((await existing(stage.store, 'contoso')).etag).toBe(before.etag);

    await stage.runAfter(5 * second);
    const after = await existing(stage.store, 'contoso');
    expect(after.etag).not.toBe(before.etag);
    expect(after.account).toStrictEqual(before.account);
    expect([stage.queue.waiting(), stage.server.received]).toStrictEqual([[], []]);
    expect(await stage.delivery(invitationId, 2)).toBeUndefined();
  });

  it('does not circle for ever when it claims to come from the future', async () => {
    const stage = await stageWith();
    await stage.queue.send({ ...messageOf(stage), firstAt: '2999-01-01T00:00:00.000Z' }, 0);
    await stage.runAfter(0);

    expect([stage.queue.waiting(), stage.server.received]).toStrictEqual([[], []]);
  });

  it('looks again when the account changes while it is being fenced', async () => {
    const stage = await stageWith();
    await stage.queue.send(messageOf(stage, 3), 0);
    const racing = stage.handler(async ({ operation }, moment) => {
      if (operation === 'commit' && moment === 'before') await stage.change(adding(aUser('edsger')));
    });
    await stage.runAfter(2 * minute, racing);

    expect(stage.queue.waiting()).toMatchObject([{ visibleAt: stage.clock.milliseconds() + second }]);
  });

  it('is sent in the end when its commit was only late: the fence makes it ask again', async () => {
    const stage = await stageWith();
    const gate = aGate();
    let commits = 0;
    const tables = watchedTables(stage.tables, async ({ operation }, moment) => {
      if (operation !== 'commit' || moment !== 'before') return;
      commits += 1;
      if (commits === 1) await gate.passing;
    });
    const slow = aStore(tables, stage.queue, { clock: stage.clock.now });
    const changing = slow.change('contoso', await slow.read('contoso'), inviting(email));
    await new Promise((resolve) => setImmediate(resolve));
    await stage.runAfter(3 * minute);
    gate.open();
    await changing;
    expect(stage.server.received).toStrictEqual([]);

    await stage.runAfter(second);
    await stage.runAfter(5 * second);
    expect(stage.server.received.map(({ to }) => to)).toStrictEqual([email]);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('is dropped after two minutes also when there is no account at all', async () => {
    const stage = await stageWith();
    const message = {
      ...messageOf(stage, 1),
      kind: 'registrationReceived' as const,
      publisherId: 'fabrikam',
      subject: userIdOf('ada'),
    };
    await stage.queue.send(message, 0);
    await stage.runAfter(minute);
    expect(stage.queue.waiting()).toHaveLength(1);
    await stage.runAfter(minute);

    expect(stage.queue.waiting()).toStrictEqual([]);
    expect(stage.tables.rows('publishers').filter(({ partition }) => partition === 'fabrikam')).toStrictEqual(
      [],
    );
  });
});

describe('a message whose change has lost', () => {
  it('is dropped at once when another change has its place', async () => {
    const stage = await stageWith();
    await stage.queue.send(messageOf(stage), 0);
    await stage.change(adding(aUser('edsger')));
    await stage.runAfter(0);

    expect([stage.queue.waiting(), stage.server.received]).toStrictEqual([[], []]);
    expect(await stage.delivery(invitationId, 2)).toBeUndefined();
  });

  it('is dropped when a newer mail of the same invitation has replaced it', async () => {
    const stage = await stageWith();
    await stage.change(inviting(email));
    await stage.change(inviting(email));
    await stage.runAfter(second);

    expect(stage.server.received).toHaveLength(1);
    expect(await stage.delivery(invitationId, 2)).toBeUndefined();
    expect(await stage.delivery(invitationId, 3)).toMatchObject({ status: 'sent' });
  });
});
