// A mail that cannot be sent is tried for a day; then, and whenever it is refused for good, who invited can see why.
import { describe, expect, it } from '@jest/globals';
import { minute, second } from '../../../shared/domain/time.ts';
import type { SendOutcome } from '../../../shared/mail/transport.ts';
import { inviting } from '../../support/accounts.ts';
import { email, failures, invitationId, messageOf, pauseOf, runOut, stageWithInvitation } from './stage.ts';

const refusing = (outcome: SendOutcome) => async (): Promise<SendOutcome> => outcome;

describe('a mail server that asks for patience', () => {
  it('is asked again after growing pauses for a day; then the mail has failed, and one event says so', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = refusing({ status: 'retry', reason: 'The server is busy.' });
    const [first, ...pauses] = await runOut(stage);
    const total = pauses.reduce((sum, pause) => sum + pause, 0);

    expect([first, ...pauses.slice(0, 7)]).toStrictEqual([1, 30, 60, 120, 240, 480, 960, 1800]);
    expect(new Set(pauses.slice(7))).toStrictEqual(new Set([1800]));
    expect(total).toBeGreaterThan(23 * 3600);
    expect(total).toBeLessThanOrEqual(24 * 3600);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({
      status: 'failed',
      reason: 'The server is busy.',
      attempts: stage.server.received.length,
    });
    expect(await failures(stage)).toBe(1);
    expect(new Set(stage.server.received.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it('is not asked before the time it names, nor later than in half an hour', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = refusing({ status: 'retry', reason: 'Busy.', retryAfterSeconds: 100 });
    await stage.runAfter(second);
    expect(pauseOf(stage)).toBe(100);
    stage.server.answer = refusing({ status: 'retry', reason: 'Busy.', retryAfterSeconds: 7200 });
    await stage.runAfter(100 * second);

    expect(pauseOf(stage)).toBe(1800);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({
      status: 'queued',
      reason: 'Busy.',
      attempts: 2,
    });
  });

  it('and then takes the mail: it is sent, and nothing is left of the trouble', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = refusing({ status: 'retry', reason: 'Busy.' });
    await stage.runAfter(second);
    stage.server.answer = refusing({ status: 'sent' });
    await runOut(stage);

    expect(await stage.delivery(invitationId, 2)).toMatchObject({
      status: 'sent',
      attempts: 2,
      reason: undefined,
    });
    expect(await failures(stage)).toBe(0);
  });

  it('is not asked for a mail that is wanted no more', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = refusing({ status: 'retry', reason: 'Busy.' });
    await stage.runAfter(second);
    await stage.change(inviting(email, { status: 'revoked', version: 2, decidedAt: stage.clock.now() }));
    stage.queue.receive();
    await stage.runAfter(30 * second);

    expect(stage.server.received).toHaveLength(1);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'suppressed', attempts: 1 });
  });
});

describe('a mail that is refused for good', () => {
  it.each(['bounced', 'failed'] as const)(
    'is recorded as %s, with one event, and not tried again',
    async (status) => {
      const stage = await stageWithInvitation();
      stage.server.answer = refusing({ status, reason: 'No such recipient.' });
      await stage.queue.send(messageOf(stage), 40);
      await runOut(stage);

      expect(stage.server.received).toHaveLength(1);
      expect(await stage.delivery(invitationId, 2)).toMatchObject({ status, reason: 'No such recipient.' });
      expect(await failures(stage)).toBe(1);
      expect((await stage.current()).invitations[0]).toMatchObject({ failedVersion: 2 });
    },
  );

  it('keeps later mails to an address that bounced from being sent', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = refusing({ status: 'bounced', reason: 'No such recipient.' });
    await runOut(stage);

    expect((await stage.current()).invitations[0]).toMatchObject({ bouncedVersion: 2 });
  });

  it('has its failure recorded again when the handler died over it', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = refusing({ status: 'failed', reason: 'Refused.' });
    stage.clock.pass(second);
    const [message = messageOf(stage)] = stage.queue.receive();
    let commits = 0;
    const dying = stage.handler(({ operation }, moment) => {
      if (operation === 'commit' && moment === 'before') commits += 1;
      // The claim, the place of the day, the event; the delivery is the fourth.
      if (commits === 4) throw new Error('dead');
    });
    await expect(dying.send(message)).rejects.toThrow('dead');
    expect([await failures(stage), await stage.delivery(invitationId, 2)]).toMatchObject([
      1,
      { status: 'queued' },
    ]);
    await stage.queue.send(message, 0);
    await stage.runAfter(3 * minute);

    expect([await failures(stage), await stage.delivery(invitationId, 2)]).toMatchObject([
      1,
      { status: 'failed' },
    ]);
  });
});
