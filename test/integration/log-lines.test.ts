// Every invocation leaves one line with the same fields, whatever has triggered it, and nothing of a person in it.
import { describe, expect, it } from '@jest/globals';
import { invitingIn } from '../support/inviting.ts';
import { lineWith, linesIn, LogLine, MailLine, TimerLine } from '../support/log.ts';
import { queueOf } from '../support/queue.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { stack, ask, newPublisher, newPerson } = world;
const { invited } = invitingIn(world);

const schemaOf = (line: string) => {
  if (/^\{"operation":"(send-mail|record-failed-mail)"/.test(line)) return MailLine;
  return line.startsWith('{"operation":"expire-invitations"') ? TimerLine : LogLine;
};

describe('the line', () => {
  it('of a request that is refused names the code', async () => {
    const { headers } = await ask({
      method: 'GET',
      path: '/publishers/contoso-unheard-of',
      as: await newPerson(),
    });
    const line: unknown = JSON.parse(await lineWith(stack, headers.get('x-ms-request-id') ?? 'none'));
    expect(line).toMatchObject({
      operation: 'get-profile',
      outcome: 'PublisherNotFound',
      status: 404,
      publisherId: 'contoso-unheard-of',
      storageCalls: expect.any(Number),
    });
  });

  it('of a mail says what came of it, by ids', async () => {
    const publisher = await newPublisher();
    // The tables of mails are there from the first mail on.
    await lineWith(stack, '"send-mail"', (await invited(publisher)).id, '"sent"');
    const { id } = await invited(publisher);
    const line = MailLine.parse(JSON.parse(await lineWith(stack, '"send-mail"', id, '"sent"')));
    expect(line).toMatchObject({
      operation: 'send-mail',
      outcome: 'sent',
      kind: 'invitation',
      publisherId: publisher.id,
      subject: id,
      attempt: 0,
      dequeueCount: expect.any(Number),
    });
    // Read, and once more with the claim; claim and daily count read and written; the report's target; settled.
    expect(line.storageCalls).toBe(8);
  });

  it('of a message that is none says so, where it ends', async () => {
    await queueOf(stack, 'account-mail-poison').put('ada@contoso.example is no message');
    const line = MailLine.parse(JSON.parse(await lineWith(stack, '"record-failed-mail"', '"malformed"')));
    expect(line).toEqual({
      operation: 'record-failed-mail',
      outcome: 'malformed',
      dequeueCount: 1,
      storageCalls: 0,
      milliseconds: expect.any(Number),
    });
  });

  it('of the timer counts the accounts that were due', async () => {
    const address = `${new URL(stack.api).origin}/admin/functions/expire-invitations`;
    const headers = { 'Content-Type': 'application/json' };
    expect((await fetch(address, { method: 'POST', headers, body: '{}' })).status).toBe(202);
    const line = TimerLine.parse(JSON.parse(await lineWith(stack, '"expire-invitations"')));
    expect(line).toMatchObject({
      operation: 'expire-invitations',
      outcome: 'ok',
      accounts: expect.any(Number),
    });
  });

  it('never holds an address, nor a field that is not known', async () => {
    const lines = await linesIn(stack);
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.filter((line) => line.includes('@'))).toEqual([]);
    const counted = lines.filter((line) => line.includes('"storageCalls"'));
    expect(counted.filter((line) => !schemaOf(line).safeParse(JSON.parse(line)).success)).toEqual([]);
  });
});
