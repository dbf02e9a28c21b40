// What the mail provider reports later of a mail counts once, and who invited sees what went wrong.
import { describe, expect, it } from '@jest/globals';
import { second } from '../../../shared/domain/time.ts';
import { failures, invitationId, messageOf, stageWithInvitation, type Stage } from './stage.ts';

const sentStage = async (): Promise<readonly [Stage, string]> => {
  const stage = await stageWithInvitation();
  await stage.runAfter(second);
  return [stage, stage.server.received[0]?.operationId ?? ''];
};

describe('a report', () => {
  it('of the delivery is recorded, and nobody is bothered', async () => {
    const [stage, operation] = await sentStage();
    await stage.handler().recordReport(operation, 'delivered', undefined);

    expect([await failures(stage), await stage.delivery(invitationId, 2)]).toMatchObject([
      0,
      { status: 'delivered' },
    ]);
  });

  it.each(['bounced', 'failed', 'suppressed'] as const)(
    'that it %s is recorded with one event',
    async (status) => {
      const [stage, operation] = await sentStage();
      const handler = stage.handler();
      await handler.recordReport(operation, status, 'No such recipient.');
      await handler.recordReport(operation, status, 'No such recipient.');

      expect(await stage.delivery(invitationId, 2)).toMatchObject({ status, reason: 'No such recipient.' });
      expect(await failures(stage)).toBe(1);
      expect((await stage.current()).invitations[0]?.bouncedVersion).toBe(
        status === 'bounced' ? 2 : undefined,
      );
    },
  );

  it('that contradicts an earlier one changes nothing', async () => {
    const [stage, operation] = await sentStage();
    const handler = stage.handler();
    await handler.recordReport(operation, 'delivered', undefined);
    await handler.recordReport(operation, 'bounced', 'Late.');

    expect([await failures(stage), await stage.delivery(invitationId, 2)]).toMatchObject([
      0,
      { status: 'delivered' },
    ]);
  });

  it('that comes again because its handler died over it is recorded whole', async () => {
    const [stage, operation] = await sentStage();
    const dying = stage.handler(({ operation: kind, where }, moment) => {
      if (kind === 'commit' && where.endsWith('/account') && moment === 'before') throw new Error('dead');
    });
    await expect(dying.recordReport(operation, 'bounced', 'Gone.')).rejects.toThrow('dead');
    await stage.handler().recordReport(operation, 'bounced', 'Gone.');

    expect([await failures(stage), await stage.delivery(invitationId, 2)]).toMatchObject([
      1,
      { status: 'bounced' },
    ]);
  });

  it('that is faster than our own record is not overwritten by it', async () => {
    const stage = await stageWithInvitation();
    stage.server.answer = async ({ operationId }) => {
      await stage.handler().recordReport(operationId, 'bounced', 'Gone.');
      return { status: 'sent' };
    };
    await stage.runAfter(second);

    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'bounced', reason: 'Gone.' });
    expect(await failures(stage)).toBe(1);
  });

  it('on a mail that is not ours changes nothing', async () => {
    const [stage] = await sentStage();
    const before = stage.tables.rows('publishers');
    for (const operation of ['', 'x', '00000000-0000-8000-8000-000000000000', '../publishers', "' or 1"]) {
      await stage.handler().recordReport(operation, 'bounced', 'Gone.');
    }

    expect(stage.tables.rows('publishers')).toStrictEqual(before);
  });

  it('finds its mail also in capitals', async () => {
    const [stage, operation] = await sentStage();
    await stage.handler().recordReport(operation.toUpperCase(), 'delivered', undefined);

    expect(await stage.delivery(messageOf(stage).subject, 2)).toMatchObject({ status: 'delivered' });
  });
});
