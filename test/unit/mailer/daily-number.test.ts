// A recipient gets so many mails a UTC day and no more, over all publishers; what is over it waits for the next day.
import { describe, expect, it } from '@jest/globals';
import { hour, second } from '../../../shared/domain/time.ts';
import { recipients } from '../../../shared/storage/recipients.ts';
import { anAccount, inviting } from '../../support/accounts.ts';
import { digestAddress, founded } from '../../support/account-stores.ts';
import { start } from '../../support/clock.ts';
import { memoryTables } from '../../support/memory-tables.ts';
import { email, invitationId, stageWith } from './stage.ts';

const tomorrow = '2026-11-22';

/** Everything that is visible within the next hours, handled as it comes. */
const runFor = async (stage: Awaited<ReturnType<typeof stageWith>>, hours: number): Promise<void> => {
  for (let passed = 0; passed < hours; passed += 0.25) await stage.runAfter(hour / 4);
};

describe('a mail over the daily number', () => {
  it('waits for the next day without using up an attempt, and is sent then', async () => {
    const stage = await stageWith();
    for (const publisherId of ['p-1', 'p-2', 'p-3']) {
      const loaded = await founded(stage.store, anAccount({ id: publisherId }));
      await stage.store.change(publisherId, loaded, inviting(email));
    }
    await stage.runAfter(second);
    await stage.change(inviting(email));
    await stage.runAfter(second);

    expect(stage.server.received).toHaveLength(3);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'queued', attempts: 0 });
    const [waiting] = stage.queue.waiting();
    const visible = new Date(waiting?.visibleAt ?? 0).toISOString();
    expect(visible.slice(0, 13)).toBe(`${tomorrow}T00`);
    expect(waiting?.message).toMatchObject({ attempt: 0, firstAt: visible });

    await runFor(stage, 16);
    expect(stage.server.received).toHaveLength(4);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent', attempts: 1 });
    expect(stage.clock.now().slice(0, 10)).toBe(tomorrow);
  });

  it('has the whole next day for its tries', async () => {
    const stage = await stageWith();
    const handler = stage.handler(undefined, { perRecipientAndDay: 0 });
    await stage.change(inviting(email));
    await stage.runAfter(second, handler);
    stage.server.answer = async () => ({ status: 'retry', reason: 'Busy.' });
    await runFor(stage, 38);

    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'queued' });
  });

  it('does not wait because of its own tries', async () => {
    const stage = await stageWith();
    stage.server.answer = async () => ({ status: 'retry', reason: 'Busy.' });
    await stage.change(inviting(email));
    await stage.runAfter(second);
    for (let tries = 0; tries < 5; tries += 1) await stage.runAfter(hour / 2);
    stage.server.answer = async () => ({ status: 'sent' });
    await stage.runAfter(hour / 2);

    expect(stage.server.received).toHaveLength(7);
    expect(await stage.delivery(invitationId, 2)).toMatchObject({ status: 'sent' });
  });
});

describe('the places of a day', () => {
  const mail = (number: number): { publisherId: string; subject: string; version: number } => ({
    publisherId: 'contoso',
    subject: invitationId,
    version: number,
  });

  it('are given to so many mails and no more, however the address is typed', async () => {
    const { reserve } = recipients(memoryTables(), digestAddress);
    const taken = [
      await reserve(email, mail(1), start, 2),
      await reserve('GRACE@contoso.example', mail(2), start, 2),
      await reserve(email, mail(3), start, 2),
      await reserve(email, mail(1), start, 2),
      await reserve('ada@contoso.example', mail(3), start, 2),
      await reserve(email, mail(3), `${tomorrow}T00:00:00.000Z`, 2),
    ];

    expect(taken).toStrictEqual([true, true, false, true, true, true]);
  });

  it('are not given twice to mails that come at once', async () => {
    const { reserve } = recipients(memoryTables(), digestAddress);
    const taken = await Promise.all([1, 2, 3, 4, 5].map((number) => reserve(email, mail(number), start, 3)));

    expect(taken.filter(Boolean)).toHaveLength(3);
  });

  it('hold no address', async () => {
    const tables = memoryTables();
    await recipients(tables, digestAddress).reserve(email, mail(1), start, 3);

    expect(JSON.stringify(tables.rows('recipients'))).not.toContain('grace');
    expect(tables.rows('recipients')).toHaveLength(1);
  });
});

it('a mail that is late for its day leaves those of the next day counted', async () => {
  const { reserve } = recipients(memoryTables(), digestAddress);
  const [evening, midnight] = ['2026-11-21T23:59:59.999Z', '2026-11-22T00:00:00.000Z'];
  const mail = (version: number) => ({ publisherId: 'contoso', subject: invitationId, version });

  expect(await reserve(email, mail(1), midnight, 2)).toBe(true);
  expect(await reserve(email, mail(2), evening, 2)).toBe(true);
  expect(await reserve(email, mail(3), midnight, 2)).toBe(false);
});
