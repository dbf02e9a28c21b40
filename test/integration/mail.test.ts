// The mail handlers: who is told what, what they do with messages that are none, and how much one person gets.
import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { isTo } from '../../local/inbox.ts';
import { anyMatch, done, within } from '../support/api.ts';
import { invitingIn, newAddress } from '../support/inviting.ts';
import { mailTo } from '../support/mail.ts';
import type { Publisher } from '../support/publishers.ts';
import { queueOf } from '../support/queue.ts';
import { rowsOf } from '../support/rows.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';

const world = createWorld();
const { apiAs, stack, newPerson, register, approve, newPublisher, newTeam } = world;

const { invited, read } = invitingIn(world);

const invite = (publisher: Publisher, email: string) => invited(publisher, { email });
const deliveryOf = async (publisher: Publisher, id: string) => (await read(publisher, id)).delivery;
const eventCount = async ({ id }: Publisher): Promise<number> =>
  (await rowsOf(stack, 'publishers', id)).filter(({ key }) => key.startsWith('event:')).length;

describe('send-mail', () => {
  it('tells the registrant that the form came in, and then that it was approved', async () => {
    const publisher = await register();
    const received = await mailTo(stack, publisher.owner.email);
    await approve(publisher);
    const welcome = await until('The second mail', async () =>
      (await stack.inbox.mails(publisher.owner.email)).find(({ id }) => id !== received.id),
    );
    for (const mail of [received, welcome]) {
      expect(mail.text).toContain('Contoso Widgets');
      expect(mail.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
    }
    expect(received.subject).not.toBe(welcome.subject);
    expect(welcome.headers['message-id']).not.toBe(received.headers['message-id']);
  });

  it('tells a person of another role and of their removal, and the owner too', async () => {
    const team = await newTeam();
    const params = within(team, { userId: team.contributor.id });
    const manager = apiAs(team.manager);
    await done(
      manager.PATCH('/publishers/{publisherId}/users/{userId}', {
        params: { ...params, ...anyMatch },
        body: { role: 'manager' },
      }),
    );
    expect((await mailTo(stack, team.contributor.email, /manager/i)).text).toContain('Contoso Widgets');
    expect((await mailTo(stack, team.owner.email, /Grace/)).text).toContain('Contoso Widgets');
    await done(manager.DELETE('/publishers/{publisherId}/users/{userId}', { params }));
    await mailTo(stack, team.contributor.email, /remove|no longer/i);
  });

  it('sends no mail that has lost its reason', async () => {
    const publisher = await newPublisher();
    const person = await newPerson();
    const { id } = await invite(publisher, person.email);
    // Before the mail becomes visible to its handler, after a second.
    const choice = { publisherId: publisher.id, invitationId: id };
    await done(apiAs(person).POST('/invitations/accept', { body: choice }));
    const delivery = await until('The delivery is decided', async () => {
      const now = await deliveryOf(publisher, id);
      return now.status === 'queued' ? undefined : now;
    });
    expect(delivery).toMatchObject({ status: 'suppressed', reason: expect.stringContaining('accepted') });
    expect(await stack.inbox.mails(person.email)).toEqual([]);
  });

  it('lets the fourth mail of a day to one person wait, over all publishers, and says nothing of it', async () => {
    const email = newAddress();
    const publishers = await Promise.all([1, 2, 3, 4].map(() => newPublisher()));
    const made = await Promise.all(
      publishers.map(async (publisher) => ({ publisher, ...(await invite(publisher, email)) })),
    );
    // Enqueued after the four: when it has arrived, they have been looked at.
    const last = newAddress();
    const [first] = publishers;
    if (!first) throw new Error('There are four.');
    await invite(first, last);
    await mailTo(stack, last);
    const statuses = await until('Three are sent', async () => {
      const found = await Promise.all(
        made.map(async ({ publisher, id }) => (await deliveryOf(publisher, id)).status),
      );
      return found.filter((status) => status === 'sent').length === 3 ? found : undefined;
    });
    expect(statuses.toSorted()).toEqual(['queued', 'sent', 'sent', 'sent']);
    expect(await stack.inbox.mails(email)).toHaveLength(3);
    const waiting = made[statuses.indexOf('queued')];
    if (!waiting) throw new Error('One of them waits.');
    expect(await deliveryOf(waiting.publisher, waiting.id)).toEqual({ status: 'queued', attempts: 0 });

    // Should its message break the handler, the inviter's side sees that it failed, once.
    const message = {
      v: 1,
      kind: 'invitation',
      publisherId: waiting.publisher.id,
      subject: waiting.id,
      version: waiting.version,
      firstAt: new Date().toISOString(),
      attempt: 0,
    };
    const events = await eventCount(waiting.publisher);
    const poison = queueOf(stack, 'account-mail-poison');
    await poison.put(JSON.stringify(message));
    await poison.put(JSON.stringify(message));
    const failed = await until('The failure is recorded', async () => {
      const now = await deliveryOf(waiting.publisher, waiting.id);
      return now.status === 'failed' ? now : undefined;
    });
    expect(failed).toMatchObject({ status: 'failed', reason: expect.any(String) });
    await until('The poison queue is empty', async () => (await poison.depth()).all === 0 || undefined);
    expect(await eventCount(waiting.publisher)).toBe(events + 1);
  }, 20_000);
});

describe('messages that are none', () => {
  it('go to the poison queue and are dropped there with a line in the log, and mails go on', async () => {
    const poison = queueOf(stack, 'account-mail-poison');
    const lines = async (): Promise<number> => {
      const log = await readFile(stack.coordinates.logs, 'utf8');
      return log.split('"operation":"record-failed-mail","text":').length - 1;
    };
    const before = await lines();
    const valid = {
      v: 1,
      kind: 'invitation',
      publisherId: 'contoso-none',
      subject: `inv_${'a'.repeat(26)}`,
      version: 1,
      firstAt: new Date().toISOString(),
      attempt: 0,
    };
    const texts = [
      'no JSON',
      '{}',
      '[]',
      'null',
      '{"__proto__":{"v":1}}',
      JSON.stringify({ ...valid, v: 2 }),
      JSON.stringify({ ...valid, to: 'eve@fabrikam.example' }),
      JSON.stringify({ ...valid, subject: '../x' }),
    ];
    for (const text of texts) await poison.put(text);
    // Well-formed, but of a publisher that there has never been.
    await poison.put(JSON.stringify(valid));
    await until('Each has its line', async () => (await lines()) - before >= texts.length + 1 || undefined);
    await until('The poison queue is empty', async () => (await poison.depth()).all === 0 || undefined);
    const publisher = await newPublisher();
    const email = newAddress();
    await invite(publisher, email);
    expect(isTo(await mailTo(stack, email), email)).toBe(true);
  }, 20_000);

  it('are given up after five attempts when they stand in the mail queue itself', async () => {
    const before = await readFile(stack.coordinates.logs, 'utf8');
    const mails = queueOf(stack, 'account-mail');
    await mails.put('{"kind":"nothing"}');
    await until(
      'It is given up',
      async () => {
        const log = (await readFile(stack.coordinates.logs, 'utf8')).slice(before.length);
        return log.includes('failed 5 times and goes to account-mail-poison') || undefined;
      },
      15_000,
    );
    const poison = queueOf(stack, 'account-mail-poison');
    await until('The poison queue is empty', async () => (await poison.depth()).all === 0 || undefined);
    expect(await poison.depth()).toEqual({ all: 0, visible: 0 });
  }, 20_000);
});
