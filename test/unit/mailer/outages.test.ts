// An outage brings a mail back for a day; a message that breaks its handler is recorded as failed, once and whole.
import { describe, expect, it } from '@jest/globals';
import { hour, second } from '../../../shared/domain/time.ts';
import { StorageUnavailable } from '../../../shared/storage/tables.ts';
import { userIdOf } from '../../support/accounts.ts';
import { failing, type Call } from '../../support/watched.ts';
import { failures, invitationId, messageOf, pauseOf, runOut, stageWithInvitation } from './stage.ts';

describe('an outage', () => {
  const anyCall = (): boolean => true;
  const isTable = ({ operation }: Call): boolean => operation !== 'send';

  it('of storage brings the message back after growing pauses, longer than the host would try', async () => {
    const stage = await stageWithInvitation();
    const handler = stage.handler(failing(isTable, 'before', 12));
    const pauses: number[] = [];
    while (stage.queue.waiting().length > 0) {
      pauses.push(pauseOf(stage));
      await stage.runAfter(pauseOf(stage) * second, handler);
    }

    expect(pauses.slice(0, 5)).toStrictEqual([1, 30, 60, 120, 240]);
    expect(pauses).toHaveLength(13);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent' });
  });

  it('of the queue as well is thrown, so that the host brings the message back', async () => {
    const stage = await stageWithInvitation();
    const handler = stage.handler(failing(anyCall, 'before', 9));

    await expect(handler.send(messageOf(stage))).rejects.toThrow(StorageUnavailable);
  });

  it('of more than a day is thrown: then the failure is recorded', async () => {
    const stage = await stageWithInvitation();
    const message = messageOf(stage);
    stage.clock.pass(24 * hour + 1);

    await expect(stage.handler(failing(isTable, 'before')).send(message)).rejects.toThrow(StorageUnavailable);
  });

  it('while a mail is being recorded as sent leads to the same mail at most once more', async () => {
    const stage = await stageWithInvitation();
    stage.clock.pass(second);
    const [message = messageOf(stage)] = stage.queue.receive();
    const isSettling = ({ operation, where }: Call): boolean =>
      operation === 'commit' && where.includes('/mail:') && stage.server.received.length > 0;
    await stage.handler(failing(isSettling, 'before')).send(message);
    await runOut(stage);

    expect(stage.server.received).toHaveLength(2);
    expect(stage.server.received[1]).toStrictEqual(stage.server.received[0]);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent' });
  });
});

describe('a mail that breaks its handler', () => {
  it('is thrown, so that its message ends among the poisonous ones', async () => {
    const stage = await stageWithInvitation();
    const handler = stage.handler(undefined, {
      write: () => {
        throw new TypeError('broken');
      },
    });

    await expect(handler.send(messageOf(stage))).rejects.toThrow('broken');
    expect(stage.queue.waiting()).toHaveLength(1);
  });

  it('is recorded as failed, once however often it is told', async () => {
    const stage = await stageWithInvitation();
    const handler = stage.handler();
    await handler.recordFailure(messageOf(stage));
    const before = stage.tables.rows('publishers');
    await handler.recordFailure(messageOf(stage));

    expect(stage.tables.rows('publishers')).toStrictEqual(before);
    expect(await failures(stage)).toBe(1);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({
      status: 'failed',
      reason: expect.any(String),
    });
    expect((await stage.current()).invitations[0]).toMatchObject({ failedVersion: 2 });
  });

  it('is recorded whole when recording it was interrupted', async () => {
    const stage = await stageWithInvitation();
    for (const number of [1, 2]) {
      let commits = 0;
      const dying = stage.handler(({ operation }, moment) => {
        if (operation === 'commit' && moment === 'before') commits += 1;
        if (commits === number) throw new Error('dead');
      });
      await dying.recordFailure(messageOf(stage)).catch(() => undefined);
    }
    await stage.handler().recordFailure(messageOf(stage));

    expect(await failures(stage)).toBe(1);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'failed' });
  });

  it('is not recorded as failed when another message has sent it', async () => {
    const stage = await stageWithInvitation();
    await stage.runAfter(second);
    await stage.handler().recordFailure(messageOf(stage));

    expect([await failures(stage), await stage.delivery(invitationId, 2)]).toMatchObject([
      0,
      { status: 'sent' },
    ]);
  });

  it('is let go when its registration never came about: nothing comes after this queue', async () => {
    const stage = await stageWithInvitation();
    const message = {
      ...messageOf(stage, 1),
      kind: 'registrationReceived' as const,
      publisherId: 'fabrikam',
      subject: userIdOf('ada'),
    };
    await stage.handler().recordFailure(message);

    expect(stage.tables.rows('publishers').filter(({ partition }) => partition === 'fabrikam')).toStrictEqual(
      [],
    );
  });
});
