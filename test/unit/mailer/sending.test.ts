// One version, one mail: whoever handles its messages, however often they come, and wherever a handler dies.
import { describe, expect, it } from '@jest/globals';
import { minute, second } from '../../../shared/domain/time.ts';
import { inviting } from '../../support/accounts.ts';
import { eventsIn } from '../../support/soundness.ts';
import { aGate, type Call } from '../../support/watched.ts';
import { email, invitationId, linksOf, messageOf, stageWithInvitation } from './stage.ts';

const isDelivery = ({ operation, where }: Call): boolean =>
  operation === 'commit' && where.includes('/mail:');

const linkIn = (text: string): string => /#(a\.[\w.-]+)/.exec(text)?.[1] ?? '';

describe('an invitation', () => {
  it('is sent to its address with a link that proves it, and recorded as sent', async () => {
    const stage = await stageWithInvitation();
    await stage.runAfter(second);
    const [mail] = stage.server.received;

    expect(stage.server.received).toHaveLength(1);
    expect(mail?.to).toBe(email);
    expect(linksOf('k1').verify(linkIn(mail?.text ?? ''))).toMatchObject({
      purpose: 'accept',
      publisherId: 'contoso',
      invitationId,
      version: 2,
    });
    expect(await stage.delivery(invitationId, 2)).toStrictEqual({
      status: 'sent',
      attempts: 1,
      lastAttemptAt: stage.clock.now(),
      reason: undefined,
    });
  });

  it('is not seen before its change has had a second', async () => {
    const stage = await stageWithInvitation();
    await stage.runAfter(second - 1);

    expect(stage.server.received).toStrictEqual([]);
  });

  it('leaves neither link nor address in storage or queue', async () => {
    const stage = await stageWithInvitation();
    await stage.runAfter(second);
    const link = linkIn(stage.server.received[0]?.text ?? '');
    const rows = (['mails', 'recipients', 'due', 'memberships'] as const).flatMap((table) =>
      stage.tables.rows(table),
    );
    const deliveryRows = stage.tables.rows('publishers').filter(({ key }) => key !== 'account');

    expect(link.length).toBeGreaterThan(80);
    expect(JSON.stringify(stage.tables.rows('publishers'))).not.toContain(link.slice(-43));
    expect(JSON.stringify([rows, deliveryRows, stage.queue.waiting()])).not.toContain('grace@');
  });
});

describe('two messages of one version', () => {
  it('make one mail, one after the other', async () => {
    const stage = await stageWithInvitation();
    await stage.queue.send(messageOf(stage), 0);
    await stage.runAfter(second);
    await stage.runAfter(minute);

    expect(stage.server.received).toHaveLength(1);
    expect(stage.queue.waiting()).toStrictEqual([]);
  });

  it('make one mail when two handlers have them at once: the other looks again in half a minute', async () => {
    const stage = await stageWithInvitation();
    await stage.queue.send(messageOf(stage), 0);
    stage.clock.pass(second);
    const messages = stage.queue.receive();
    await Promise.all(messages.map((message) => stage.handler().send(message)));

    expect([messages.length, stage.server.received.length]).toStrictEqual([2, 1]);
    expect(stage.queue.waiting()).toMatchObject([{ visibleAt: stage.clock.milliseconds() + 30 * second }]);
    await stage.runAfter(30 * second);
    expect([stage.server.received.length, stage.queue.waiting()]).toStrictEqual([1, []]);
  });

  it('make one mail while the first handler waits for the mail server', async () => {
    const stage = await stageWithInvitation();
    const gate = aGate();
    stage.server.answer = async () => {
      await gate.passing;
      return { status: 'sent' };
    };
    await stage.queue.send(messageOf(stage), 0);
    stage.clock.pass(second);
    const [first = messageOf(stage), second_ = messageOf(stage)] = stage.queue.receive();
    const sending = stage.handler().send(first);
    await new Promise((resolve) => setImmediate(resolve));
    await stage.handler().send(second_);
    gate.open();
    await sending;

    expect(stage.server.received).toHaveLength(1);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('make one mail although a resend removes what tells of the first before the second claims it', async () => {
    const stage = await stageWithInvitation();
    await stage.runAfter(second);
    const late = stage.handler(async (call, moment) => {
      const looksForDelivery = call.operation === 'get' && call.where.endsWith(':0000000002');
      if (looksForDelivery && moment === 'before') await stage.change(inviting(email));
    });

    expect(await late.send(messageOf(stage))).toBe('suppressed');
    expect(stage.server.received).toHaveLength(1);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({
      status: 'suppressed',
      reason: 'It was replaced before it left.',
    });
  });
});

describe('a handler that dies', () => {
  /** Dies when `isFatal` says so, and is not heard of again. */
  const dyingStage = async (isFatal: (call: Call, moment: string) => boolean) => {
    const stage = await stageWithInvitation();
    stage.clock.pass(second);
    const [message = messageOf(stage)] = stage.queue.receive();
    const dying = stage.handler((call, moment) => {
      if (isFatal(call, moment)) throw new Error('dead');
    });
    await expect(dying.send(message)).rejects.toThrow('dead');
    await stage.queue.send(message, 0);
    return stage;
  };

  it('after sending and before recording leaves at most the same mail once more', async () => {
    let deliveries = 0;
    const stage = await dyingStage((call, moment) => {
      if (isDelivery(call) && moment === 'before') deliveries += 1;
      return deliveries === 2;
    });
    await stage.runAfter(0);
    expect(stage.server.received).toHaveLength(1);

    await stage.runAfter(3 * minute);
    await stage.runAfter(3 * minute);
    const [mail, again, ...more] = stage.server.received;
    expect(more).toStrictEqual([]);
    expect(again).toStrictEqual(mail);
    expect([mail?.messageId, mail?.operationId]).toStrictEqual([again?.messageId, again?.operationId]);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('before sending holds the mail up for three minutes at most', async () => {
    const stage = await dyingStage(({ where }) => where.startsWith('mails/'));
    await stage.runAfter(0);
    expect(stage.server.received).toStrictEqual([]);

    for (let passed = 0; passed < 210; passed += 30) await stage.runAfter(30 * second);
    expect(stage.server.received).toHaveLength(1);
    expect(stage.queue.waiting()).toStrictEqual([]);
  });

  it('before it has claimed the mail costs nothing', async () => {
    const stage = await dyingStage((call, moment) => isDelivery(call) && moment === 'before');
    await stage.runAfter(0);

    expect(stage.server.received).toHaveLength(1);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent', attempts: 1 });
  });
});

describe('a link key that is no longer listed', () => {
  it('makes the mail fail, tells why, and shows it to who invited', async () => {
    const stage = await stageWithInvitation();
    await stage.runAfter(second, stage.handler(undefined, { links: linksOf('k2') }));
    const types = (await eventsIn(stage.tables, 'contoso')).map(({ type }) => type);

    expect(stage.server.received).toStrictEqual([]);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({
      status: 'failed',
      reason: expect.stringContaining('resend the invitation'),
    });
    expect(types).toContain('invitation.mailFailed');
    expect((await stage.current()).invitations).toMatchObject([{ failedVersion: 2 }]);
  });
});
